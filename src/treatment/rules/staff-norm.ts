// Staff that a facility lacks against the norm of its tier (peer 75). No document of ours names the numbers: a body writes its own, dated, among the parameters.
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'

const ground = { clause: 'Kế hoạch của tỉnh (chưa có số)', verified: false }

const norm = (who: string, whoEnglish: string, tier: 1 | 2 | 3) =>
  number(
    textOf(`${who} cho 100 giường, tầng ${tier}`, `${whoEnglish} for 100 beds, tier ${tier}`),
    null,
    ground,
  )

export const staffNorm = {
  name: 'staff-norm',
  parameters: {
    doctorsTier1: norm('Bác sĩ', 'Doctors', 1),
    doctorsTier2: norm('Bác sĩ', 'Doctors', 2),
    doctorsTier3: norm('Bác sĩ', 'Doctors', 3),
    nursesTier1: norm('Điều dưỡng', 'Nurses', 1),
    nursesTier2: norm('Điều dưỡng', 'Nurses', 2),
    nursesTier3: norm('Điều dưỡng', 'Nurses', 3),
  },
} as const

type Staff = { readonly doctors: number | null; readonly nurses: number | null }
type Site = Staff & { readonly tier: 'tier1' | 'tier2' | 'tier3' | null; readonly beds: number }

const missing = (norm100: number | null, beds: number, present: number | null): number | null =>
  norm100 === null || present === null ? null : Math.max(0, Math.ceil((beds * norm100) / 100) - present)

/** null: no norm for the tier, or the facility has not reported who is there. */
export const staffMissing = (
  { tier, beds, doctors, nurses }: Site,
  values: ValuesOf<typeof staffNorm.parameters>,
): Staff => {
  if (tier === null) return { doctors: null, nurses: null }
  const norms = {
    tier1: [values.doctorsTier1, values.nursesTier1],
    tier2: [values.doctorsTier2, values.nursesTier2],
    tier3: [values.doctorsTier3, values.nursesTier3],
  } as const
  const [ofDoctors, ofNurses] = norms[tier]
  return { doctors: missing(ofDoctors, beds, doctors), nurses: missing(ofNurses, beds, nurses) }
}
