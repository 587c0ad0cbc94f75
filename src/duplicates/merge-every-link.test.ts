// Whatever names a person, by the foreign keys that the database itself lists: a merge moves each of them, and the undo brings each back.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { linkKindsTo } from '../kernel/merge/links.ts'
import { product } from '../product.ts'
import { plantWorld } from '../server/attack/world.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { merge } from './touched-by-merge.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const OWN = '02011'

type Column = { readonly table: string; readonly name: string }
type Naming = { readonly id: string; readonly person: string | null }

let app: TestApp
let officer: Caller
let columns: readonly Column[]
beforeAll(async () => {
  app = await createTestApp()
  await plantWorld(app)
  officer = await app.signIn(['epidemiologist', '063'], ['dataProtection', '063'])
  const { rows } = await app.owner.query<Column>(
    `select c.conrelid::regclass::text as table, a.attname as name
       from pg_constraint c
       join lateral unnest(c.conkey, c.confkey) as k (own, other) on true
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
       join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.other
      where c.contype = 'f' and c.confrelid = 'person'::regclass and f.attname = 'id'
      order by 1, 2`,
  )
  columns = rows
})
afterAll(() => app.close())

const persons = product.register('persons')
if (!persons) throw new Error('no register of persons')
const declared = linkKindsTo(product, persons)

const naming = async ({ table, name }: Column): Promise<Naming[]> =>
  (
    await app.owner.query<Naming>(
      `select coalesce(to_jsonb(x) ->> 'id', '') as id, x.${name} as person from ${table} x order by 1, 2`,
    )
  ).rows

const state = async (over: readonly Column[]): Promise<Record<string, Naming[]>> =>
  Object.fromEntries(
    await Promise.all(
      over.map(async (column) => [`${column.table}.${column.name}`, await naming(column)] as const),
    ),
  )

const isDeclared = ({ table, name }: Column): boolean =>
  declared.some(({ register, column }) => register.table === table && column === name)

test('every foreign key to a person that is a record’s is a declared link, and every declared link is one', () => {
  const tables = new Set(product.registers.map(({ table }) => table))
  expect(columns.filter((column) => tables.has(column.table) && !isDeclared(column))).toEqual([])
  const keys = new Set(columns.map(({ table, name }) => `${table}.${name}`))
  expect(
    declared.map(({ register, column }) => `${register.table}.${column}`).filter((key) => !keys.has(key)),
  ).toEqual([])
  expect(declared.length).toBeGreaterThan(20)
})

test('a merge moves each of them and the undo brings each back', async () => {
  const links = columns.filter(isDeclared)
  const untouched: string[] = []
  for (const link of links) {
    const one = (await naming(link)).find(({ person }) => person !== null)
    if (!one?.person) {
      untouched.push(`${link.table}.${link.name}`)
      continue
    }
    const keptId = (
      await officer.enter('persons', { homeUnit: OWN, values: { fullName: `Người giữ lại ${link.table}` } })
    ).id
    const before = await state(links)
    const done = await merge(officer, keptId, [one.person])
    expect(done.status, `${link.table}.${link.name}: ${JSON.stringify(done.body)}`).toBe(200)
    const moved = Object.fromEntries(
      Object.entries(before).map(([key, rows]) => [
        key,
        rows.map(({ id, person }) => ({ id, person: person === one.person ? keptId : person })),
      ]),
    )
    expect(await state(links), link.table).toEqual(moved)
    const undone = await officer.call('POST', `/api/merges/${done.id}/undo`, {})
    expect(undone.body, link.table).toEqual({ conflicts: [] })
    expect(await state(links), link.table).toEqual(before)
  }
  expect(untouched).toEqual([])
})
