// A restore that was cut off leaves a database that looks whole: what was erased since the backup is not erased in it again. A mark beside it says so.
import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'

const markIn = (folder: string): string => join(folder, 'restoring')

/** @param folder of the installation */
export const isHalfRestored = (folder: string): boolean => existsSync(markIn(folder))

export const beginRestore = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(markIn(folder), `${new Date().toISOString()}\n`, { flush: true })
}

export const endRestore = (folder: string): Promise<void> => rm(markIn(folder), { force: true })

/** @throws where a restore began here and did not end */
export const mustBeWhole = (folder: string): void => {
  if (!isHalfRestored(folder)) return
  throw new DatabaseProblem(
    textOf(
      `Lần phục hồi trước vào ${folder} chưa xong nên chưa dùng được: gọi lại phaodai restore với bản sao lưu ấy (với DATABASE_URL: làm trống cơ sở dữ liệu trước).`,
      `The last restore into ${folder} did not end and cannot be used: call phaodai restore with that backup again (with DATABASE_URL: empty the database first).`,
    ),
  )
}
