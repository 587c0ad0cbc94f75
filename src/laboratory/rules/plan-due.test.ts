// Rounds of a screening plan: situations of each frequency.
import { expect, test } from 'vitest'
import { type Frequency, missingOf, roundOn } from './plan-due.ts'

const plan = (frequency: Frequency) => ({ frequency, fromDay: '2022-03-01', toDay: '2022-03-31' })

test.for([
  ['once', '2022-03-20', '2022-03-01'],
  ['everyShift', '2022-03-20', '2022-03-20'],
  ['daily', '2022-03-20', '2022-03-20'],
  ['every3Days', '2022-03-06', '2022-03-04'],
  ['weekly', '2022-03-14', '2022-03-08'],
  ['every14Days', '2022-03-15', '2022-03-15'],
  ['weekly', '2022-02-28', null],
  ['weekly', '2022-04-01', null],
] as const)('%s: on %s a test counts since %s', ([frequency, day, since]) => {
  expect(roundOn(plan(frequency), day)).toBe(since)
})

test('a test of yesterday or of another shift does not count before this shift', () => {
  const people = ['a', 'b', 'c', 'd']
  const tested = [
    { person: 'a', day: '2022-03-10', shift: 'Ca 1' },
    { person: 'b', day: '2022-03-10', shift: 'Ca 2' },
    { person: 'c', day: '2022-03-09', shift: 'Ca 1' },
  ]
  expect(missingOf(plan('everyShift'), '2022-03-10', 'Ca 1', people, tested)).toEqual(['b', 'c', 'd'])
  expect(missingOf(plan('weekly'), '2022-03-10', null, people, tested)).toEqual(['d'])
  expect(missingOf(plan('weekly'), '2022-04-10', null, people, tested)).toEqual([])
})
