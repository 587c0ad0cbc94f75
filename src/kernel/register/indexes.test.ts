// What lists and links are found by, whatever the size of a register.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registers } from '../../registers.ts'
import { createPool } from '../database/pool.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { columnOf } from './register.ts'

let database: TestDatabase
let owner: pg.Pool
let indexes: { table: string; columns: string }[]

beforeAll(async () => {
  database = await createTestDatabase()
  owner = createPool(database.ownerUrl, { max: 1 })
  const { rows } = await owner.query<{ table: string; columns: string }>(
    `select tablename as table, substring(indexdef from '\\((.*)$') as columns from pg_indexes where schemaname = 'public'`,
  )
  indexes = rows
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

describe.each(registers.map((register) => [register.name, register] as const))('%s', (_, register) => {
  const columnsOf = () =>
    indexes.filter(({ table }) => table === register.table).map(({ columns }) => columns)

  test('the records of a unit are found in the order of their list', () => {
    const place = register.mainDay === undefined ? 'changed_at' : columnOf(register.mainDay)
    expect(columnsOf()).toContain(`home_unit, ${place} DESC NULLS LAST, id DESC)`)
  })

  const links = Object.entries(register.fields).flatMap(([name, { kind }]) => (kind === 'link' ? [name] : []))
  test.each(links)('what its %s leads to finds it', (link) => {
    const column = columnOf(link)
    expect(columnsOf().filter((columns) => new RegExp(`^(tenant, )?${column}\\b`).test(columns))).not.toEqual(
      [],
    )
  })
})
