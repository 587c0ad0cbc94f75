// Starts the postmaster of a data folder as a process of its own, which outlives a killed parent and can be found again.

import { type ChildProcess, spawn } from 'node:child_process'
import { open, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { archivingSettings, type RecoveryTarget } from './log-archive/archive-settings.ts'
import type { Binaries } from './postgres-binaries.ts'
import { giveTo, type PostgresUser } from './postgres-user.ts'

export type Postmaster = {
  readonly binaries: Binaries
  readonly user: PostgresUser
  readonly folder: string
  readonly dataFolder: string
  readonly socketFolder: string
  readonly durable: boolean
  readonly recovery: RecoveryTarget | undefined
}

const LARGEST_LOG = 16 * 1024 * 1024

/** Small enough for a 4 GB laptop that also runs a browser. */
const settings = (socketFolder: string, durable: boolean): Record<string, string> => ({
  listen_addresses: '',
  unix_socket_directories: socketFolder,
  unix_socket_permissions: '0700',
  max_connections: '60',
  // Access is compiled, and a backup restored, over every table and index in one transaction.
  max_locks_per_transaction: '256',
  shared_buffers: '128MB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  // After each checkpoint a page is written to the log whole when it is first changed: a long list wrote a third of its log for that.
  max_wal_size: '1GB',
  // Where no archive is kept nobody reads the log of an embedded database but itself.
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  timezone: 'Asia/Ho_Chi_Minh',
  log_timezone: 'Asia/Ho_Chi_Minh',
  log_line_prefix: '%m [%p] ',
  log_checkpoints: 'off',
  ...(durable
    ? { fsync: 'on' }
    : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
})

export const logFileIn = (folder: string): string => join(folder, 'postgres.log')

const openLog = async (path: string) => {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LARGEST_LOG) await rm(path)
  return open(path, 'a', 0o600)
}

export const spawnPostmaster = async (start: Postmaster): Promise<ChildProcess> => {
  const log = await openLog(logFileIn(start.folder))
  await giveTo(logFileIn(start.folder), start.user.owner)
  const all = {
    ...settings(start.socketFolder, start.durable),
    ...(await archivingSettings(start.folder, start.user.owner, start.recovery)),
  }
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [file = '', ...args] = [
    ...start.user.prefix,
    start.binaries.postgres,
    '-D',
    start.dataFolder,
    ...options,
  ]
  // A session of its own: Ctrl-C in the terminal must reach us first, so that work in hand ends before the database does.
  const child = spawn(file, args, {
    cwd: '/',
    detached: true,
    env: { ...process.env, LC_ALL: 'C', PGDATA: undefined },
    stdio: ['ignore', log.fd, log.fd],
  })
  child.on('error', () => undefined)
  child.unref()
  await log.close()
  return child
}

export const lastLogLines = async (folder: string, from: number): Promise<string> => {
  const text = await readFile(logFileIn(folder), 'utf8').catch(() => '')
  return Buffer.from(text).subarray(from).toString('utf8').trim().split('\n').slice(-8).join('\n')
}

export const logSize = (folder: string): Promise<number> =>
  stat(logFileIn(folder)).then(
    (found) => found.size,
    () => 0,
  )
