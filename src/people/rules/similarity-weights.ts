// The weights with which a register begins, until it is large enough to have learned its own.
import type { LinkageWeights } from '../linkage/weights.ts'

/**
 * log2(m / u): m was counted on half the known duplicates of 100,000 made-up Vietnamese persons, u on random pairs of them. Rounded,
 * and where an error is rarer there than offices make it (a wrong id, a wrong tone) drawn towards zero. Not verified on real registers.
 */
export const SIMILARITY_WEIGHTS: LinkageWeights & { readonly verified: boolean } = {
  verified: false,
  bits: {
    name: {
      exact: 10.5,
      unmarked: 10,
      reordered: 10,
      'marks-differ': 4,
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
    },
    nationalId: { exact: 21, slip: 13, other: -9 },
    phone: { exact: 13, slip: 6, other: -1.5 },
    sex: { same: 1, different: -4 },
    commune: { same: 9, different: -3 },
  },
  agreeing: { name: 0.00075, commune: 0.002 },
  pairsPerRecord: 0.267,
}

/** Bits from which a pair is shown to a person, and from which it may be proposed for merging; 0 is even odds. */
export const LIKELY_BITS = 0
export const SAME_BITS = 6.5
