// Backup and restore: every row comes back, on a server with other people's hands tied, or nothing does.

import { mkdir, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, createPool } from '../pool.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.ts'
import { migrate } from '../migrate.ts'
import { inReferenceOrder } from './load-tables.ts'
import { readBackup } from './read-backup.ts'
import { createRowDigest } from './row-digest.ts'
import { writeBackup } from './write-backup.ts'

let home: string
let folder: string
let source: TestDatabase
let file: string
const opened: TestDatabase[] = []

const SHAPE = `
  create table place (code text primary key, name text not null);
  create table person (
    id bigint generated always as identity primary key,
    place text not null references place,
    parent bigint references person,
    name text,
    born date,
    share numeric(6, 3),
    seen timestamptz,
    photo bytea,
    facts jsonb,
    upper_name text generated always as (upper(name)) stored
  );
  alter table person enable row level security;
  alter table person force row level security;
  create function refuse() returns trigger language plpgsql as 'begin raise exception ''sealed''; end';
  create table sealed (n int primary key);
  insert into sealed values (1);
  create trigger seal before insert or update or delete or truncate on sealed execute function refuse();
  insert into place values ('seed', 'of the migration')`

/** A migrated database without the product's own tables. */
const emptyDatabase = async (): Promise<{ database: TestDatabase; pool: pg.Pool }> => {
  const database = await createTestDatabase()
  opened.push(database)
  const pool = createPool(database.ownerUrl)
  await pool.query('drop schema public cascade; create schema public')
  return { database, pool }
}

const contentOf = async (url: string): Promise<unknown> => {
  const client = await connect(url)
  const { rows: people } = await client.query('select * from person order by id')
  const { rows: places } = await client.query('select * from place order by code')
  const { rows: next } = await client.query(`select last_value, is_called from person_id_seq`)
  await client.end()
  return { people, places, next }
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'phaodai-backup-'))
  folder = join(home, 'migrations')
  file = join(home, 'all.tar')
  await mkdir(folder)
  await writeFile(join(folder, '0001-shape.sql'), SHAPE)
  const { database, pool } = await emptyDatabase()
  source = database
  await migrate(pool, { folder })
  await pool.query(`
    delete from place;
    insert into place values ('00001', 'Phường Phúc Xá'), ('00004', E'dòng\\nmới \\\\ và\\ttab');
    insert into person (place, name, born, share, seen, photo, facts)
      select case when n % 2 = 0 then '00001' else '00004' end, 'Nguyễn Thị ' || n, date '1990-01-01' + n,
        n / 7.0, now(), decode(lpad(to_hex(n), 8, '0'), 'hex'), jsonb_build_object('n', n, 'x', null)
      from generate_series(1, 5000) n;
    update person set parent = id + 1 where id < 100;
    delete from person where id = 5000`)
  await pool.end()
  await writeBackup(source.ownerUrl, file, new Date('2021-11-02T03:04:05Z'))
})

afterAll(async () => {
  for (const database of opened) await database.drop()
  await rm(home, { recursive: true })
})

test('comes back row for row, with its sequences, past triggers and references', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  const { database, pool } = await emptyDatabase()
  const { sums } = await readBackup(database.ownerUrl, file, { folder })
  expect(sums.tables.map(({ table, rows }) => [table, rows])).toEqual([
    ['public.person', 4999],
    ['public.place', 2],
    ['public.sealed', 1],
  ])
  expect(await contentOf(database.ownerUrl)).toEqual(await contentOf(source.ownerUrl))
  expect((await pool.query(`insert into person (place) values ('00001') returning id`)).rows).toEqual([
    { id: 5001 },
  ])
  await expect(pool.query('insert into sealed values (2)')).rejects.toThrow(/sealed/)
  await expect(pool.query(`insert into person (place) values ('nowhere')`)).rejects.toThrow(/foreign key/)
  await pool.end()
})

test('a newer version restores into the old shape and then changes it', async () => {
  const newer = join(home, 'newer')
  await mkdir(newer)
  await writeFile(join(newer, '0001-shape.sql'), SHAPE)
  await writeFile(
    join(newer, '0002-more.sql'),
    `alter table place add column note text; update place set note = 'ghi chú'`,
  )
  const { database, pool } = await emptyDatabase()
  await readBackup(database.ownerUrl, file, { folder: newer })
  expect((await pool.query('select distinct note from place')).rows).toEqual([{ note: 'ghi chú' }])
  await pool.end()
})

test('an older version, another shape and a used database are refused', async () => {
  const { database, pool } = await emptyDatabase()
  await expect(readBackup(database.ownerUrl, file, { folder: join(home, 'none') })).rejects.toThrow(
    /0001-shape\.sql/,
  )
  await pool.query('create table mine (id int)')
  await expect(readBackup(database.ownerUrl, file, { folder })).rejects.toThrow(/not empty/)
  await pool.end()
})

test('a backup cut short or altered in any part restores nothing', async () => {
  const whole = await readFile(file)
  const bad = join(home, 'bad.tar')
  const { database, pool } = await emptyDatabase()
  await writeFile(bad, whole.subarray(0, whole.length - 4096))
  await expect(readBackup(database.ownerUrl, bad, { folder })).rejects.toThrow(/damaged|not a whole/)
  const altered = Buffer.from(whole)
  const rows = altered.indexOf('tables/0000/') + 512
  altered.writeUInt8(altered.readUInt8(rows + 2000) ^ 1, rows + 2000)
  await writeFile(bad, altered)
  await expect(readBackup(database.ownerUrl, bad, { folder })).rejects.toThrow(
    /damaged|differs|invalid|COPY|violates/i,
  )
  expect((await pool.query('select code from place')).rows).toEqual([{ code: 'seed' }])
  await pool.end()
})

test('taken at one moment while others write', async () => {
  const { database, pool } = await emptyDatabase()
  await migrate(pool, { folder })
  const writer = new AbortController()
  const writing = (async () => {
    for (let n = 0; !writer.signal.aborted; n += 1) {
      await pool.query(
        `with p as (insert into place values ($1, '') returning code) insert into person (place) select code from p`,
        [`p${n}`],
      )
    }
  })().catch((error: unknown) => error)
  const during = join(home, 'during.tar')
  const { tables } = await writeBackup(database.ownerUrl, during, new Date())
  writer.abort()
  await writing
  const count = (name: string): number => tables.find(({ table }) => table === name)?.rows ?? -1
  // One person a place, and the one place that the migration brought.
  expect(count('public.place')).toBe(count('public.person') + 1)
  await pool.end()
})

test('no file is left under its name when writing fails', async () => {
  const target = join(home, 'never.tar')
  await expect(
    writeBackup(source.ownerUrl.replace(/\/phaodai_test[^?]*/, '/no_such_database'), target, new Date()),
  ).rejects.toThrow()
  await expect(open(target)).rejects.toThrow(/ENOENT/)
})

const sum = (...chunks: string[]) => {
  const digest = createRowDigest()
  for (const chunk of chunks) digest.add(Buffer.from(chunk))
  return digest.result()
}

test('the sum of rows does not depend on their order or on how the stream is cut', () => {
  expect(sum('a\nbb\nc\n')).toEqual(sum('c\n', 'b', 'b\na', '\n'))
  expect(sum('a\nbb\n').digest).not.toBe(sum('ab\nb\n').digest)
  expect(sum('a\na\n').digest).not.toBe(sum('').digest)
})

const table = (name: string) => ({ schema: 'public', name, columns: [] })

const order = (references: [string, string][]) =>
  inReferenceOrder(
    ['a', 'b', 'c'].map(table),
    references.map(([child, parent]) => ({ child: `public.${child}`, parent: `public.${parent}` })),
  ).map(({ name }) => name)

test('tables are filled parents first; a circle is refused', () => {
  expect(
    order([
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'c'],
    ]),
  ).toEqual(['c', 'b', 'a'])
  expect(() =>
    order([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  ).toThrow(/circle/)
})
