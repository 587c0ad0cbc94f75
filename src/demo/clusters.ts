// Clusters of the demo with the steps of their investigation, the cases that belong to them, and the waves of the district.
import { addDays } from '../kernel/day/day.ts'
import { investigationStep } from '../surveillance/event-choices.ts'
import { communeNamed } from './communes.ts'
import type { DemoRecord, NewId } from './record.ts'

const CUT_OFF = '2023-01-30'
/** Without a new case for so long the demo calls a cluster ended. */
const QUIET_DAYS = 28

type Plan = {
  readonly code: string
  readonly commune: string
  readonly from: string
  readonly to: string
  readonly kind: 'village' | 'school' | 'workplace'
  readonly place: string | null
  readonly source: string
}

const plans: readonly Plan[] = [
  {
    code: 'OD-01',
    commune: 'Mỹ Thanh',
    from: '2021-08-01',
    to: '2021-08-20',
    kind: 'village',
    place: null,
    source: 'Người về từ khu công nghiệp ngoài tỉnh',
  },
  {
    code: 'OD-02',
    commune: 'Phủ Thông',
    from: '2021-12-01',
    to: '2021-12-31',
    kind: 'workplace',
    place: 'Chợ Phủ Thông',
    source: 'Tiếp xúc tại chợ, chưa rõ ca đầu tiên',
  },
  {
    code: 'OD-03',
    commune: 'Quân Hà',
    from: '2022-02-07',
    to: '2022-02-28',
    kind: 'school',
    place: 'Trường tiểu học',
    source: 'Học sinh trở lại trường sau Tết',
  },
  {
    code: 'OD-04',
    commune: 'Mỹ Thanh',
    from: '2023-01-01',
    to: CUT_OFF,
    kind: 'village',
    place: null,
    source: 'Đang điều tra',
  },
]

type Known = { readonly record: DemoRecord; readonly day: string; readonly village: string }

/** The village of the commune with most cases in the span, and those cases. */
const casesOf = (plan: Plan, cases: readonly Known[]): readonly Known[] => {
  const home = communeNamed(plan.commune).key
  const among = cases.filter(
    ({ record, day }) => record.homeUnit === home && plan.from <= day && day <= plan.to,
  )
  const [most = []] = [...Map.groupBy(among, ({ village }) => village).values()].toSorted(
    (one, other) => other.length - one.length,
  )
  return most.toSorted((one, other) => one.day.localeCompare(other.day))
}

const clusterRecord = (newId: NewId, plan: Plan, linked: readonly Known[]): DemoRecord => {
  const opened = linked[0]?.day ?? plan.from
  const ends = addDays(linked.at(-1)?.day ?? plan.to, QUIET_DAYS)
  const village = linked[0]?.village ?? null
  const closed = ends < CUT_OFF
  return {
    id: newId(opened),
    homeUnit: communeNamed(plan.commune).key,
    knownOn: opened,
    subjectId: null,
    values: {
      code: plan.code,
      name: `Ổ dịch ${plan.place ?? village ?? plan.commune}, ${plan.commune}`,
      kind: plan.kind,
      village,
      place: plan.place,
      disease: 'covid19',
      openedDay: opened,
      openReason: 'Có ca xác định tại khu dân cư và có yếu tố lây truyền',
      source: plan.source,
      measures: 'Khoanh vùng, truy vết, xét nghiệm người tiếp xúc gần, khử trùng',
      stateOf: closed ? 'closed' : 'open',
      closedDay: closed ? ends : null,
      closeReason: closed ? `Không ghi nhận ca mới trong ${QUIET_DAYS} ngày` : null,
    },
  }
}

const results = [
  'Đã lập đội, chuẩn bị mẫu và phương tiện',
  'Xét nghiệm khẳng định',
  'Có ca xác định và nơi lây',
]

/** A closed cluster went through all ten; of the open one three are done and one is under way. */
export const stepRecords = (newId: NewId, cluster: DemoRecord): DemoRecord[] =>
  Object.keys(investigationStep).flatMap((step, index) => {
    const done = cluster.values.stateOf === 'closed' || index < results.length
    if (!done && index > results.length) return []
    const day = addDays(cluster.knownOn, Math.floor(index / 3))
    return [
      {
        id: newId(day),
        homeUnit: cluster.homeUnit,
        knownOn: day,
        subjectId: null,
        values: {
          cluster: cluster.id,
          step,
          stateOf: done ? 'done' : 'doing',
          doneDay: done ? day : null,
          doneBy: 'Đội đáp ứng nhanh của huyện',
          result: done ? (results[index] ?? 'Đã thực hiện, ghi trong báo cáo điều tra') : null,
        },
      },
    ]
  })

/** The spans of the waves are the demo's own, not a finding about the country. */
const waveRows = [
  ['Đợt dịch thứ 4', 4, '2021-06-14', '2021-11-30', 'Delta'],
  ['Đợt Omicron', 5, '2021-12-01', '2022-06-30', 'Omicron'],
  ['Đợt thu 2022', 6, '2022-07-01', '2022-12-31', 'Omicron BA.4, BA.5'],
] as const

export const waveRecords = (newId: NewId): DemoRecord[] =>
  waveRows.map(([name, number, fromDay, toDay, variant]) => ({
    id: newId(fromDay),
    homeUnit: '063',
    knownOn: fromDay,
    subjectId: null,
    values: { name, number, disease: 'covid19', fromDay, toDay, variant, basis: 'Dữ liệu trình diễn' },
  }))

export const makeClusters = (
  newId: NewId,
  cases: readonly DemoRecord[],
  persons: readonly DemoRecord[],
): { clusters: DemoRecord[]; 'investigation-steps': DemoRecord[]; cases: DemoRecord[] } => {
  const villageOf = new Map(persons.map(({ id, values }) => [id, String(values.village)]))
  const known = cases.map((record) => ({
    record,
    day: String(record.values.reportDay),
    village: villageOf.get(record.subjectId ?? '') ?? '',
  }))
  const clusterOf = new Map<string, string>()
  const clusters = plans.map((plan) => {
    const linked = casesOf(plan, known)
    const cluster = clusterRecord(newId, plan, linked)
    for (const { record } of linked) clusterOf.set(record.id, cluster.id)
    return cluster
  })
  return {
    clusters,
    'investigation-steps': clusters.flatMap((cluster) => stepRecords(newId, cluster)),
    cases: cases.map((record) => {
      const cluster = clusterOf.get(record.id)
      return cluster === undefined ? record : { ...record, values: { ...record.values, cluster } }
    }),
  }
}
