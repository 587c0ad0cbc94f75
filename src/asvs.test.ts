// docs/asvs.md holds every requirement of levels 1 and 2 once, each with its state and its answer, and names only files that exist.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const repository = join(import.meta.dirname, '..')
const document = readFileSync(join(repository, 'docs/asvs.md'), 'utf8')

type Row = { readonly id: string; readonly level: string; readonly state: string; readonly how: string }

const rows: readonly Row[] = document
  .split('\n')
  .filter((line) => /^\| V\d/.test(line))
  .map((line) => {
    const [, id = '', level = '', , state = '', ...how] = line.split('|').map((cell) => cell.trim())
    return { id, level, state, how: how.join('|') }
  })

/** Requirements of levels 1 and 2 in each chapter of ASVS 5.0.0, counted in its published table. */
const perChapter: Readonly<Record<string, number>> = {
  V1: 27, V2: 11, V3: 19, V4: 10, V5: 9, V6: 35, V7: 18, V8: 7, V9: 7, V10: 29, V11: 14, V12: 9, V13: 13, V14: 9, V15: 13, V16: 16, V17: 7,
} // prettier-ignore

test('every requirement stands there once', () => {
  const ids = rows.map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const counted: Record<string, number> = {}
  for (const id of ids) counted[id.split('.')[0] ?? ''] = (counted[id.split('.')[0] ?? ''] ?? 0) + 1
  expect(counted).toEqual(perChapter)
  expect(rows.filter(({ level }) => level === '1')).toHaveLength(70)
  expect(rows.filter(({ level }) => level === '2')).toHaveLength(183)
})

test('each has a state and says how, or why not', () => {
  expect(
    rows.filter(
      ({ state, how }) => !['met', 'partly', 'open', 'operator', 'n/a'].includes(state) || how.length < 8,
    ),
  ).toEqual([])
})

test('it names only files that exist', () => {
  const files = rows.flatMap(({ id, how }) =>
    [...how.matchAll(/`((?:src|e2e|bench|migrations)\/[^`]+)`/g)].map(([, file = '']) => ({ id, file })),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter(({ file }) => !existsSync(join(repository, file)))).toEqual([])
})

test('the sum at its head is that of its rows', () => {
  const count = (state: string): number => rows.filter((row) => row.state === state).length
  const sum = ['met', 'partly', 'open', 'operator', 'n/a']
    .map((state) => `${count(state)} ${state}`)
    .join(', ')
  const tested = rows.filter(({ how }) => /\.(test|story)\.ts`/.test(how)).length
  expect(document).toContain(`Of the ${rows.length}: ${sum}. ${tested} rows name a test.`)
})
