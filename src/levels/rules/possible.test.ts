// What may still be where something is missing, under the laws of levels: the true answer always lies among what was called possible.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valuesOf } from '../../kernel/rule/law.ts'
import type { Inputs } from '../inputs.ts'
import { rankOf } from '../outcomes.ts'
import { nothingKnown } from './example.ts'
import { possibleOutcomes } from './possible.ts'
import { qd218 } from './qd-218-2022.ts'
import { qd4800 } from './qd-4800-2021.ts'

const by218 = (facts: Inputs) => qd218.decide(facts, valuesOf(qd218))
const by4800 = (facts: Inputs) => qd4800.decide(facts, valuesOf(qd4800))
const february: Inputs = {
  ...nothingKnown,
  day: '2022-03-06',
  population: 8000,
  newCommunity: 30,
  deaths: 0,
  oxygen: 0,
  full: 7900,
  highRisk: 100,
  highRiskFull: 95,
  capacity: 'medium',
}

test.each([
  ['everything is known', {}, ['level2']],
  ['the capacity is missing', { capacity: null }, ['level1', 'level2', 'level3']],
  ['doses are missing: covered or not', { full: null }, ['level2', 'level3']],
  ['nobody knows the people: nothing is said', { population: null }, []],
] as const)('218: %s', (_, missing, outcomes) => {
  expect(possibleOutcomes(by218, { ...february, ...missing })).toEqual(outcomes)
})

test('whatever the truth was, it lies between the ends', () => {
  const facts = fc.record({
    newCommunity: fc.integer({ min: 0, max: 200 }),
    deaths: fc.integer({ min: 0, max: 3 }),
    full: fc.integer({ min: 0, max: 8000 }),
    highRiskFull: fc.integer({ min: 0, max: 100 }),
    capacity: fc.constantFrom('high', 'medium', 'low'),
  })
  const hidden = fc.subarray(['newCommunity', 'deaths', 'full', 'highRiskFull', 'capacity'] as const)
  fc.assert(
    fc.property(facts, hidden, (known, names) => {
      const truth = { ...february, ...known } as Inputs
      const { outcome } = by218(truth)
      const seen = { ...truth, ...Object.fromEntries(names.map((name) => [name, null])) } as Inputs
      const ranks = possibleOutcomes(by218, seen).map(rankOf)
      expect(outcome).not.toBeNull()
      if (outcome === null) return
      expect(Math.min(...ranks)).toBeLessThanOrEqual(rankOf(outcome))
      expect(Math.max(...ranks)).toBeGreaterThanOrEqual(rankOf(outcome))
    }),
  )
})

test('4800: without the doses one cannot say whether the level is one lower', () => {
  const october: Inputs = {
    ...nothingKnown,
    day: '2021-10-20',
    population: 3200,
    newCommunity: 5,
    adults: 1000,
    elders65: 100,
    elders65Full: 90,
  }
  expect(possibleOutcomes(by4800, october)).toEqual(['level3', 'level4'])
})
