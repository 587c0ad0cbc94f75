// The application's role is bound by row-level security and can change nothing of the shape.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type pg from 'pg'
import { appRoleName } from './app-role.ts'
import { createPool } from './pool.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
let owner: pg.Pool
let app: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createPool(database.ownerUrl)
  app = createPool(database.appUrl, { max: 1 })
  const { rows } = await app.query<{ role: string }>('select current_user as role')
  const role = rows[0]?.role ?? ''
  await owner.query(`
    create table patient (id int primary key, unit text not null);
    insert into patient values (1, 'a'), (2, 'b');
    alter table patient enable row level security;
    alter table patient force row level security;
    create policy by_unit on patient using (unit = nullif(current_setting('app.unit', true), ''));
    grant select, insert on patient to ${role}`)
})

afterAll(async () => {
  await app.end()
  await owner.end()
  await database.drop()
})

test('sees only rows its policy lets through, and none after the transaction ended', async () => {
  await expect(app.query('select id from patient')).resolves.toMatchObject({ rows: [] })
  await app.query('begin')
  await app.query(`select set_config('app.unit', 'b', true)`)
  await expect(app.query('select id from patient')).resolves.toMatchObject({ rows: [{ id: 2 }] })
  await app.query('commit')
  await expect(app.query('select id from patient')).resolves.toMatchObject({ rows: [] })
})

test.each([
  'create table public.mine (id int)',
  'create schema mine',
  'alter table patient disable row level security',
  'drop policy by_unit on patient',
  'create role another',
  'select * from installation.app_role',
  'delete from migration',
  'set session_replication_role = replica',
  `insert into patient values (3, 'b')`,
])('may not: %s', async (statement) => {
  await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner|row-level security/)
})

test('names the role after the database, within 63 bytes', () => {
  expect(appRoleName('phaodai')).toBe('phaodai_app')
  expect(appRoleName('tinh')).toBe('phaodai_app_tinh')
  expect(Buffer.byteLength(appRoleName('x'.repeat(63)))).toBeLessThanOrEqual(63)
})
