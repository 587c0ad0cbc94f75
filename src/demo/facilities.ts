// The sites that document 000 counts and, where it names them, under those names.
import type { Day } from '../kernel/day/day.ts'
import { type Commune, communeNamed, communes } from './communes.ts'
import type { DemoRecord, NewId } from './record.ts'

export const infectiousWard = 'Khoa Truyền nhiễm, Trung tâm Y tế huyện'
export const treatmentArea = 'Khu cách ly điều trị huyện Bạch Thông'
export const townStation = 'Trạm Y tế Thị trấn Phủ Thông'
export const formerOffice = 'Ủy ban nhân dân xã Tú Trĩ cũ'
export const isolationSite = 'Khu cách ly tập trung (UBND xã Tân Tú cũ)'
export const healthCentre = 'Trung tâm Y tế huyện Bạch Thông'

/** Decision 573/QĐ-UBND of the district: treatment sites; Decision 694/QĐ-UBND: mobile stations. */
export const TREATMENT_SITES_FROM: Day = '2022-03-04'
const MOBILE_STATIONS_FROM: Day = '2022-03-18'
export const ISOLATION_SITE_FROM: Day = '2021-05-12'
export const TREATMENT_AREA_FROM: Day = '2021-09-10'

type Site = readonly [kind: string, name: string, commune: string, beds: number | null, openedDay: Day]

/** Four communes without a fixed point are served by mobile ones. */
const servedByMobile: readonly string[] = ['Cao Sơn', 'Vũ Muộn', 'Mỹ Thanh', 'Đôn Phong']

/** Five stations; together they serve all fourteen communes. */
const stations: readonly (readonly [string, string])[] = [
  ['Phủ Thông', 'Phủ Thông, Tân Tú, Vi Hương'],
  ['Lục Bình', 'Lục Bình, Đôn Phong'],
  ['Cẩm Giàng', 'Cẩm Giàng, Quân Hà, Nguyên Phúc, Mỹ Thanh'],
  ['Sĩ Bình', 'Sĩ Bình, Vũ Muộn, Cao Sơn'],
  ['Quang Thuận', 'Quang Thuận, Dương Phong'],
]

const FIXED_POINTS_FROM: Day = '2021-08-16'
const MOBILE_POINTS_FROM: Day = '2021-10-04'

const pointOf = ({ name, within }: Commune): string =>
  servedByMobile.includes(name) ? `Điểm tiêm lưu động xã ${name}` : `Trạm Y tế ${within}`

const pointFrom = ({ name }: Commune): Day =>
  servedByMobile.includes(name) ? MOBILE_POINTS_FROM : FIXED_POINTS_FROM

/** Where people of a commune are vaccinated on a day: close to home once there is a point. */
export const vaccinationPoint = (commune: Commune, day: Day): string =>
  day < pointFrom(commune) ? healthCentre : pointOf(commune)

const sites: readonly Site[] = [
  ['isolationSite', isolationSite, 'Tân Tú', 80, ISOLATION_SITE_FROM],
  ['isolationTreatmentSite', treatmentArea, 'Phủ Thông', 50, TREATMENT_AREA_FROM],
  ['standbySite', 'Khu cách ly dự phòng huyện Bạch Thông', 'Quân Hà', 60, '2021-10-01'],
  ['treatmentSite', infectiousWard, 'Phủ Thông', 30, '2021-05-20'],
  ['treatmentSite', townStation, 'Phủ Thông', 40, TREATMENT_SITES_FROM],
  ['treatmentSite', formerOffice, 'Tân Tú', 60, TREATMENT_SITES_FROM],
  ...stations.map(([commune, serves], index): Site => [
    'mobileStation',
    `Trạm Y tế lưu động số ${index + 1} (${serves})`,
    commune,
    null,
    MOBILE_STATIONS_FROM,
  ]),
  ['vaccinationDistrict', healthCentre, 'Phủ Thông', null, '2021-07-05'],
  ...communes.map((commune): Site => [
    servedByMobile.includes(commune.name) ? 'vaccinationMobile' : 'vaccinationFixed',
    pointOf(commune),
    commune.name,
    null,
    pointFrom(commune),
  ]),
]

export const facilityRecords = (newId: NewId): DemoRecord[] =>
  sites.map(([kind, name, communeName, beds, openedDay]) => {
    const { key, fullName } = communeNamed(communeName)
    return {
      id: newId(openedDay),
      homeUnit: key,
      knownOn: openedDay,
      subjectId: null,
      values: { kind, name, address: `${fullName}, huyện Bạch Thông`, beds, openedDay },
    }
  })
