// Beds of the district's sites, their reports of the last days, the named hospital, staff sent to other provinces (nine people in five waves, document 000) and lent by the province.
import { addDays } from '../kernel/day/day.ts'
import { DISTRICT } from './bodies.ts'
import { CUT_OFF, dayAt } from './calendar.ts'
import { formerOffice, infectiousWard, townStation, treatmentArea } from './facilities.ts'
import type { DemoRecord, NewId } from './record.ts'

const provincial = 'Bệnh viện Đa khoa tỉnh Bắc Kạn'
const plan = 'Phương án kích hoạt giường dự phòng của huyện'
const NAMED_FROM = '2021-05-20'

/** Tier, and whether the building is no health facility. */
const siteKinds: Readonly<Record<string, { tier: string; outsideHealth: boolean }>> = {
  [infectiousWard]: { tier: 'tier2', outsideHealth: false },
  [treatmentArea]: { tier: 'tier1', outsideHealth: true },
  [townStation]: { tier: 'tier1', outsideHealth: false },
  [formerOffice]: { tier: 'tier1', outsideHealth: true },
}

type Lot = readonly [site: string, ward: string, beds: number, fromAt: number | null]
const standing: readonly Lot[] = [
  [infectiousWard, 'normal', 20, null],
  [infectiousWard, 'oxygen', 8, null],
  [infectiousWard, 'icu', 2, null],
  [treatmentArea, 'normal', 50, null],
  [townStation, 'normal', 40, null],
  [formerOffice, 'normal', 60, null],
]
/** Put up for the weeks of the wave and taken down again: without them more would have lain there than there were beds. */
const passing: readonly (readonly [...Lot, openDay: string, closedDay: string])[] = [
  [infectiousWard, 'normal', 40, null, '2021-12-15', '2022-04-30'],
  [infectiousWard, 'oxygen', 4, null, '2022-03-05', '2022-04-20'],
  [infectiousWard, 'icu', 2, null, '2022-03-15', '2022-04-30'],
  [townStation, 'normal', 15, null, '2022-03-05', '2022-04-15'],
]
const planned: readonly Lot[] = [
  [infectiousWard, 'oxygen', 10, 80],
  [infectiousWard, 'icu', 2, 90],
]

type Wave = readonly [wave: number, place: string, profession: string, people: number, day: string]
const sent: readonly Wave[] = [
  [1, 'Tỉnh Bắc Giang', 'technician', 1, '2021-05-28'],
  [2, 'Thành phố Hồ Chí Minh', 'nurse', 2, '2021-07-20'],
  [3, 'Tỉnh Bình Dương', 'nurse', 2, '2021-08-12'],
  [4, 'Tỉnh Đồng Nai', 'doctor', 2, '2021-08-25'],
  [5, 'Thành phố Hồ Chí Minh', 'doctor', 2, '2021-09-10'],
]

/** Of the provincial hospital, in the weeks when the district was fullest. */
const received: readonly Wave[] = [
  [1, provincial, 'doctor', 2, '2022-03-01'],
  [1, provincial, 'nurse', 4, '2022-03-01'],
]
const RECEIVED_DAYS = 30

const surge = (
  newId: NewId,
  direction: 'sent' | 'received',
  days: number,
  [wave, place, profession, people, fromDay]: Wave,
): DemoRecord => ({
  id: newId(fromDay),
  homeUnit: DISTRICT,
  knownOn: fromDay,
  subjectId: null,
  values: { wave, direction, place, profession, people, fromDay, toDay: addDays(fromDay, days - 1) },
})

export const capacityRecords = (newId: NewId, facilities: readonly DemoRecord[]) => {
  const hospital: DemoRecord = {
    id: newId(NAMED_FROM),
    homeUnit: DISTRICT,
    knownOn: NAMED_FROM,
    subjectId: null,
    values: {
      kind: 'hospital',
      name: provincial,
      address: 'Thành phố Bắc Kạn',
      beds: null,
      openedDay: NAMED_FROM,
      tier: 'tier3',
      outsideHealth: false,
    },
  }
  const sites = facilities.map((record) => {
    const kind = siteKinds[String(record.values.name)]
    return kind ? { ...record, values: { ...record.values, ...kind } } : record
  })
  const siteNamed = (name: string): DemoRecord => {
    const found = sites.find(({ values }) => values.name === name)
    if (!found) throw new Error(`no site ${name}`)
    return found
  }
  const lot =
    (stage: 'open' | 'planned') =>
    ([name, ward, beds, fromAt]: Lot): DemoRecord => {
      const { id, homeUnit, values } = siteNamed(name)
      const day = String(values.openedDay)
      return {
        id: newId(day),
        homeUnit,
        knownOn: day,
        subjectId: null,
        values: {
          facility: id,
          ward,
          beds,
          stage,
          fromAt,
          openDay: stage === 'open' ? day : null,
          basis: stage === 'open' ? null : plan,
        },
      }
    }
  const reports = Object.keys(siteKinds).flatMap((name, place) =>
    [2, 1, 0].map((ago): DemoRecord => {
      const day = addDays(dayAt(CUT_OFF), -ago)
      const { id, homeUnit } = siteNamed(name)
      return {
        id: newId(day),
        homeUnit,
        knownOn: day,
        subjectId: null,
        values: {
          facility: id,
          reportDay: day,
          reportTime: '07:30',
          patientsNormal: 0,
          patientsOxygen: 0,
          patientsIcu: 0,
          doctors: place === 0 ? 4 : 1,
          nurses: place === 0 ? 9 : 2,
          others: 1,
          oxygenLitres: place === 0 ? 96_000 : 12_000,
          screened: 38 + 7 * place + ago,
          parted: 2 + ago,
        },
      }
    }),
  )
  return {
    facilities: [...sites, hospital],
    'named-hospitals': [
      {
        id: newId(NAMED_FROM),
        homeUnit: DISTRICT,
        knownOn: NAMED_FROM,
        subjectId: null,
        values: {
          hospital: provincial,
          facility: hospital.id,
          severityFrom: 'severe',
          fromDay: NAMED_FROM,
          basis: 'Phương án phân tuyến điều trị của huyện',
        },
      },
    ],
    'bed-openings': [
      ...standing.map(lot('open')),
      ...planned.map(lot('planned')),
      ...passing.map(([site, ward, beds, fromAt, openDay, closedDay]) => {
        const opened = lot('open')([site, ward, beds, fromAt])
        return {
          ...opened,
          knownOn: openDay,
          values: { ...opened.values, stage: 'closed', openDay, closedDay, basis: plan },
        }
      }),
    ],
    'bed-reports': reports,
    'staff-surges': [
      ...sent.map((wave) => surge(newId, 'sent', 60, wave)),
      ...received.map((wave) => surge(newId, 'received', RECEIVED_DAYS, wave)),
    ],
  }
}
