// Who may be treated at home (T-001, T-002): one rule under two decisions; what it needs and does not know it names.
import { anyLaw, type Decision, type Law, type Say } from '../../kernel/rule/law.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'
import { atLeast, type Severity } from './severity.ts'
import type { VitalSigns } from './vital-signs.ts'

export type HomeFacts = Pick<VitalSigns, 'breath' | 'spo2'> & {
  readonly severity: Severity | null
  /** Another illness that is not stable under treatment; null: nobody asked. */
  readonly unstableIllness: boolean | null
}

const CLAUSE = 'Tiêu chí điều trị tại nhà (theo wellness4all)'

const parametersOf = (verified: boolean) => ({
  breathBelow: number(
    textOf('Nhịp thở dưới', 'Breaths below'),
    20,
    { clause: CLAUSE, verified },
    { max: 100 },
  ),
  spo2Above: number(
    textOf('SpO2 trên (%)', 'SpO2 above (%)'),
    96,
    { clause: CLAUSE, verified },
    { max: 100 },
  ),
})
type HomeParameters = ReturnType<typeof parametersOf>

const decideWith =
  (verified: boolean) =>
  (
    { breath, spo2, severity, unstableIllness }: HomeFacts,
    { breathBelow, spo2Above }: ValuesOf<HomeParameters>,
    say?: Say,
  ): Decision<'home' | 'facility'> => {
    const against = [
      ...(severity !== null && atLeast(severity, 'moderate')
        ? [textOf('mức độ trung bình trở lên', 'moderate or worse')]
        : []),
      ...(breath !== null && breathBelow !== null && breath >= breathBelow
        ? [
            textOf(
              `nhịp thở ${breath}, phải dưới ${breathBelow}`,
              `${breath} breaths; must be below ${breathBelow}`,
            ),
          ]
        : []),
      ...(spo2 !== null && spo2Above !== null && spo2 <= spo2Above
        ? [textOf(`SpO2 ${spo2} %, phải trên ${spo2Above} %`, `SpO2 ${spo2} %; must be above ${spo2Above} %`)]
        : []),
      ...(unstableIllness ? [textOf('bệnh nền chưa ổn định', 'another illness that is not stable')] : []),
    ]
    for (const text of against) say?.(CLAUSE, text, verified)
    if (against.length > 0) return { outcome: 'facility', missing: [] }
    const missing = [
      ...(breath === null ? ['breath'] : []),
      ...(spo2 === null ? ['spo2'] : []),
      ...(unstableIllness === null ? ['unstableIllness'] : []),
    ]
    if (missing.length > 0) return { outcome: null, missing }
    say?.(
      CLAUSE,
      textOf(
        `nhịp thở ${breath}, SpO2 ${spo2} %, không có bệnh nền chưa ổn định`,
        `${breath} breaths, SpO2 ${spo2} %, no unstable illness`,
      ),
      verified,
    )
    return { outcome: 'home', missing: [] }
  }

type Given = Pick<Law, 'name' | 'source' | 'title' | 'from' | 'to' | 'daysVerified'>

export const homeLaw = (given: Given, verified: boolean) =>
  anyLaw({ ...given, parameters: parametersOf(verified), decide: decideWith(verified) })
