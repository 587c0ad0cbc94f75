// How a database keeps its write-ahead log in another place: said in a file beside it, so that whoever starts PostgreSQL does the same.
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Owner } from '../postgres-user.ts'
import { giveTo } from '../postgres-user.ts'

export type ArchiveSettings = {
  /** Where segments and base backups go. */
  readonly folder: string
  /** 32 bytes in base64 that seal what is kept there; null where no passphrase was given. */
  readonly key: string | null
  /** So many segments of 16 MB may wait beside the data while the archive cannot be written; then a gap is accepted. */
  readonly mostWaiting: number
}

export const MOST_WAITING = 256

/** At most so many seconds of work are lost with the disk of the data. */
const TIMEOUT_SECONDS = 60

export const archiveFile = (databaseFolder: string): string => join(databaseFolder, 'archive.json')

export const findJson = async <T>(path: string): Promise<T | undefined> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export const findArchiveSettings = (databaseFolder: string): Promise<ArchiveSettings | undefined> =>
  findJson(archiveFile(databaseFolder))

export const keepArchiveSettings = async (file: string, settings: ArchiveSettings): Promise<void> => {
  await writeFile(`${file}.part`, JSON.stringify(settings), { mode: 0o600 })
  await rename(`${file}.part`, file)
}

export const endArchiving = (databaseFolder: string): Promise<void> =>
  rm(archiveFile(databaseFolder), { force: true })

/** While a database is being restored: where the log is read from. */
export const restoreFile = (databaseFolder: string): string => join(databaseFolder, 'restore.json')

/** For `sh -c`; PostgreSQL itself reads `%`. */
const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`).replaceAll('%', '%%')}'`

/** @param settings path of the file that says where the archive is */
const segmentCommand = (program: 'keep-segment' | 'fetch-segment', settings: string): string =>
  [process.execPath, fileURLToPath(new URL(`./${program}.ts`, import.meta.url)), settings]
    .map(quoted)
    .concat('"%f"', '"%p"')
    .join(' ')

/** Where the log is read up to while a database is being restored; nothing is its end. */
export type RecoveryTarget = { readonly until: Date | null }

/** It reads this before it knows any name of a zone. */
const asPostgres = (moment: Date): string => moment.toISOString().replace('T', ' ').replace('Z', '+00')

/** What PostgreSQL is started with; nothing where no archive is kept. */
export const archivingSettings = async (
  databaseFolder: string,
  owner: Owner | undefined,
  recovery: RecoveryTarget | undefined,
): Promise<Record<string, string>> => {
  if (recovery) {
    await giveTo(restoreFile(databaseFolder), owner)
    return {
      restore_command: segmentCommand('fetch-segment', restoreFile(databaseFolder)),
      // Nobody is let in before all of it was read.
      hot_standby: 'off',
      ...(recovery.until === null
        ? {}
        : { recovery_target_time: asPostgres(recovery.until), recovery_target_action: 'promote' }),
    }
  }
  if ((await findArchiveSettings(databaseFolder)) === undefined) return {}
  await giveTo(archiveFile(databaseFolder), owner)
  return {
    wal_level: 'replica',
    archive_mode: 'on',
    archive_timeout: String(TIMEOUT_SECONDS),
    archive_command: segmentCommand('keep-segment', archiveFile(databaseFolder)),
  }
}
