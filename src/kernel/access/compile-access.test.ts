// A start touches the rules of access only where they differ from what is declared, and never at the cost of whoever is at work.
import type pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { duties } from '../../duties.ts'
import { registers } from '../../registers.ts'
import { product } from '../../product.ts'
import { createTestApp, type Caller, type TestApp } from '../../server/test-app.ts'
import { createPool } from '../database/pool.ts'
import { settleFigures } from '../figure/settle-figures.ts'
import { compileAccess } from './compile-access.ts'
import type { Duties } from './duties.ts'
import { policiesOf } from './policies.ts'

let app: TestApp
let officer: Caller
let backup: pg.Pool
let role: string

beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
  backup = createPool(`${app.owner.options.connectionString}`, { max: 1 })
  role = decodeURIComponent(new URL(`${app.pool.options.connectionString}`).username)
})
afterAll(async () => {
  await backup.end()
  await app.close()
})

const start = (wanted: Duties = duties, waiting?: () => void): Promise<void> =>
  compileAccess(app.owner, role, registers, wanted, waiting)

/** As a backup does: every table is held as it is read, until the end. */
const hold = async (table: string): Promise<() => Promise<void>> => {
  const client = await backup.connect()
  await client.query(`begin; lock table ${table} in access share mode`)
  return async () => {
    await client.query('commit')
    client.release()
  }
}

const more: Duties = { ...duties, guest: { ...duties.inspector, can: ['cases.read'] } }

const capabilitiesOfGuest = async () =>
  (await app.owner.query("select capability from duty_capability where duty = 'guest'")).rows

const policiesOfCases = async () =>
  (await app.owner.query("select policyname from pg_policies where tablename = 'case_record' order by 1"))
    .rows

test('where nothing has changed a start waits for nobody, and nobody for it', async () => {
  const { rows } = await app.owner.query("select tablename from pg_tables where schemaname = 'public'")
  const end = await hold(rows.map(({ tablename }) => tablename).join(', '))
  const began = performance.now()
  await start()
  expect(await settleFigures(app.owner, app.tenant, product)).toEqual([])
  expect(performance.now() - began).toBeLessThan(5000)
  await end()
})

test('what has changed is written as soon as nobody is in the way; until then everybody works on', async () => {
  // The last table to be locked: all before it would be held while it is waited for.
  const end = await hold(policiesOf(registers).at(-1)?.table ?? '')
  const waiting = vi.fn<() => void>()
  const started = start(more, waiting)
  await vi.waitFor(() => expect(waiting).toHaveBeenCalledOnce(), 10_000)
  for (let turn = 0; turn < 12; turn += 1) {
    const began = performance.now()
    await officer.sure('GET', '/api/cases?size=1')
    expect(performance.now() - began).toBeLessThan(4000)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  expect(await capabilitiesOfGuest()).toEqual([])
  await end()
  await started
  expect(await capabilitiesOfGuest()).toEqual([{ capability: 'cases.read' }])
  await start()
  expect(await capabilitiesOfGuest()).toEqual([])
})

test('a policy that somebody took away and a right that somebody gave are put right at the next start', async () => {
  const before = await policiesOfCases()
  expect(before.length).toBeGreaterThan(0)
  await app.owner.query(`drop policy ${before[0].policyname} on case_record`)
  await start()
  expect(await policiesOfCases()).toEqual(before)
  await app.owner.query(`grant select on history_head to ${role}`)
  await start()
  await expect(app.pool.query('select * from history_head')).rejects.toThrow(/permission denied/)
})

test('a question that the database gave up is refused as overload, to be sent again', async () => {
  const client = await backup.connect()
  await client.query('begin; lock table case_record in access exclusive mode')
  const asked = officer.call('GET', '/api/cases?size=1')
  await vi.waitFor(async () => {
    const { rowCount } = await app.owner.query(
      "select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    expect(rowCount).toBe(1)
  }, 10_000)
  const { status, body, raw } = await asked
  expect([status, body.code, raw.headers['retry-after']]).toEqual([503, 'overloaded', '5'])
  await client.query('rollback')
  client.release()
})
