// Every part of Mantine that a screen uses has its styles, and nothing else has: the sheet is part of the first page.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const source = join(import.meta.dirname, '..', '..')
const library = join(source, '..', 'node_modules', '@mantine', 'core', 'esm')

const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))

/** What screens import of it by name; `Notification` is what its notices draw. */
const usedParts = (): Set<string> =>
  new Set([
    'Notification',
    ...filesUnder(source, /\.tsx$/).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].flatMap(
        ([, names = '']) => names.match(/\b[A-Z]\w+/g) ?? [],
      ),
    ),
  ])

/** Parts stand on parts: whoever bears classes, on the way from those that are used. */
const styledParts = (): string[] => {
  const modules = new Map(
    filesUnder(library, /^[A-Z]\w*\.mjs$/).map((file) => [file.split('/').at(-1), file]),
  )
  const seen = new Set<string>()
  const styled = new Set<string>()
  const walk = (file: string): void => {
    if (seen.has(file) || !existsSync(file)) return
    seen.add(file)
    const [, name] = /(\w+)\.module\.mjs$/.exec(file) ?? []
    if (name !== undefined) styled.add(name)
    for (const [, next = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g))
      walk(resolve(file, '..', next))
  }
  for (const part of usedParts()) walk(modules.get(`${part}.mjs`) ?? '')
  return [...styled].toSorted((one, other) => (one < other ? -1 : 1))
}

test('the sheet has the styles of every part that stands somewhere, and of no other', () => {
  const sheet = readFileSync(join(import.meta.dirname, 'library.css'), 'utf8')
  const listed = [...sheet.matchAll(/core\/styles\/([A-Z]\w+)\.layer\.css/g)].map(([, name = '']) => name)
  expect(styledParts().length).toBeGreaterThan(20)
  expect(listed.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(styledParts())
})
