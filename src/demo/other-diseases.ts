// Small outbreaks of two other diseases, so that screens by disease have something to show: Dengue in the autumn of 2022, hand, foot and mouth disease now. Made up; the report speaks of COVID-19 alone.
import { addDays } from '../kernel/day/day.ts'
import { stepRecords } from './clusters.ts'
import { communeNamed, communes } from './communes.ts'
import { infectiousWard } from './facilities.ts'
import type { DemoDistrict, DemoRecord, NewId } from './record.ts'

type Outbreak = {
  readonly disease: 'dengue' | 'handFootMouth'
  readonly letters: string
  readonly commune: string
  readonly born: readonly [from: number, to: number]
  /** Days of report, each of another household of one village. */
  readonly days: readonly string[]
  readonly confirmed: number
  readonly source: string
  readonly cluster?: DemoRecord['values']
}

const TODAY = '2023-01-30'

const outbreaks: readonly Outbreak[] = [
  {
    disease: 'dengue',
    letters: 'SXH',
    commune: 'Phủ Thông',
    born: [1965, 2004],
    days: ['2022-09-09', '2022-09-12', '2022-09-14', '2022-09-19'],
    confirmed: 3,
    source: 'Cùng thôn với người mắc về từ Hà Nội',
    cluster: {
      code: 'SXH-01',
      kind: 'village',
      place: null,
      openReason: 'Hai ca trong một thôn trong 7 ngày, có bọ gậy tại chỗ',
      source: 'Người về từ Hà Nội',
      measures: 'Diệt bọ gậy, phun hóa chất diệt muỗi hai đợt, giám sát véc tơ',
      stateOf: 'closed',
      closedDay: '2022-10-04',
      closeReason: 'Không ghi nhận ca mới trong 14 ngày',
    },
  },
  {
    disease: 'dengue',
    letters: 'SXH',
    commune: 'Quân Hà',
    born: [1990, 2002],
    days: ['2022-08-22', '2022-10-13'],
    confirmed: 2,
    source: 'Về từ thành phố Hà Nội',
  },
  {
    disease: 'handFootMouth',
    letters: 'TCM',
    commune: 'Vi Hương',
    born: [2019, 2020],
    days: ['2022-11-08', '2022-11-25'],
    confirmed: 0,
    source: 'Chưa rõ nguồn lây',
  },
  {
    disease: 'handFootMouth',
    letters: 'TCM',
    commune: 'Cẩm Giàng',
    born: [2018, 2020],
    days: ['2023-01-16', '2023-01-18', '2023-01-19', '2023-01-27', '2023-01-29'],
    confirmed: 1,
    source: 'Cùng lớp mẫu giáo',
    cluster: {
      code: 'TCM-01',
      kind: 'school',
      place: 'Lớp mẫu giáo thôn',
      openReason: 'Hai trẻ cùng lớp mắc trong 7 ngày',
      source: 'Trẻ cùng lớp mẫu giáo',
      measures: 'Khử khuẩn lớp học, đồ chơi; trẻ mắc nghỉ học; hướng dẫn rửa tay',
      stateOf: 'open',
    },
  },
  // Nobody has looked at these two yet: the board of alerts proposes them.
  {
    disease: 'handFootMouth',
    letters: 'TCM',
    commune: 'Dương Phong',
    born: [2018, 2020],
    days: ['2023-01-26', '2023-01-28'],
    confirmed: 0,
    source: 'Chưa rõ nguồn lây',
  },
]

const illFor = { dengue: 8, handFootMouth: 9 } as const
const names = { dengue: 'sốt xuất huyết Dengue', handFootMouth: 'tay chân miệng' } as const

/** The village with most people of the age, one of each household. */
const peopleFor = (persons: readonly DemoRecord[], { commune, born: [from, to] }: Outbreak): DemoRecord[] => {
  const { key } = communeNamed(commune)
  const fitting = persons.filter(({ homeUnit, values }) => {
    const year = Number(String(values.birthDay ?? values.birthYear).slice(0, 4))
    return homeUnit === key && from <= year && year <= to
  })
  const [most = []] = [...Map.groupBy(fitting, ({ values }) => values.village).values()].toSorted(
    (one, other) => other.length - one.length,
  )
  return [...Map.groupBy(most, ({ values }) => values.household).values()].flatMap((home) => home.slice(0, 1))
}

type Made = { readonly cases: DemoRecord[]; readonly clusters: DemoRecord[] }

const outbreakRecords = (
  newId: NewId,
  persons: readonly DemoRecord[],
  outbreak: Outbreak,
  first: number,
): Made => {
  const { disease, letters, commune, days, confirmed, source } = outbreak
  const people = peopleFor(persons, outbreak)
  const homeUnit = communeNamed(commune).key
  const village = people[0]?.values.village ?? null
  const opened = days[1] ?? TODAY
  const clusters = outbreak.cluster
    ? [
        {
          id: newId(opened),
          homeUnit,
          knownOn: opened,
          subjectId: null,
          values: {
            ...outbreak.cluster,
            name: `Ổ dịch ${names[disease]} ${String(village)}, ${commune}`,
            village,
            disease,
            openedDay: opened,
          },
        },
      ]
    : []
  const cases = days.map((day, index): DemoRecord => {
    const well = addDays(day, illFor[disease])
    const over = well <= TODAY
    const inFacility = disease === 'dengue'
    return {
      id: newId(day),
      homeUnit,
      knownOn: day,
      subjectId: people[index]?.id ?? null,
      values: {
        code: `${letters}-${String(first + index).padStart(3, '0')}`,
        disease,
        classification: index < confirmed ? 'confirmed' : 'probable',
        detectionSetting: 'community',
        infectionSource: source,
        cluster: clusters[0]?.id ?? null,
        onsetDay: addDays(day, -2),
        reportDay: day,
        severity: 'mild',
        treatmentPlace: inFacility ? 'facility' : 'home',
        facility: inFacility ? infectiousWard : null,
        outcome: over ? 'recovered' : 'underTreatment',
        outcomeDay: over ? well : null,
        changeToldDay: over ? well : null,
        changeToldTime: over ? '16:30' : null,
      },
    }
  })
  return { cases, clusters }
}

/** What the book of diseases said of the Januaries before: the law of such diseases compares with them. */
const pastMonths = (newId: NewId): DemoRecord[] =>
  [2018, 2019, 2020, 2021, 2022].flatMap((year, index) => {
    const day = `${year}-01-31`
    const inYear = (at: number) => ((at * 5 + index * 3) % 7 === 0 ? 1 : 0)
    const counts = communes.map(({ key }, at) => [key, inYear(at)] as const)
    const whole = counts.reduce((sum, [, count]) => sum + count, 0)
    return [...counts, ['063', whole] as const].map(([homeUnit, number]) => ({
      id: newId('2022-02-03'),
      homeUnit,
      knownOn: '2022-02-03',
      subjectId: null,
      values: {
        kind: 'pastMonth',
        disease: 'handFootMouth',
        day,
        number,
        source: 'Sổ bệnh truyền nhiễm (trình diễn)',
      },
    }))
  })

export const withOtherDiseases = (newId: NewId, district: DemoDistrict): DemoDistrict => {
  const { records } = district
  const made = outbreaks.map((outbreak, at) => {
    const before = outbreaks.slice(0, at).filter(({ disease }) => disease === outbreak.disease)
    const first = 1 + before.reduce((sum, { days }) => sum + days.length, 0)
    return outbreakRecords(newId, records.persons ?? [], outbreak, first)
  })
  const clusters = made.flatMap((one) => one.clusters)
  const added: DemoDistrict['records'] = {
    cases: made.flatMap((one) => one.cases),
    clusters,
    'investigation-steps': clusters.flatMap((cluster) => stepRecords(newId, cluster)),
    'level-facts': pastMonths(newId),
  }
  return {
    ...district,
    records: {
      ...records,
      ...Object.fromEntries(
        Object.entries(added).map(([name, list]) => [name, [...(records[name] ?? []), ...list]]),
      ),
    },
  }
}
