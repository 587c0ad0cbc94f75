// Whatever days a person is counted on, the coarser birth leaves the person in the same age groups; and it is coarser wherever it can be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coarserBirth } from './coarser-birth.ts'

const dayBetween = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / 86_400_000, max: Date.parse(to) / 86_400_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))

/** As PostgreSQL's `age` counts whole years. */
const group = (
  day: string,
  { birthDay, birthYear }: { birthDay: string | null; birthYear: number | null },
) => {
  const born = birthDay ?? `${birthYear}-07-01`
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)
  return Math.min(Math.trunc(years / 10), 8)
}

test('age groups stay on every day that was recorded', () => {
  fc.assert(
    fc.property(
      dayBetween('1900-01-01', '2020-12-31'),
      fc.array(dayBetween('2021-01-01', '2026-12-31'), { maxLength: 8 }),
      (birthDay, days) => {
        const coarse = coarserBirth({ birthDay, birthYear: null }, days)
        for (const day of days) expect(group(day, coarse)).toBe(group(day, { birthDay, birthYear: null }))
      },
    ),
    { numRuns: 2000 },
  )
})

test.each([
  ['nothing recorded', '1990-12-20', [], { birthDay: null, birthYear: 1990 }],
  [
    'not thirty yet, and would be by the middle of the year',
    '1990-12-20',
    ['2020-11-01'],
    { birthDay: null, birthYear: 1991 },
  ],
  [
    'two days around a thirtieth birthday in summer',
    '1990-08-15',
    ['2020-08-14', '2020-08-15'],
    { birthDay: '1990-08-15', birthYear: null },
  ],
  [
    'some weeks around it',
    '1990-08-15',
    ['2020-07-20', '2020-08-20'],
    { birthDay: '1990-08-01', birthYear: null },
  ],
])('%s', (_what, birthDay, days, coarse) => {
  expect(coarserBirth({ birthDay, birthYear: null }, days)).toEqual(coarse)
})

test('a year alone stays as it is', () => {
  expect(coarserBirth({ birthDay: null, birthYear: 1961 }, ['2022-01-01'])).toEqual({
    birthDay: null,
    birthYear: 1961,
  })
})
