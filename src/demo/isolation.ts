// The isolation orders: 1,297 of them, 329 centralised, 964 at home, 4 in a medical facility (document 000), all ended.
import { dayAt, numberOf } from './calendar.ts'
import { communeAt } from './communes.ts'
import type { Course } from './courses.ts'
import { healthCentre, ISOLATION_SITE_FROM, isolationSite } from './facilities.ts'
import type { Resident } from './people.ts'
import type { Random, Weighted } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

const ORDERS = 1_297
const CENTRALISED = 329
const IN_FACILITY = 4
/** Orders that ended because the person fell ill. */
const TRANSFERRED = 230

export type Order = {
  readonly resident: Resident
  readonly from: number
  readonly due: number
  readonly ended: number
  readonly transferred: boolean
}

/** First days of months with orders: returnees of the first waves, then Bắc Giang, the south, and contacts. */
const months: Weighted<string> = [
  ['2020-03-05', 12],
  ['2020-04-01', 18],
  ['2020-08-01', 12],
  ['2021-02-01', 24],
  ['2021-05-05', 85],
  ['2021-06-01', 115],
  ['2021-07-01', 160],
  ['2021-08-01', 130],
  ['2021-09-01', 90],
  ['2021-10-01', 150],
  ['2021-11-01', 120],
  ['2021-12-01', 150],
  ['2022-01-01', 120],
  ['2022-02-01', 40],
]

/** Days of isolation: 21, from 14/07/2021 14, for the vaccinated 7 (10696/BYT-MT), then 5 or 7 (762/BYT-DP). */
const daysOf = (random: Random, from: number): number => {
  const day = dayAt(from)
  if (day < '2021-07-14') return day < '2020-08-01' ? 14 : 21
  if (day < '2021-12-16') return 14
  if (day < '2022-02-21') return random.chance(0.85) ? 7 : 14
  return random.chance(0.85) ? 5 : 7
}

/** Up to three of a household on the same day. */
const stayedWell = (random: Random, wanted: number, well: readonly Resident[]): Order[] => {
  const households = random.shuffled([...new Set(well.map(({ household }) => household))])
  const mayGo = new Set(well)
  const orders: Order[] = []
  for (const { members } of households) {
    if (orders.length === wanted) break
    const from = numberOf(random.draw(months)) + random.between(0, 26)
    const size = random.draw([
      [1, 6],
      [2, 2],
      [3, 1],
    ] as const)
    const due = from + daysOf(random, from)
    const going = members.filter((one) => mayGo.has(one) && one.knownOn <= dayAt(from))
    for (const resident of going.slice(0, Math.min(size, wanted - orders.length)))
      orders.push({ resident, from, due, ended: due, transferred: false })
  }
  return orders
}

const fellIll = (random: Random, courses: readonly Course[]): Order[] =>
  courses
    .filter(({ isolated }) => isolated)
    .slice(0, TRANSFERRED)
    .map(({ resident, specimen, result, number }) => {
      const from = specimen - (number === 0 ? 4 : random.between(1, 6))
      return { resident, from, due: from + daysOf(random, from), ended: result, transferred: true }
    })

export const makeOrders = (
  random: Random,
  residents: readonly Resident[],
  courses: readonly Course[],
): Order[] => {
  const ill = new Set(courses.map(({ resident }) => resident))
  const well = residents.filter((one) => !ill.has(one))
  return [...fellIll(random, courses), ...stayedWell(random, ORDERS - TRANSFERRED, well)].toSorted(
    (a, b) => a.from - b.from,
  )
}

const centralisedWeight = ({ from, transferred }: Order): number => {
  const day = dayAt(from)
  if (day < '2021-07-14') return 12
  return day < '2021-12-16' ? (transferred ? 8 : 2) : 0.05
}

/** When each step of the decree was done; every twentieth list, and every thirtieth telling, came late. */
const stepsOf = (day: string, at: number): DemoRecord['values'] => {
  const found = (7 + (at % 8)) * 60 + ((at * 7) % 60)
  const listed = found + (at % 20 === 9 ? 215 : 40 + (at % 90))
  const decided = listed + 25 + (at % 30)
  const notified = decided + (at % 30 === 19 ? 230 : 30 + (at % 100))
  const hour = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return {
    foundDay: day,
    foundTime: hour(found),
    listedDay: day,
    listedTime: hour(listed),
    decidedDay: day,
    decidedTime: hour(decided),
    notifiedDay: day,
    notifiedTime: hour(notified),
  }
}

export const orderRecords = (random: Random, newId: NewId, orders: readonly Order[]): DemoRecord[] => {
  const byCentralised = random.ordered(orders, centralisedWeight)
  const first = orders.find(({ transferred }) => transferred)
  const centralised = new Set(
    [...(first ? [first] : []), ...byCentralised.filter((one) => one !== first)].slice(0, CENTRALISED),
  )
  const inFacility = new Set(
    orders
      .filter((one) => !centralised.has(one) && !one.transferred)
      .filter((_, at) => at % 200 === 60)
      .slice(0, IN_FACILITY),
  )
  const numbers = new Map<string, number>()
  return orders.map((order, at) => {
    const { resident, from, due, ended, transferred } = order
    const { village } = resident.household
    const { key, within } = communeAt(resident.commune)
    const day = dayAt(from)
    const year = day.slice(0, 4)
    const number = (numbers.get(key + year) ?? 0) + 1
    numbers.set(key + year, number)
    const form = centralised.has(order) ? 'centralised' : inFacility.has(order) ? 'medicalFacility' : 'home'
    const centre = day < ISOLATION_SITE_FROM ? 'Khu cách ly tập trung của tỉnh' : isolationSite
    const contact = transferred ? day >= '2021-12-01' : random.chance(day < '2021-12-01' ? 0.15 : 0.8)
    return {
      id: newId(day),
      homeUnit: key,
      knownOn: day,
      subjectId: resident.id,
      values: {
        form,
        reason: form === 'medicalFacility' ? 'suspect' : contact ? 'contact' : 'returnee',
        place:
          form === 'home'
            ? `Tại nhà, ${village.name}, ${within}`
            : form === 'centralised'
              ? centre
              : healthCentre,
        decisionNumber: `${number}/QĐ-UBND`,
        underDecision: true,
        ...stepsOf(day, at),
        fromDay: day,
        dueDay: dayAt(due),
        status: transferred ? 'transferred' : 'completed',
        endedDay: dayAt(ended),
      },
    }
  })
}
