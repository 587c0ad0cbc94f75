// The database the system works on: the embedded one in a folder, or the server that DATABASE_URL names.

import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { type Text, textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'
import { withLogin } from './database-url.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import type { AppRole } from './app-role.ts'
import { connect, createPool } from './pool.ts'

export type OpenOptions = {
  /** The folder of the installation; the embedded database lives in `database/` below it. */
  readonly folder: string
  readonly databaseUrl?: string | undefined
  /** The application's own login, where an administrator made it. */
  readonly appDatabaseUrl?: string | undefined
  readonly asServer?: boolean
  readonly log?: (line: Text) => void
  /** A restore brings the shape itself. */
  readonly migrate?: boolean
}

export type OpenDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** The migrations applied just now. */
  readonly applied: readonly string[]
  stop(): Promise<void>
}

const OLDEST = 150_000

const refuseUnfit = async (url: string): Promise<void> => {
  const client = await connect(url).catch((cause: Error) => {
    const text = textOf(
      `Không kết nối được DATABASE_URL: ${cause.message}`,
      `Cannot connect to DATABASE_URL: ${cause.message}`,
    )
    throw new DatabaseProblem(text, { cause })
  })
  try {
    const { rows } = await client.query<{ number: string; version: string; encoding: string }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version,
         current_setting('server_encoding') as encoding`,
    )
    const found = rows[0]
    if (found === undefined || Number(found.number) < OLDEST) {
      throw new DatabaseProblem(
        textOf(
          `PostgreSQL ${found?.version} quá cũ: cần từ 15 trở lên.`,
          `PostgreSQL ${found?.version} is too old: 15 or later is needed.`,
        ),
      )
    }
    if (found.encoding !== 'UTF8') {
      throw new DatabaseProblem(
        textOf(
          `Cơ sở dữ liệu dùng bảng mã ${found.encoding}: cần UTF8.`,
          `The database is in ${found.encoding}: UTF8 is needed.`,
        ),
      )
    }
  } finally {
    await client.end()
  }
}

const roleOf = (url: string | undefined): AppRole | undefined => {
  if (url === undefined) return undefined
  const { username, password } = new URL(url)
  return { role: decodeURIComponent(username), password: decodeURIComponent(password) }
}

const openServer = async (options: OpenOptions): Promise<{ url: string; stop(): Promise<void> }> => {
  if (options.databaseUrl !== undefined) {
    await refuseUnfit(options.databaseUrl)
    return { url: options.databaseUrl, stop: () => Promise.resolve() }
  }
  return startEmbedded({
    folder: join(options.folder, 'database'),
    asServer: options.asServer ?? false,
    ...(options.log === undefined ? {} : { log: options.log }),
  })
}

/** A server that is given is backed up by whoever runs it. */
const beforeUpgrade = async (client: ClientBase, url: string, options: OpenOptions): Promise<void> => {
  const log = options.log ?? (() => undefined)
  if (options.databaseUrl !== undefined) {
    log(
      textOf(
        'Cấu trúc dữ liệu sắp được nâng cấp; máy chủ của DATABASE_URL không được sao lưu tự động trước đó.',
        'The shape of the data will be upgraded; the server of DATABASE_URL is not backed up by itself before.',
      ),
    )
    return
  }
  // Loaded when it is needed: once a release.
  const { backUpBeforeUpgrade } = await import('./backup/before-upgrade.ts')
  await backUpBeforeUpgrade(client, url, options.folder, log)
}

export const openDatabase = async (options: OpenOptions): Promise<OpenDatabase> => {
  const { url, stop } = await openServer(options)
  if (options.migrate === false) return { ownerUrl: url, appUrl: url, applied: [], stop }
  const pool = createPool(url, { max: 1 })
  try {
    const given = roleOf(options.appDatabaseUrl)
    const { applied, appRole } = await migrate(pool, {
      always: options.asServer === true,
      before: (client) => beforeUpgrade(client, url, options),
      ...(given === undefined ? {} : { appRole: given }),
    })
    return { ownerUrl: url, appUrl: withLogin(url, appRole.role, appRole.password), applied, stop }
  } catch (error) {
    await stop()
    throw error
  } finally {
    await pool.end()
  }
}
