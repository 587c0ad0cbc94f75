// Are two records the same person? A sum of weights with its reasons, the same whichever record comes first.
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { birthLevel, codeLevel, nameLevel, nationalIdLevel, plainLevel } from './similarity-levels.ts'
import type { BirthLevel, CodeLevel, NameLevel, PlainLevel } from './similarity-levels.ts'
import { SIMILARITY_WEIGHTS } from './similarity-weights.ts'
import type { SimilarityWeights } from './similarity-weights.ts'
import type { Traits } from './traits.ts'

export type SimilarityVerdict = 'same' | 'likely' | 'different'
export type SimilarityField = 'name' | 'birth' | 'nationalId' | 'phone' | 'sex' | 'commune'
export type SimilarityLevel = NameLevel | BirthLevel | CodeLevel | PlainLevel
export type SimilarityReason = { field: SimilarityField; level: SimilarityLevel; weight: number }

export type Similarity = {
  /** Bits of evidence, already reduced for the size of the register. */
  score: number
  verdict: SimilarityVerdict
  because: SimilarityReason[]
  /** Why a high score is still only `likely`. */
  heldBack?: Text
}

export type SimilarityOptions = {
  weights?: SimilarityWeights
  /** How many persons the record was or could be compared with. */
  registerSize?: number
  /** Share of the register that bears a name (by sorted key): `nguyen thi anh` says less than `lo thi o`. */
  nameShare?: (sortedKey: string) => number | undefined
  /** Share of the register that lives in a commune: in a commune's own register the same commune says nothing. */
  communeShare?: (communeCode: string) => number | undefined
}

const wholeNameAgrees = (level: NameLevel): boolean =>
  ['exact', 'unmarked', 'marks-differ', 'reordered'].includes(level)

/** Winkler's correction for the frequency of the value itself: a rare name that agrees says more. */
const nameShareWeight = (
  a: Traits,
  b: Traits,
  weights: SimilarityWeights,
  shareOf: SimilarityOptions['nameShare'],
): number => {
  const share = Math.max(shareOf?.(a.sorted) ?? 0, shareOf?.(b.sorted) ?? 0)
  if (share <= 0) return 0
  const { least, most } = weights.nameShareBits
  return Math.min(most, Math.max(least, Math.log2(weights.sameNameShare / share)))
}

const communeWeight = (
  a: Traits,
  level: PlainLevel,
  weights: SimilarityWeights,
  shareOf: SimilarityOptions['communeShare'],
): number => {
  const share = level === 'same' ? (shareOf?.(a.communeCode ?? '') ?? 0) : 0
  return share <= 0
    ? weights.commune[level]
    : Math.min(weights.commune.same, Math.max(0, Math.log2(1 / share)))
}

type Levels = {
  name: NameLevel
  birth: BirthLevel
  nationalId: CodeLevel
  phone: CodeLevel
  sex: PlainLevel
  commune: PlainLevel
}

const levelsOf = (a: Traits, b: Traits): Levels => ({
  name: nameLevel(a, b),
  birth: birthLevel(a.birth, b.birth),
  nationalId: nationalIdLevel(a.nationalId, b.nationalId),
  phone: codeLevel(a.phone, b.phone),
  sex: plainLevel(a.sex, b.sex),
  commune: plainLevel(a.communeCode, b.communeCode),
})

/**
 * A sum of weights takes the fields as independent; in a household they are not. Twins share birth, phone, commune and often all but
 * one letter of the name: such pairs are shown to a person however high they score.
 */
const findHoldBack = (a: Traits, b: Traits, levels: Levels, sharesKnown: boolean): Text | undefined => {
  if (levels.nationalId === 'exact') return undefined
  if (levels.nationalId === 'other') return textOf('Số giấy tờ khác nhau', 'The identity numbers differ')
  if (levels.sex === 'different') return textOf('Giới tính khác nhau', 'The sex differs')
  const slipOutsideGivenName = levels.name === 'slip' && a.given === b.given
  if (levels.name === 'marks-differ' || !(wholeNameAgrees(levels.name) || slipOutsideGivenName))
    return textOf(
      'Họ tên không khớp hẳn: có thể là anh chị em',
      'The names do not fully agree: perhaps siblings',
    )
  // Where shares are known the sum already weighs how many in the commune bear this name in one year; averages do not.
  const anchored =
    sharesKnown ||
    levels.birth === 'exact' ||
    levels.birth === 'swapped' ||
    levels.phone === 'exact' ||
    levels.nationalId === 'slip'
  return anchored
    ? undefined
    : textOf(
        'Chưa có ngày sinh đủ, điện thoại hoặc số giấy tờ trùng nhau',
        'No full birth, phone or identity number agrees',
      )
}

const reasonsOf = (
  levels: Levels,
  weights: SimilarityWeights,
  nameShare: number,
  commune: number,
): SimilarityReason[] => [
  { field: 'name', level: levels.name, weight: weights.name[levels.name] + nameShare },
  { field: 'birth', level: levels.birth, weight: weights.birth[levels.birth] },
  { field: 'nationalId', level: levels.nationalId, weight: weights.nationalId[levels.nationalId] },
  { field: 'phone', level: levels.phone, weight: weights.phone[levels.phone] },
  { field: 'sex', level: levels.sex, weight: weights.sex[levels.sex] },
  { field: 'commune', level: levels.commune, weight: commune },
]

/** Field by field, then one sum. `same` may be proposed for merging; `likely` is for a person to decide. */
export const comparePersons = (a: Traits, b: Traits, options: SimilarityOptions = {}): Similarity => {
  const weights = options.weights ?? SIMILARITY_WEIGHTS
  const levels = levelsOf(a, b)
  const nameShare = wholeNameAgrees(levels.name) ? nameShareWeight(a, b, weights, options.nameShare) : 0
  const because = reasonsOf(
    levels,
    weights,
    nameShare,
    communeWeight(a, levels.commune, weights, options.communeShare),
  )
  const evidence = because.reduce((sum, reason) => sum + reason.weight, 0)
  // In a larger register chance agreement is likelier: twice the persons, one bit.
  const score = evidence - Math.log2((options.registerSize ?? weights.registerSize) / weights.registerSize)
  if (score < weights.likely) return { score, verdict: 'different', because }
  if (score < weights.same) return { score, verdict: 'likely', because }
  const heldBack = findHoldBack(
    a,
    b,
    levels,
    options.nameShare !== undefined && options.communeShare !== undefined,
  )
  return heldBack === undefined
    ? { score, verdict: 'same', because }
    : { score, verdict: 'likely', because, heldBack }
}
