// Backups by themselves: every night while the server runs, in the morning where the machine was off; old ones leave by rule.
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { type Text, textOf } from '../../text/text.ts'
import { DatabaseProblem } from '../database-problem.ts'
import { fixedLocks } from '../fixed-locks.ts'
import { isStoreFailure } from '../lost-connection.ts'
import { keepBeside } from './beside.ts'
import { mustHaveRoom } from './room.ts'
import { backupsToKeep, isBackupDue, type Retention } from './retention.ts'
import { type Sealed, writeBackup } from './write-backup.ts'

export type NightlyOptions = {
  readonly ownerUrl: string
  readonly owner: pg.Pool
  readonly folder: string
  /** Hour of the day in Việt Nam after which the backup of the day is made. */
  readonly hour: number
  readonly retention: Retention
  readonly sealed?: Sealed
  /** Where the ledger of erasures and the copies of checkpoints lie: they are in every backup and beside them. */
  readonly historyFolder: string
}

const LOOK_EVERY_MS = 5 * 60_000
const AFTER_FAILURE_MS = 3_600_000

const NAME = /^phaodai-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.(tar|sealed)$/

export const backupName = (moment: Date, sealed: boolean): string =>
  `phaodai-${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}.${sealed ? 'sealed' : 'tar'}`

const momentOfName = (name: string): Date | undefined => {
  const parts = NAME.exec(name)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second] = parts
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/** Only files that bear our names; also drafts that a killed server left. */
const prune = async (folder: string, retention: Retention): Promise<void> => {
  const names = await readdir(folder)
  const made = names.flatMap((name) => momentOfName(name) ?? [])
  const staying = backupsToKeep(made, retention)
  for (const name of names) {
    const moment = momentOfName(name)
    const abandoned = name.endsWith('.part') && momentOfName(name.slice(0, -5)) !== undefined
    if (abandoned || (moment && !staying.has(moment.getTime()))) await rm(join(folder, name))
  }
}

type Latest = { readonly good: Date | null; readonly failed: Date | null }

/** Of those that a wrong clock has not put into the time to come: a backup is due though one bears the day of next year. */
const findLatest = async (client: pg.ClientBase, now: Date): Promise<Latest> =>
  (
    await client.query<Latest>(
      `select max(at) filter (where name is not null) as good, max(at) filter (where name is null) as failed from backup_made
       where at <= $1::timestamptz + interval '1 hour'`,
      [now],
    )
  ).rows[0] ?? { good: null, failed: null }

const sizeOfLast = async (client: pg.ClientBase, now: Date): Promise<number> =>
  (
    await client.query<{ bytes: number }>(
      'select bytes from backup_made where name is not null and at <= $1 order by at desc limit 1',
      [now],
    )
  ).rows[0]?.bytes ?? 0

const whyFailed = (error: unknown): Text => {
  if (error instanceof DatabaseProblem) return error.text
  return isStoreFailure(error)
    ? textOf('ổ đĩa đã đầy hoặc không ghi được', 'the disk is full or cannot be written')
    : textOf((error as Error).message, (error as Error).message)
}

const lacking = (names: readonly string[]): Text => {
  const list = names.join(', ')
  return textOf(
    `Bản sao lưu thiếu ${list} vì không đọc được: xem thư mục dữ liệu, có thì chép giữ riêng.`,
    `The backup lacks ${list}, which could not be read: look at the data folder; if it is there, keep a copy apart.`,
  )
}

const notTidied = (error: unknown): Text => {
  const why = whyFailed(error)
  return textOf(
    `Bản sao lưu tốt, nhưng chưa dọn được bản cũ hoặc chưa chép được sổ xóa và mốc kiểm chứng vào cạnh nó (${why.vi}): xem quyền của thư mục history và của thư mục sao lưu.`,
    `The backup is good, but old ones could not be removed, or the ledger of erasures and the checkpoints not be copied beside it (${why.en}): look at who may read the folder history and write to that of the backups.`,
  )
}

const make = async (client: pg.ClientBase, options: NightlyOptions, now: Date): Promise<void> => {
  const sealed = options.sealed !== undefined
  const name = backupName(now, sealed)
  const path = join(options.folder, name)
  try {
    await mkdir(options.folder, { recursive: true, mode: 0o700 })
    await mustHaveRoom(options.folder, await sizeOfLast(client, now), options.historyFolder)
    const { tables, lacks } = await writeBackup(options.ownerUrl, path, now, options)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    const { size } = await stat(path)
    await client.query(
      'insert into backup_made (at, finished_at, name, bytes, rows, sealed, problem) values ($1, now(), $2, $3, $4, $5, $6)',
      [now, name, size, rows, sealed, lacks.length > 0 ? JSON.stringify(lacking(lacks)) : null],
    )
  } catch (error) {
    await client.query('insert into backup_made (at, finished_at, problem) values ($1, now(), $2)', [
      now,
      JSON.stringify(whyFailed(error)),
    ])
    return
  }
  try {
    await prune(options.folder, options.retention)
    await keepBeside(options.historyFolder, options.folder)
  } catch (error) {
    await client.query('update backup_made set problem = coalesce(problem, $2) where at = $1', [
      now,
      JSON.stringify(notTidied(error)),
    ])
  }
}

/** Makes the backup where one is due. @returns whether it tried */
export const backUpWhenDue = async (options: NightlyOptions, now: Date): Promise<boolean> => {
  const client = await options.owner.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [
      fixedLocks.backup,
    ])
    if (rows[0]?.mine !== true) return false
    try {
      const { good, failed } = await findLatest(client, now)
      const waiting = failed !== null && now.getTime() - failed.getTime() < AFTER_FAILURE_MS
      if (waiting || !isBackupDue(good, now, options.hour)) return false
      await make(client, options, now)
      return true
    } finally {
      await client.query('select pg_advisory_unlock($1)', [fixedLocks.backup])
    }
  } finally {
    client.release()
  }
}

export const startNightlyBackups = (options: NightlyOptions): { close(): Promise<void> } => {
  let working: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    working = working
      .then(() => keepBeside(options.historyFolder, options.folder))
      .catch(() => undefined)
      .then(() => backUpWhenDue(options, new Date()))
      .catch(() => undefined)
  }
  const first = setTimeout(look, 60_000)
  const timer = setInterval(look, LOOK_EVERY_MS)
  for (const one of [first, timer]) one.unref()
  return {
    close: async () => {
      clearTimeout(first)
      clearInterval(timer)
      await working
    },
  }
}
