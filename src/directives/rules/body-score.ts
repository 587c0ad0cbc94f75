// The score of a body in a period (105): the share of its due tasks that were done on time, and the band in which it lies. Pure.
import { type Text, textOf } from '../../kernel/text/text.ts'

/** Bands are an office's own custom, not law: kept as data with their days, to be changed by whoever keeps the tasks. */
export type ScoreRule = {
  readonly fromDay: string
  readonly goodFrom: number
  readonly fairFrom: number
  readonly source: string
  readonly verified: boolean
}

export const firstScoreRule: ScoreRule = {
  fromDay: '2020-01-01',
  goodFrom: 90,
  fairFrom: 70,
  source: 'Đề xuất ban đầu, chưa có văn bản: hãy sửa theo quy chế của cơ quan',
  verified: false,
}

export type Band = 'good' | 'fair' | 'poor' | 'none'

export const bandWords: Readonly<Record<Band, Text>> = {
  good: textOf('Tốt', 'Good'),
  fair: textOf('Đạt', 'Fair'),
  poor: textOf('Chậm', 'Slow'),
  none: textOf('Chưa có việc đến hạn', 'Nothing due'),
}

/** The rule of the latest first day that is not after `day`. */
export const scoreRuleOn = (rules: readonly ScoreRule[], day: string): ScoreRule =>
  rules
    .filter(({ fromDay }) => fromDay <= day)
    .toSorted((one, other) => other.fromDay.localeCompare(one.fromDay))[0] ?? firstScoreRule

export const bandOf = (share: number | null, rule: ScoreRule): Band => {
  if (share === null) return 'none'
  if (share >= rule.goodFrom) return 'good'
  return share >= rule.fairFrom ? 'fair' : 'poor'
}
