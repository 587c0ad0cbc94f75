// What each level of agreement weighs, in bits: log2 of how much more often it is seen in one person's records than in two persons'.
import type { BirthLevel, CodeLevel, NameLevel, PlainLevel } from './similarity-levels.ts'

export type SimilarityWeights = {
  name: Record<NameLevel, number>
  birth: Record<BirthLevel, number>
  nationalId: Record<CodeLevel, number>
  phone: Record<CodeLevel, number>
  sex: Record<PlainLevel, number>
  commune: Record<PlainLevel, number>
  /** How often two persons taken at random have the same name: what a name's own share is measured against. */
  sameNameShare: number
  /** Bounds of the correction for a rare or a common name. */
  nameShareBits: { least: number; most: number }
  /** Persons in the register for which `likely` and `same` are stated; twice as many persons need one bit more. */
  registerSize: number
  likely: number
  same: number
}

/**
 * Fellegi and Sunter (1969): weight = log2(m / u). m was counted on half the known duplicates of 100,000 made-up Vietnamese persons,
 * u on random pairs of them; `likely` and `same` were chosen on the whole set. Rounded, and where an error is rarer there than offices
 * make it (a wrong id, a wrong tone) drawn towards zero. Not verified on real registers.
 */
export const SIMILARITY_WEIGHTS: SimilarityWeights & { verified: boolean } = {
  verified: false,
  name: {
    exact: 10.5,
    unmarked: 10,
    'marks-differ': 4,
    reordered: 10,
    slip: 5.5,
    close: -1.5,
    near: -1.5,
    ends: 2.5,
    other: -8,
  },
  birth: {
    exact: 14.5,
    'first-of-january': 8,
    swapped: 9,
    month: 8,
    year: 3,
    'one-part': 2.5,
    'near-year': -6,
    other: -12,
    missing: 0,
  },
  nationalId: { exact: 21, slip: 13, other: -9, missing: 0 },
  phone: { exact: 13, slip: 6, other: -1.5, missing: 0 },
  sex: { same: 1, different: -4, missing: 0 },
  commune: { same: 9, different: -3, missing: 0 },
  sameNameShare: 0.00075,
  nameShareBits: { least: -4, most: 6 },
  registerSize: 100_000,
  likely: 18,
  same: 22,
}
