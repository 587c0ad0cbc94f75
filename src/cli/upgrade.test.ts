// A backup of the first release (made-up people, shape of migration 0003) comes back under the present one: same records, same
// figures, same history. The file was written by that release and cannot be made again; `expected.json` is what it said then.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBackup } from '../kernel/database/backup/read-backup.ts'
import { migrationsFolder, readMigrations } from '../kernel/database/migration-files.ts'
import { createPool } from '../kernel/database/pool.ts'
import { createTestDatabase, type TestDatabase } from '../kernel/database/test-database.ts'
import { transact } from '../kernel/database/transaction.ts'
import { askFigures } from '../kernel/figure/ask.ts'
import { verifyHistory } from '../kernel/history/verify.ts'
import { product } from '../product.ts'
import { createApp } from '../server/app.ts'
import { enforceAccess } from '../server/installation.ts'
import { proveRestored } from './prove-restored.ts'

type Expected = {
  readonly entries: number
  readonly figures: Readonly<Record<string, number>>
  readonly records: Readonly<Record<string, number>>
  readonly heads: readonly { readonly chain: number; readonly seq: number; readonly hash: string }[]
}

const folder = join(import.meta.dirname, 'first-release')

let database: TestDatabase
let owner: pg.Pool
let expected: Expected

beforeAll(async () => {
  expected = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Expected
  database = await createTestDatabase()
  owner = createPool(database.ownerUrl, { max: 2 })
  await owner.query('drop schema public cascade; create schema public')
  const { head } = await readBackup(database.ownerUrl, join(folder, 'backup.tar'))
  expect(head.migrations.map(({ name }) => name)).toEqual([
    '0001-ground.sql',
    '0002-registers.sql',
    '0003-intake-and-reports.sql',
  ])
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

test('the shape is the present one', async () => {
  const { rows } = await owner.query<{ name: string }>('select name from migration order by name')
  expect(rows.map(({ name }) => name)).toEqual(
    (await readMigrations(migrationsFolder)).map(({ name }) => name),
  )
})

test('every record is there, deleted ones too', async () => {
  for (const [table, count] of Object.entries(expected.records)) {
    const { rows } = await owner.query(`select count(*) as count from ${table}`)
    expect(rows, table).toEqual([{ count }])
  }
})

test('every figure says what it said then, and equals a recount', async () => {
  const asks = Object.keys(expected.figures).map((figure) => ({
    figure,
    unit: '063',
    from: null,
    to: '2022-12-31',
    knownOn: null,
  }))
  const answers = await transact(owner, { tenant: '06', accountId: null }, (tx) =>
    askFigures(tx, product, asks),
  )
  expect(Object.fromEntries(answers.map(({ figure, value }) => [figure, value]))).toEqual(expected.figures)
  const proof = await proveRestored(database.ownerUrl)
  expect(proof.figures.faults).toEqual([])
  expect(proof.figures.sums).toBeGreaterThan(50)
})

test('history is whole and ends at the very entries of then', async () => {
  expect(await verifyHistory(owner)).toMatchObject({ sound: true, faults: [], entries: expected.entries })
  const { rows } = await owner.query(
    "select chain, seq, encode(hash, 'hex') as hash from history_head order by chain",
  )
  expect(rows).toEqual(expected.heads)
})

test('an officer of then signs in with the password of then and finds the people', async () => {
  const pool = createPool(database.appUrl, { max: 2 })
  await enforceAccess(owner, decodeURIComponent(new URL(database.appUrl).username))
  const app = await createApp({ pool, owner })
  const payload = { name: 'dichte', password: 'mat-khau-thu-nghiem' }
  const door = await app.inject({ method: 'POST', url: '/api/session', payload })
  expect(door.statusCode).toBe(200)
  const cookies = { [door.cookies[0]?.name ?? '']: door.cookies[0]?.value ?? '' }
  const found = await app.inject({
    method: 'POST',
    url: '/api/cases/find',
    cookies,
    headers: { 'x-csrf-token': door.json<{ csrf: string }>().csrf },
    payload: { search: 'nong thi thao' },
  })
  expect(found.json<{ total: number }>().total).toBe(1)
  await app.close()
  await pool.end()
})
