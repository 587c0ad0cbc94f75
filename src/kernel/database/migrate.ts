// Brings a database to the shape the code expects: each numbered SQL file once, in order, under a lock; all that are missing, or none.

import type pg from 'pg'
import { textOf } from '../text/text.ts'
import { type AppRole, ensureAppRole } from './app-role.ts'
import { DatabaseProblem } from './database-problem.ts'
import { fixedLocks } from './fixed-locks.ts'
import { type MigrationFile, migrationsFolder, readAlways, readMigrations } from './migration-files.ts'

export type MigrateOptions = {
  readonly folder?: string
  /** The application role when the server's administrator made it; otherwise it is created. */
  readonly appRole?: AppRole
  /** Stops after these files, so that a backup is loaded into the shape it was taken from. */
  readonly only?: ReadonlySet<string>
  /** False spares the repeatable files, whose locks would hold up a server at work, unless the shape changed. */
  readonly always?: boolean
  /** Called before a database that has a shape already gets another one. */
  readonly before?: (client: pg.ClientBase) => Promise<void>
}

export type Migrated = { readonly applied: readonly string[]; readonly appRole: AppRole }

const createTable = `
  create table if not exists migration (
    name text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`

/** `:app_role` stands for the role of the application; a cast (`::app_role`) is left alone. */
export const fillAppRole = (sql: string, quotedRole: string): string =>
  sql.replaceAll(/(?<!:):app_role\b/g, () => quotedRole)

const lineOf = (sql: string, position: unknown): string => {
  const offset = Number(position)
  return offset > 0 ? `:${sql.slice(0, offset).split('\n').length}` : ''
}

const run = async (client: pg.ClientBase, file: MigrationFile, role: AppRole): Promise<void> => {
  const sql = fillAppRole(file.sql, client.escapeIdentifier(role.role))
  try {
    await client.query(sql)
  } catch (cause) {
    const place = `${file.name}${lineOf(sql, (cause as pg.DatabaseError).position)}`
    const message = (cause as Error).message
    throw new DatabaseProblem(textOf(`Lỗi trong ${place}: ${message}`, `Error in ${place}: ${message}`), {
      cause,
    })
  }
}

const inTransaction = async (client: pg.ClientBase, work: () => Promise<void>): Promise<void> => {
  await client.query('begin')
  try {
    await work()
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const refuseChanged = (files: readonly MigrationFile[], applied: ReadonlyMap<string, string>): void => {
  for (const [name, sha256] of applied) {
    const file = files.find((candidate) => candidate.name === name)
    if (file?.sha256 === sha256) continue
    throw new DatabaseProblem(
      file === undefined
        ? textOf(
            `Cơ sở dữ liệu đã chạy ${name} mà phiên bản này không có: dùng phiên bản mới hơn.`,
            `The database has ${name}, which this version does not have: use a newer version.`,
          )
        : textOf(
            `Tệp ${name} đã bị sửa sau khi áp dụng: thêm một tệp mới thay vì sửa tệp cũ.`,
            `The file ${name} was changed after it had been applied: add a new file instead.`,
          ),
    )
  }
}

const applyMissing = async (client: pg.ClientBase, options: MigrateOptions): Promise<Migrated> => {
  const folder = options.folder ?? migrationsFolder
  const files = await readMigrations(folder)
  const appRole = await ensureAppRole(client, options.appRole)
  await client.query(createTable)
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
  const known = new Map(rows.map((row) => [row.name, row.sha256]))
  refuseChanged(files, known)
  const missing = files.filter(({ name }) => !known.has(name) && (options.only?.has(name) ?? true))
  const always = options.only === undefined && (options.always !== false || missing.length > 0)
  const repeatable = always ? await readAlways(folder) : []
  if (known.size > 0 && missing.length > 0) await options.before?.(client)
  // One after the other they would leave, where the third fails, a shape that neither this release nor the one before starts with.
  await inTransaction(client, async () => {
    for (const file of missing) {
      await run(client, file, appRole)
      // What is checked at the end only is checked at the end of each: a table with checks that wait cannot be altered by the next.
      await client.query('set constraints all immediate')
      await client.query('insert into migration (name, sha256) values ($1, $2)', [file.name, file.sha256])
    }
    for (const file of repeatable) await run(client, file, appRole)
  })
  return { applied: missing.map(({ name }) => name), appRole }
}

export const migrate = async (ownerPool: pg.Pool, options: MigrateOptions = {}): Promise<Migrated> => {
  const client = await ownerPool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [fixedLocks.migration])
    return await applyMissing(client, options)
  } finally {
    // The connection is closed, not returned: its lock and its settings end with it.
    client.release(true)
  }
}
