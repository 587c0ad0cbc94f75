// For tests: the numbers of the report of three years of the district of Bạch Thông (document 000), by slot.
import { percentOf } from '../../kernel/text/number.ts'
import type { Scope } from '../kinds/scope.ts'
import type { Reading, Slot } from '../kinds/slot.ts'
import { isAsked, readingsOf } from '../kinds/slot.ts'

export const bachThong: Scope = {
  kind: 'period',
  unit: {
    key: '063',
    level: 'district',
    name: 'Bạch Thông',
    fullName: 'Huyện Bạch Thông',
    type: 'Huyện',
    validTo: '2025-06-30',
    above: { fullName: 'Tỉnh Bắc Kạn', type: 'Tỉnh' },
  },
  communes: [
    { key: '02011', fullName: 'Xã Mỹ Thanh' },
    { key: '01969', fullName: 'Thị trấn Phủ Thông' },
  ],
  from: '2021-06-14',
  to: '2023-01-30',
}

const doses: Readonly<Record<string, readonly [given: number, due: number]>> = {
  'adults-1': [22714, 22809],
  'adults-2': [22639, 22809],
  'adults-3': [20565, 21837],
  'adults-4': [5757, 5844],
  '12-17-1': [2164, 2170],
  '12-17-2': [2135, 2170],
  '12-17-3': [1832, 2170],
  '5-11-1': [3542, 3661],
  '5-11-2': [3178, 3661],
}

const counts: Readonly<Record<string, number>> = {
  cases: 9605,
  recovered: 9603,
  deaths: 1,
  transferred: 1,
  active: 0,
  'cases-home': 8648,
  'cases-facility': 957,
  'cases-place-unknown': 0,
  'cases-community': 3752,
  'cases-isolated': 5853,
  'cases-setting-unknown': 0,
  isolation: 1297,
  'isolation-centralised': 329,
  'isolation-home': 964,
  'isolation-medical-facility': 4,
  'isolation-now': 0,
  pcr: 5201,
  'pcr-positive': 251,
  'pcr-negative': 4950,
  rapid: 17613,
  'rapid-positive': 10802,
  'rapid-negative': 6811,
  specimens: 22814,
  'specimens-positive': 11053,
  'facilities-isolation-site': 1,
  'facilities-isolation-treatment-site': 1,
  'facilities-standby-site': 1,
  'facilities-treatment-site': 3,
  'facilities-mobile-station': 5,
  'facilities-vaccination': 15,
  'facilities-vaccination-district': 1,
  'facilities-vaccination-fixed': 10,
  'facilities-vaccination-mobile': 4,
  doses: 84_526,
  'doses-severe-reaction': 0,
  'teams-community': 167,
  'team-members': 543,
  'households-covered': 8597,
  'teams-care': 160,
  committees: 15,
  'command-centres': 15,
  'documents-schemes': 2,
  'documents-decisions': 128,
  'documents-plans': 17,
  'documents-notices': 2,
  'documents-directing': 142,
  'awards-collectives': 18,
  'awards-individuals': 47,
  'good-models-none': 1,
  'week.cases': 0,
  'at.02011.cases': 605,
  'at.01969.cases': 9000,
  'at.02011.recovered': 604,
  'at.01969.recovered': 8999,
  'at.02011.deaths': 1,
  'at.02011.specimens': 814,
  'at.01969.specimens': 22_000,
  'at.02011.doses': 4526,
  'at.01969.doses': 80_000,
}

const shareOf = (numerator: number, denominator: number): Reading => ({
  value: percentOf(numerator, denominator, 1),
  numerator,
  denominator,
})

/** What the registers answer when they hold what the report says; slots not named are nought. */
export const goldenReadings = (slots: readonly Slot[], changed: Readonly<Record<string, Reading>> = {}) => {
  const known: Record<string, Reading> = {
    ...Object.fromEntries(Object.entries(counts).map(([id, value]) => [id, { value }])),
    ...Object.fromEntries(
      Object.entries(doses).flatMap(([key, [given, due]]) => [
        [`doses-${key}`, { value: given }],
        [`due-${key}`, { value: due }],
        [`coverage-${key}`, shareOf(given, due)],
      ]),
    ),
    'pcr-positivity': shareOf(251, 5201),
    'rapid-positivity': shareOf(10_802, 17_613),
    ...changed,
  }
  return readingsOf(
    slots,
    slots.filter(isAsked).map(({ id }) => known[id] ?? { value: 0 }),
  )
}
