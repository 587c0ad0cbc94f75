// Situations of deadlines, with the tasks of document 004: the same day, every day, by a day, by an hour.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../kernel/day/day.ts'
import { daysLate, doneStatus, overdueUntil, standingOf, type TaskFacts } from './standing.ts'

const task: TaskFacts = {
  status: 'doing',
  assignedDay: '2021-11-02',
  startDay: '2021-11-03',
  deadlineDay: '2021-11-03',
  deadlineTime: null,
  recurrence: 'once',
  doneDay: null,
}

test.each([
  ['before, with time', task, { day: '2021-10-25', time: '08:00' }, 'open'],
  ['three days before', task, { day: '2021-10-31', time: '08:00' }, 'soon'],
  ['on the day itself', task, { day: '2021-11-03', time: '23:59' }, 'today'],
  ['the day after', task, { day: '2021-11-04', time: '00:00' }, 'overdue'],
  ['by 17:00, at 17:00', { ...task, deadlineTime: '17:00' }, { day: '2021-11-03', time: '17:00' }, 'today'],
  [
    'by 17:00, at 17:01',
    { ...task, deadlineTime: '17:00' },
    { day: '2021-11-03', time: '17:01' },
    'pastHour',
  ],
  [
    'by 17:00, the next day',
    { ...task, deadlineTime: '17:00' },
    { day: '2021-11-04', time: '00:00' },
    'overdue',
  ],
  [
    'past its hour, but done',
    { ...task, status: 'doneOnTime', deadlineTime: '08:00' },
    { day: '2021-11-03', time: '17:01' },
    'closed',
  ],
  ['done and long past', { ...task, status: 'doneLate' }, { day: '2022-01-01', time: '08:00' }, 'closed'],
  ['not carried out', { ...task, status: 'notDone' }, { day: '2022-01-01', time: '08:00' }, 'closed'],
  ['without a deadline', { ...task, deadlineDay: null }, { day: '2022-01-01', time: '08:00' }, 'open'],
] as const)('%s', (_, facts, now, standing) => {
  expect(standingOf(facts, now)).toBe(standing)
})

test('done on the day of the deadline is on time, the day after is late', () => {
  expect(doneStatus(task, '2021-11-03')).toBe('doneOnTime')
  expect(doneStatus(task, '2021-11-04')).toBe('doneLate')
  expect(doneStatus({ deadlineDay: null }, '2031-01-01')).toBe('doneOnTime')
})

test('days late begin the day after the deadline and grow one by one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (gap) => {
      const day = addDays('2021-11-03', gap)
      expect(daysLate(task, day)).toBe(Math.max(0, gap))
      for (const deadlineTime of [null, '08:00'])
        expect(standingOf({ ...task, deadlineTime }, { day, time: '12:00' }) === 'overdue').toBe(gap > 0)
      expect(task.deadlineDay !== null && task.deadlineDay <= overdueUntil(day)).toBe(gap > 0)
    }),
  )
})
