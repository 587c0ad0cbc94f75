// Brings a database back as it was at a moment: the last base backup before it, and the log from there up to the moment.
import { randomBytes } from 'node:crypto'
import { appendFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { textOf } from '../../text/text.ts'
import { damaged, listArchive, openArchive, readMember } from '../backup/archive.ts'
import { SECRET_KEY } from '../backup/contents.ts'
import { dataFolderIn } from '../database-files.ts'
import { DatabaseProblem } from '../database-problem.ts'
import { startEmbedded } from '../embedded.ts'
import { type ArchiveHead, baseFolderIn, findHead, openKey } from './archive-head.ts'
import { type ArchiveSettings, keepArchiveSettings, MOST_WAITING, restoreFile } from './archive-settings.ts'
import type { Base } from './base-backup.ts'
import { baseFor, listBases } from './bases.ts'
import { listSegments, stretchFrom } from './segment-file.ts'

const decompress = promisify(gunzip)

const problem = (vi: string, en: string): DatabaseProblem => new DatabaseProblem(textOf(vi, en))

export type RestoredUntil = {
  readonly base: Base
  /** False where the archive ends before the moment that was asked for. */
  readonly reached: boolean
  /** When the last segment that is in the archive was kept. */
  readonly lastKept: Date
  /** The key of the installation, in sealed archives only. */
  readonly secretKey: Buffer | undefined
}

/** The base and what stands of the log after it; what is missing is said before anything is made. */
const choose = async (folder: string, until: Date) => {
  const bases = await listBases(folder)
  const base = baseFor(bases, until)
  if (!base) {
    const first = bases[0]?.finishedAt
    throw first === undefined
      ? problem('Kho lưu trữ chưa có bản nền nào.', 'The archive holds no base backup yet.')
      : problem(
          `Kho lưu trữ chỉ quay lại được từ ${first} trở đi.`,
          `The archive reaches back to ${first} only.`,
        )
  }
  const { whole, missing } = stretchFrom(await listSegments(folder), base.startSegment)
  const last = whole.at(-1)
  if (!last || last.name < base.stopSegment || (missing !== null && last.keptAt < until))
    throw problem(
      `Thiếu đoạn nhật ký ${missing ?? base.stopSegment} trong kho lưu trữ: chỉ phục hồi được đến ${last && last.name >= base.stopSegment ? last.keptAt.toISOString() : `trước ${base.startedAt}`}, hoặc sau đó từ một bản nền mới hơn.`,
      `The segment ${missing ?? base.stopSegment} of the log is missing in the archive: it can be restored up to ${last && last.name >= base.stopSegment ? last.keptAt.toISOString() : `before ${base.startedAt}`} only, or later from a newer base backup.`,
    )
  return { base, lastKept: last.keptAt }
}

/** Lays the files of the base out in a folder beside, and moves it into place when it is complete. */
const unpack = async (
  place: ArchiveSettings,
  base: Base,
  databaseFolder: string,
): Promise<Buffer | undefined> => {
  await mkdir(databaseFolder, { recursive: true, mode: 0o700 })
  const data = dataFolderIn(databaseFolder)
  const draft = `${data}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  for (const path of ['', ...base.folders]) await mkdir(join(draft, path), { recursive: true, mode: 0o700 })
  const file = join(baseFolderIn(place.folder), `${base.name}.tar`)
  if ((await stat(file)).size !== base.bytes) throw damaged()
  let secretKey: Buffer | undefined
  const archive = await openArchive(file, place.key ?? undefined)
  try {
    for (const member of await listArchive(archive)) {
      const content = await readMember(archive, member)
      if (member.name === 'owner-password')
        await writeFile(join(databaseFolder, 'owner-password'), content, { mode: 0o600 })
      else if (member.name === SECRET_KEY) secretKey = content
      else {
        const path = join(draft, dirname(member.name.slice('files/'.length)))
        await appendFile(path, await decompress(content).catch(() => Promise.reject(damaged())), {
          mode: 0o600,
        })
      }
    }
  } finally {
    await archive.close()
  }
  await writeFile(join(draft, 'backup_label'), base.label, { mode: 0o600 })
  await writeFile(join(draft, 'recovery.signal'), '', { mode: 0o600 })
  await rename(draft, data)
  return secretKey
}

const ENDED_EARLY = /recovery ended before configured recovery target was reached/

/** Reads the log up to the moment; where it ends before, up to its end. @returns whether the moment was reached */
const replay = async (databaseFolder: string, until: Date): Promise<boolean> => {
  const read = async (target: Date | null): Promise<void> => {
    const recovery = { until: target }
    const embedded = await startEmbedded({ folder: databaseFolder, recovery, asServer: true })
    await embedded.stop()
  }
  try {
    await read(until)
    return true
  } catch (error) {
    if (!ENDED_EARLY.test((error as Error).message)) throw error
    await read(null)
    return false
  }
}

const notAnArchive = (folder: string): DatabaseProblem =>
  problem(`${folder} không phải kho lưu trữ của Pháo Đài.`, `${folder} is not an archive of Pháo Đài.`)

/** @param databaseFolder a folder that does not exist yet */
export const restoreUntil = async (
  folder: string,
  databaseFolder: string,
  until: Date,
  passphrase: string | undefined,
): Promise<RestoredUntil> => {
  const head: ArchiveHead | undefined = await findHead(folder)
  if (head?.format !== 'phaodai-archive-1') throw notAnArchive(folder)
  const place: ArchiveSettings = { folder, key: await openKey(head, passphrase), mostWaiting: MOST_WAITING }
  const { base, lastKept } = await choose(folder, until)
  const secretKey = await unpack(place, base, databaseFolder)
  await keepArchiveSettings(restoreFile(databaseFolder), place)
  const reached = await replay(databaseFolder, until)
  await rm(restoreFile(databaseFolder))
  return { base, reached, lastKept, secretKey }
}
