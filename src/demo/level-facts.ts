// What the level asks beside the registers: high-risk people, the elderly, capacity of each commune; zones of the wave, one measure of the district.
import type { Day } from '../kernel/day/day.ts'
import { type Commune, communes } from './communes.ts'
import type { Random } from './random.ts'
import type { DemoRecord, NewId } from './record.ts'

const DISTRICT = '063'
/** Shares of the census of 2019 in the district: 65 and over, 50 and over; the high-risk group is a guess around the first. */
const SHARES = { elders65: 0.0764, elders50: 0.2622, highRisk: 0.11 } as const
type Group = keyof typeof SHARES

const counts: readonly (readonly [day: Day, group: Group, least: number, most: number, source: string])[] = [
  ['2021-10-15', 'elders65', 78, 94, 'Danh sách người từ 65 tuổi của trạm y tế'],
  ['2021-11-12', 'elders50', 79, 93, 'Danh sách người từ 50 tuổi của trạm y tế'],
  ['2022-02-01', 'highRisk', 87, 97, 'Danh sách nhóm nguy cơ cao của trạm y tế'],
]

const fullOf = {
  elders65: 'elders65Full',
  elders50: 'elders50Full',
  highRisk: 'highRiskFull',
} as const

type Row = readonly [unit: string, day: Day, values: DemoRecord['values']]

const numbersOf = (random: Random): Row[] => {
  const rows: Row[] = []
  for (const [day, group, least, most, source] of counts) {
    const total = { people: 0, full: 0 }
    for (const { key, weight } of communes) {
      const people = Math.round(weight * SHARES[group])
      const full = Math.floor((people * random.between(least, most)) / 100)
      total.people += people
      total.full += full
      rows.push([key, day, { kind: group, number: people, source }])
      rows.push([key, day, { kind: fullOf[group], number: full, source }])
    }
    rows.push([DISTRICT, day, { kind: group, number: total.people, source: 'Cộng các xã' }])
    rows.push([DISTRICT, day, { kind: fullOf[group], number: total.full, source: 'Cộng các xã' }])
  }
  return rows
}

const plan = 'Kế hoạch thu dung, điều trị của đơn vị'
const poor: readonly string[] = ['Cao Sơn', 'Vũ Muộn', 'Đôn Phong']

const capacityOf = (key: string, name: string): Row[] => [
  [key, '2021-10-15', { kind: 'capacityMet', answer: poor.includes(name) ? 'no' : 'yes', source: plan }],
  ...(poor.includes(name)
    ? [[key, '2022-01-10', { kind: 'capacityMet', answer: 'yes', source: plan }] as const]
    : []),
  [key, '2022-02-01', { kind: 'capacity', answer: poor.includes(name) ? 'low' : 'medium', source: plan }],
  [key, '2022-03-18', { kind: 'capacity', answer: poor.includes(name) ? 'medium' : 'high', source: plan }],
]

const recordOf =
  (newId: NewId) =>
  ([homeUnit, knownOn, values]: Row): DemoRecord => ({
    id: newId(knownOn),
    homeUnit,
    knownOn,
    subjectId: null,
    values: 'kind' in values ? { ...values, day: knownOn } : values,
  })

export const levelFactRecords = (random: Random, newId: NewId): DemoRecord[] =>
  [
    ...numbersOf(random),
    ...communes.flatMap(({ key, name }: Commune) => capacityOf(key, name)),
    ...capacityOf(DISTRICT, 'Bạch Thông'),
  ].map(recordOf(newId))

export const zoningRecords = (newId: NewId): DemoRecord[] =>
  (
    [
      ['02011', '2022-02-19', 'Thôn Bản Luông, 11 hộ', 43, '2022-02-26'],
      ['01969', '2022-02-24', 'Phố Nà Hái, tổ 2', 61, '2022-03-03'],
      ['01984', '2022-03-02', 'Thôn Nà Đán, 8 hộ', 35, '2022-03-09'],
    ] as const
  )
    .map(([unit, day, place, people, endedDay], at): Row => [
      unit,
      day,
      {
        place,
        people,
        decisionNumber: `${21 + at}/QĐ-UBND`,
        effectiveDay: day,
        effectiveTime: '18:00',
        toldDay: day,
        toldTime: '10:30',
        endedDay,
        endDecision: `${24 + at}/QĐ-UBND`,
        reason: 'Nhiều ca mắc trong cụm dân cư, có nguy cơ lây lan',
      },
    ])
    .map(recordOf(newId))

export const parameterRecords = (newId: NewId): DemoRecord[] =>
  (
    [
      [
        DISTRICT,
        '2022-02-10',
        {
          law: 'nq-128-2021',
          parameter: 'sensitive.level3',
          value: 'stopped',
          fromDay: '2022-02-10',
          basis: '08/TB-BCĐ (trình diễn)',
        },
      ],
    ] as const
  ).map(recordOf(newId))
