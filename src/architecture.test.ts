// The house rules of CONTRIBUTING.md, held by reading the files; and the promise that a field is one line and one migration.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import fastify from 'fastify'
import { parseAst } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { duties } from './duties.ts'
import { createPool, type Pool } from './kernel/database/pool.ts'
import { createTestDatabase, type TestDatabase } from './kernel/database/test-database.ts'
import { transact, type Transaction } from './kernel/database/transaction.ts'
import { askFigures } from './kernel/figure/ask.ts'
import type { CountFigure } from './kernel/figure/figure.ts'
import { sqlTypeOf } from './kernel/register/columns.ts'
import { exportRecords } from './kernel/register/export.ts'
import { integer } from './kernel/register/field.ts'
import { insertRecords } from './kernel/register/insert.ts'
import { listRecords } from './kernel/register/list.ts'
import { createProduct } from './kernel/register/product.ts'
import { columnOf } from './kernel/register/register.ts'
import { problemsOf } from './kernel/register/shape.ts'
import { textOf } from './kernel/text/text.ts'
import { registers } from './registers.ts'
import { facilities } from './resources/facilities.ts'
import { endpoints } from './server/endpoints.ts'
import { slices } from './slices.ts'

const repository = join(import.meta.dirname, '..')

type Node = { readonly type: string; readonly [key: string]: unknown }
type Source = { readonly path: string; readonly text: string; readonly body: readonly Node[] }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** The node and everything below it. */
const within = function* (node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* within(child)
}

const pathsIn = (folder: string): string[] =>
  readdirSync(join(repository, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(repository.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()

const paths = ['src', 'e2e', 'bench'].flatMap(pathsIn)
const sources: readonly Source[] = paths
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(repository, path), 'utf8')
    const program: unknown = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })
    return {
      path,
      text,
      body: isNode(program) && Array.isArray(program.body) ? program.body.filter(isNode) : [],
    }
  })

const lineOf = ({ text }: Source, { start }: Node): number => text.slice(0, Number(start)).split('\n').length

/** `path:line` of every node of these kinds. */
const placesOf = (kinds: readonly string[]): string[] =>
  sources.flatMap((source) =>
    source.body
      .flatMap((statement) => [...within(statement)])
      .filter(({ type }) => kinds.includes(type))
      .map((node) => `${source.path}:${lineOf(source, node)}`),
  )

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path === 'src/server/test-app.ts'

/** Place in the order; the longest path that holds the file decides. */
const rankOf = (path: string): number => {
  const holding = slices.flatMap((slice, rank) =>
    slice.paths
      .filter((place) => path === `src/${place}` || path.startsWith(`src/${place}/`))
      .map((place) => ({ rank, length: place.length })),
  )
  return holding.toSorted((one, other) => other.length - one.length)[0]?.rank ?? -1
}

const importsOf = (source: Source): { to: string; line: number }[] =>
  source.body
    .flatMap((statement) => [...within(statement)])
    .flatMap((node) => {
      const from = isNode(node.source) ? node.source.value : undefined
      if (typeof from !== 'string' || !from.startsWith('.')) return []
      return [{ to: posix.join(posix.dirname(source.path), from), line: lineOf(source, node) }]
    })

describe('slices', () => {
  test('every file belongs to a slice', () => {
    const outside = ['src/slices.ts', 'src/architecture.test.ts', 'src/docs.test.ts']
    const lost = sources
      .filter(({ path }) => path.startsWith('src/') && rankOf(path) < 0)
      .map(({ path }) => path)
    expect(lost.filter((path) => !outside.includes(path))).toEqual([])
  })

  test('a slice imports only from those above it; tests come through the front door', () => {
    const upward = sources
      .filter(({ path }) => rankOf(path) >= 0 && !isTest(path))
      .flatMap((source) =>
        importsOf(source)
          .filter(({ to }) => rankOf(to) > rankOf(source.path))
          .map(({ to, line }) => `${source.path}:${line} imports ${to}`),
      )
    expect(upward).toEqual([])
  })

  test('the order is not idle: the last slice reaches the first', () => {
    expect(rankOf('src/kernel/register/list.ts')).toBe(0)
    expect(rankOf('src/web/routes.tsx')).toBeGreaterThan(rankOf('src/reports/contract.ts'))
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(500)
  })
})

describe('files', () => {
  test('lie at most three folders deep under src', () => {
    expect(paths.filter((path) => path.startsWith('src/') && path.split('/').length > 5)).toEqual([])
  })

  test('are named in kebab-case, in words that say something', () => {
    const empty = new Set([
      'util',
      'utils',
      'helper',
      'helpers',
      'common',
      'manager',
      'service',
      'services',
      'misc',
    ])
    const bad = paths.filter((path) =>
      path
        .split('/')
        .slice(1)
        .some((part) => {
          const [name = ''] = part.split('.')
          return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) || name.split('-').some((word) => empty.has(word))
        }),
    )
    expect(bad).toEqual([])
  })

  test('open with a line that says what they are for', () => {
    expect(sources.filter(({ text }) => !/^\/\/ \S.{10,}/.test(text)).map(({ path }) => path)).toEqual([])
  })

  test('are short: at most 260 lines that are not blank', () => {
    const lines = ({ text }: Source): number => text.split('\n').filter((line) => line.trim() !== '').length
    expect(
      sources.filter((source) => lines(source) > 260).map((one) => `${one.path}: ${lines(one)}`),
    ).toEqual([])
  })

  test('export by name, and none only passes on what others export', () => {
    expect(placesOf(['ExportDefaultDeclaration']).filter((place) => !place.includes('.config.ts'))).toEqual(
      [],
    )
    const passesOn = ({ type, source }: Node): boolean =>
      type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && isNode(source))
    const barrels = sources.filter(
      ({ body }) =>
        body.some(passesOn) && body.every((node) => passesOn(node) || node.type === 'ImportDeclaration'),
    )
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  test('hold no enum, no `any`, no `!`', () => {
    const excused = (place: string): boolean => place.startsWith('src/server/test-app.ts:')
    expect(placesOf(['TSEnumDeclaration', 'TSModuleBlock', 'TSNonNullExpression'])).toEqual(
      placesOf(['TSModuleBlock']).filter((place) => place.startsWith('src/kernel/database/test-server.ts:')),
    )
    expect(placesOf(['TSAnyKeyword']).filter((place) => !excused(place))).toEqual([])
  })
})

describe('declarations', () => {
  test('every endpoint needs nothing, a session, or a capability that some duty grants', () => {
    const granted = new Set<string>(['public', 'session', ...Object.values(duties).flatMap(({ can }) => can)])
    expect(endpoints.length).toBeGreaterThan(80)
    expect(endpoints.filter(({ needs }) => !granted.has(needs)).map(({ path }) => path)).toEqual([])
    const places = endpoints.map(({ method, path }) => `${method} ${path}`)
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([])
  })

  test('every capability that a duty grants on a register names one that exists', () => {
    const names = new Set(registers.map(({ name }) => name))
    const areas = new Set(['accounts', 'figures', 'history', 'imports', 'reports'])
    const unknown = Object.values(duties)
      .flatMap(({ can }) => can)
      .filter(
        (capability) =>
          !names.has(capability.split('.')[0] ?? '') && !areas.has(capability.split('.')[0] ?? ''),
      )
    expect(unknown).toEqual([])
  })
})

// `phaodai check` reads files only.
describe.skipIf(process.env['TEST_DATABASE'] === 'none')('registers in the database', () => {
  let database: TestDatabase
  let pool: Pool
  beforeAll(async () => {
    database = await createTestDatabase()
    pool = createPool(database.ownerUrl, { max: 2 })
  })
  afterAll(async () => {
    await pool.end()
    await database.drop()
  })
  const inTransaction = <R>(work: (tx: Transaction) => Promise<R>): Promise<R> =>
    transact(pool, { tenant: '06', accountId: null }, work)

  test.for(registers.map((register) => [register.name, register] as const))(
    'the columns of %s are the head and the declared fields, no more and no less',
    async ([, register]) => {
      const columnsOf = async (table: string): Promise<[string, string][]> => {
        const { rows } = await pool.query<{ name: string; type: string }>(
          `select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
          [table],
        )
        return rows.map(({ name, type }) => [name, type])
      }
      const declared = Object.entries(register.fields).map(
        ([name, field]) => [columnOf(name), sqlTypeOf(field)] as const,
      )
      const head = await columnsOf('record_head')
      expect(Object.fromEntries(await columnsOf(register.table))).toEqual(
        Object.fromEntries([...head, ...declared]),
      )
    },
  )

  test('a new field is one line and one migration: entered, judged, listed, filtered, counted and exported', async () => {
    const oxygen = integer(textOf('Bình ô xy', 'Oxygen cylinders'), { min: 0, listed: true })
    const extended = { ...facilities, fields: { ...facilities.fields, oxygenCylinders: oxygen } }
    await pool.query('alter table facility add column oxygen_cylinders integer')
    const figure: CountFigure = {
      kind: 'count',
      name: 'oxygen-cylinders',
      label: oxygen.label,
      definition: oxygen.label,
      measure: 'site',
      register: extended,
      day: 'openedDay',
      where: {},
      sum: 'oxygenCylinders',
    }
    const product = createProduct([extended], [figure], () => Promise.resolve([]))
    const values = { kind: 'treatment', name: 'Trạm Mỹ Thanh', openedDay: '2022-02-01', oxygenCylinders: 12 }
    expect(problemsOf(extended, { ...values, oxygenCylinders: -1 }, true).map(({ field }) => field)).toEqual([
      'oxygenCylinders',
    ])
    await pool.query(
      `insert into unit (key, level, code, name, full_name, type) values ('02011', 'commune', '02011', 'Mỹ Thanh', 'Xã Mỹ Thanh', 'Xã')`,
    )
    await pool.query(`insert into unit_reach values ('02011', '02011')`)
    const id = crypto.randomUUID()
    const head = { homeUnit: '02011', subjectId: null }
    const others = { ...values, name: 'Trạm Sỹ Bình', oxygenCylinders: 3 }
    await inTransaction((tx) =>
      insertRecords(
        tx,
        product,
        extended,
        [
          { id, ...head, values },
          { id: crypto.randomUUID(), ...head, values: others },
        ],
        { action: 'create' },
      ),
    )
    const filter = JSON.stringify({ oxygenCylinders: [12] })
    const page = await inTransaction((tx) =>
      listRecords(tx, product, extended, { filter, sort: 'oxygenCylinders' }),
    )
    expect(page.rows.map((row) => [row.id, row.values.oxygenCylinders])).toEqual([[id, 12]])
    const ask = { figure: figure.name, unit: '02011', from: null, to: '2022-12-31', knownOn: null }
    expect(await inTransaction((tx) => askFigures(tx, product, [ask]))).toMatchObject([{ value: 15 }])
    const app = fastify()
    app.get('/', (_, reply) =>
      inTransaction((tx) => exportRecords(tx, product, extended, { filter }, 'csv', reply)),
    )
    const [titles = '', row = '', ...more] = (await app.inject('/')).body.trim().split('\r\n')
    const place = titles.split(/[,;]/).indexOf('Bình ô xy')
    expect([row.split(/[,;]/)[place], more]).toEqual(['12', []])
  })
})
