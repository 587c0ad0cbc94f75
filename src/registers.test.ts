// Every declared field stands in the database as declared; and a further field is one line and one migration.
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPool } from './kernel/database/pool.ts'
import { createTestDatabase, type TestDatabase } from './kernel/database/test-database.ts'
import { transact, type Transaction } from './kernel/database/transaction.ts'
import { askFigures } from './kernel/figure/ask.ts'
import type { CountFigure } from './kernel/figure/figure.ts'
import { sqlTypeOf } from './kernel/register/columns.ts'
import { exportRecords } from './kernel/register/export.ts'
import { integer } from './kernel/register/field.ts'
import { insertRecords } from './kernel/register/insert.ts'
import { listRecords } from './kernel/register/list.ts'
import { createProduct } from './kernel/register/product.ts'
import { columnOf } from './kernel/register/register.ts'
import { problemsOf } from './kernel/register/shape.ts'
import { textOf } from './kernel/text/text.ts'
import { registers } from './registers.ts'
import { facilities } from './resources/facilities.ts'

let database: TestDatabase
let pool: ReturnType<typeof createPool>
beforeAll(async () => {
  database = await createTestDatabase()
  pool = createPool(database.ownerUrl, { max: 2 })
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

const inTransaction = <R>(work: (tx: Transaction) => Promise<R>): Promise<R> =>
  transact(pool, { tenant: '06', accountId: null }, work)

const typesByColumn = async (table: string): Promise<Record<string, string>> => {
  const { rows } = await pool.query<{ column: string; type: string }>(
    `select attname as column, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  )
  return Object.fromEntries(rows.map(({ column, type }) => [column, type]))
}

test.for(registers.map((register) => [register.name, register] as const))(
  'the columns of %s are the head and the declared fields, no more and no less',
  async ([, register]) => {
    const fields = Object.entries(register.fields)
    const declared = fields.map(([name, field]) => [columnOf(name), sqlTypeOf(field)] as const)
    const head = await typesByColumn('record_head')
    expect(declared.map(([column]) => column).filter((column) => column in head)).toEqual([])
    expect(await typesByColumn(register.table)).toEqual({ ...head, ...Object.fromEntries(declared) })
  },
)

test('every link of a register points to a register', () => {
  const names = new Set(registers.map(({ name }) => name))
  const targets = registers.flatMap(({ fields }) =>
    Object.values(fields).flatMap((field) => (field.kind === 'link' ? [field.to] : [])),
  )
  expect(targets.filter((target) => !names.has(target))).toEqual([])
})

const facility = (name: string, oxygenCylinders: number) => ({
  id: crypto.randomUUID(),
  homeUnit: '02011',
  subjectId: null,
  values: { kind: 'standbySite', name, openedDay: '2022-02-01', oxygenCylinders },
})

test('a new field is one line and one migration: judged, entered, filtered, sorted, counted and exported', async () => {
  const oxygen = integer(textOf('Bình ô xy', 'Oxygen cylinders'), { min: 0 })
  const extended = { ...facilities, fields: { ...facilities.fields, oxygenCylinders: oxygen } }
  await pool.query('alter table facility add column oxygen_cylinders integer')

  const figure: CountFigure = {
    kind: 'count',
    name: 'oxygen-cylinders',
    label: oxygen.label,
    definition: oxygen.label,
    measure: 'site',
    register: extended,
    day: 'openedDay',
    where: {},
    sum: 'oxygenCylinders',
  }
  const product = createProduct(
    [extended],
    [figure],
    () => Promise.resolve([]),
    () => Promise.resolve(),
  )
  await pool.query(
    `insert into unit (key, level, code, name, full_name, type) values ('02011', 'commune', '02011', 'Mỹ Thanh', 'Xã Mỹ Thanh', 'Xã')`,
  )
  await pool.query(`insert into unit_reach values ('02011', '02011')`)

  const problems = problemsOf(extended, facility('Khu A', -1).values, true)
  expect(problems.map(({ field }) => field)).toEqual(['oxygenCylinders'])

  const [one, other] = [facility('Khu A', 12), facility('Khu B', 3)]
  await inTransaction((tx) => insertRecords(tx, product, extended, [one, other], { action: 'create' }))
  const all = await inTransaction((tx) => listRecords(tx, product, extended, { sort: 'oxygenCylinders' }))
  expect(all.rows.map(({ values }) => values.oxygenCylinders)).toEqual([3, 12])
  const filter = JSON.stringify({ oxygenCylinders: [12] })
  const page = await inTransaction((tx) => listRecords(tx, product, extended, { filter }))
  expect(page.rows.map(({ id }) => id)).toEqual([one.id])

  const ask = { figure: figure.name, unit: '02011', from: null, to: '2022-12-31', knownOn: null }
  expect(await inTransaction((tx) => askFigures(tx, product, [ask]))).toMatchObject([{ value: 15 }])

  const app = fastify()
  app.get('/', (_, reply) =>
    inTransaction((tx) => exportRecords(tx, product, extended, { filter }, 'csv', reply)),
  )
  const [titles = '', row = '', ...more] = (await app.inject('/')).body.trim().split('\r\n')
  expect([row.split(/[,;]/)[titles.split(/[,;]/).indexOf('Bình ô xy')], more]).toEqual(['12', []])
})
