// A base backup: the files of the database as they are while it goes on working; with the log from its beginning they are whole
// (chapter 25.3.3 of the PostgreSQL manual, "Making a Base Backup Using the Low Level API").
import { open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type pg from 'pg'
import { textOf } from '../../text/text.ts'
import { type ArchiveWriter, createArchive } from '../backup/archive.ts'
import { SECRET_KEY } from '../backup/contents.ts'
import { dataFolderIn, findOwnerPassword } from '../database-files.ts'
import { DatabaseProblem } from '../database-problem.ts'
import { connect } from '../pool.ts'
import { baseFolderIn } from './archive-head.ts'
import type { ArchiveSettings } from './archive-settings.ts'
import { listSegments } from './segment-file.ts'

const compress = promisify(gzip)

/** What `name.json` beside the files says; it is written last, so a base without it is not whole. */
export type Base = {
  readonly name: string
  readonly bytes: number
  readonly startedAt: string
  /** From this moment on the database can be restored. */
  readonly finishedAt: string
  readonly startSegment: string
  readonly stopSegment: string
  /** For `backup_label`: where the log must be read from. */
  readonly label: string
  readonly folders: readonly string[]
}

const PART = 8 * 1024 * 1024
const LONGEST_WAIT_MS = 120_000

/** What belongs to the running server and not to the data; the list of pg_basebackup. */
const LEFT_OUT =
  /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map|(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.*)$|(^|\/)(pgsql_tmp[^/]*|pg_internal\.init[^/]*|t\d+_\d+[^/]*)(\/|$)/

const listFiles = async (data: string): Promise<{ files: string[]; folders: string[] }> => {
  const files: string[] = []
  const folders: string[] = []
  for (const entry of await readdir(data, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
      .slice(data.length + 1)
      .replaceAll('\\', '/')
    if (LEFT_OUT.test(path)) continue
    ;(entry.isDirectory() ? folders : files).push(path)
  }
  // The control file last: it must not be older than what it speaks of.
  const control = 'global/pg_control'
  return { files: [...files.filter((path) => path !== control), control], folders }
}

const addFile = async (archive: ArchiveWriter, data: string, path: string): Promise<void> => {
  // A table that was dropped meanwhile is told by the log.
  const file = await open(join(data, path), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!file) return
  try {
    const block = Buffer.alloc(PART)
    for (let part = 1; ; part += 1) {
      const { bytesRead } = await file.read(block, 0, PART)
      if (bytesRead === 0 && part > 1) return
      const content = await compress(block.subarray(0, bytesRead), { level: 1 })
      await archive.add(`files/${path}/${String(part).padStart(6, '0')}.gz`, content)
      if (bytesRead < PART) return
    }
  } finally {
    await file.close()
  }
}

type Stopped = { readonly label: string; readonly stop_segment: string }

const notKept = (): DatabaseProblem =>
  new DatabaseProblem(
    textOf(
      'kho lưu trữ không nhận nhật ký ghi của cơ sở dữ liệu (đầy, hoặc không ghi được)',
      'the archive does not take the log of the database (full, or not to be written)',
    ),
  )

/** Without the log up to its end a base is worth nothing. */
const waitForSegment = async (folder: string, name: string): Promise<void> => {
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += 250) {
    if ((await listSegments(folder)).some((segment) => segment.name === name)) return
    await pause(250)
  }
  throw notKept()
}

const addSecrets = async (archive: ArchiveWriter, databaseFolder: string, sealed: boolean): Promise<void> => {
  await archive.add('owner-password', Buffer.from((await findOwnerPassword(databaseFolder)) ?? ''))
  // The key of authenticators never lies beside what it seals, unless all of it is sealed.
  const key = sealed
    ? await readFile(join(databaseFolder, '..', 'secret.key')).catch((error: NodeJS.ErrnoException) => {
        // It may be given by the environment; a key that is there and cannot be read is told as a failure.
        if (error.code === 'ENOENT') return undefined
        throw error
      })
    : undefined
  if (key) await archive.add(SECRET_KEY, key)
}

const copyAll = async (
  client: pg.Client,
  archive: ArchiveWriter,
  databaseFolder: string,
  sealed: boolean,
): Promise<Omit<Base, 'name' | 'bytes' | 'finishedAt' | 'startedAt'>> => {
  const { rows: begun } = await client.query<{ segment: string }>(
    `select pg_walfile_name(pg_backup_start('phaodai', true)) as segment`,
  )
  const data = dataFolderIn(databaseFolder)
  const { files, folders } = await listFiles(data)
  for (const path of files) await addFile(archive, data, path)
  const { rows } = await client.query<Stopped>(
    `select labelfile as label, pg_walfile_name(lsn) as stop_segment from pg_backup_stop(false)`,
  )
  await addSecrets(archive, databaseFolder, sealed)
  const label = rows[0]?.label ?? ''
  const startSegment = begun[0]?.segment ?? ''
  return { label, startSegment, stopSegment: rows[0]?.stop_segment ?? '', folders }
}

export const writeBase = async (
  ownerUrl: string,
  databaseFolder: string,
  { folder, key }: ArchiveSettings,
  now: Date,
): Promise<Base> => {
  const name = now.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  const path = join(baseFolderIn(folder), `${name}.tar`)
  const startedAt = now.toISOString()
  await rm(path, { force: true })
  let archive: ArchiveWriter | undefined
  const client = await connect(ownerUrl, { applicationName: 'phaodai base backup', statementTimeout: 0 })
  try {
    archive = await createArchive(path, now, key ?? undefined)
    const copied = await copyAll(client, archive, databaseFolder, key !== null)
    await archive.close()
    const finishedAt = new Date().toISOString()
    await waitForSegment(folder, copied.stopSegment)
    const base: Base = { name, bytes: (await stat(path)).size, startedAt, finishedAt, ...copied }
    const head = join(baseFolderIn(folder), `${name}.json`)
    await writeFile(`${head}.part`, JSON.stringify(base), { mode: 0o600, flush: true })
    await rename(`${head}.part`, head)
    return base
  } catch (error) {
    await archive?.abandon()
    await rm(path, { force: true })
    throw error
  } finally {
    await client.end()
  }
}
