// The supervisor of the embedded database: starts PostgreSQL or joins the one that runs, keeps it up, stops it as last user.

import { mkdir, realpath, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Text, textOf } from '../text/text.ts'
import { dataFolderIn, ensureDatabaseFiles, OWNER } from './database-files.ts'
import { DatabaseProblem } from './database-problem.ts'
import { socketUrl } from './database-url.ts'
import { hold, type Holding, ServerRuns } from './holding.ts'
import { keepRunning, type Session } from './keep-running.ts'
import type { RecoveryTarget } from './log-archive/archive-settings.ts'
import { isLostConnection } from './lost-connection.ts'
import { getBinaries } from './postgres-binaries.ts'
import { getPostgresUser, giveTo } from './postgres-user.ts'
import { findPidFile, findProcessesIn, isPostmaster, stopPostmaster } from './postmaster-process.ts'
import { lastLogLines, logSize, type Postmaster, spawnPostmaster } from './postmaster-start.ts'
import { makeSocketFolder, socketFolderFor } from './socket-folder.ts'

export type EmbeddedOptions = {
  readonly folder: string
  readonly log?: (line: Text) => void
  /** Refused while another process is the server of this folder; other programs (import, backup) join it. */
  readonly asServer?: boolean
  /** Only to bring a database back from an archive: how far its log is read. */
  readonly recovery?: RecoveryTarget
  /** For throw-away test databases only: nothing is forced to disk. */
  readonly loseDataOnPowerCutForTests?: boolean
}

export type Embedded = {
  /** The product's database, as its owner. */
  readonly url: string
  /** The maintenance database, for making and dropping databases. */
  readonly adminUrl: string
  readonly socketFolder: string
  stop(): Promise<void>
}

const DATABASE = 'phaodai'
/** How long traces of a killed server may stand in the way: its last processes, a dead child nobody has buried. */
const PATIENCE_MS = 20_000
const BLOCKED = /lock file|shared memory block|is another postmaster/i

const findRunning = async (dataFolder: string) => {
  const file = await findPidFile(dataFolder)
  return file !== undefined && (await isPostmaster(file.pid, dataFolder)) ? file : undefined
}

/** The number in a stale file may belong to a program that will never end; PostgreSQL alone would wait for it. */
const removeStalePidFile = async (dataFolder: string): Promise<void> => {
  const processes = await findProcessesIn(dataFolder)
  if (processes?.length === 0) await rm(join(dataFolder, 'postmaster.pid'), { force: true })
}

const failed = (said: string): DatabaseProblem =>
  new DatabaseProblem(
    textOf(`PostgreSQL không khởi động được:\n${said}`, `PostgreSQL did not start:\n${said}`),
  )

/** Waits until the postmaster lets us in; undefined when it ended instead. */
const enter = async (
  postmaster: Postmaster,
  adminUrl: (socketFolder: string) => string,
  asServer: boolean,
  hasEnded: () => boolean,
): Promise<Session | undefined> => {
  for (;;) {
    const socketFolder = (await findPidFile(postmaster.dataFolder))?.socketFolder || postmaster.socketFolder
    try {
      return { holding: await hold(adminUrl(socketFolder), asServer), socketFolder }
    } catch (error) {
      if (!isLostConnection(error)) throw error
    }
    if (hasEnded() && (await findRunning(postmaster.dataFolder)) === undefined) return undefined
    await pause(15)
  }
}

const startOrJoin = async (
  postmaster: Postmaster,
  adminUrl: (socketFolder: string) => string,
  asServer: boolean,
): Promise<Session> => {
  const started = Date.now()
  for (;;) {
    if ((await findRunning(postmaster.dataFolder)) !== undefined) {
      const joined = await enter(postmaster, adminUrl, asServer, () => true)
      if (joined !== undefined) return joined
    }
    const before = await logSize(postmaster.folder)
    const child = await spawnPostmaster(postmaster)
    const session = await enter(
      postmaster,
      adminUrl,
      asServer,
      () => child.exitCode !== null || child.signalCode !== null,
    )
    if (session !== undefined) return session
    const said = await lastLogLines(postmaster.folder, before)
    const waited = Date.now() - started
    if (!BLOCKED.test(said) || waited > PATIENCE_MS) throw failed(said)
    if (waited > 1000) await removeStalePidFile(postmaster.dataFolder)
    await pause(100)
  }
}

const ensureDatabase = async ({ client }: Holding): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (rowCount === 1) return
  try {
    await client.query(`create database ${DATABASE}`)
  } catch (error) {
    // `duplicate_database`: another first start was quicker.
    if ((error as { code?: string }).code !== '42P04' && (error as { code?: string }).code !== '23505')
      throw error
  }
}

const prepare = async (options: EmbeddedOptions): Promise<{ postmaster: Postmaster; password: string }> => {
  await mkdir(options.folder, { recursive: true, mode: 0o700 })
  const folder = await realpath(resolve(options.folder))
  const dataFolder = dataFolderIn(folder)
  const durable = options.loseDataOnPowerCutForTests !== true
  const binaries = await getBinaries()
  const user = await getPostgresUser(binaries.postgres, dataFolder)
  const password = await ensureDatabaseFiles({ folder, binaries, user, durable })
  const socketFolder = socketFolderFor(folder)
  const ours = process.getuid?.() ?? 0
  await makeSocketFolder(socketFolder, [ours, user.owner?.user ?? ours])
  await giveTo(socketFolder, user.owner)
  const { recovery } = options
  return { postmaster: { binaries, user, folder, dataFolder, socketFolder, durable, recovery }, password }
}

export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const log = options.log ?? (() => undefined)
  const { postmaster, password } = await prepare(options)
  const address = { user: OWNER, password }
  const adminUrl = (socketFolder: string): string =>
    socketUrl({ ...address, socketFolder, database: 'postgres' })
  const open = async (): Promise<Session> => {
    try {
      return await startOrJoin(postmaster, adminUrl, options.asServer === true)
    } catch (error) {
      if (!(error instanceof ServerRuns)) throw error
      const text = textOf(
        `Thư mục ${options.folder} đang được một máy chủ khác dùng (tiến trình ${error.pid}).`,
        `Another server already uses the folder ${options.folder} (process ${error.pid}).`,
      )
      throw new DatabaseProblem(text, { cause: error })
    }
  }
  const first = await open()
  await ensureDatabase(first.holding)
  const running = keepRunning(first, open, log)

  const stop = async (): Promise<void> => {
    const session = await running.end()
    if (session === undefined) return
    const process = await findRunning(postmaster.dataFolder)
    const last = await session.holding.leave().catch(() => true)
    if (last && process !== undefined) await stopPostmaster(process.pid, postmaster.dataFolder)
    await session.holding.client.end().catch(() => undefined)
  }
  const { socketFolder } = first
  return {
    url: socketUrl({ ...address, socketFolder, database: DATABASE }),
    adminUrl: adminUrl(socketFolder),
    socketFolder,
    stop,
  }
}
