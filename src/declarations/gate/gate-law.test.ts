// The law of gates: situations of the days on both sides of NĐ 165/2026, and what holds for any two hours.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossingDays, gateLawOn, waitedMinutes } from './gate-law.ts'

test.for([
  ['2022-02-20', 'NĐ 89/2018/NĐ-CP', '2022-02-27', null],
  ['2026-06-30', 'NĐ 89/2018/NĐ-CP', '2026-07-07', null],
  ['2026-07-01', 'NĐ 165/2026/NĐ-CP', '2026-07-08', 15],
] as const)('on %s %s: declared for days until %s', ([day, source, last, look]) => {
  expect(gateLawOn(day)).toMatchObject({ source, verified: true, lookMinutes: look })
  expect(crossingDays(day)).toEqual({ first: day, last })
})

const minute = fc.integer({ min: 0, max: 1439 })
const clock = (at: number) =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`

test('a wait is what lies between two hours, never less than nothing, and unknown where the hour is', () => {
  fc.assert(
    fc.property(minute, minute, (one, other) => {
      expect(waitedMinutes(clock(one), clock(other))).toBe(Math.max(0, other - one))
    }),
  )
  for (const arrived of [null, '', 'sáng']) expect(waitedMinutes(arrived, '10:00')).toBeNull()
})
