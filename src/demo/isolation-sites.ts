// The isolation sites of the demo: 80 + 50 + 60 beds in rooms; everybody ordered into the district's site lies in a bed of it; meals, guards, cameras.
import { addDays, type Day } from '../kernel/day/day.ts'
import { ISOLATION_SITE_FROM, isolationSite, TREATMENT_AREA_FROM } from './facilities.ts'
import type { Order } from './isolation.ts'
import type { Random } from './random.ts'
import type { DemoDistrict, DemoRecord, NewId } from './record.ts'

type Room = {
  readonly id: string
  readonly beds: number
  readonly forWhom: string
  readonly site: DemoRecord
}

/** Rooms of one kind: prefix, how many, beds of each, for whom in turn. */
type Rooms = readonly [prefix: string, block: string, count: number, beds: number, forWhom: readonly string[]]

const plans: Readonly<Record<string, { readonly from: Day; readonly rooms: readonly Rooms[] }>> = {
  isolationSite: {
    from: ISOLATION_SITE_FROM,
    rooms: [
      ['A', 'Dãy A', 8, 6, ['men', 'women']],
      ['B', 'Dãy B', 8, 4, ['families']],
    ],
  },
  isolationTreatmentSite: { from: TREATMENT_AREA_FROM, rooms: [['T', 'Tầng 1', 10, 5, ['men', 'women']]] },
  standbySite: { from: '2021-10-01', rooms: [['D', 'Nhà lớp học', 10, 6, ['men', 'women']]] },
}

const roomRecords = (newId: NewId, sites: readonly DemoRecord[]): DemoRecord[] =>
  sites.flatMap((site) => {
    const plan = plans[String(site.values.kind)]
    if (!plan) return []
    return plan.rooms.flatMap(([prefix, block, count, beds, forWhom]) =>
      Array.from({ length: count }, (_, at) => ({
        id: newId(plan.from),
        homeUnit: site.homeUnit,
        knownOn: plan.from,
        subjectId: null,
        values: {
          site: site.id,
          name: `${prefix}${at + 1}`,
          block,
          beds,
          forWhom: forWhom[at % forWhom.length] ?? 'anyone',
          openedDay: plan.from,
        },
      })),
    )
  })

/** Families lie together, men and women apart, all else where a bed is free; who finds none waits without a bed. */
const bedFor = (
  rooms: readonly Room[],
  takenUntil: Map<string, Day>,
  { sex, family, from, until }: { sex: string; family: boolean; from: Day; until: Day },
): readonly [room: Room, bed: number] | null => {
  const wanted = family ? 'families' : sex === 'male' ? 'men' : 'women'
  const inOrder = [
    ...rooms.filter(({ forWhom }) => forWhom === wanted),
    ...rooms.filter(({ forWhom }) => forWhom === 'families' && !family),
  ]
  for (const room of inOrder)
    for (let bed = 1; bed <= room.beds; bed += 1) {
      const key = `${room.id} ${bed}`
      if ((takenUntil.get(key) ?? '') <= from) {
        takenUntil.set(key, until)
        return [room, bed]
      }
    }
  return null
}

const stayRecords = (
  newId: NewId,
  random: Random,
  rooms: readonly Room[],
  orders: readonly Order[],
  records: readonly DemoRecord[],
): DemoRecord[] => {
  const inside = records
    .map((record, at) => ({ record, resident: orders[at]?.resident }))
    .filter(({ record }) => record.values.place === isolationSite)
    .toSorted((one, other) =>
      one.record.knownOn < other.record.knownOn ? -1 : one.record.knownOn > other.record.knownOn ? 1 : 0,
    )
  const together = Map.groupBy(
    inside,
    ({ record, resident }) => `${resident?.household.id} ${String(record.values.fromDay)}`,
  )
  const takenUntil = new Map<string, Day>()
  return inside.flatMap(({ record, resident }): DemoRecord[] => {
    const { fromDay, dueDay, endedDay, status } = record.values
    const [from, until] = [String(fromDay), String(endedDay)]
    const family = (together.get(`${resident?.household.id} ${from}`)?.length ?? 0) > 1
    const found = bedFor(rooms, takenUntil, { sex: resident?.sex ?? 'male', family, from, until })
    if (!found) return []
    const [{ site, id: room }, bed] = found
    return [
      {
        id: newId(record.knownOn),
        homeUnit: site.homeUnit,
        knownOn: record.knownOn,
        subjectId: record.subjectId,
        values: {
          site: site.id,
          room,
          bed,
          isolation: record.id,
          arrival: 'intake',
          fromDay: from,
          dueDay: dueDay ?? null,
          outDay: until,
          outReason: status === 'transferred' ? 'transferred' : 'released',
          screenedDay: from,
          screening: random.chance(0.06) ? 'atRisk' : 'well',
          specimenTaken: random.chance(0.9),
        },
      },
    ]
  })
}

const daily = (stays: readonly DemoRecord[]): (readonly [day: Day, people: number])[] => {
  const changes = new Map<Day, number>()
  const add = (day: Day, by: number) => changes.set(day, (changes.get(day) ?? 0) + by)
  for (const { values } of stays) {
    add(String(values.fromDay), 1)
    add(String(values.outDay), -1)
  }
  const days = [...changes.keys()].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  const rows: (readonly [Day, number])[] = []
  if (first === undefined || last === undefined) return rows
  let people = 0
  for (let day = first; day <= last; day = addDays(day, 1)) {
    people += changes.get(day) ?? 0
    if (people > 0) rows.push([day, people])
  }
  return rows
}

const books = (newId: NewId, random: Random, site: DemoRecord, stays: readonly DemoRecord[]) => {
  const at = (knownOn: Day, values: DemoRecord['values']): DemoRecord => ({
    id: newId(knownOn),
    homeUnit: site.homeUnit,
    knownOn,
    subjectId: null,
    values: { site: site.id, ...values },
  })
  const days = daily(stays)
  return {
    'site-equipment': (
      [
        ['toilet', 4, 'Dãy A'],
        ['prefabricatedToilet', 6, 'Sân sau'],
        ['camera', 6, 'Cổng, hành lang, sân'],
        ['handWash', 4, 'Đầu các dãy'],
        ['wastePoint', 2, 'Góc sân'],
      ] as const
    ).map(([kind, number, place]) =>
      at(ISOLATION_SITE_FROM, {
        kind,
        number,
        place,
        installedDay: ISOLATION_SITE_FROM,
        watchedBy: kind === 'camera' ? 'Công an xã Tân Tú' : null,
      }),
    ),
    'site-meals': days.map(([day, people]) => {
      const problem = random.chance(0.03)
      return at(day, {
        mealDay: day,
        meal: 'day',
        portions: people * 3,
        supplier: 'Bếp của khu, Hội Phụ nữ xã nấu',
        sampleKept: !random.chance(0.02),
        verdict: problem ? 'problem' : 'passed',
        problem: problem ? 'Suất trưa giao nguội, đã yêu cầu hâm nóng' : null,
      })
    }),
    'site-guards': days.flatMap(([day]) =>
      (['inner', 'outer'] as const).map((ring) =>
        at(day, {
          ring,
          onDay: day,
          fromTime: '06:00',
          toTime: '18:00',
          force: ring === 'inner' ? 'police' : 'militia',
          people: ring === 'inner' ? 2 : 3,
        }),
      ),
    ),
  }
}

/** Drawn apart, so that all other records stay as they were. */
export const inSites = (
  random: Random,
  newId: NewId,
  orders: readonly Order[],
  district: DemoDistrict,
): DemoDistrict => {
  const { facilities = [], 'isolation-orders': isolations = [] } = district.records
  const site = facilities.find(({ values }) => values.name === isolationSite)
  if (!site) throw new Error('the site of isolation is gone')
  const rooms = roomRecords(newId, facilities)
  const ofSite = rooms
    .filter(({ values }) => values.site === site.id)
    .map(({ id, values }) => ({ id, beds: Number(values.beds), forWhom: String(values.forWhom), site }))
  const stays = stayRecords(newId, random, ofSite, orders, isolations)
  return {
    ...district,
    records: {
      ...district.records,
      'isolation-rooms': rooms,
      'isolation-stays': stays,
      ...books(newId, random, site, stays),
    },
  }
}
