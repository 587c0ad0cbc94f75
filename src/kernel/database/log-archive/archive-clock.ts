// Looks after an archive while the server runs: base backups when due, a new one where the log has a hole, old ones away.
import { join } from 'node:path'
import type pg from 'pg'
import { type Text, textOf } from '../../text/text.ts'
import { isStoreFailure } from '../lost-connection.ts'
import { keepBeside } from '../backup/beside.ts'
import { findHead } from './archive-head.ts'
import { findArchiveSettings } from './archive-settings.ts'
import { writeBase } from './base-backup.ts'
import { isBaseDue, listBases, pruneArchive } from './bases.ts'
import { listSegments, stretchFrom } from './segment-file.ts'

export type ArchivingOptions = {
  readonly ownerUrl: string
  readonly owner: pg.Pool
  readonly databaseFolder: string
  /** Any moment of so many days can be gone back to. */
  readonly days: number
}

const LOOK_EVERY_MS = 60_000
const AFTER_FAILURE_MS = 600_000

const whyFailed = (error: unknown): Text => {
  const { text, message } = error as Error & { text?: Text }
  if (isStoreFailure(error))
    return textOf('kho lưu trữ đã đầy hoặc không ghi được', 'the archive is full or cannot be written')
  return text ?? textOf(message, message)
}

/** True where the log kept since the last base has a hole: nothing after it can be restored from that base. */
const hasHole = async (owner: pg.Pool, folder: string, from: string): Promise<boolean> => {
  const segments = await listSegments(folder)
  if (stretchFrom(segments, from).missing !== null) return true
  const { rows } = await owner.query<{ last: string | null }>(
    'select last_archived_wal as last from pg_stat_archiver',
  )
  const last = rows[0]?.last ?? null
  // What PostgreSQL was told is kept, and is not there.
  return (
    last !== null &&
    /^[0-9A-F]{24}$/.test(last) &&
    last >= from &&
    !segments.some(({ name }) => name === last)
  )
}

/** Makes a base backup where one is due, and lets go what is too old. @returns whether it tried */
export const tendArchive = async (options: ArchivingOptions, now: Date): Promise<boolean> => {
  const { owner, databaseFolder, days } = options
  const settings = await findArchiveSettings(databaseFolder)
  if (!settings) return false
  // Never into the place of a disk that is not mounted just now.
  if (await findHead(settings.folder))
    await keepBeside(join(databaseFolder, '..', 'history'), settings.folder).catch(() => undefined)
  const failed = await owner.query<{ at: Date | null; good: Date | null }>(
    'select max(at) filter (where name is null) as at, max(at) filter (where name is not null) as good from archive_base',
  )
  const { at = null, good = null } = failed.rows[0] ?? {}
  const lately = at !== null && Math.abs(now.getTime() - at.getTime()) < AFTER_FAILURE_MS
  if (lately && (!good || at > good)) return false
  try {
    const bases = await listBases(settings.folder)
    const last = bases.at(-1)
    if (last && !isBaseDue(bases, now, days) && !(await hasHole(owner, settings.folder, last.startSegment)))
      return false
    const base = await writeBase(options.ownerUrl, databaseFolder, settings, now)
    await owner.query('insert into archive_base (at, finished_at, name, bytes) values ($1, $2, $3, $4)', [
      now,
      base.finishedAt,
      base.name,
      base.bytes,
    ])
    await pruneArchive(settings.folder, now, days)
    const kept = (await listBases(settings.folder)).map(({ name }) => name)
    await owner.query('delete from archive_base where name <> all ($1) or (name is null and at < $2)', [
      kept,
      now,
    ])
  } catch (error) {
    await owner.query('insert into archive_base (at, problem) values ($1, $2)', [
      now,
      JSON.stringify(whyFailed(error)),
    ])
  }
  return true
}

export const startArchiving = (options: ArchivingOptions): { close(): Promise<void> } => {
  let working: Promise<unknown> = Promise.resolve()
  const look = (): void => {
    working = working.then(() => tendArchive(options, new Date()).catch(() => undefined))
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return {
    close: async () => {
      clearInterval(timer)
      await working
    },
  }
}
