// Values as they come from PostgreSQL: days stay days, numbers are numbers while that is exact.

import { assert, bigInt, integer, property } from 'fast-check'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { databaseOf, socketUrl, withDatabase, withLogin } from './database-url.ts'
import { createPool, numberWhenSafe } from './pool.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

let database: TestDatabase
let pool: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  pool = createPool(database.ownerUrl, { statementTimeout: 200 })
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

test('days, counts, shares and moments', async () => {
  const { rows } = await pool.query(`
    select date '2021-11-02' as day, 2170::int8 as count, 84.40::numeric as share,
      9007199254740993::int8 as huge, timestamptz '2021-11-02 00:30+07' as moment,
      array[date '2021-01-02', null] as days, array[1, 2]::int8[] as counts, null::date as none`)
  expect(rows).toEqual([
    {
      day: '2021-11-02',
      count: 2170,
      share: 84.4,
      huge: '9007199254740993',
      moment: new Date('2021-11-01T17:30:00Z'),
      days: ['2021-01-02', null],
      counts: [1, 2],
      none: null,
    },
  ])
})

test('what is answered is on the disk, whatever the database was set to', async () => {
  await pool.query(
    `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
  )
  const later = createPool(database.ownerUrl, { max: 1 })
  const { rows } = await later.query('show synchronous_commit')
  await later.end()
  expect(rows).toEqual([{ synchronous_commit: 'on' }])
})

test('lists of texts, whatever stands in them', async () => {
  const lists = {
    keys: ['063', '063@2020-01-01', null, 'NULL'],
    codes: ['a', 'Xã Cẩm Giàng', 'null', null],
    hard: ['a,b', '"', '\\', '{', '}', ' ', ''],
    none: [],
    only: [null],
  }
  const columns = Object.keys(lists).map((name, index) => `$${index + 1}::text[] as ${name}`)
  const { rows } = await pool.query(
    `select ${columns.join(', ')}, array['{"a,b",c}', 'd'] as quoted, '[0:1]={e,f}'::text[] as bounds,
       array['00000000-0000-4000-8000-000000000001'::uuid, null] as ids`,
    Object.values(lists),
  )
  expect(rows).toEqual([
    {
      ...lists,
      quoted: ['{"a,b",c}', 'd'],
      bounds: ['e', 'f'],
      ids: ['00000000-0000-4000-8000-000000000001', null],
    },
  ])
})

test('the day of a moment is the day in Việt Nam', async () => {
  const { rows } = await pool.query(`select (timestamptz '2021-11-01T17:30:00Z')::date as day`)
  expect(rows).toEqual([{ day: '2021-11-02' }])
})

test('a statement that takes too long is given up, and the pool goes on', async () => {
  await expect(pool.query('select pg_sleep(5)')).rejects.toThrow(/statement timeout/)
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a connection that is cut off while idle is replaced', async () => {
  const { rows } = await pool.query('select pg_backend_pid() as pid')
  const other = createPool(database.ownerUrl, { max: 1 })
  await other.query('select pg_terminate_backend($1)', [(rows[0] as { pid: number }).pid])
  await other.end()
  await expect
    .poll(() => pool.query('select 1 as one').catch(() => undefined))
    .toMatchObject({ rows: [{ one: 1 }] })
})

test('a number is given as a number only when it is exactly that number', () => {
  assert(
    property(
      bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      integer({ min: 0, max: 6 }),
      (units, digits) => {
        const text = units.toString().padStart(digits + 2, units < 0n ? undefined : '0')
        const decimal = digits === 0 ? units.toString() : `${text.slice(0, -digits)}.${text.slice(-digits)}`
        if (!/^-?\d+(\.\d+)?$/.test(decimal)) return
        const value = numberWhenSafe(decimal)
        if (typeof value === 'string') expect(value).toBe(decimal)
        else
          expect(value.toFixed(digits)).toBe(
            Number(decimal) === 0 ? (0).toFixed(digits) : decimal.replace(/^(-?)0+(?=\d)/, '$1'),
          )
      },
    ),
  )
})

test('URLs keep strange names and passwords', () => {
  const url = socketUrl({ socketFolder: '/a b/ạ', user: 'ủ@', password: 'p:/?#%', database: 'd' })
  const changed = withLogin(withDatabase(url, 'khác'), 'x', 'y/z')
  expect(databaseOf(changed)).toBe('khác')
  expect(new URL(changed).searchParams.get('host')).toBe('/a b/ạ')
  expect(decodeURIComponent(new URL(url).password)).toBe('p:/?#%')
  expect(decodeURIComponent(new URL(changed).password)).toBe('y/z')
  expect(withLogin('postgresql:///d?host=/run&user=old', 'x', 'y')).toBe(
    'postgresql://x:y@localhost/d?host=%2Frun',
  )
})
