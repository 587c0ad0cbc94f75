// A page of a list is what a plain look at every record gives: of one commune, of few, of all; in any order; also where a unit has nothing.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { addDays } from '../day/day.ts'

type Made = {
  readonly id: string
  readonly unit: string
  readonly reportDay: string
  readonly onsetDay: string | null
  readonly outcome: string
  readonly person: { readonly id: string; readonly sex: string; readonly birthYear: number | null }
}

const CASES = 420
const outcomes = ['recovered', 'underTreatment', 'died']
const pick = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

let app: TestApp
let worker: Caller
let cases: Made[]
let reach: Map<string, Set<string>>

const make = async (): Promise<void> => {
  const { rows } = await app.owner.query<{ unit_key: string; reached_key: string }>(
    `select unit_key, reached_key from unit_reach where unit_key = '063' or unit_key in (select reached_key from unit_reach where unit_key = '063')
       or unit_key = (select min(key) from unit where level = 'commune' and key not in (select reached_key from unit_reach where unit_key = '063'))`,
  )
  reach = new Map(
    [...Map.groupBy(rows, (row) => row.unit_key)].map(([unit, of]) => [
      unit,
      new Set(of.map((row) => row.reached_key)),
    ]),
  )
  // The last commune has nothing, the first much.
  const filled = [...reach.keys()].filter((unit) => unit !== '063').slice(0, -3)
  cases = Array.from({ length: CASES }, (_, n) => ({
    id: crypto.randomUUID(),
    unit: n % 3 === 0 ? pick(filled, 0) : pick(filled, n * 7),
    reportDay: addDays('2022-03-01', (n * 13) % 9),
    onsetDay: n % 4 === 0 ? null : addDays('2022-02-20', (n * 5) % 6),
    outcome: pick(outcomes, n * 11),
    person: {
      id: crypto.randomUUID(),
      sex: pick(['male', 'female'], n),
      birthYear: n % 6 === 0 ? null : 1960 + ((n * 17) % 8),
    },
  }))
  const columns = <T>(of: (made: Made) => T): T[] => cases.map(of)
  await app.owner.query(
    `insert into person (tenant, id, home_unit, full_name, sex, birth_year, known_at, changed_at)
     select $1, id, unit, 'Ai Đó', sex, year, now(), now() from unnest($2::uuid[], $3::text[], $4::text[], $5::integer[]) t (id, unit, sex, year)`,
    [
      app.tenant,
      columns(({ person }) => person.id),
      columns(({ unit }) => unit),
      columns(({ person }) => person.sex),
      columns(({ person }) => person.birthYear),
    ],
  )
  await app.owner.query(
    `insert into case_record (tenant, id, home_unit, subject_id, disease, classification, report_day, onset_day, outcome, known_at, changed_at)
     select $1, id, unit, person, 'covid19', 'confirmed', report, onset, outcome, now(), now()
     from unnest($2::uuid[], $3::text[], $4::uuid[], $5::date[], $6::date[], $7::text[]) t (id, unit, person, report, onset, outcome)`,
    [
      app.tenant,
      columns(({ id }) => id),
      columns(({ unit }) => unit),
      columns(({ person }) => person.id),
      columns(({ reportDay }) => reportDay),
      columns(({ onsetDay }) => onsetDay),
      columns(({ outcome }) => outcome),
    ],
  )
  await app.owner.query('analyze person, case_record')
}

beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
  await make()
})
afterAll(() => app.close())

const orders = {
  reportDay: (made: Made) => made.reportDay,
  onsetDay: (made: Made) => made.onsetDay,
  'subject.birthYear': (made: Made) => made.person.birthYear,
} as const

const compare = (one: string | number, other: string | number): number =>
  one < other ? -1 : one > other ? 1 : 0

/** Nothing known stands last, whichever way the rest goes. */
const inOrder = (sort: keyof typeof orders, way: 1 | -1) => (one: Made, other: Made) => {
  const [a, b] = [orders[sort](one), orders[sort](other)]
  if ((a === null) !== (b === null)) return a === null ? 1 : -1
  return way * (a === null || b === null ? 0 : compare(a, b)) || way * compare(one.id, other.id)
}

const conditions = [
  [undefined, () => true],
  [{ outcome: ['died'] }, (made: Made) => made.outcome === 'died'],
  [{ 'subject.sex': ['female'] }, (made: Made) => made.person.sex === 'female'],
  [
    { 'subject.birthYear': [1961, null] },
    (made: Made) => made.person.birthYear === 1961 || made.person.birthYear === null,
  ],
] as const

test('a page is that of all records of the place, in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        unit: fc.constantFrom(undefined, ...reach.keys()),
        sort: fc.constantFrom(undefined, ...(Object.keys(orders) as (keyof typeof orders)[])),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
        condition: fc.nat(conditions.length - 1),
        from: fc.constantFrom(undefined, '2022-03-04'),
        size: fc.constantFrom(1, 7, 50),
        page: fc.integer({ min: 1, max: 4 }),
      }),
      async ({ unit, sort, direction, condition, from, size, page }) => {
        const [filter, met] = conditions[condition] ?? conditions[0]
        const answer = await worker.call('POST', '/api/cases/find', {
          unit,
          sort,
          direction,
          filter: filter && JSON.stringify(filter),
          from,
          size,
          page,
        })
        expect(answer.status).toBe(200)
        const within = reach.get(unit ?? '063')
        const wanted = cases
          .filter((made) => within?.has(made.unit) && reach.get('063')?.has(made.unit))
          .filter((made) => met(made) && (from === undefined || made.reportDay >= from))
          .toSorted(inOrder(sort ?? 'reportDay', direction === 'asc' ? 1 : -1))
        expect(answer.body.total).toBe(wanted.length)
        expect(answer.body.rows.map((row: { id: string }) => row.id)).toEqual(
          wanted.slice((page - 1) * size, page * size).map(({ id }) => id),
        )
      },
    ),
    { numRuns: 150 },
  )
})

test('the rows behind a number are those of the place, the latest first', async () => {
  for (const [unit, within] of reach) {
    const answer = await worker.call('POST', '/api/figures/rows', {
      figure: 'cases',
      unit,
      from: '2022-03-02',
      to: '2022-03-07',
      knownOn: null,
      page: 2,
      size: 5,
    })
    const wanted = cases
      .filter((made) => within.has(made.unit) && reach.get('063')?.has(made.unit))
      .filter(({ reportDay }) => reportDay >= '2022-03-02' && reportDay <= '2022-03-07')
      .toSorted(inOrder('reportDay', -1))
    if (answer.status !== 200) {
      expect(reach.get('063')?.has(unit)).toBe(false)
      continue
    }
    expect(answer.body.rows.map((row: { id: string }) => row.id)).toEqual(
      wanted.slice(5, 10).map(({ id }) => id),
    )
  }
})

test('a filter by a record finds it by its id; what is no id meets nothing', async () => {
  const made = cases.filter(({ unit }) => reach.get('063')?.has(unit)).slice(0, 2)
  const found = async (ids: readonly string[]): Promise<string[]> => {
    const answer = await worker.call('POST', '/api/cases/find', { filter: JSON.stringify({ id: ids }) })
    expect(answer.status).toBe(200)
    return answer.body.rows.map((row: { id: string }) => row.id).toSorted()
  }
  expect(await found(made.map(({ id }) => id))).toEqual(made.map(({ id }) => id).toSorted())
  expect(await found(['x', "' or 1=1", made[0]?.id.toUpperCase() ?? ''])).toEqual([])
  const linked = await worker.call('POST', '/api/cases/find', { filter: JSON.stringify({ cluster: ['x'] }) })
  expect(linked).toMatchObject({ status: 200, body: { total: 0 } })
})

test('up to a day without a first one: what came later is left out, what bears no day stays in', async () => {
  const enter = async (code: string, assignedDay?: string) =>
    (
      await worker.enter('households', {
        homeUnit: '02011',
        values: { code, ...(assignedDay === undefined ? {} : { assignedDay }) },
      })
    ).id
  const [undated, before, after] = [
    await enter('DEN-1'),
    await enter('DEN-2', '2022-01-20'),
    await enter('DEN-3', '2022-02-20'),
  ]
  const found = async (period: object) => {
    const { body } = await worker.call('POST', '/api/households/find', { unit: '02011', ...period })
    return new Set(body.rows.map((row: { id: string }) => row.id))
  }
  expect(await found({ to: '2022-01-31' })).toEqual(new Set([undated, before]))
  expect(await found({ from: '2022-01-01', to: '2022-01-31' })).toEqual(new Set([before]))
  expect(await found({})).toEqual(new Set([undated, before, after]))
})
