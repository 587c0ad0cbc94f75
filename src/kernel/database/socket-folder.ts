// Where the unix socket of a database goes: beside the data, or under the temporary folder when that path is too long.

import { createHash } from 'node:crypto'
import { chmod, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'

/** The kernel takes 107 bytes for the whole path of a socket, `/.s.PGSQL.5432` included (unix(7)). */
const LONGEST_FOLDER = 107 - '/.s.PGSQL.5432.lock'.length

export const socketFolderFor = (folder: string): string => {
  const beside = join(folder, 'run')
  if (Buffer.byteLength(beside) <= LONGEST_FOLDER) return beside
  return join(tmpdir(), `phaodai-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`)
}

/** The temporary folder is everybody's: a folder that somebody else made there is not taken. */
export const makeSocketFolder = async (path: string, owners: readonly number[]): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o700 })
  const found = await lstat(path)
  if (!found.isDirectory() || (process.getuid !== undefined && !owners.includes(found.uid))) {
    throw new DatabaseProblem(
      textOf(
        `Thư mục ${path} thuộc người dùng khác: hãy xóa nó.`,
        `The folder ${path} belongs to another user: remove it.`,
      ),
    )
  }
  if (found.uid === process.getuid?.()) await chmod(path, 0o700)
}
