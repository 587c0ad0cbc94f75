// A small part of the made-up province keeps every promise that records entered one by one keep.
import fc from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPool } from '../kernel/database/pool.ts'
import { createTestDatabase, type TestDatabase } from '../kernel/database/test-database.ts'
import { rowsOf, transact, type Transaction } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import { askFigures } from '../kernel/figure/ask.ts'
import { figureSeries } from '../kernel/figure/series.ts'
import { figuresByUnit } from '../kernel/figure/by-unit.ts'
import { amountsOf, knownDay } from '../kernel/figure/roll-up.ts'
import { verifyHistory } from '../kernel/history/verify.ts'
import { type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import { questionsOf, searchTextOf } from '../kernel/register/insert.ts'
import { problemsOf } from '../kernel/register/shape.ts'
import { figures } from '../figures.ts'
import { product } from '../product.ts'
import { loadProvince } from './province-demo.ts'

let database: TestDatabase
let owner: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createPool(database.ownerUrl, { max: 2, statementTimeout: 0 })
  await loadProvince(owner, 0.0005, () => undefined)
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

const within = <R>(work: (tx: Transaction) => Promise<R>) =>
  transact(owner, { tenant: '30', accountId: null }, work)

type Stored = StoredRow & {
  id: string
  home_unit: string
  search_text: string
  words: string[]
  questions: number
  known_at: Date
}

test('a thousand people have their cases, specimens, isolations and doses', async () => {
  const counts = await within((tx) =>
    rowsOf<{ people: number; cases: number; specimens: number; isolations: number; doses: number }>(
      tx,
      `select (select count(*) from person) as people, (select count(*) from case_record) as cases, (select count(*) from specimen) as specimens,
         (select count(*) from isolation_order) as isolations, (select count(*) from dose) as doses`,
    ),
  )
  expect(counts[0]).toMatchObject({ people: 1000, cases: 150, specimens: 600, isolations: 150 })
  expect(counts[0]?.doses).toBeGreaterThan(2900)
})

test('indexes that were away while it was filled are as they were, how closely their statistics look included', async () => {
  const target =
    "select attstattarget as target from pg_attribute where attrelid = 'person_sorted_name'::regclass and attnum = 1"
  expect(await within((tx) => rowsOf(tx, target))).toEqual([{ target: 300 }])
})

/** The province is made of people and what befell them, for its size: the registers that grow with the people. */
const grown = [
  'persons',
  'households',
  'teams',
  'team-members',
  'cases',
  'specimens',
  'isolation-orders',
  'doses',
  'vaccination-targets',
  'facilities',
]
const filled = product.registers.filter(({ name }) => grown.includes(name))

test.for(filled)(
  '$name: values, search text and questions are those of the declaration',
  async (register) => {
    const rows = await within((tx) => rowsOf<Stored>(tx, `select * from ${register.table} order by id`))
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      const values = valuesOfRow(register, row)
      expect(problemsOf(register, { ...values }, true)).toEqual([])
      expect(row.search_text).toBe(searchTextOf(register, values))
      expect(row.questions).toBe(questionsOf(register, values).length)
    }
  },
)

test('every daily sum equals what the records add one by one', async () => {
  const wanted = new Map<string, number>()
  for (const register of product.registers) {
    const rows = await within((tx) => rowsOf<Stored>(tx, `select * from ${register.table}`))
    for (const row of rows) {
      const known = knownDay(row.known_at)
      const counted = { homeUnit: row.home_unit, active: true, values: valuesOfRow(register, row) }
      for (const { figure, unit, day, amount } of amountsOf(
        product.countsOf(register.name),
        counted,
        1,
        known,
      )) {
        const key = `${figure}|${unit}|${day}|${day > known ? day : known}`
        wanted.set(key, (wanted.get(key) ?? 0) + amount)
      }
    }
  }
  const kept = await within((tx) =>
    rowsOf<{ key: string; value: number }>(
      tx,
      "select concat_ws('|', figure, unit, day, known_on) as key, value from figure_daily",
    ),
  )
  expect(wanted.size).toBeGreaterThan(5000)
  expect(new Map(kept.map(({ key, value }) => [key, value]))).toEqual(wanted)
})

test('sums over spans of weeks equal the daily ones, for any period, unit and step', async () => {
  const units = ['30', '288', '10507', '10828']
  const period = fc
    .tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }))
    .map(([from, length]) => ({
      from: addDays('2021-06-01', from),
      to: addDays('2021-06-01', from + length),
    }))
  await fc.assert(
    fc.asyncProperty(period, fc.boolean(), fc.constantFrom(...units), async ({ from, to }, ever, unit) => {
      await within(async (tx) => {
        const asks = figures.map(({ name }) => ({ figure: name, unit, from: ever ? null : from, to }))
        const kept = await askFigures(
          tx,
          product,
          asks.map((ask) => ({ ...ask, knownOn: null })),
        )
        const daily = await askFigures(
          tx,
          product,
          asks.map((ask) => ({ ...ask, knownOn: '2999-12-31' })),
        )
        expect(kept).toEqual(daily)
        const series = (knownOn: string | null) =>
          figureSeries(tx, product, { figure: 'cases', unit, from, to, knownOn }, 'week')
        expect(await series(null)).toEqual(await series('2999-12-31'))
        const communes = { unit, from, to, geography: 'old', figures: ['cases'], spark: 'cases' } as const
        expect(await figuresByUnit(tx, product, { ...communes, knownOn: null })).toEqual(
          await figuresByUnit(tx, product, { ...communes, knownOn: '2999-12-31' }),
        )
      })
    }),
    { numRuns: 25 },
  )
})

test('every word of the people is known to the search, every index and foreign key is back', async () => {
  const unknown = await within((tx) =>
    rowsOf<{ word: string }>(
      tx,
      "select distinct word from person, unnest(words) word where word ~ '^[a-z]{2,20}$' except select word from search_word",
    ),
  )
  expect(unknown).toEqual([])
  const shape = (pool: pg.Pool) =>
    pool.query(
      `select indexdef as part from pg_indexes where schemaname = 'public'
       union all select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' order by 1`,
    )
  const fresh = await createTestDatabase()
  const other = createPool(fresh.ownerUrl, { max: 1 })
  try {
    expect((await shape(owner)).rows).toEqual((await shape(other)).rows)
  } finally {
    await other.end()
    await fresh.drop()
  }
})

test('history says what was brought in, and holds', async () => {
  expect(await verifyHistory(owner)).toMatchObject({
    entries: product.registers.length,
    sound: true,
    faults: [],
  })
})
