// Signs of some who were treated at home, with the alarms that follow by the rule itself, and calls of their doctors.
import { addDays } from '../kernel/day/day.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { alarmOf, dangerLaw, type Feeling } from '../treatment/rules/danger-signs.ts'
import { ageOn } from './calendar.ts'
import { type DemoRecord, followingRecord } from './record.ts'
import type { Care } from './treatment.ts'

/** Every so many episodes are written down in full; every so many of these have a bad evening. */
const EVERY = 216
const WORSE_EVERY = 8
const DAYS = 7

const limits = valuesOf(dangerLaw)
const halves = ['morning', 'evening'] as const

type Made = {
  readonly sign: DemoRecord
  readonly reasons: string
  readonly doctor: string
  readonly danger: boolean
}

const signOf = (
  care: Care,
  home: DemoRecord,
  day: string,
  half: (typeof halves)[number],
  worse: boolean,
): Made => {
  const { random, birthOf } = care
  const birth = birthOf.get(home.subjectId ?? '')
  const feeling: Feeling = worse ? 'breathless' : random.chance(0.4) ? 'tired' : 'well'
  const temperature = worse ? 387 : random.between(365, 379)
  const measured = {
    spo2: worse ? 94 : random.between(97, 99),
    breath: worse ? 24 : random.between(15, 19),
    pulse: random.between(70, 98),
    systolic: null,
    diastolic: null,
  }
  const age = birth === undefined ? null : ageOn(birth, day)
  const { grade, reasons } = alarmOf({ ...measured, temperature, feeling, age }, limits)
  return {
    sign: followingRecord(care.newId, home, day, {
      homeCare: home.id,
      signDay: day,
      half,
      signTime: half === 'morning' ? '07:30' : '17:00',
      temperature: `${Math.floor(temperature / 10)},${temperature % 10}`,
      ...measured,
      feeling,
      takenBy: random.chance(0.6) ? 'self' : 'team',
      alarm: grade,
    }),
    reasons: reasons.map(({ text }) => text.vi).join('; '),
    doctor: String(home.values.doctor),
    danger: grade === 'danger',
  }
}

const signsOf = (care: Care, home: DemoRecord, worse: boolean): Made[] => {
  const start = String(home.values.startDay)
  const end = String(home.values.endDay)
  return Array.from({ length: DAYS }, (_, day) => addDays(start, day))
    .filter((day) => day <= end)
    .flatMap((day, at) =>
      halves.map((half) => signOf(care, home, day, half, worse && at === 2 && half === 'evening')),
    )
}

const alarmRecord = (care: Care, { sign, reasons, doctor }: Made): DemoRecord =>
  followingRecord(care.newId, sign, sign.knownOn, {
    homeCare: sign.values.homeCare ?? null,
    sign: sign.id,
    raisedDay: sign.knownOn,
    raisedTime: '17:02',
    grade: 'danger',
    reasons,
    assignedTo: doctor,
    status: 'closed',
    seenDay: sign.knownOn,
    seenTime: '17:10',
    seenBy: doctor,
    outcome: 'visited',
    closedDay: sign.knownOn,
    closedTime: '18:30',
    note: 'Đo lại sau nghỉ: SpO2 97; theo dõi tiếp tại nhà.',
  })

const callRecord = (care: Care, home: DemoRecord, after: number): DemoRecord => {
  const day = addDays(String(home.values.startDay), after)
  return followingRecord(care.newId, home, day, {
    homeCare: home.id,
    callDay: day,
    callTime: '09:15',
    way: 'phone',
    caller: home.values.doctor ?? null,
    result: 'answered',
    advice: 'Uống thuốc theo túi A, đo SpO2 ngày hai lần, gọi ngay khi khó thở.',
  })
}

export const signRecords = (care: Care, homes: readonly DemoRecord[]): Record<string, DemoRecord[]> => {
  const followed = homes.filter((_, at) => at % EVERY === 7)
  const made = followed.flatMap((home, at) => signsOf(care, home, at % WORSE_EVERY === 3))
  return {
    'care-signs': made.map(({ sign }) => sign),
    'care-alarms': made.filter(({ danger }) => danger).map((one) => alarmRecord(care, one)),
    'care-calls': followed.flatMap((home) => [callRecord(care, home, 1), callRecord(care, home, 4)]),
  }
}
