// Checkpoints of the district: three that stood through the wave, two points of declaration around Tết with their rosters and logs; who was away.
import { addDays, eachDay } from '../kernel/day/day.ts'
import { CUT_OFF, dayAt } from './calendar.ts'
import { communeAt, communeNamed } from './communes.ts'
import { familyName, fullName } from './names.ts'
import type { Resident } from './people.ts'
import type { Random } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

const TET_FROM = '2023-01-16'
const TET_EVE = '2023-01-21'

const posts = [
  ['Phủ Thông', 'Chốt kiểm soát Quốc lộ 3, Phủ Thông', 'road', '2021-07-20', '2022-04-15'],
  ['Cẩm Giàng', 'Chốt kiểm soát Quốc lộ 3, Cẩm Giàng', 'road', '2021-07-20', '2022-04-15'],
  ['Dương Phong', 'Chốt kiểm soát đường Bắc Kạn – Chợ Đồn', 'road', '2021-08-02', '2022-04-15'],
  ['Phủ Thông', 'Điểm khai báo y tế bến xe Phủ Thông', 'declaration', TET_FROM, null],
  ['Mỹ Thanh', 'Điểm khai báo y tế đầu xã Mỹ Thanh', 'declaration', TET_FROM, null],
] as const

const shifts = [
  ['06:00', '14:00'],
  ['14:00', '22:00'],
  ['22:00', '06:00'],
] as const

const checkpointRecords = (newId: NewId): DemoRecord[] =>
  posts.map(([commune, name, kind, openedDay, closedDay]) => ({
    id: newId(openedDay),
    homeUnit: communeNamed(commune).key,
    knownOn: openedDay,
    subjectId: null,
    values: { name, kind, openedDay, closedDay, roundTheClock: true, road: 'Theo quyết định của UBND' },
  }))

const of = (post: DemoRecord, day: string, id: string, values: DemoRecord['values']): DemoRecord => ({
  id,
  homeUnit: post.homeUnit,
  knownOn: day,
  subjectId: null,
  values: { checkpoint: post.id, onDay: day, ...values },
})

/** In the night of one day nobody could be found: the roster says so. */
const GAP = '2023-01-29'

const shiftRecords = (random: Random, newId: NewId, standing: readonly DemoRecord[]): DemoRecord[] =>
  standing.flatMap((post, index) =>
    eachDay(TET_FROM, dayAt(CUT_OFF)).flatMap((day) =>
      shifts
        .filter(([fromTime]) => !(index === 1 && day === GAP && fromTime === '22:00'))
        .map(([fromTime, toTime]) => {
          const sex = random.chance(0.8) ? 'male' : 'female'
          const night = fromTime === '22:00'
          const [police, health, commune] = [1, night ? 0 : 1, 1]
          return of(post, day, newId(day), {
            fromTime,
            toTime,
            leader: fullName(random, familyName(random, 'Tày'), sex, random.between(1975, 1995)),
            police,
            health,
            commune,
            people: police + health + commune,
          })
        }),
    ),
  )

const logRecords = (random: Random, newId: NewId, standing: readonly DemoRecord[]): DemoRecord[] =>
  standing.flatMap((post) =>
    eachDay(TET_FROM, dayAt(CUT_OFF)).flatMap((day) =>
      Array.from({ length: random.between(4, 11) }, () => {
        const vehicle = random.pick(['motorbike', 'motorbike', 'motorbike', 'car', 'car', 'bus', 'truck'])
        const people =
          vehicle === 'bus' ? random.between(8, 29) : random.between(1, vehicle === 'car' ? 4 : 2)
        return of(post, day, newId(day), {
          atTime: `${String(random.between(6, 21)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`,
          direction: random.chance(0.7) ? 'in' : 'out',
          vehicle,
          plate: `97${random.pick(['A', 'B', 'C', 'D'])}-${random.between(100, 999)}.${random.between(10, 99)}`,
          people,
          outcome: random.draw([
            ['passed', 80],
            ['declared', 18],
            ['tested', 2],
          ]),
          how: 'staff',
        })
      }),
    ),
  )

/** At each point one traveller would not declare, on the eve of Tết when most came. */
const withRefusals = (logs: readonly DemoRecord[], standing: readonly DemoRecord[]): DemoRecord[] => {
  const refused = new Set(
    standing.map((post) =>
      logs.find(
        ({ values }) =>
          values.checkpoint === post.id &&
          values.onDay === TET_EVE &&
          values.direction === 'in' &&
          values.vehicle === 'motorbike',
      ),
    ),
  )
  return logs.map((log) =>
    refused.has(log)
      ? {
          ...log,
          values: { ...log.values, people: 1, outcome: 'turnedBack', note: 'Không khai báo y tế' },
        }
      : log,
  )
}

/** At the posts on the roads of 2021: the first returnees after each opened whom a decision of that very day sent to the site. */
const takenToIsolation = (
  newId: NewId,
  posts: readonly DemoRecord[],
  orders: readonly DemoRecord[],
): DemoRecord[] =>
  posts.flatMap((post) => {
    const order = orders.find(
      ({ homeUnit, values: { form, reason, fromDay } }) =>
        homeUnit === post.homeUnit &&
        form === 'centralised' &&
        reason === 'returnee' &&
        String(fromDay) >= String(post.values.openedDay),
    )
    if (!order) return []
    const day = String(order.values.fromDay)
    return [
      of(post, day, newId(day), {
        atTime: String(order.values.foundTime),
        direction: 'in',
        vehicle: 'motorbike',
        people: 1,
        cameFrom: 'Bắc Giang',
        outcome: 'isolated',
        how: 'staff',
        note: `Quyết định số ${order.values.decisionNumber}`,
      }),
    ]
  })

/** Young people work elsewhere; half of them came home before Tết. */
const residenceRecords = (random: Random, newId: NewId, residents: readonly Resident[]): DemoRecord[] =>
  random
    .shuffled(residents.filter(({ birth }) => birth > '1983-01-01' && birth < '2003-01-01'))
    .slice(0, 240)
    .map(({ id, commune }, index) => {
      const fromDay = addDays('2022-05-02', random.between(0, 160))
      const endedDay = index % 2 === 0 ? addDays('2023-01-12', random.between(0, 9)) : null
      return {
        id: newId(fromDay),
        homeUnit: communeAt(commune).key,
        knownOn: endedDay ?? fromDay,
        subjectId: id,
        values: {
          kind: 'temporaryAbsence',
          fromDay,
          endedDay,
          otherPlace: random.pick(['Bắc Ninh', 'Bắc Giang', 'Thái Nguyên', 'Hà Nội', 'Bình Dương']),
          reason: 'Đi làm công ty',
        },
      }
    })

export const checkpointDemo = (
  random: Random,
  newId: NewId,
  residents: readonly Resident[],
  orders: readonly DemoRecord[],
): Record<'checkpoints' | 'checkpoint-shifts' | 'checkpoint-logs' | 'residence-changes', DemoRecord[]> => {
  const all = checkpointRecords(newId)
  const standing = all.filter(({ values }) => values.closedDay === null)
  const shiftsThere = shiftRecords(random, newId, standing)
  const logs = withRefusals(logRecords(random, newId, standing), standing)
  const changes = residenceRecords(random, newId, residents)
  const closed = all.filter(({ values }) => values.closedDay !== null)
  return {
    checkpoints: all,
    'checkpoint-shifts': shiftsThere,
    'checkpoint-logs': [...logs, ...takenToIsolation(newId, closed, orders)],
    'residence-changes': changes,
  }
}
