// Classes of risk of infected persons (T-009): four groups by age, other illness, vaccination and SpO2. The limits are from memory: data to correct.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { anyLaw, type Decision, type Law, type Say } from '../../kernel/rule/law.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'

export type Risk = 'low' | 'medium' | 'high' | 'veryHigh'

export type RiskFacts = {
  /** The day that is judged. */
  readonly on: Day
  readonly age: number | null
  /** Another illness, pregnancy; null: nobody asked. */
  readonly otherIllness: boolean | null
  readonly doses: number
  readonly lastDose: Day | null
  readonly spo2: number | null
}

const ground = { clause: 'Phân loại nguy cơ (chưa đối chiếu văn bản)', verified: false }

export const riskParameters = {
  elderlyFrom: number(textOf('Tuổi nguy cơ cao từ', 'High risk from age'), 65, ground, { max: 120 }),
  olderFrom: number(textOf('Tuổi nguy cơ trung bình từ', 'Medium risk from age'), 50, ground, { max: 120 }),
  fullDoses: number(textOf('Đủ liều: số mũi', 'Fully vaccinated: doses'), 2, ground, { max: 9 }),
  doseDays: number(textOf('Mũi cuối từ (ngày)', 'Last dose this many days ago'), 14, ground, { max: 365 }),
  spo2Low: number(textOf('SpO2: nguy cơ thấp từ', 'SpO2: low risk from'), 97, ground, { max: 100 }),
  spo2VeryHigh: number(textOf('SpO2: nguy cơ rất cao đến', 'SpO2: very high risk up to'), 94, ground, {
    max: 100,
  }),
} as const
type Values = ValuesOf<typeof riskParameters>

const known = (limit: number | null, fallback: number): number => limit ?? fallback

const isProtected = ({ doses, lastDose, on }: RiskFacts, { fullDoses, doseDays }: Values): boolean =>
  doses >= known(fullDoses, 2) && lastDose !== null && addDays(lastDose, known(doseDays, 14)) <= on

const decide = (facts: RiskFacts, values: Values, say?: Say): Decision<Risk> => {
  const { age, otherIllness, spo2 } = facts
  const shielded = isProtected(facts, values)
  const because = (outcome: Risk, vi: string, en: string): Decision<Risk> => {
    say?.(ground.clause, textOf(vi, en), false)
    return { outcome, missing: [] }
  }
  if (spo2 !== null && spo2 <= known(values.spo2VeryHigh, 94))
    return because('veryHigh', `SpO2 ${spo2} %`, `SpO2 ${spo2} %`)
  const elderly = age !== null && age >= known(values.elderlyFrom, 65)
  if ((elderly || otherIllness) && !shielded)
    return because(
      'veryHigh',
      `${elderly ? `${age} tuổi` : 'có bệnh nền'}, chưa tiêm đủ`,
      `${elderly ? `aged ${age}` : 'another illness'}, not fully vaccinated`,
    )
  if (spo2 !== null && spo2 < known(values.spo2Low, 97))
    return because('high', `SpO2 ${spo2} %`, `SpO2 ${spo2} %`)
  if (elderly || otherIllness)
    return because(
      'high',
      `${elderly ? `${age} tuổi` : 'có bệnh nền'}, đã tiêm đủ`,
      `${elderly ? `aged ${age}` : 'another illness'}, fully vaccinated`,
    )
  const missing = [...(age === null ? ['age'] : []), ...(otherIllness === null ? ['otherIllness'] : [])]
  if (missing.length > 0) return { outcome: null, missing }
  if (age !== null && age >= known(values.olderFrom, 50))
    return because('medium', `${age} tuổi`, `aged ${age}`)
  return shielded
    ? because('low', `${age} tuổi, đã tiêm đủ`, `aged ${age}, fully vaccinated`)
    : because('medium', `${age} tuổi, chưa tiêm đủ`, `aged ${age}, not fully vaccinated`)
}

type Given = Pick<Law, 'name' | 'source' | 'title' | 'from' | 'to' | 'daysVerified'>

export const riskLaw = (given: Given) => anyLaw({ ...given, parameters: riskParameters, decide })
