// The files of an embedded database: made once, in a folder beside, and moved into place when complete.

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmod,
  copyFile,
  link,
  mkdir,
  open,
  readFile,
  readdir,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'
import type { Binaries } from './postgres-binaries.ts'
import { answersSignals } from './postmaster-process.ts'
import { giveTo, type PostgresUser } from './postgres-user.ts'

export const OWNER = 'phaodai'

export const dataFolderIn = (folder: string): string => join(folder, 'postgres')

const passwordFile = (folder: string): string => join(folder, 'owner-password')

export const findOwnerPassword = async (folder: string): Promise<string | undefined> => {
  try {
    return (await readFile(passwordFile(folder), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Two first starts at once agree on one password: a link is made whole or not at all. */
const ensureOwnerPassword = async (folder: string): Promise<string> => {
  const known = await findOwnerPassword(folder)
  if (known !== undefined) return known
  const draft = `${passwordFile(folder)}.${randomBytes(4).toString('hex')}`
  await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  try {
    await link(draft, passwordFile(folder))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(draft)
  }
  return (await readFile(passwordFile(folder), 'utf8')).trim()
}

const run = (command: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const [file = '', ...args] = command
    // The language of messages and the order of text must not depend on who starts it.
    const child = spawn(file, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
      cwd: '/',
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString()
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said.trim()))))
  })

export const refuseOtherVersion = async (dataFolder: string, major: string): Promise<boolean> => {
  let found: string
  try {
    found = (await readFile(join(dataFolder, 'PG_VERSION'), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  if (found === major) return true
  throw new DatabaseProblem(
    textOf(
      `Dữ liệu ở ${dataFolder} thuộc PostgreSQL ${found}, bản này dùng ${major}: phục hồi từ bản sao lưu.`,
      `The data in ${dataFolder} is of PostgreSQL ${found}, this version uses ${major}: restore a backup.`,
    ),
  )
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

/** What first starts left behind that did not live to finish. */
const removeAbandoned = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    const pid = /^postgres\.new-(\d+)/.exec(name)?.[1]
    if (pid !== undefined && !answersSignals(Number(pid)))
      await rm(join(folder, name), { recursive: true, force: true })
  }
}

type Making = {
  readonly folder: string
  readonly binaries: Binaries
  readonly user: PostgresUser
  readonly durable: boolean
}

/** @returns the owner's password */
export const ensureDatabaseFiles = async ({ folder, binaries, user, durable }: Making): Promise<string> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // Another user must pass through to its files; what is secret here is closed by itself.
  if (user.owner !== undefined && user.owner.user !== (await stat(folder)).uid) await chmod(folder, 0o711)
  const password = await ensureOwnerPassword(folder)
  const data = dataFolderIn(folder)
  if (await refuseOtherVersion(data, binaries.major)) {
    // Made where root could hide in a user namespace, now somewhere it cannot.
    if (user.owner !== undefined && user.owner.user !== (await stat(data)).uid) await giveTo(data, user.owner)
    return password
  }
  await removeAbandoned(folder)
  const draft = `${data}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  const draftPassword = `${draft}-password`
  await copyFile(passwordFile(folder), draftPassword)
  await mkdir(draft, { mode: 0o700 })
  await giveTo(draftPassword, user.owner)
  await giveTo(draft, user.owner)
  const options = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', `--pwfile=${draftPassword}`]
  await run([
    ...user.prefix,
    binaries.initdb,
    '-D',
    draft,
    '-U',
    OWNER,
    ...options,
    ...(durable ? [] : ['--no-sync']),
  ])
  await rm(draftPassword)
  try {
    await rename(draft, data)
  } catch (error) {
    // Another first start was quicker: its files count, made with the same password.
    if (!(await refuseOtherVersion(data, binaries.major))) throw error
    await rm(draft, { recursive: true, force: true })
  }
  await syncFolder(dirname(data))
  return password
}
