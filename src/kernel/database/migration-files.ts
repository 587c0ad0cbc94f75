// The SQL files that make the database: numbered ones, each applied once, and those that run at every start.

import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'

export type MigrationFile = { readonly name: string; readonly sql: string; readonly sha256: string }

export const migrationsFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url))

const NUMBERED = /^\d{4}-[a-z0-9-]+\.sql$/

const sqlFilesIn = async (folder: string): Promise<string[]> => {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const readSql = async (folder: string, name: string): Promise<MigrationFile> => {
  // The same file checked out with other line ends is still the same file.
  const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
  return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
}

export const readMigrations = async (folder: string): Promise<MigrationFile[]> => {
  const names = await sqlFilesIn(folder)
  const bad = names.filter((name) => !NUMBERED.test(name))
  const numbers = names.map((name) => name.slice(0, 4))
  const twice = names.filter((name, index) => numbers.indexOf(name.slice(0, 4)) !== index)
  if (bad.length > 0 || twice.length > 0) {
    const list = [...bad, ...twice].join(', ')
    throw new DatabaseProblem(
      textOf(
        `Tên tệp migration sai hoặc trùng số: ${list}`,
        `Migration files named wrongly or numbered twice: ${list}`,
      ),
    )
  }
  return Promise.all(names.map((name) => readSql(folder, name)))
}

export const readAlways = async (folder: string): Promise<MigrationFile[]> => {
  const always = join(folder, 'always')
  return Promise.all((await sqlFilesIn(always)).map((name) => readSql(always, name)))
}
