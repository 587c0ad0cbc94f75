// The provinces from 2021 on: Huế 01/01/2025, 63 to 34 on 01/07/2025 (202/2025/QH15), Đồng Nai 30/04/2026 (30/2026/QH16).
import type { Succession, Unit } from '../unit.ts'
import { unitKey } from '../unit.ts'
import { list2019, list2025 } from './packages.ts'
import { unitOf } from './unit-of.ts'

export const LAST_DAY_OF_DISTRICTS = '2025-06-30'
export const TWO_LEVELS = '2025-07-01'
const HUE = { day: '2025-01-01', lastDayBefore: '2024-12-31', name: 'Thành phố Huế' }
export const DONG_NAI_CITY = { day: '2026-04-30', lastDayBefore: '2026-04-29', name: 'Thành phố Đồng Nai' }

/** Article 1 of 202/2025/QH15: new province and the provinces that were joined to make it. */
const JOINED: Readonly<Record<string, readonly string[]>> = {
  '08': ['02', '08'],
  '15': ['10', '15'],
  '19': ['06', '19'],
  '24': ['24', '27'],
  '25': ['17', '25', '26'],
  '31': ['30', '31'],
  '33': ['33', '34'],
  '37': ['35', '36', '37'],
  '44': ['44', '45'],
  '48': ['48', '49'],
  '51': ['51', '62'],
  '52': ['52', '64'],
  '56': ['56', '58'],
  '66': ['54', '66'],
  '68': ['60', '67', '68'],
  '75': ['70', '75'],
  '79': ['74', '77', '79'],
  '80': ['72', '80'],
  '82': ['82', '87'],
  '86': ['83', '84', '86'],
  '91': ['89', '91'],
  '92': ['92', '93', '94'],
  '96': ['95', '96'],
}

/** The codes of the old provinces whose land a province of today holds, its own included. */
export const oldProvincesOf = (code: string): readonly string[] => JOINED[code] ?? [code]

/** The code of the province of today that holds an old province. */
export const newProvinceOf = (code: string): string =>
  Object.entries(JOINED).find(([, old]) => old.includes(code))?.[0] ?? code

const joined = new Set(Object.values(JOINED).flat())

const until2025 = (): Unit[] =>
  list2019().province.flatMap(({ code, fullName }): Unit[] => {
    if (code === '46')
      return [
        unitOf('province', code, fullName, null, HUE.lastDayBefore, null),
        unitOf('province', code, HUE.name, HUE.day, null, null),
      ]
    return [unitOf('province', code, fullName, null, joined.has(code) ? LAST_DAY_OF_DISTRICTS : null, null)]
  })

const since2025 = (): Unit[] =>
  list2025()
    .provinces.filter(({ code }) => code in JOINED)
    .flatMap(({ code, fullName }): Unit[] =>
      code === '75'
        ? [
            unitOf('province', code, fullName, TWO_LEVELS, DONG_NAI_CITY.lastDayBefore, null),
            unitOf('province', code, DONG_NAI_CITY.name, DONG_NAI_CITY.day, null, null),
          ]
        : [unitOf('province', code, fullName, TWO_LEVELS, null, null)],
    )

export const provinceUnits = (): Unit[] => [...until2025(), ...since2025()]

const allPeople = { people: 'all', basis: 'resolution' } as const

export const provinceSuccessions = (): Succession[] => [
  ...Object.entries(JOINED).flatMap(([code, old]): Succession[] =>
    old.map((from) => ({
      fromKey: from,
      toKey: unitKey(code, TWO_LEVELS),
      day: TWO_LEVELS,
      share: 'whole',
      ...allPeople,
      legalRef: '202/2025/QH15',
    })),
  ),
  // 175/2024/QH15 made the whole province Thừa Thiên Huế the city Huế.
  {
    fromKey: '46',
    toKey: unitKey('46', HUE.day),
    day: HUE.day,
    share: 'whole',
    ...allPeople,
    legalRef: '175/2024/QH15',
  },
  {
    fromKey: unitKey('75', TWO_LEVELS),
    toKey: unitKey('75', DONG_NAI_CITY.day),
    day: DONG_NAI_CITY.day,
    share: 'whole',
    ...allPeople,
    legalRef: '30/2026/QH16',
  },
]
