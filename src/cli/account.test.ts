// An installation without the demonstration: nobody gets in but with what was printed once, and only for some days; the owner of the machine lets in again.

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createPool } from '../kernel/database/pool.ts'
import { createTestDatabase, type TestDatabase } from '../kernel/database/test-database.ts'
import { createApp } from '../server/app.ts'
import { signInInMemory } from '../server/app-in-memory.ts'
import { demoAccountsOf, demoPassword } from '../server/demo-accounts.ts'
import { enforceAccess, installWithAdministrator } from '../server/installation.ts'
import { addApp, createVisitor } from '../server/test-visitor.ts'
import * as account from './account.ts'
import { runCaptured } from './run-captured.ts'

let database: TestDatabase
let owner: ReturnType<typeof createPool>
let pool: ReturnType<typeof createPool>
let app: Awaited<ReturnType<typeof createApp>>
const printed: string[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  owner = createPool(database.ownerUrl, { max: 2 })
  pool = createPool(database.appUrl, { max: 4 })
  await enforceAccess(owner, decodeURIComponent(new URL(database.appUrl).username))
  await installWithAdministrator(owner, { province: '19' }, ({ vi: line }) => printed.push(line))
  app = await createApp({ pool, owner, signIn: signInInMemory, rateLimit: 1e6, accountRateLimit: 1e6 })
  vi.stubEnv('DATABASE_URL', database.ownerUrl)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await app.close()
  await pool.end()
  await owner.end()
  await database.drop()
})

const forget = () => owner.query('delete from guess')
const oneTime = (): string => /([a-z2-9]{4}(?:-[a-z2-9]{4}){3})/.exec(printed.join('\n'))?.[1] ?? ''

test('there is one account, and no password that anybody could know opens it, or any other name', async () => {
  const { rows } = await owner.query('select name, must_change_password from account')
  expect(rows).toEqual([{ name: 'admin', must_change_password: true }])
  const names = [
    'admin',
    'root',
    'administrator',
    'phaodai',
    'test',
    '',
    ...demoAccountsOf('063').map(({ name }) => name),
  ]
  const passwords = [
    demoPassword,
    'admin',
    'password',
    '123456',
    'phaodai',
    'Admin@123',
    '1',
    ' ',
    oneTime().toUpperCase(),
  ]
  for (const name of names)
    for (const password of [...passwords, name]) {
      await forget()
      const { status, raw } = await createVisitor(app).signIn(name, password)
      expect([400, 401], `${name}/${password}`).toContain(status)
      expect(raw.cookies, `${name}/${password}`).toEqual([])
    }
})

test('the printed password stands in the print once and nowhere in the database', async () => {
  expect(printed.join('\n').split(oneTime()).length).toBe(2)
  expect(oneTime()).toMatch(/^\S{19}$/)
  const { rows } = await owner.query<{ table: string }>(
    `select tablename as table from pg_tables where schemaname in ('public', 'installation')`,
  )
  for (const { table } of rows.filter((row) => !row.table.startsWith('unit') && row.table !== 'app_role')) {
    const found = await owner.query(`select 1 from ${table} t where position($1 in t::text) > 0`, [oneTime()])
    expect(found.rowCount, table).toBe(0)
  }
})

test("it opens the way to a password and a second factor of one's own, and nothing before", async () => {
  await forget()
  const visitor = createVisitor(app)
  const first = await visitor.signIn('admin', oneTime())
  expect(first.body.account).toMatchObject({ mustChangePassword: true, lacksFactor: true })
  expect((await visitor.call('GET', '/api/accounts')).body.code).toBe('passwordMustChange')
  await visitor.call('POST', '/api/session/password', { current: oneTime(), next: 'mot cau rat de nho' })
  expect((await visitor.call('GET', '/api/accounts')).body.code).toBe('secondFactorMissing')
  await addApp(visitor)
  expect((await visitor.call('GET', '/api/accounts')).status).toBe(200)
  expect((await createVisitor(app).signIn('admin', oneTime())).status, 'spent').toBe(401)
})

test('whoever lost telephone and password is let in again from the machine itself; that password ends by itself', async () => {
  const unknown = await runCaptured(account, 'reset', 'khong.co')
  expect(unknown.code).toBe(2)
  const reset = await runCaptured<{ oneTimePassword: string }>(account, 'reset', 'admin')
  expect(reset.code).toBe(0)
  const password = reset.value.oneTimePassword
  const visitor = createVisitor(app)
  expect((await visitor.signIn('admin', 'mot cau rat de nho')).status).toBe(401)
  const again = await visitor.signIn('admin', password)
  expect(again.body.account).toMatchObject({ mustChangePassword: true, lacksFactor: true })
  await owner.query(`update account set password_expires_at = password_expires_at - interval '7 days'`)
  expect((await createVisitor(app).signIn('admin', password)).body.code).toBe('passwordExpired')
  const { rows } = await owner.query(
    `select told::json ->> 'why' as why from history where register = 'accounts'`,
  )
  expect(rows).toEqual([{ why: 'phaodai account reset admin' }])
})
