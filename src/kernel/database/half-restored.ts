// A restore that was cut off leaves a database that looks whole: what was erased since the backup is not erased in it again. A mark beside it says so.
import { mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'

const markIn = (folder: string): string => join(folder, 'restoring')

/** The database in the folder itself, or that of a server: without its password. */
const targetOf = (databaseUrl: string | undefined): string => {
  if (databaseUrl === undefined) return 'embedded'
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}

/** @param folder of the installation */
export const isHalfRestored = async (folder: string, databaseUrl: string | undefined): Promise<boolean> => {
  const mark = (await readFile(markIn(folder), 'utf8').catch(() => '')).trim()
  // An address that is none is told by whoever connects.
  return mark !== '' && mark === targetOf(databaseUrl)
}

export const beginRestore = async (folder: string, databaseUrl: string | undefined): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(markIn(folder), `${targetOf(databaseUrl)}\n`, { flush: true })
}

/** Nothing is left of a folder that was made for the mark alone. */
export const endRestore = async (folder: string): Promise<void> => {
  await rm(markIn(folder), { force: true })
  await rmdir(folder).catch(() => undefined)
}

/** @throws where a restore began here and did not end */
export const mustBeWhole = async (folder: string, databaseUrl: string | undefined): Promise<void> => {
  if (!(await isHalfRestored(folder, databaseUrl))) return
  throw new DatabaseProblem(
    textOf(
      `Lần phục hồi trước vào ${folder} chưa xong nên chưa dùng được: gọi lại phaodai restore với bản sao lưu ấy (với DATABASE_URL: làm trống cơ sở dữ liệu trước).`,
      `The last restore into ${folder} did not end and cannot be used: call phaodai restore with that backup again (with DATABASE_URL: empty the database first).`,
    ),
  )
}
