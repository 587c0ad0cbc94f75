// How the gravely ill came to a bed: those at home by a bed that their station asked for, or by themselves; for each in intensive care the upper hospital was called.
import { infectiousWard } from './facilities.ts'
import type { DemoRecord } from './record.ts'
import type { Care } from './treatment.ts'

const UPPER = 'Bệnh viện Đa khoa tỉnh Bắc Kạn'

const requestRecord = (care: Care, stay: DemoRecord, at: number): DemoRecord => {
  const day = stay.knownOn
  const hour = (minutes: number) => {
    const sum = 7 * 60 + 20 + at * 17 + minutes
    return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`
  }
  return {
    id: care.newId(day),
    homeUnit: stay.homeUnit,
    knownOn: day,
    subjectId: stay.subjectId,
    values: {
      caseRecord: stay.values.caseRecord ?? null,
      reason: 'bedRequest',
      severity: stay.values.severity ?? null,
      ward: stay.values.ward ?? null,
      fromPlace: 'Tại nhà',
      toFacility: stay.values.facility ?? null,
      toPlace: infectiousWard,
      requestedDay: day,
      requestedTime: hour(0),
      status: 'arrived',
      answeredDay: day,
      answeredTime: hour(12),
      answer: 'Còn giường, đón ngay',
      transport: 'ambulance',
      vehicle: 'Xe cứu thương của Trung tâm Y tế huyện',
      departedDay: day,
      departedTime: hour(35),
      arrivedDay: day,
      arrivedTime: hour(75),
    },
  }
}

const telehealthRecord = (care: Care, { homeUnit, knownOn, subjectId, values }: DemoRecord): DemoRecord => ({
  id: care.newId(knownOn),
  homeUnit,
  knownOn,
  subjectId,
  values: {
    callDay: knownOn,
    callTime: '14:30',
    way: 'telehealth',
    caller: 'Bác sĩ khoa Truyền nhiễm',
    hospital: UPPER,
    result: values.status === 'transferred' ? 'sent' : 'answered',
    advice: 'Thở ô xy dòng cao, kháng đông, theo dõi khí máu; hội chẩn lại sau 24 giờ.',
  },
})

const isGrave = ({ values }: DemoRecord): boolean =>
  values.ward === 'icu' || values.ward === 'oxygen' || values.severity === 'severe'

/** Every third of the gravely ill who lay at home came by himself. */
export const arrivalsOf = (stays: readonly DemoRecord[]): DemoRecord[] => {
  const direct = new Set(
    stays
      .filter((stay) => isGrave(stay) && stay.values.arrival === 'home')
      .filter((_, at) => at % 3 === 2)
      .map(({ id }) => id),
  )
  return stays.map((stay) =>
    direct.has(stay.id) ? { ...stay, values: { ...stay.values, arrival: 'direct' } } : stay,
  )
}

export const movesOf = (
  care: Care,
  stays: readonly DemoRecord[],
): { transfers: DemoRecord[]; 'care-calls': DemoRecord[] } => ({
  transfers: stays
    .filter((stay) => isGrave(stay) && stay.values.arrival === 'home')
    .map((stay, at) => requestRecord(care, stay, at)),
  'care-calls': stays
    .filter(({ values }) => values.ward === 'icu')
    .map((stay) => telehealthRecord(care, stay)),
})
