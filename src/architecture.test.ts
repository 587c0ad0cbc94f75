// The house rules of CONTRIBUTING.md, held by reading the files.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, test } from 'vitest'
import { duties } from './duties.ts'
import { registers } from './registers.ts'
import { endpoints } from './server/endpoints.ts'
import { slices } from './slices.ts'

const repository = join(import.meta.dirname, '..')

type Node = { readonly type: string; readonly [key: string]: unknown }
type Source = {
  readonly path: string
  readonly text: string
  readonly body: readonly Node[]
  /** What the rules look at, wherever it stands in the file: a tree is walked once. */
  readonly noted: readonly Node[]
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** The node and everything below it. */
const within = function* (node: Node): Generator<Node> {
  yield node
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* within(child)
}

const isNoted = ({ type, source }: Node): boolean =>
  isNode(source) ||
  ['ExportDefaultDeclaration', 'TSEnumDeclaration', 'TSNonNullExpression', 'TSAnyKeyword'].includes(type)

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
    const body = isNode(program) && Array.isArray(program.body) ? program.body.filter(isNode) : []
    return { path, text, body, noted: body.flatMap((statement) => [...within(statement)].filter(isNoted)) }
  })

const lineOf = ({ text }: Source, { start }: Node): number => text.slice(0, Number(start)).split('\n').length

/** `path:line` of every node of these kinds. */
const placesOf = (kinds: readonly string[]): string[] =>
  sources.flatMap((source) =>
    source.noted
      .filter(({ type }) => kinds.includes(type))
      .map((node) => `${source.path}:${lineOf(source, node)}`),
  )

const passesOn = ({ type, source }: Node): boolean =>
  type === 'ExportAllDeclaration' || (type === 'ExportNamedDeclaration' && isNode(source))

const linesOf = ({ text }: Source): number => text.split('\n').filter((line) => line.trim() !== '').length

/** Imported for its types alone: gone before anything is loaded. */
const isOfTypes = ({ importKind, exportKind, specifiers }: Node): boolean =>
  importKind === 'type' ||
  exportKind === 'type' ||
  (Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.filter(isNode).every((one) => one['importKind'] === 'type'))

/** What a file loads: paths of ours, and names of packages. */
const loadsOf = (source: Source): string[] =>
  source.noted.flatMap((node) => {
    const from = isNode(node.source) ? node.source.value : undefined
    if (typeof from !== 'string' || isOfTypes(node)) return []
    return [from.startsWith('.') ? posix.join(posix.dirname(source.path), from) : from]
  })

/** Tests, and what is written for them alone. */
const isTest = ({ path, text }: Source): boolean =>
  /\.test\.tsx?$/.test(path) || text.startsWith('// For tests:')

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
  source.noted.flatMap((node) => {
    const from = isNode(node.source) ? node.source.value : undefined
    if (typeof from !== 'string' || !from.startsWith('.')) return []
    return [{ to: posix.join(posix.dirname(source.path), from), line: lineOf(source, node) }]
  })

describe('slices', () => {
  test('every file belongs to a slice', () => {
    const lost = sources
      .filter(({ path }) => path.startsWith('src/') && rankOf(path) < 0)
      .map(({ path }) => path)
    expect(lost.filter((path) => path !== 'src/slices.ts' && !/^src\/[a-z]+\.test\.ts$/.test(path))).toEqual(
      [],
    )
  })

  test('a slice imports only from those above it; tests come through the front door', () => {
    const upward = sources
      .filter((source) => rankOf(source.path) >= 0 && !isTest(source))
      .flatMap((source) =>
        importsOf(source)
          .filter(({ to }) => rankOf(to) > rankOf(source.path))
          .map(({ to, line }) => `${source.path}:${line} imports ${to}`),
      )
    expect(upward).toEqual([])
  })

  test('what a browser loads reaches neither the database nor Node', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]))
    const reached = new Map([['src/web/main.ts', '']])
    // What is added while it is walked is walked too.
    for (const path of reached.keys())
      for (const to of loadsOf(byPath.get(path) ?? { path, text: '', body: [], noted: [] }))
        if (!reached.has(to)) reached.set(to, path)
    expect(reached.size).toBeGreaterThan(500)
    const foreign = [...reached].filter(([to]) => /^(node:|pg\b|fastify)/.test(to))
    expect(foreign.map(([to, by]) => `${by} loads ${to}`)).toEqual([])
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

  test('are short: at most 250 lines that are not blank', () => {
    expect(
      sources.filter((source) => linesOf(source) > 250).map((one) => `${one.path}: ${linesOf(one)}`),
    ).toEqual([])
  })

  test('export by name, and none only passes on what others export', () => {
    expect(placesOf(['ExportDefaultDeclaration']).filter((place) => !place.includes('.config.ts'))).toEqual(
      [],
    )
    const barrels = sources.filter(
      ({ body }) =>
        body.some(passesOn) && body.every((node) => passesOn(node) || node.type === 'ImportDeclaration'),
    )
    expect(barrels.map(({ path }) => path)).toEqual([])
  })

  test('hold no enum, no `any`, no `!`', () => {
    expect(placesOf(['TSEnumDeclaration', 'TSNonNullExpression'])).toEqual([])
    // Answers of the server, as a test looks at them.
    const answers = /^(src\/server\/test-app\.ts|e2e\/[a-z-]+(\.story)?\.ts):/
    expect(placesOf(['TSAnyKeyword']).filter((place) => !answers.test(place))).toEqual([])
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
    const areas = new Set([
      'accounts',
      'erasures',
      'figures',
      'history',
      'imports',
      'levels',
      'openings',
      'papers',
      'plans',
      'privacy',
      'reporting',
      'reports',
    ])
    const unknown = Object.values(duties)
      .flatMap(({ can }) => can)
      .filter(
        (capability) =>
          !names.has(capability.split('.')[0] ?? '') && !areas.has(capability.split('.')[0] ?? ''),
      )
    expect(unknown).toEqual([])
  })
})
