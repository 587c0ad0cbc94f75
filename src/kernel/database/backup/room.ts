// Whether a backup will find room: one that fills the disk of the database stops whoever works there.
import { stat, statfs } from 'node:fs/promises'
import { textOf } from '../../text/text.ts'
import { DatabaseProblem } from '../database-problem.ts'

const MEGABYTE = 1024 * 1024
/** By how much the next may be larger than the last. */
const GROWTH = 1.2
/** What the database itself needs where it lies on the same disk. */
const FOR_DATABASE = 1024 * MEGABYTE

const isOneDisk = async (one: string, other: string): Promise<boolean> => {
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)))
  return first !== undefined && second !== undefined && first.dev === second.dev
}

/**
 * @param last bytes of the last one; where there was none nobody knows what it needs
 * @param beside a folder on the disk of the database
 * @throws before anything is written
 */
export const mustHaveRoom = async (folder: string, last: number, beside: string): Promise<void> => {
  if (last === 0) return
  const { bavail, bsize } = await statfs(folder)
  const needed = last * GROWTH + ((await isOneDisk(folder, beside)) ? FOR_DATABASE : 0)
  if (bavail * bsize >= needed) return
  const [free, wanted] = [bavail * bsize, needed].map((bytes) => Math.round(bytes / MEGABYTE))
  throw new DatabaseProblem(
    textOf(
      `ổ đĩa của thư mục sao lưu còn ${free} MB, cần khoảng ${wanted} MB: dọn bớt hoặc chọn ổ khác bằng --backups`,
      `the disk of the backups has ${free} MB left and about ${wanted} MB are needed: free some, or choose another with --backups`,
    ),
  )
}
