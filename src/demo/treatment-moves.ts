// How patients moved: the gravely ill to a bed that their station asked for, or by themselves; who was better went on at home; for each in intensive care the upper hospital was called.
import { infectiousWard } from './facilities.ts'
import { type DemoRecord, followingRecord } from './record.ts'
import type { Care } from './treatment.ts'

const UPPER = 'Bệnh viện Đa khoa tỉnh Bắc Kạn'

const requestRecord = (care: Care, stay: DemoRecord, at: number): DemoRecord => {
  const day = stay.knownOn
  const hour = (minutes: number) => {
    const sum = 7 * 60 + 20 + at * 17 + minutes
    return `${String(Math.floor(sum / 60)).padStart(2, '0')}:${String(sum % 60).padStart(2, '0')}`
  }
  return followingRecord(care.newId, stay, day, {
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
    departedDay: day,
    departedTime: hour(35),
    arrivedDay: day,
    arrivedTime: hour(75),
  })
}

const telehealthRecord = (care: Care, stay: DemoRecord): DemoRecord =>
  followingRecord(care.newId, stay, stay.knownOn, {
    callDay: stay.knownOn,
    callTime: '14:30',
    way: 'telehealth',
    caller: 'Bác sĩ khoa Truyền nhiễm',
    hospital: UPPER,
    result: stay.values.status === 'transferred' ? 'sent' : 'answered',
    advice: 'Thở ô xy dòng cao, kháng đông, theo dõi khí máu; hội chẩn lại sau 24 giờ.',
  })

/** Home from a site that was needed for others: better, and not recovered yet. */
const stepDownRecord = (care: Care, siteNames: ReadonlyMap<string, string>, stay: DemoRecord): DemoRecord => {
  const day = String(stay.values.outDay)
  return followingRecord(care.newId, stay, day, {
    caseRecord: stay.values.caseRecord ?? null,
    admission: stay.id,
    reason: 'stepDown',
    severity: 'mild',
    fromPlace: siteNames.get(String(stay.values.facility)) ?? null,
    toPlace: 'Tại nhà',
    requestedDay: day,
    requestedTime: '08:20',
    status: 'arrived',
    answeredDay: day,
    answeredTime: '09:00',
    answer: 'Trạm Y tế xã nhận theo dõi tiếp tại nhà',
    transport: 'facilityCar',
    departedDay: day,
    departedTime: '14:00',
    arrivedDay: day,
    arrivedTime: '15:10',
  })
}

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
): { transfers: DemoRecord[]; 'care-calls': DemoRecord[] } => {
  const siteNames = new Map([...care.facilityOf].map(([name, id]) => [id, name]))
  return {
    transfers: [
      ...stays
        .filter((stay) => isGrave(stay) && stay.values.arrival === 'home')
        .map((stay, at) => requestRecord(care, stay, at)),
      ...stays
        .filter(({ values }) => values.status === 'stepDown')
        .map((stay) => stepDownRecord(care, siteNames, stay)),
    ],
    'care-calls': stays
      .filter(({ values }) => values.ward === 'icu')
      .map((stay) => telehealthRecord(care, stay)),
  }
}
