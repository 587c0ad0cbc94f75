// The specimens: 5,201 for PCR with 251 positive, 17,613 rapid tests with 10,802 positive (document 000).
import { CUT_OFF, dayAt, numberOf, weekdayOf } from './calendar.ts'
import { communeAt } from './communes.ts'
import type { Course } from './courses.ts'
import type { Order } from './isolation.ts'
import type { Resident } from './people.ts'
import type { Random, Weighted } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

const PCR_POSITIVE = 251
const RAPID_POSITIVE = 10_802
const PCR_NEGATIVE = 4_950
const RAPID_NEGATIVE = 6_811
/** Of the negative rapid tests so many ended an illness, and so many PCR tests. */
const RAPID_RELEASE = 3_900

type Specimen = {
  readonly resident: Resident
  readonly method: 'pcr' | 'rapid'
  readonly positive: boolean
  readonly day: number
  readonly resultDay: number
  readonly reason: 'symptoms' | 'contact' | 'screening' | 'returnee' | 'release'
}

const RAPID_FROM = numberOf('2021-12-20')

/** Months of tests that belong to no case and no isolation. */
const pcrMonths: Weighted<string> = [
  ['2020-03-10', 3],
  ['2020-04-01', 5],
  ['2020-08-01', 5],
  ['2021-02-01', 8],
  ['2021-05-05', 14],
  ['2021-06-01', 14],
  ['2021-07-01', 14],
  ['2021-08-01', 12],
  ['2021-09-01', 8],
  ['2021-10-01', 10],
  ['2021-11-01', 8],
  ['2021-12-01', 8],
  ['2022-01-01', 3],
]
const rapidMonths: Weighted<string> = [
  ['2021-10-01', 2],
  ['2021-11-01', 4],
  ['2021-12-01', 10],
  ['2022-01-01', 18],
  ['2022-02-01', 26],
  ['2022-03-01', 28],
  ['2022-04-01', 5],
  ['2022-07-15', 1],
  ['2022-08-10', 2],
  ['2022-11-01', 0.6],
]

/** The first positive specimen of each case, then some PCR confirmations, then those still positive after a week. */
const positives = (random: Random, courses: readonly Course[]): Specimen[] => {
  const firsts = courses.map(({ resident, method, specimen, result, onset, isolated, number }): Specimen => {
    const reason = isolated ? 'contact' : onset === null ? 'screening' : 'symptoms'
    return {
      resident,
      method,
      positive: true,
      day: specimen,
      resultDay: result,
      reason: number === 0 ? 'returnee' : reason,
    }
  })
  const rapid = courses.filter(({ method }) => method === 'rapid')
  const confirmed = rapid
    .filter(({ inFacility, ended, specimen }) => inFacility && ended > specimen + 3)
    .slice(0, PCR_POSITIVE - (courses.length - rapid.length))
    .map(({ resident, specimen }): Specimen => ({
      resident,
      method: 'pcr',
      positive: true,
      day: specimen + 1,
      resultDay: specimen + 2,
      reason: 'symptoms',
    }))
  const longer = random.shuffled(rapid.filter(({ ended, specimen }) => ended >= specimen + 9))
  const still = longer.slice(0, RAPID_POSITIVE - rapid.length).map(({ resident, specimen }): Specimen => {
    const day = specimen + 7
    return { resident, method: 'rapid', positive: true, day, resultDay: day, reason: 'release' }
  })
  return [...firsts, ...confirmed, ...still]
}

/** Tests on the day illness ended: PCR for those confirmed by it, rapid for a share of the others. */
const releases = (random: Random, courses: readonly Course[]): Specimen[] => {
  const recovered = courses.filter(({ outcome }) => outcome === 'recovered')
  const byPcr = recovered.filter(({ method }) => method === 'pcr')
  const byRapid = random
    .shuffled(recovered.filter(({ method }) => method === 'rapid'))
    .slice(0, RAPID_RELEASE)
  return [...byPcr, ...byRapid].map(({ resident, method, ended, result }) => {
    const day = Math.max(result, method === 'pcr' ? ended - 1 : ended)
    return {
      resident,
      method,
      positive: false,
      day,
      resultDay: method === 'pcr' ? ended : day,
      reason: 'release',
    }
  })
}

/** On the first day of isolation, in the middle of a long one, and before its end. */
const inIsolation = (random: Random, orders: readonly Order[]): Specimen[] =>
  orders.flatMap(({ resident, from, due, transferred }) => {
    const days = [
      from + 1,
      ...(due - from > 10 ? [from + 7] : []),
      ...(due - from > 16 ? [from + 14] : []),
      due - 1,
    ]
    return (transferred ? [] : days).map((day, at): Specimen => {
      const method = day >= RAPID_FROM && random.chance(0.7) ? 'rapid' : 'pcr'
      const resultDay = method === 'pcr' ? day + 1 : day
      const reason =
        at === days.length - 1 ? 'release' : day < numberOf('2021-12-01') ? 'returnee' : 'contact'
      return { resident, method, positive: false, day, resultDay, reason }
    })
  })

const others = (
  random: Random,
  method: 'pcr' | 'rapid',
  count: number,
  well: readonly Resident[],
): Specimen[] =>
  Array.from({ length: count }, () => {
    const drawn = numberOf(random.draw(method === 'pcr' ? pcrMonths : rapidMonths)) + random.between(0, 27)
    const day = weekdayOf(drawn) === 6 && random.chance(0.5) ? drawn + 1 : drawn
    const early = day < numberOf('2021-12-01')
    const reason = random.draw([
      ['returnee', early ? 6 : 1],
      ['screening', 3],
      ['contact', early ? 1 : 4],
      ['symptoms', early ? 1 : 2],
    ] as const)
    const resultDay = method === 'pcr' ? day + random.between(0, 2) : day
    let resident = random.pick(well)
    while (resident.knownOn > dayAt(day)) resident = random.pick(well)
    return { resident, method, positive: false, day, resultDay, reason }
  })

export const makeSpecimens = (
  random: Random,
  newId: NewId,
  residents: readonly Resident[],
  courses: readonly Course[],
  orders: readonly Order[],
): DemoRecord[] => {
  const ill = new Set(courses.map(({ resident }) => resident))
  const well = residents.filter((one) => !ill.has(one))
  const known = [...releases(random, courses), ...inIsolation(random, orders)]
  const missing = (method: 'pcr' | 'rapid', wanted: number) =>
    wanted - known.filter((one) => one.method === method).length
  const all = [
    ...positives(random, courses),
    ...known,
    ...others(random, 'pcr', missing('pcr', PCR_NEGATIVE), well),
    ...others(random, 'rapid', missing('rapid', RAPID_NEGATIVE), well),
  ].toSorted((a, b) => a.day - b.day)
  const numbers = new Map<string, number>()
  return all.map(({ resident, method, positive, day, resultDay, reason }) => {
    const knownOn = dayAt(Math.min(CUT_OFF, day + (random.chance(0.15) ? 1 : 0)))
    const { key, within } = communeAt(resident.commune)
    const series = `${method === 'pcr' ? 'P' : 'T'}${dayAt(day).slice(2, 4)}`
    const number = (numbers.get(series) ?? 0) + 1
    numbers.set(series, number)
    return {
      id: newId(knownOn),
      homeUnit: key,
      knownOn,
      subjectId: resident.id,
      values: {
        code: `${series}-${String(number).padStart(5, '0')}`,
        method,
        specimenDay: dayAt(day),
        result: positive ? 'positive' : 'negative',
        resultDay: dayAt(resultDay),
        laboratory: method === 'rapid' ? `Trạm Y tế ${within}` : 'Trung tâm Kiểm soát bệnh tật tỉnh Bắc Kạn',
        reason,
      },
    }
  })
}
