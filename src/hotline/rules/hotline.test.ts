// The clock of an answer and the roster of the line: edges of the hours, a night that goes over midnight, and that gaps and shifts make up the day.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueOf, receivedAt, waitingOf } from './answer-clock.ts'
import { gapsOf, onDutyAt, type Shift } from './coverage.ts'

test.for([
  ['urgent at 06:50: within two hours', 'urgent', '2023-01-30', '06:50', '2023-01-30T08:50'],
  ['urgent late at night goes into the next day', 'urgent', '2023-01-30', '23:10', '2023-01-31T01:10'],
  ['normal: a day later at the same hour', 'normal', '2023-01-30', '7g05', '2023-01-31T07:05'],
  ['no hour written: from the end of the day', 'normal', '2023-01-30', null, '2023-01-31T23:59'],
] as const)('%s', ([, urgency, day, time, due]) => {
  expect(dueOf(urgency, receivedAt(day, time))).toBe(due)
})

test.for([
  ['2023-01-30T08:50', 'soon'],
  ['2023-01-30T08:51', 'late'],
  ['2023-01-30T08:20', 'open'],
  ['2023-01-30T08:21', 'soon'],
] as const)('an urgent report of 06:50 at %s is %s', ([now, state]) => {
  const received = '2023-01-30T06:50'
  expect(waitingOf(received, dueOf('urgent', received), now)).toBe(state)
})

const ON = '2023-01-30'
const shift = (from: string, to: string, day = ON): Shift => ({ line: '1', day, from, to, onDuty: from })

test.for([
  ['three shifts to 24:00', [shift('00:00', '08:00'), shift('08:00', '16:00'), shift('16:00', '24:00')], []],
  ['the last ends at 23:59', [shift('00:00', '12:00'), shift('12:00', '23:59')], []],
  ['nobody at noon', [shift('00:00', '11:30'), shift('13:00', '24:00')], ['11:30–13:00']],
  [
    'a night over midnight',
    [shift('20:00', '07:00', '2023-01-29'), shift('07:00', '20:00'), shift('20:00', '07:00')],
    [],
  ],
  ['nobody at all', [], ['00:00–24:00']],
  ['an hour that cannot be read covers nothing', [shift('sáng', '12:00')], ['00:00–24:00']],
] as const)('gaps: %s', ([, shifts, gaps]) => {
  expect(gapsOf(shifts, ON)).toEqual(gaps)
})

test('a minute lies in a gap exactly where nobody is on duty', () => {
  const time = fc
    .nat(1439)
    .map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`)
  const shifts = fc.array(
    fc
      .record({ from: time, to: time, day: fc.constantFrom(ON, '2023-01-29') })
      .map(({ from, to, day }) => shift(from, to, day)),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(shifts, time, (some, at) => {
      const inGap = gapsOf(some, ON).some((gap) => {
        const [from = '', to = ''] = gap.split('–')
        return from <= at && at < to
      })
      expect(inGap).toBe(onDutyAt(some, ON, at).length === 0)
    }),
  )
})
