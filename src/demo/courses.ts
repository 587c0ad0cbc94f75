// The course of every case: who fell ill, through whom, when, where treated, how it ended. The margins are those of document 000.
import { ageOn, CUT_OFF, dayAt, numberOf } from './calendar.ts'
import { communeAt } from './communes.ts'
import type { Resident } from './people.ts'
import type { Random, Weighted } from './random.ts'
import { reportDays } from './wave.ts'

const ISOLATED = 5_853
const IN_FACILITY = 957
/** So many of the first cases were confirmed by PCR, all others by a rapid test. */
const PCR_FIRST = 215

export type Severity = 'asymptomatic' | 'mild' | 'moderate' | 'severe' | 'critical'

export type Course = {
  readonly number: number
  readonly resident: Resident
  /** Somebody of the same household was reported some days before. */
  readonly fromHousehold: boolean
  readonly method: 'pcr' | 'rapid'
  readonly isolated: boolean
  readonly inFacility: boolean
  readonly severity: Severity
  readonly onset: number | null
  readonly specimen: number
  readonly result: number
  readonly report: number
  readonly outcome: 'recovered' | 'died' | 'transferred'
  readonly ended: number
}

type Infection = Pick<Course, 'number' | 'resident' | 'fromHousehold' | 'report'>

const DECEMBER_2021 = numberOf('2021-12-01')
/** Plan 12/KH-UBND of the district: care at home. */
const HOME_CARE_FROM = numberOf('2022-01-18')

/** Document 000: a worker of Mỹ Thanh who came home from the industrial zone in Bắc Giang. */
const firstOf = (residents: readonly Resident[]): Resident => {
  const found = residents.find(
    ({ commune, birth }) => communeAt(commune).name === 'Mỹ Thanh' && birth > '1989' && birth < '2001',
  )
  if (!found) throw new Error('nobody of Mỹ Thanh fits')
  return found
}

/** Walks the days: either somebody of a household that was hit two to six days ago, or somebody new. */
const infect = (random: Random, residents: readonly Resident[]): Infection[] => {
  const order = random.shuffled(residents)
  const ill = new Set<Resident>()
  const exposed = new Map<number, Resident[]>()
  let next = 0
  const newPerson = (report: number): Resident => {
    for (;;) {
      const found = order[next]
      next += 1
      if (!found) throw new Error('nobody is left')
      const age = ageOn(found.birth, dayAt(report))
      const fits = report >= DECEMBER_2021 ? found.knownOn <= dayAt(report) : age >= 18 && age < 55
      if (fits && !ill.has(found)) return found
    }
  }
  return reportDays(random).map((report, number) => {
    const waiting = exposed.get(report) ?? []
    const known = waiting.filter((one) => !ill.has(one))
    let resident = random.chance(0.55) ? known.pop() : undefined
    exposed.set(report, known)
    const fromHousehold = resident !== undefined
    resident ??= number === 0 ? firstOf(order) : newPerson(report)
    ill.add(resident)
    // Those who came home before December 2021 were isolated on arrival and infected nobody.
    if (report >= DECEMBER_2021)
      for (const other of resident.household.members)
        if (!ill.has(other) && random.chance(0.75)) {
          const day = report + random.between(2, 6)
          exposed.set(day, [...(exposed.get(day) ?? []), other])
        }
    return { number, resident, fromHousehold, report }
  })
}

const isolatedWeight = ({ report, fromHousehold }: Infection): number =>
  report < numberOf('2022-01-24')
    ? 400
    : (fromHousehold ? 8 : 1) * (report < numberOf('2022-03-01') ? 1.5 : 1)

const facilityWeight = ({ report, resident }: Infection): number => {
  const age = ageOn(resident.birth, dayAt(report))
  const byAge = age >= 75 ? 14 : age >= 60 ? 5 : age < 3 ? 3 : 1
  return report < HOME_CARE_FROM ? 10_000 : byAge
}

const severityOf = (random: Random, inFacility: boolean, age: number): Severity => {
  const atHome: Weighted<Severity> = [
    ['asymptomatic', age < 18 ? 42 : 26],
    ['mild', 70],
    ['moderate', age >= 60 ? 5 : 1],
  ]
  const treated: Weighted<Severity> = [
    ['asymptomatic', 18],
    ['mild', 50],
    ['moderate', 26],
    ['severe', age >= 60 ? 7 : 1.2],
    ['critical', age >= 70 ? 1.5 : 0.1],
  ]
  return random.draw(inFacility ? treated : atHome)
}

const stays: Weighted<number> = [
  [7, 44],
  [8, 17],
  [9, 11],
  [10, 18],
  [11, 4],
  [12, 3],
  [14, 3],
]

const daysOf = (random: Random, report: number, method: 'pcr' | 'rapid') => {
  const result =
    report -
    random.draw([
      [0, 76],
      [1, 20],
      [2, 4],
    ] as const)
  const specimen =
    method === 'pcr'
      ? result -
        random.draw([
          [0, 25],
          [1, 60],
          [2, 15],
        ] as const)
      : result
  return { result, specimen }
}

export const makeCourses = (random: Random, residents: readonly Resident[]): Course[] => {
  const infections = infect(random, residents)
  const isolated = new Set(random.ordered(infections.slice(1), isolatedWeight).slice(0, ISOLATED - 1))
  const inFacility = new Set(random.ordered(infections.slice(1), facilityWeight).slice(0, IN_FACILITY - 1))
  const oldest = (after: string) =>
    infections.find(
      (one) =>
        inFacility.has(one) &&
        dayAt(one.report) > after &&
        ageOn(one.resident.birth, after) >= 78 &&
        ageOn(one.resident.birth, after) <= 90,
    )
  const died = oldest('2022-03-12')
  const transferred = oldest('2022-02-25')
  return infections.map((infection): Course => {
    const { number, report, resident } = infection
    const first = number === 0
    const method = number < PCR_FIRST ? 'pcr' : 'rapid'
    const days = first ? { result: report, specimen: report - 1 } : daysOf(random, report, method)
    const treated = first || inFacility.has(infection)
    const age = ageOn(resident.birth, dayAt(report))
    const severity: Severity =
      infection === died
        ? 'critical'
        : infection === transferred
          ? 'severe'
          : first
            ? 'mild'
            : severityOf(random, treated, age)
    const onset =
      days.specimen -
      random.draw([
        [0, 22],
        [1, 36],
        [2, 26],
        [3, 12],
        [4, 4],
      ] as const)
    const grave = severity === 'severe' || severity === 'critical'
    const stay =
      report < DECEMBER_2021
        ? random.between(14, 24)
        : random.draw(stays) + (grave ? random.between(3, 8) : 0)
    const left =
      infection === transferred ? random.between(2, 3) : infection === died ? random.between(4, 6) : stay
    return {
      ...infection,
      method,
      ...days,
      isolated: first || isolated.has(infection),
      inFacility: treated,
      severity,
      onset: severity === 'asymptomatic' ? null : onset,
      outcome: infection === died ? 'died' : infection === transferred ? 'transferred' : 'recovered',
      ended: Math.min(CUT_OFF, Math.max(report, days.specimen + left)),
    }
  })
}
