// What an archive says of itself: whose log it is. One archive belongs to one line of one database, for ever.
import { randomBytes } from 'node:crypto'
import { chown, mkdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { textOf } from '../../text/text.ts'
import { createOpener, createSealer, HEADER } from '../backup/seal.ts'
import { dataFolderIn } from '../database-files.ts'
import { DatabaseProblem } from '../database-problem.ts'
import { type ArchiveSettings, findJson } from './archive-settings.ts'
import { logFolderIn } from './segment-file.ts'

export type ArchiveHead = {
  readonly format: 'phaodai-archive-1'
  /** Number that PostgreSQL gave the database when it was made. */
  readonly system: string
  /** A restored database goes on in a line of its own. */
  readonly timeline: number
  /** The key of segments and bases under the passphrase; null where there is none. */
  readonly sealedKey: string | null
}

export const archiveHeadFile = (folder: string): string => join(folder, 'archive-head.json')
export const baseFolderIn = (folder: string): string => join(folder, 'base')

export const findHead = (folder: string): Promise<ArchiveHead | undefined> =>
  findJson(archiveHeadFile(folder))

const lineOf = async (client: pg.ClientBase): Promise<Pick<ArchiveHead, 'system' | 'timeline'>> => {
  const { rows } = await client.query<{ system: string; timeline: number }>(
    `select (select system_identifier::text from pg_control_system()) as system, (select timeline_id from pg_control_checkpoint()) as timeline`,
  )
  return { system: rows[0]?.system ?? '', timeline: rows[0]?.timeline ?? 0 }
}

export const makeKey = (): string => randomBytes(32).toString('base64')

const sealKey = async (key: string, passphrase: string): Promise<string> => {
  const sealer = await createSealer(passphrase)
  const sealed = sealer.add(Buffer.from(key, 'base64'))
  return Buffer.concat([sealer.header, sealed, sealer.end()]).toString('base64')
}

const withoutPassphrase = (): DatabaseProblem =>
  new DatabaseProblem(
    textOf(
      'Kho lưu trữ này có mật khẩu: cho biết tệp chứa mật khẩu bằng --passphrase-file.',
      'This archive is under a passphrase: name the file that holds it with --passphrase-file.',
    ),
  )

/** The key of an archive, or null where it is in the clear. */
export const openKey = async (head: ArchiveHead, passphrase: string | undefined): Promise<string | null> => {
  if (head.sealedKey === null) return null
  if (passphrase === undefined) throw withoutPassphrase()
  const sealed = Buffer.from(head.sealedKey, 'base64')
  const read = await createOpener(
    passphrase,
    (at, length) => Promise.resolve(sealed.subarray(at, at + length)),
    sealed.length,
  )
  return (await read(0, sealed.length - HEADER - 16)).toString('base64')
}

const anotherLine = (folder: string): DatabaseProblem =>
  new DatabaseProblem(
    textOf(
      `Thư mục ${folder} đã là kho lưu trữ của một cơ sở dữ liệu khác (hoặc của bản trước khi phục hồi): chọn thư mục trống cho --archive.`,
      `The folder ${folder} is the archive of another database (or of the one before a restore): choose an empty folder for --archive.`,
    ),
  )

/** Makes an archive of a folder that is none yet, and refuses one that belongs to another line. */
export const claimArchive = async (
  client: pg.ClientBase,
  databaseFolder: string,
  { folder, key }: ArchiveSettings,
  passphrase: string | undefined,
): Promise<void> => {
  const line = await lineOf(client)
  const found = await findHead(folder)
  if (found) {
    if (found.system !== line.system || found.timeline !== line.timeline) throw anotherLine(folder)
    return
  }
  // PostgreSQL writes there itself, and may be another user.
  const owner = await stat(dataFolderIn(databaseFolder))
  for (const path of [folder, logFolderIn(folder), baseFolderIn(folder)]) {
    await mkdir(path, { recursive: true, mode: 0o700 })
    if (owner.uid !== process.getuid?.()) await chown(path, owner.uid, owner.gid)
  }
  const sealedKey = key === null || passphrase === undefined ? null : await sealKey(key, passphrase)
  await client.query('delete from archive_base')
  const head: ArchiveHead = { format: 'phaodai-archive-1', ...line, sealedKey }
  const path = archiveHeadFile(folder)
  await writeFile(`${path}.part`, JSON.stringify(head, undefined, 2), { mode: 0o644 })
  await rename(`${path}.part`, path)
}
