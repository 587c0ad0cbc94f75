// Terms of keeping: which decision holds on a day, and from which day on a record is over.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DecidedTerm, endOfTerm, lastBeginning, retentionRules, termOn } from './retention-terms.ts'

const decided = (fromDay: string, months: number): DecidedTerm => ({
  kind: 'cases',
  months,
  fromDay,
  source: 'QĐ của UBND huyện',
  verified: true,
})

test.each([
  [
    'nothing was decided',
    [],
    '2026-11-27',
    { months: retentionRules.cases.months, verified: false, since: null },
  ],
  ['decided for later', [decided('2027-01-01', 60)], '2026-12-31', { verified: false, since: null }],
  ['decided, on its first day', [decided('2027-01-01', 60)], '2027-01-01', { months: 60, verified: true }],
  ['decided twice', [decided('2026-01-01', 60), decided('2026-06-01', 36)], '2026-06-01', { months: 36 }],
  ['about something else', [{ ...decided('2026-01-01', 60), kind: 'doses' }], '2026-06-01', { since: null }],
] as const)('%s', (_what, terms, day, held) => {
  expect(termOn('cases', terms, day)).toMatchObject(held)
})

test.each([
  ['2024-02-29', 12, '2025-02-28'],
  ['2021-08-31', 6, '2022-02-28'],
  ['2016-11-27', 120, '2026-11-27'],
])('what began on %s is over after %i months on %s', (from, months, end) => {
  expect(endOfTerm(from, months)).toBe(end)
})

test('asked of many at once: exactly what began on that day or before is over', () => {
  const day = fc
    .integer({ min: 18_000, max: 22_000 })
    .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 240 }), (today, from, months) => {
      expect(from <= lastBeginning(today, months)).toBe(endOfTerm(from, months) <= today)
    }),
    { numRuns: 3000 },
  )
})
