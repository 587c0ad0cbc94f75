// Sessions, pools, screening plans and laboratories of the demo: specimens that were taken to screen are those of sessions, and no sum changes.
import { addDays, type Day } from '../kernel/day/day.ts'
import { specimenFollows } from '../laboratory/rules/specimen-follows.ts'
import { communeAt, communes } from './communes.ts'
import type { Resident } from './people.ts'
import type { DemoRecord, NewId } from './record.ts'
import { notWritten, strayResults } from './stray-results.ts'

const DISTRICT = '063'
const TODAY: Day = '2023-01-30'
/** So many people and more make a session; a few are tested one by one. */
const LEAST = 6
const POOL = 5

const text = (record: DemoRecord, field: string): string => String(record.values[field] ?? '')

const record = (
  newId: NewId,
  homeUnit: string,
  knownOn: Day,
  values: DemoRecord['values'],
  subjectId: string | null = null,
): DemoRecord => ({ id: newId(knownOn), homeUnit, knownOn, subjectId, values })

const laboratoryRecords = (newId: NewId): DemoRecord[] =>
  (
    [
      ['Trung tâm Kiểm soát bệnh tật tỉnh Bắc Kạn', 'pcr', 'yes', 1200, '2020-08-10'],
      ['Trung tâm Y tế huyện Bạch Thông', 'rapid', 'screening', 600, '2021-12-20'],
    ] as const
  ).map(([name, method, confirms, perDay, openedDay]) =>
    record(newId, DISTRICT, openedDay, {
      name,
      method,
      perDay,
      confirms,
      openedDay,
      closedDay: null,
      facility: null,
      note: null,
    }),
  )

const places = [
  ['market', 'Chợ phiên'],
  ['village', 'Nhà văn hóa thôn'],
  ['health', 'Trạm Y tế'],
  ['school', 'Trường THCS'],
] as const

type Group = { readonly key: string; readonly day: Day; readonly taken: readonly DemoRecord[] }

/** Those of one commune, method and month, taken together on the last of their days: everybody was known by then. */
const groupsOf = (specimens: readonly DemoRecord[]): Group[] => {
  const screened = specimens.filter(
    (one) => text(one, 'reason') === 'screening' && text(one, 'result') === 'negative',
  )
  const groups = Map.groupBy(screened, (one) =>
    [one.homeUnit, text(one, 'method'), text(one, 'specimenDay').slice(0, 7)].join(' '),
  )
  return [...groups]
    .filter(([, taken]) => taken.length >= LEAST)
    .map(([key, taken]) => ({
      key,
      day: taken.map((one) => text(one, 'specimenDay')).reduce((last, day) => (day > last ? day : last)),
      taken,
    }))
}

type Sampled = {
  readonly specimens: DemoRecord[]
  readonly sessions: DemoRecord[]
  readonly pools: DemoRecord[]
}

const sampleGroups = (newId: NewId, groups: readonly Group[], capital: string): Sampled => {
  const sessions: DemoRecord[] = []
  const pools: DemoRecord[] = []
  const specimens = groups.flatMap(({ day, taken }, number) => {
    const [first] = taken
    if (!first) return []
    const { homeUnit } = first
    const commune = communes.find(({ key }) => key === homeUnit)
    const pooled = text(first, 'method') === 'pcr'
    const [setting, place] = places[number % places.length] ?? places[0]
    const code = `${commune?.letters ?? 'X'}${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}`
    const session = record(newId, homeUnit, day, {
      place: `${place} ${commune?.within ?? ''}`.trim(),
      code,
      day,
      setting,
      reason: 'screening',
      riskZone: day < '2022-02-01' ? 'medium' : 'high',
      riskGroup: setting === 'market' ? 'traders' : setting === 'school' ? 'pupils' : 'residents',
      shift: null,
      plan: null,
      expected: taken.length,
      method: text(first, 'method'),
      tubes: pooled ? 'pool5' : 'single',
      team: null,
      laboratory: pooled ? capital : null,
      stateOf: 'closed',
      note: null,
    })
    sessions.push(session)
    const resultDay = pooled ? addDays(day, 1) : day
    return taken.map((one, at) => {
      const way = { specimenDay: day, resultDay, sentDay: pooled ? day : null, receivedDay: null }
      if (pooled && at % POOL === 0)
        pools.push(
          record(newId, homeUnit, day, {
            code: `${code}-${String(at / POOL + 1).padStart(2, '0')}`,
            session: session.id,
            size: POOL,
            method: 'pcr',
            stage: 'done',
            ...way,
            transport: 'Hộp lạnh 2–8 °C',
            rejectReason: null,
            result: 'negative',
            laboratory: text(one, 'laboratory'),
            note: null,
          }),
        )
      const pool = pooled ? (pools.at(-1)?.id ?? null) : null
      return { ...one, knownOn: day, values: { ...one.values, ...way, session: session.id, pool } }
    })
  })
  return { specimens, sessions, pools }
}

const planRecord = (
  newId: NewId,
  homeUnit: string,
  fromDay: Day,
  toDay: Day | null,
  values: DemoRecord['values'],
): DemoRecord =>
  record(newId, homeUnit, fromDay, {
    fromDay,
    toDay,
    shifts: null,
    team: null,
    basis: 'Kế hoạch xét nghiệm sàng lọc theo vùng nguy cơ và nhóm nguy cơ',
    note: null,
    method: 'rapid',
    ...values,
  })

/** The workshop of one commune that tests before each shift, with its list; its session of today is open and empty. */
const workshop = (newId: NewId, residents: readonly Resident[]) => {
  const at = communes.findIndex(({ name }) => name === 'Mỹ Thanh')
  const { key } = communeAt(at)
  const workers = residents
    .filter(({ commune, birth }) => commune === at && birth > '1970-01-01' && birth < '2000-01-01')
    .slice(0, 24)
  const plan = planRecord(newId, key, TODAY, null, {
    name: 'Xưởng chế biến gỗ xã Mỹ Thanh',
    setting: 'factory',
    riskZone: 'low',
    riskGroup: 'workers',
    frequency: 'everyShift',
    shifts: 2,
    people: workers.length,
  })
  const members = workers.map(({ id }, index) =>
    record(
      newId,
      key,
      TODAY,
      {
        plan: plan.id,
        part: index < 12 ? 'Xẻ' : 'Bào, ghép',
        shift: index % 2 ? 'Ca 2' : 'Ca 1',
        fromDay: TODAY,
        untilDay: null,
      },
      id,
    ),
  )
  const ordered = residents
    .filter(({ commune, birth }) => commune === at && birth < '1960-01-01')
    .slice(0, 4)
    .map(({ id }, index) =>
      record(
        newId,
        key,
        TODAY,
        {
          code: `MT3001-${index + 1}`,
          method: 'rapid',
          specimenDay: TODAY,
          stage: 'toTake',
          result: 'pending',
          reason: 'symptoms',
        },
        id,
      ),
    )
  return { plan, members, ordered }
}

export const inSessions = (
  newId: NewId,
  residents: readonly Resident[],
  specimens: readonly DemoRecord[],
): Record<string, DemoRecord[]> => {
  const laboratories = laboratoryRecords(newId)
  const groups = groupsOf(specimens)
  const { specimens: together, sessions, pools } = sampleGroups(newId, groups, laboratories[0]?.id ?? '')
  const changed = new Map(together.map((one) => [one.id, one]))
  const { plan, members, ordered } = workshop(newId, residents)
  const market = planRecord(newId, '01969', '2022-02-07', '2022-04-29', {
    name: 'Chợ Phủ Thông',
    setting: 'market',
    riskZone: 'high',
    riskGroup: 'traders',
    frequency: 'weekly',
    people: 60,
  })
  const results = strayResults(newId)
  const waiting = notWritten(newId, residents)
  return {
    laboratories,
    'screening-plans': [market, plan],
    'screening-members': members,
    'sampling-sessions': sessions,
    pools,
    specimens: [...specimens.map((one) => changed.get(one.id) ?? one), ...ordered, ...waiting].map((one) => ({
      ...one,
      values: { ...one.values, ...specimenFollows(one.values) },
    })),
    'lab-results': results,
  }
}
