// Situations: what a rapid test makes of a person, which label a lineage bears, and the interval of a share.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { corrected, wilson } from './interval.ts'
import { rapidCase } from './rapid-case.ts'
import { labelOfLineage } from './variant-label.ts'

const positive = { result: 'positive', verified: true, supervised: true, contact: false, positives: 1 }

test.for([
  [{ ...positive, result: 'negative' }, null, 'notPositive'],
  [{ ...positive, verified: false }, null, 'notVerified'],
  [positive, 'suspected', 'onePositive'],
  [{ ...positive, contact: true }, 'confirmed', 'positiveAndContact'],
  [{ ...positive, positives: 2 }, 'confirmed', 'twoPositives'],
  [{ ...positive, supervised: false, contact: true, positives: 2 }, 'suspected', 'onePositive'],
] as const)('%o is %s because %s', ([facts, classification, because]) => {
  expect(rapidCase(facts)).toEqual({ classification, because })
})

test.for([
  ['B.1.1.7', 'alpha'],
  ['AY.4', 'delta'],
  ['B.1.617.2', 'delta'],
  ['BA.2.75', 'omicron'],
  ['xbb.1.5', 'omicron'],
  ['P.1', 'gamma'],
  // A neighbour by letters is no descendant.
  ['B.1.1.70', 'other'],
  ['BAX', 'other'],
  ['A.23.1', 'other'],
] as const)('%s is %s', ([lineage, label]) => {
  expect(labelOfLineage(lineage)).toBe(label)
})

test('intervals of the literature: 81 of 263 (Newcombe 1998), none of 20', () => {
  const one = wilson(81, 263)
  expect([one?.low.toFixed(4), one?.high.toFixed(4)]).toEqual(['0.2553', '0.3662'])
  const none = wilson(0, 20)
  expect([none?.low, none?.high.toFixed(4)]).toEqual([0, '0.1611'])
  expect(wilson(3, 0)).toBeNull()
})

test('a share lies in its interval, and a perfect test corrects nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (tested, drawn) => {
      const positives = Math.min(drawn, tested)
      const seen = wilson(positives, tested)
      expect(
        seen && seen.low <= seen.share && seen.share <= seen.high && seen.low >= 0 && seen.high <= 1,
      ).toBe(true)
      expect(seen && corrected(seen, 1, 1)).toEqual(seen)
      const lower = seen && corrected(seen, 1, 0.9)
      expect(seen && lower && lower.share <= seen.share).toBe(true)
    }),
  )
})
