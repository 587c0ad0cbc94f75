// The functions of the database: whoever may only connect calls none, and where nobody acts they do nothing in anybody's name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../server/test-app.ts'
import { withLogin } from '../database/database-url.ts'
import { createPool } from '../database/pool.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const refused = { code: '42501' }

test('where nobody acts nobody’s password is set, and no entry of history names anybody', async () => {
  const { accountId } = await app.signIn(['epidemiologist', '063'])
  const hashes = async () =>
    (await app.owner.query('select password_hash from account where id = $1', [accountId])).rows
  const before = await hashes()
  await expect(app.pool.query("select password_set($1, 'x', null)", [accountId])).rejects.toMatchObject(
    refused,
  )
  expect(await hashes()).toEqual(before)
  const entry = (named: string | null) =>
    JSON.stringify({
      at: '2026-03-01T00:00:00Z',
      accountId: named,
      action: 'read',
      register: 'cases',
      recordId: null,
    })
  const write = (...entries: string[]) =>
    app.pool.query('select history_write($1, $2, $3)', [
      entries.map(() => 0),
      entries,
      entries.map(() => null),
    ])
  for (const entries of [[entry(accountId)], [entry(null), entry(accountId)]])
    await expect(write(...entries)).rejects.toMatchObject({ ...refused, message: /another account/ })
  // As a door without an account writes.
  await write(entry(null))
  await write(entry(null), entry(null))
})

test('a role that may only connect calls none of ours; the application calls what it did', async () => {
  const stranger = `stranger_${crypto.randomUUID().replaceAll('-', '')}`
  await app.owner.query(`create role ${stranger} login password 'x'`)
  const pool = createPool(withLogin(`${app.owner.options.connectionString}`, stranger, 'x'), { max: 1 })
  try {
    const { rows } = await app.owner.query(
      `select p.oid::regprocedure::text as name from pg_proc p where p.pronamespace = 'public'::regnamespace
         and has_function_privilege($1, p.oid, 'execute')
         and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
      [stranger],
    )
    expect(rows).toEqual([])
    await expect(pool.query("select sign_in_find('nguoi1', null)")).rejects.toMatchObject(refused)
    expect((await app.pool.query("select * from sign_in_find('nguoi1', null)")).rowCount).toBe(1)
  } finally {
    await pool.end()
    await app.owner.query(`drop role ${stranger}`)
  }
})
