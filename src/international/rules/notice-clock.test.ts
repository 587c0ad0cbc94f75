// The clock of notices: situations, and what holds for any moment.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueOf, inTime, knownAt, noticeTerms } from './notice-clock.ts'

test.for([
  ['ihrEvent', '2022-02-20', '21:40', '2022-02-21T21:40'],
  ['ihrVerify', '2022-02-28', null, '2022-03-01T23:59'],
  ['agreement', '2022-02-20', '21:40', null],
] as const)('%s known on %s at %s is due %s', ([basis, day, time, due]) => {
  expect(dueOf(basis, knownAt(day, time))).toBe(due)
})

test('what rests on memory is marked so, and hours stand on nothing else', () => {
  for (const { hours, verified } of Object.values(noticeTerms))
    if (hours !== null) expect(verified).toBe(false)
})

test('done by the due moment is in time, a minute later is not; nothing done or nothing due is neither', () => {
  const minute = fc.integer({ min: 0, max: 1439 })
  const clock = (at: number) =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
  fc.assert(
    fc.property(minute, minute, (due, done) => {
      expect(inTime(`2022-02-21T${clock(due)}`, '2022-02-21', clock(done))).toBe(done <= due)
    }),
  )
  expect(inTime('2022-02-21T10:00', null, null)).toBeNull()
  expect(inTime(null, '2022-02-21', '10:00')).toBeNull()
})
