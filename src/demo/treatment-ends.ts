// What came after: the one transfer to the centre, the one death, follow-up of those who had been gravely ill.
import { addDays } from '../kernel/day/day.ts'
import { monthsAfter } from '../treatment/rules/recovery-due.ts'
import { CUT_OFF, dayAt } from './calendar.ts'
import { infectiousWard } from './facilities.ts'
import { type DemoRecord, followingRecord } from './record.ts'
import type { Care } from './treatment.ts'

const transferRecord = (care: Care, stay: DemoRecord): DemoRecord => {
  const day = String(stay.values.outDay)
  return followingRecord(care.newId, stay, day, {
    caseRecord: stay.values.caseRecord ?? null,
    admission: stay.id,
    reason: 'worsening',
    severity: stay.values.severity ?? null,
    ward: 'icu',
    fromPlace: infectiousWard,
    toPlace: 'Bệnh viện tuyến Trung ương',
    requestedDay: day,
    requestedTime: '06:40',
    status: 'arrived',
    answeredDay: day,
    answeredTime: '07:05',
    answer: 'Còn giường hồi sức',
    transport: 'ambulance',
    escort: 'Một bác sĩ, một điều dưỡng',
    departedDay: day,
    departedTime: '07:30',
    arrivedDay: day,
    arrivedTime: '12:10',
  })
}

const deathRecord = (care: Care, ill: DemoRecord): DemoRecord => {
  const deathDay = String(ill.values.outcomeDay)
  return followingRecord(care.newId, ill, deathDay, {
    caseRecord: ill.id,
    deathDay,
    deathTime: '03:20',
    toldDay: deathDay,
    toldTime: '08:10',
    place: 'facility',
    facility: care.facilityOf.get(infectiousWard) ?? null,
    cause: 'withCovid',
    groundDisease: 'Tăng huyết áp, suy thận mạn',
    reviewedDay: addDays(deathDay, 6),
    review: 'Bệnh nền nặng, nhập viện muộn.',
    burial: 'buried',
  })
}

const visitsOf = (care: Care, ill: DemoRecord): DemoRecord[] => {
  const recoveredDay = String(ill.values.outcomeDay)
  return [1, 3, 6, 12]
    .map((month) => ({
      month,
      visitDay: addDays(monthsAfter(recoveredDay, month), care.random.between(0, 9)),
    }))
    .filter(({ visitDay }) => visitDay <= dayAt(CUT_OFF))
    .map(({ month, visitDay }) => {
      const troubled = care.random.chance(month <= 3 ? 0.4 : 0.12)
      return followingRecord(care.newId, ill, visitDay, {
        caseRecord: ill.id,
        recoveredDay,
        month,
        visitDay,
        result: troubled ? 'complaints' : 'well',
        complaints: troubled
          ? care.random.pick(['Mệt, hụt hơi khi gắng sức', 'Ho kéo dài', 'Mất ngủ'])
          : null,
        sentTo: troubled && month <= 3 ? 'Khoa Phục hồi chức năng, Trung tâm Y tế huyện' : null,
      })
    })
}

export const afterwardsOf = (
  care: Care,
  cases: readonly DemoRecord[],
  stays: readonly DemoRecord[],
): Record<string, DemoRecord[]> => ({
  transfers: stays
    .filter(({ values }) => values.status === 'transferred')
    .map((stay) => transferRecord(care, stay)),
  'death-records': cases
    .filter(({ values }) => values.outcome === 'died')
    .map((record) => deathRecord(care, record)),
  'recovery-visits': cases
    .filter(({ values }) => values.outcome === 'recovered' && values.treatmentPlace === 'facility')
    .filter(({ values }) => values.severity === 'severe' || values.severity === 'critical')
    .flatMap((record) => visitsOf(care, record)),
})
