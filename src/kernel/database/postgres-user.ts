// PostgreSQL refuses to run as root: how its programs are started so that they do not, whoever started us.

import { spawnSync } from 'node:child_process'
import { chown, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'

/** `nobody`: a user that every Linux knows by name, which PostgreSQL insists on. */
const NOBODY: Owner = { user: 65_534, group: 65_534 }

export type Owner = { readonly user: number; readonly group: number }

export type PostgresUser = {
  /** What stands before the program on the command line. */
  readonly prefix: readonly string[]
  /** Who must own the files; undefined where it is already the user we are. */
  readonly owner: Owner | undefined
}

const works = (prefix: readonly string[], program: string): boolean => {
  const [file, ...args] = [...prefix, program, '--version']
  return file !== undefined && spawnSync(file, args, { stdio: 'ignore' }).status === 0
}

const asUser = ({ user, group }: Owner): readonly string[] => [
  'setpriv',
  `--reuid=${user}`,
  `--regid=${group}`,
  '--clear-groups',
]

const inUserNamespace = ['unshare', '-U', `--map-user=${NOBODY.user}`, `--map-group=${NOBODY.group}`]

const ownerOf = async (folder: string): Promise<Owner | undefined> => {
  try {
    const { uid, gid } = await stat(folder)
    return { user: uid, group: gid }
  } catch {
    return undefined
  }
}

/** @param dataFolder the folder of the database files, which may not exist yet */
export const getPostgresUser = async (postgres: string, dataFolder: string): Promise<PostgresUser> => {
  if (process.getuid?.() !== 0) return { prefix: [], owner: undefined }
  const owner = await ownerOf(dataFolder)
  if (owner !== undefined && owner.user !== 0 && works(asUser(owner), postgres)) {
    return { prefix: asUser(owner), owner }
  }
  // Root outside, nobody inside: works in folders that only root may enter.
  if (works(inUserNamespace, postgres)) return { prefix: inUserNamespace, owner: undefined }
  if (works(asUser(NOBODY), postgres)) return { prefix: asUser(NOBODY), owner: NOBODY }
  throw new DatabaseProblem(
    textOf(
      'PostgreSQL không chạy được dưới quyền root ở đây: hãy chạy bằng người dùng thường, hoặc đặt DATABASE_URL.',
      'PostgreSQL cannot run as root here: start as an ordinary user, or set DATABASE_URL.',
    ),
  )
}

/** Gives a file, or a folder with all that is in it. */
export const giveTo = async (path: string, owner: Owner | undefined): Promise<void> => {
  if (owner === undefined) return
  await chown(path, owner.user, owner.group)
  if (!(await stat(path)).isDirectory()) return
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true })) {
    await chown(join(entry.parentPath, entry.name), owner.user, owner.group)
  }
}
