// No way in lies in the source (SORMAS shipped accounts with their passwords until 1.58): passwords stand in the demonstration and in what tests sign in with, nowhere else.
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import { expect, test } from 'vitest'

const repository = join(import.meta.dirname, '..', '..', '..')

const files = ['src', 'bin', 'migrations'].flatMap((folder) =>
  readdirSync(join(repository, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|sql|json)$/.test(entry.name))
    .map((entry) => relative(repository, join(entry.parentPath, entry.name)).split(sep).join(posix.sep))
    .filter((path) => !path.endsWith('.test.ts')),
)

/** A name of a secret and, beside it, a word of its own in quotes; keys and hashes written out. */
const written = [
  /(?:password|passphrase|secret|api_?key|token|mat_?khau)\w*['"]?\s*[:=]\s*['"`](?!secret\.key)[^'"`$ {}<>]{6,}['"`]/i,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]{10,}/,
]

test('no password, key or hash is written in the source but those of the demonstration and of tests', () => {
  const found = files.filter((path) => {
    const text = readFileSync(join(repository, path), 'utf8')
    return written.some((pattern) => pattern.test(text))
  })
  expect(found.toSorted()).toEqual([
    'src/server/app-in-memory.ts',
    'src/server/demo-accounts.ts',
    'src/server/test-visitor.ts',
  ])
  expect(files.length).toBeGreaterThan(1000)
})
