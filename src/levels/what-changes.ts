// What a new level changes: measures that become stricter or milder, and who must be told.
import { valuesOf } from '../kernel/rule/law.ts'
import type { GivenValues } from '../kernel/rule/law.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { isEpidemic, isLevel, type Level, type Outcome } from './outcomes.ts'
import { type Obligation, obligationsOf } from './rules/duties-15-2026.ts'
import {
  cellName,
  type Degree,
  degrees,
  type Measure,
  measureLabel,
  measures,
  nq128,
} from './rules/nq-128-2021.ts'
import { noticeRule } from './rules/tt-15-2026-notices.ts'

export type MeasureAt = {
  readonly measure: Measure
  readonly label: Text
  readonly degree: Text
  readonly clause: string
  readonly verified: boolean
  /** Decided by a competent body otherwise than the resolution. */
  readonly decided: boolean
}

const at = (measure: Measure, level: Level, given: GivenValues): Degree =>
  valuesOf(nq128, given)[cellName(measure, level)] ?? 'province'

export const measuresAt = (level: Level, given: GivenValues): MeasureAt[] =>
  measures.flatMap((measure) => {
    const name = cellName(measure, level)
    const parameter = nq128.parameters[name]
    if (!parameter) return []
    return [
      {
        measure,
        label: measureLabel(measure),
        degree: degrees[at(measure, level, given)],
        clause: parameter.clause,
        verified: parameter.verified || name in given,
        decided: name in given,
      },
    ]
  })

export type MeasureChange = { readonly label: Text; readonly from: Text; readonly to: Text }

/** Only measures that change; from nothing in force everything is new and nothing is compared. */
export const changesOf = (before: Outcome | null, after: Outcome, given: GivenValues): MeasureChange[] =>
  isLevel(before) && isLevel(after)
    ? measures
        .filter((measure) => at(measure, before, given) !== at(measure, after, given))
        .map((measure) => ({
          label: measureLabel(measure),
          from: degrees[at(measure, before, given)],
          to: degrees[at(measure, after, given)],
        }))
    : []

export const asksOf = (outcome: Outcome): readonly Obligation[] =>
  isLevel(outcome) ? [] : obligationsOf(outcome)

/** Levels are announced by the competent People's Committee (custom of the offices: who hears of it is not in a text that was read). */
const announced: readonly Text[] = [
  textOf('Ban Chỉ đạo cấp trên trực tiếp', 'Steering committee of the unit above'),
  textOf('UBND và Trạm Y tế các xã có thay đổi', 'Committees and stations of the communes that change'),
  textOf('Đài truyền thanh, cổng thông tin điện tử', 'Loudspeakers and web portal'),
]

/** Who must be told if it is published, and by when; only a beginning and an end are told under TT 15/2026. */
export const toldOf = (
  before: Outcome | null,
  after: Outcome,
): { readonly who: readonly Text[]; readonly hours: number | null } => {
  if (isLevel(after)) return { who: after === before ? [] : announced, hours: null }
  return isEpidemic(before) === isEpidemic(after)
    ? { who: [], hours: null }
    : { who: noticeRule.recipients, hours: noticeRule.hours }
}
