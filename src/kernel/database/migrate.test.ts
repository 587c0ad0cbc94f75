// Migrations: each file once, in order, whole or not at all; an applied file may not change.

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fillAppRole, migrate } from './migrate.ts'
import { createPool } from './pool.ts'
import { withDatabase } from './database-url.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let folder: string
let database: TestDatabase
let pool: pg.Pool

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phaodai-migrations-'))
  database = await createTestDatabase()
  // An empty shape on the same server: the product's own tables are not under test here.
  pool = createPool(database.ownerUrl)
  await pool.query('drop schema public cascade; create schema public')
})

afterEach(async () => {
  await pool.end()
  await database.drop()
  await rm(folder, { recursive: true })
})

const write = (name: string, sql: string): Promise<void> => writeFile(join(folder, name), sql)

test('an empty or missing folder is a valid shape', async () => {
  expect((await migrate(pool, { folder })).applied).toEqual([])
  expect((await migrate(pool, { folder: join(folder, 'none') })).applied).toEqual([])
})

test('applies each file once, in order, and the repeatable ones every time', async () => {
  await write('0002-second.sql', 'insert into letter values (2); grant select on letter to :app_role;')
  await write('0001-first.sql', 'create table letter (id int); create table run (at timestamptz);')
  await mkdir(join(folder, 'always'))
  await write('always/policies.sql', 'insert into run values (now())')
  expect((await migrate(pool, { folder })).applied).toEqual(['0001-first.sql', '0002-second.sql'])
  expect((await migrate(pool, { folder })).applied).toEqual([])
  expect((await pool.query('select id from letter')).rows).toEqual([{ id: 2 }])
  await migrate(pool, { folder, always: false })
  expect((await pool.query('select count(*) as n from run')).rows).toEqual([{ n: 2 }])
  const app = createPool(database.appUrl)
  await expect(app.query('select * from letter')).resolves.toMatchObject({ rows: [{ id: 2 }] })
  await app.end()
})

test('two processes at once apply a file once', async () => {
  await write('0001-first.sql', 'create table letter (id int); select pg_sleep(0.2);')
  const other = createPool(withDatabase(database.ownerUrl, new URL(database.ownerUrl).pathname.slice(1)))
  const both = await Promise.all([migrate(pool, { folder }), migrate(other, { folder })])
  await other.end()
  expect(both.flatMap(({ applied }) => applied)).toEqual(['0001-first.sql'])
})

test('a changed applied file is named; other line ends are no change', async () => {
  await write('0001-first.sql', 'create table letter\n(id int)')
  await migrate(pool, { folder })
  await write('0001-first.sql', 'create table letter\r\n(id int)')
  await migrate(pool, { folder })
  await write('0001-first.sql', 'create table letter (id bigint)')
  await expect(migrate(pool, { folder })).rejects.toThrow(/0001-first\.sql was changed/)
})

test('a file that fails leaves nothing of itself and says where', async () => {
  await write('0001-first.sql', 'create table letter (id int);\ninsert into nowhere values (1);')
  await expect(migrate(pool, { folder })).rejects.toThrow(/0001-first\.sql:2: relation "nowhere"/)
  expect((await pool.query(`select to_regclass('letter') as found`)).rows).toEqual([{ found: null }])
})

test('where the last of several fails none of them is applied, and the release before starts as if nothing had been', async () => {
  await write('0001-first.sql', 'create table letter (id int); insert into letter values (1);')
  await migrate(pool, { folder })
  const newer = await mkdtemp(join(tmpdir(), 'phaodai-newer-'))
  const before = vi.fn<() => Promise<void>>(() => Promise.resolve())
  try {
    await cp(folder, newer, { recursive: true })
    await writeFile(join(newer, '0002-second.sql'), 'alter table letter rename to epistle;')
    await writeFile(
      join(newer, '0003-third.sql'),
      'create table stamp (id int); select 1 / (id - 1) from epistle;',
    )
    await expect(migrate(pool, { folder: newer, before })).rejects.toThrow(
      /0003-third\.sql: division by zero/,
    )
    expect(before).toHaveBeenCalledOnce()
    expect((await migrate(pool, { folder, before })).applied).toEqual([])
    expect((await pool.query('select id from letter')).rows).toEqual([{ id: 1 }])
    expect((await pool.query(`select to_regclass('stamp') as found`)).rows).toEqual([{ found: null }])
    await writeFile(join(newer, '0003-third.sql'), 'create table stamp (id int);')
    expect((await migrate(pool, { folder: newer })).applied).toEqual(['0002-second.sql', '0003-third.sql'])
    expect(before).toHaveBeenCalledOnce()
  } finally {
    await rm(newer, { recursive: true })
  }
})

test('what a file leaves to be checked at the end is checked before the next one alters its table', async () => {
  await write(
    '0001-first.sql',
    'create table letter (id int primary key, answers int references letter deferrable initially deferred); insert into letter values (2, 1), (1, 1);',
  )
  await write('0002-second.sql', 'alter table letter add column day date;')
  expect((await migrate(pool, { folder })).applied).toHaveLength(2)
})

test('a database from a newer version, a bad name and a number used twice are refused', async () => {
  await write('0001-first.sql', 'select 1')
  await migrate(pool, { folder })
  await rm(join(folder, '0001-first.sql'))
  await expect(migrate(pool, { folder })).rejects.toThrow(/newer version/)
  await write('0001-a.sql', 'select 1')
  await write('0001-b.sql', 'select 1')
  await expect(migrate(pool, { folder })).rejects.toThrow(/numbered twice: 0001-b\.sql/)
})

test('the placeholder is filled, a cast is not', () => {
  expect(fillAppRole('grant x to :app_role; select a::app_role, :app_roles', '"r"')).toBe(
    'grant x to "r"; select a::app_role, :app_roles',
  )
})
