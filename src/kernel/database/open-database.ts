// The database the system works on: the embedded one in a folder, or the server that DATABASE_URL names.

import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { type Text, textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'
import { withLogin } from './database-url.ts'
import { startEmbedded } from './embedded.ts'
import { mustBeWhole } from './half-restored.ts'
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
  /** False where the shape of a database that holds something stays: a command is no reason to leave the release that is at work there. */
  readonly upgrades?: boolean
  /** Somebody has made a backup of the server of DATABASE_URL. */
  readonly backedUp?: boolean
  /** The restore itself may open what is not whole yet. */
  readonly restoring?: boolean
}

export type OpenDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  /** The migrations applied just now. */
  readonly applied: readonly string[]
  stop(): Promise<void>
}

const OLDEST = 150_000

const refuseUnfit = async (url: string, log: (line: Text) => void): Promise<void> => {
  const client = await connect(url).catch((cause: Error) => {
    const text = textOf(
      `Không kết nối được DATABASE_URL: ${cause.message}`,
      `Cannot connect to DATABASE_URL: ${cause.message}`,
    )
    throw new DatabaseProblem(text, { cause })
  })
  try {
    const { rows } = await client.query<{
      number: string
      version: string
      encoding: string
      keeps: boolean
    }>(
      `select current_setting('server_version_num') as number, current_setting('server_version') as version,
         current_setting('server_encoding') as encoding, current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' as keeps`,
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
    if (!found.keeps) {
      log(
        textOf(
          'Máy chủ PostgreSQL đang tắt fsync hoặc full_page_writes: mất điện là có thể mất những gì đã báo là đã lưu. Bật lại hai tham số ấy.',
          'This PostgreSQL server has fsync or full_page_writes off: a power cut can lose what was said to be kept. Turn both on.',
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
    await refuseUnfit(options.databaseUrl, options.log ?? (() => undefined))
    return { url: options.databaseUrl, stop: () => Promise.resolve() }
  }
  return startEmbedded({
    folder: join(options.folder, 'database'),
    asServer: options.asServer ?? false,
    ...(options.log === undefined ? {} : { log: options.log }),
  })
}

const beforeUpgrade = async (client: ClientBase, url: string, options: OpenOptions): Promise<void> => {
  const log = options.log ?? (() => undefined)
  if (options.upgrades === false) {
    throw new DatabaseProblem(
      textOf(
        'Dữ liệu ở đây là của phiên bản trước: chạy "phaodai serve" một lần (máy chủ tự sao lưu rồi nâng cấp), sau đó gọi lại lệnh này.',
        'The data here are of an earlier release: run "phaodai serve" once (it backs up and upgrades), then call this command again.',
      ),
    )
  }
  if (options.backedUp) return
  // Loaded when it is needed: once a release.
  const { backUpBeforeUpgrade } = await import('./backup/before-upgrade.ts')
  await backUpBeforeUpgrade(client, url, options.folder, log)
}

export const openDatabase = async (options: OpenOptions): Promise<OpenDatabase> => {
  if (!options.restoring) await mustBeWhole(options.folder, options.databaseUrl)
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
