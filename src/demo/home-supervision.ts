// Supervision at home in the demo: visits to those isolated at home, weak in two communes; breaches; people watched after the province's site.
import { addDays, type Day } from '../kernel/day/day.ts'
import { communeNamed } from './communes.ts'
import type { Random } from './random.ts'
import type { DemoDistrict, DemoRecord, NewId } from './record.ts'

/** Here many who were isolated at home were never visited: what weak supervision looks like in the figures. */
const weak: readonly string[] = ['Cao Sơn', 'Vũ Muộn'].map((name) => communeNamed(name).key)
const EVERY = 3
const PROVINCE_SITE = 'Khu cách ly tập trung của tỉnh'
const WATCH_DAYS = 7

const about = (
  newId: NewId,
  { homeUnit, subjectId }: DemoRecord,
  knownOn: Day,
  values: DemoRecord['values'],
): DemoRecord => ({ id: newId(knownOn), homeUnit, knownOn, subjectId, values })

const visitsOf = (newId: NewId, random: Random, order: DemoRecord): DemoRecord[] => {
  const { fromDay, endedDay } = order.values
  const [from, until] = [String(fromDay), String(endedDay)]
  if (random.chance(weak.includes(order.homeUnit) ? 0.45 : 0.03)) return []
  const records: DemoRecord[] = []
  let day = addDays(from, random.chance(0.8) ? random.between(0, 1) : 2)
  const waited = day === from ? 0 : day === addDays(from, 1) ? 1 : 2
  while (day < until || (records.length === 0 && day === until)) {
    const passed = waited + records.length * EVERY
    records.push(
      about(newId, order, day, {
        isolation: order.id,
        visitDay: day,
        result: random.chance(0.03) ? 'absent' : random.chance(0.02) ? 'symptoms' : 'present',
        means: random.chance(0.7) ? 'visit' : 'phone',
        force: random.draw([
          ['team', 6],
          ['health', 3],
          ['police', 1],
        ]),
        first: records.length === 0,
        isolationFrom: from,
        waited: passed,
      }),
    )
    day = addDays(day, EVERY)
  }
  return records
}

const breachOf = (newId: NewId, visit: DemoRecord, at: number): DemoRecord => {
  const day = String(visit.values.visitDay)
  return about(newId, visit, day, {
    isolation: visit.values.isolation ?? null,
    visit: visit.id,
    happenedDay: day,
    kind: at % 3 === 2 ? 'visitors' : 'left',
    place: at % 3 === 2 ? 'Tại nhà' : 'Chợ, nương gần nhà',
    foundBy: 'visit',
    handled: at % 4 === 3 ? 'recorded' : 'reminded',
    handledDay: day,
  })
}

const watchOf = (newId: NewId, order: DemoRecord): DemoRecord => {
  const completedDay = String(order.values.endedDay)
  return about(newId, order, completedDay, {
    fromPlace: PROVINCE_SITE,
    province: 'Bắc Kạn',
    completedDay,
    arrivedDay: completedDay,
    untilDay: addDays(completedDay, WATCH_DAYS),
    status: 'done',
    endedDay: addDays(completedDay, WATCH_DAYS),
  })
}

export const supervisedAtHome = (random: Random, newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { 'isolation-orders': orders = [] } = district.records
  const visits = orders
    .filter(({ values }) => values.form === 'home')
    .flatMap((order) => visitsOf(newId, random, order))
  const absent = visits.filter(({ values }) => values.result === 'absent')
  const watches = orders
    .filter(({ values }) => values.place === PROVINCE_SITE && values.status === 'completed')
    .map((order) => watchOf(newId, order))
  return {
    ...district,
    records: {
      ...district.records,
      'returned-watches': watches,
      'home-visits': visits,
      'isolation-breaches': absent
        .filter((_, at) => at % 8 === 0)
        .map((visit, at) => breachOf(newId, visit, at)),
    },
  }
}
