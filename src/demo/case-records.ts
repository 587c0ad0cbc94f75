// The records of cases. A dozen contradict themselves as real lists do, so that there is something to ask about.
import type { Values } from '../kernel/register/field.ts'
import { CUT_OFF, dayAt } from './calendar.ts'
import { communeAt } from './communes.ts'
import type { Course } from './courses.ts'
import {
  formerOffice,
  infectiousWard,
  townStation,
  TREATMENT_AREA_FROM,
  TREATMENT_SITES_FROM,
  treatmentArea,
} from './facilities.ts'
import type { Random, Weighted } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

const fromAfar: Weighted<string> = [
  ['Về từ TP. Hồ Chí Minh', 4],
  ['Về từ tỉnh Bình Dương', 4],
  ['Về từ tỉnh Bắc Ninh', 3],
  ['Về từ tỉnh Bắc Giang', 3],
  ['Về từ thành phố Hà Nội', 3],
]
const nearby: Weighted<string> = [
  ['Chưa rõ nguồn lây', 46],
  ['Tiếp xúc người mắc tại nơi làm việc', 14],
  ['Tiếp xúc người mắc tại trường học', 13],
  ['Tiếp xúc người mắc tại chợ', 8],
  ['Dự đám cưới, đám hiếu', 6],
  ['Tiếp xúc người mắc cùng thôn', 10],
]

const sourceOf = (random: Random, course: Course): string => {
  if (course.number === 0) return 'Khu công nghiệp tại tỉnh Bắc Giang'
  if (course.fromHousehold) return 'Tiếp xúc người mắc trong gia đình'
  const day = dayAt(course.report)
  if (day < '2021-12-01') return random.draw(fromAfar)
  if (day < '2022-01-10')
    return random.chance(0.75) ? 'Tiếp xúc gần (F1) đã cách ly từ trước' : 'Trong khu vực đã phong tỏa'
  return random.chance(0.06) ? random.draw(fromAfar) : random.draw(nearby)
}

const facilityOf = (random: Random, { report, severity }: Course): string => {
  if (dayAt(report) < TREATMENT_AREA_FROM || severity === 'severe' || severity === 'critical')
    return infectiousWard
  if (dayAt(report) < TREATMENT_SITES_FROM) return random.pick([infectiousWard, treatmentArea])
  return random.pick([infectiousWard, townStation, formerOffice])
}

/** Slips of the pen, each leaving every sum as it is. */
const slips: readonly (readonly [from: number, change: (course: Course) => Values])[] = [
  [2_400, ({ result }) => ({ specimenDay: dayAt(result + 1) })],
  [2_900, ({ result }) => ({ specimenDay: dayAt(result + 2) })],
  [3_700, ({ result }) => ({ specimenDay: dayAt(result + 1) })],
  [4_100, ({ report }) => ({ resultDay: dayAt(report + 1) })],
  [4_600, ({ report }) => ({ resultDay: dayAt(report + 2) })],
  [5_200, ({ report }) => ({ resultDay: dayAt(report + 1) })],
  [5_900, ({ report }) => ({ outcomeDay: dayAt(report - 1) })],
  [6_500, ({ report }) => ({ outcomeDay: dayAt(report - 2) })],
  [7_000, ({ ended }) => ({ onsetDay: dayAt(ended + 1), severity: 'mild' })],
  [7_600, ({ ended }) => ({ onsetDay: dayAt(ended + 3), severity: 'mild' })],
  [8_100, () => ({ severity: 'severe' })],
  [8_700, () => ({ severity: 'severe' })],
]

/** The first case from each place on that was treated at home. */
const slipsByNumber = (courses: readonly Course[]) =>
  new Map(
    slips.flatMap(([from, change]) => {
      const course = courses.find(
        ({ number, inFacility, onset }) => number >= from && !inFacility && onset !== null,
      )
      return course ? [[course.number, change(course)] as const] : []
    }),
  )

export const caseRecords = (random: Random, newId: NewId, courses: readonly Course[]): DemoRecord[] => {
  const slipOf = slipsByNumber(courses)
  return courses.map((course) => {
    const { number, resident, report, onset } = course
    const late = random.chance(0.04) && number > 0 ? random.between(1, 3) : 0
    const knownOn = dayAt(Math.min(CUT_OFF, report + late))
    return {
      id: newId(knownOn),
      homeUnit: communeAt(resident.commune).key,
      knownOn,
      subjectId: resident.id,
      values: {
        code: `BT-${String(number + 1).padStart(5, '0')}`,
        disease: 'covid19',
        classification: 'confirmed',
        detectionSetting: course.isolated ? 'isolated' : 'community',
        infectionSource: sourceOf(random, course),
        onsetDay: onset === null ? null : dayAt(onset),
        specimenDay: dayAt(course.specimen),
        resultDay: dayAt(course.result),
        reportDay: dayAt(report),
        severity: course.severity,
        treatmentPlace: course.inFacility ? 'facility' : 'home',
        facility: course.inFacility ? facilityOf(random, course) : null,
        outcome: course.outcome,
        outcomeDay: dayAt(course.ended),
        note: course.outcome === 'died' ? 'Cao tuổi, có bệnh nền tăng huyết áp, suy thận mạn' : null,
        ...slipOf.get(number),
      },
    }
  })
}
