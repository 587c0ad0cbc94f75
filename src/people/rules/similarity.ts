// Are two records the same person? A sum of weights with its reasons, the same whichever record comes first.
import type { Text } from '../../kernel/text/text.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type Columns, type LinkageRecord, packRecords } from '../linkage/columns.ts'
import { columnNamed } from '../linkage/blocks.ts'
import { LEVELS } from '../linkage/levels.ts'
import { PERSON_LINKAGE } from '../linkage/person-linkage.ts'
import { type Scorer, type ScoreOptions, scorerOf } from '../linkage/score.ts'
import { at, NONE } from '../linkage/texts.ts'
import type { LinkageWeights } from '../linkage/weights.ts'
import { LIKELY_BITS, SAME_BITS, SIMILARITY_WEIGHTS } from './similarity-weights.ts'

export type SimilarityVerdict = 'same' | 'likely' | 'different'
export type SimilarityReason = { readonly field: string; readonly level: string; readonly weight: number }

export type Similarity = {
  /** Bits of evidence, already reduced for the size of the register; 0 is even odds. */
  readonly score: number
  readonly verdict: SimilarityVerdict
  readonly because: readonly SimilarityReason[]
  /** Why a high score is still only `likely`. */
  readonly heldBack?: Text
}

const wholeNameAgrees = (level: string): boolean => ['exact', 'unmarked', 'reordered'].includes(level)

/**
 * A sum of weights takes the fields as independent; in a household they are not. Twins share birth, phone, commune and often all but
 * one letter of the name: such pairs are shown to a person however high they score.
 */
const findHoldBack = (
  levels: Readonly<Record<string, string>>,
  sameGivenName: boolean,
  rarityKnown: boolean,
): Text | undefined => {
  const birth = levels.birth ?? ''
  if (levels.nationalId === 'exact') {
    // A child is written down with the card, the phone and the commune of a parent, and often with a name one letter away.
    if (birth === 'other')
      return textOf(
        'Cùng số giấy tờ nhưng năm sinh khác hẳn: có thể là giấy tờ của cha, mẹ',
        'One identity number, but births far apart: perhaps the card of a parent',
      )
    if (levels.name !== 'other' && birth !== 'near-year' && levels.sex !== 'different') return undefined
  }
  if (levels.nationalId === 'other') return textOf('Số giấy tờ khác nhau', 'The identity numbers differ')
  // Brother and sister born together have two names: one name, marks and all, and one full birth or one card is one person, mistyped.
  const sameButSex =
    levels.name === 'exact' && (['exact', 'swapped'].includes(birth) || levels.nationalId === 'exact')
  if (levels.sex === 'different' && !sameButSex) return textOf('Giới tính khác nhau', 'The sex differs')
  const slipOutsideGivenName = levels.name === 'slip' && sameGivenName
  if (!(wholeNameAgrees(levels.name ?? '') || slipOutsideGivenName))
    return textOf(
      'Họ tên không khớp hẳn: có thể là anh chị em',
      'The names do not fully agree: perhaps siblings',
    )
  // Where rarity is known the sum already weighs how many bear this name; averages do not.
  const anchored =
    rarityKnown ||
    ['exact', 'swapped'].includes(birth) ||
    levels.phone === 'exact' ||
    ['exact', 'slip'].includes(levels.nationalId ?? '')
  return anchored
    ? undefined
    : textOf(
        'Chưa có ngày sinh đủ, điện thoại hoặc số giấy tờ trùng nhau',
        'No full birth, phone or identity number agrees',
      )
}

export type Comparing = {
  readonly scorer: Scorer
  /** The whole verdict on two records of the columns. */
  readonly compare: (i: number, j: number) => Similarity
}

/** Judges pairs of packed persons: at entry, in the queue and over the whole register alike. */
export const comparing = (columns: Columns, weights: LinkageWeights, options: ScoreOptions): Comparing => {
  const scorer = scorerOf(columns, weights, options)
  const names = columnNamed(columns, 'name')
  const givenOf = (record: number): number =>
    names.of === 'names' && at(names.codes, record) !== NONE
      ? at(names.names.given, at(names.codes, record))
      : NONE
  const compare = (i: number, j: number): Similarity => {
    const because = scorer.explain(i, j).map(({ level, bits }, index) => {
      const kind = columns.columns[index]?.field.kind ?? 'plain'
      return {
        field: scorer.fields[index] ?? '',
        level: level === NONE ? 'missing' : (LEVELS[kind][level] ?? 'missing'),
        weight: bits,
      }
    })
    const score = scorer.score(i, j)
    if (score < LIKELY_BITS) return { score, verdict: 'different', because }
    if (score < SAME_BITS) return { score, verdict: 'likely', because }
    const levels = Object.fromEntries(because.map(({ field, level }) => [field, level]))
    const heldBack = findHoldBack(
      levels,
      givenOf(i) === givenOf(j),
      options.shares?.name !== undefined && options.shares.commune !== undefined,
    )
    return heldBack === undefined
      ? { score, verdict: 'same', because }
      : { score, verdict: 'likely', because, heldBack }
  }
  return { scorer, compare }
}

/** Two records alone, by the weights with which a register begins. */
export const comparePersons = (
  a: LinkageRecord,
  b: LinkageRecord,
  options: Partial<ScoreOptions> & { readonly weights?: LinkageWeights } = {},
): Similarity =>
  comparing(packRecords(PERSON_LINKAGE.fields, [a, b]), options.weights ?? SIMILARITY_WEIGHTS, {
    size: 100_000,
    ...options,
  }).compare(0, 1)
