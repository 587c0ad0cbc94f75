// How severe a COVID-19 illness is (T-007, T-008): one rule, dated by the chain of guidelines; its limits are data of each guideline.
import { anyLaw, type Decision, type Law, type Say } from '../../kernel/rule/law.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { VitalSigns } from './vital-signs.ts'

export type Severity = 'asymptomatic' | 'mild' | 'moderate' | 'severe' | 'critical'

export type SeverityFacts = Pick<VitalSigns, 'breath' | 'spo2'> & {
  readonly symptoms: boolean | null
  /** ARDS, shock, failure of an organ: said by a doctor, never derived. */
  readonly organFailure: boolean
}

/** Read on a page of bsgdtphcm.vn that quotes the guideline, not in the guideline itself. */
const ground = { clause: 'Phân độ lâm sàng (theo bsgdtphcm.vn)', verified: true }

const parametersOf = (verified: boolean) => {
  const given = { ...ground, verified }
  return {
    breathModerate: number(textOf('Nhịp thở: trung bình từ', 'Breaths: moderate from'), 20, given, {
      max: 100,
    }),
    breathSevere: number(textOf('Nhịp thở: nặng trên', 'Breaths: severe above'), 25, given, { max: 100 }),
    spo2Mild: number(textOf('SpO2: nhẹ khi trên', 'SpO2: mild above'), 96, given, { max: 100 }),
    spo2Severe: number(textOf('SpO2: nặng khi dưới', 'SpO2: severe below'), 94, given, { max: 100 }),
  }
}
type SeverityParameters = ReturnType<typeof parametersOf>

const rank: readonly Severity[] = ['asymptomatic', 'mild', 'moderate', 'severe', 'critical']
export const atLeast = (severity: Severity, least: Severity): boolean =>
  rank.indexOf(severity) >= rank.indexOf(least)

const bySigns = (
  { breath, spo2 }: SeverityFacts,
  { breathModerate, breathSevere, spo2Mild, spo2Severe }: ValuesOf<SeverityParameters>,
): Severity => {
  const above = (value: number | null, limit: number | null) =>
    value !== null && limit !== null && value > limit
  const below = (value: number | null, limit: number | null) =>
    value !== null && limit !== null && value < limit
  if (above(breath, breathSevere) || below(spo2, spo2Severe)) return 'severe'
  const moderate =
    (breath !== null && breathModerate !== null && breath >= breathModerate) ||
    (spo2 !== null && spo2Mild !== null && spo2 <= spo2Mild)
  return moderate ? 'moderate' : 'mild'
}

const decide = (
  facts: SeverityFacts,
  values: ValuesOf<SeverityParameters>,
  say?: Say,
): Decision<Severity> => {
  const { breath, spo2, symptoms, organFailure } = facts
  if (organFailure) {
    say?.(
      ground.clause,
      textOf('suy hô hấp tiến triển, sốc hoặc suy đa tạng', 'ARDS, shock or organ failure'),
      true,
    )
    return { outcome: 'critical', missing: [] }
  }
  const missing = [...(breath === null ? ['breath'] : []), ...(spo2 === null ? ['spo2'] : [])]
  const known = bySigns(facts, values)
  // One sign alone can say that it is grave; that it is light needs both.
  if (missing.length > 0 && !atLeast(known, 'moderate')) return { outcome: null, missing }
  const outcome = known === 'mild' && symptoms === false ? 'asymptomatic' : known
  say?.(
    ground.clause,
    textOf(
      `nhịp thở ${breath ?? '–'}, SpO2 ${spo2 ?? '–'} %`,
      `${breath ?? '–'} breaths, SpO2 ${spo2 ?? '–'} %`,
    ),
    true,
  )
  return { outcome, missing: [] }
}

type Given = Pick<Law, 'name' | 'source' | 'title' | 'from' | 'to' | 'daysVerified'>

/** A guideline of the chain; `verified`: the limits were read as those of this text. */
export const severityLaw = (given: Given, verified: boolean) =>
  anyLaw({ ...given, parameters: parametersOf(verified), decide })
