// The postmaster seen from outside: is one running on this data folder, which process is it, and stopping it.

import { readFile, readdir, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type PidFile = { readonly pid: number; readonly socketFolder: string }

/** The file PostgreSQL keeps beside its data; its lines are documented in its source, `pidfile.h`. */
export const findPidFile = async (dataFolder: string): Promise<PidFile | undefined> => {
  try {
    const lines = (await readFile(join(dataFolder, 'postmaster.pid'), 'utf8')).split('\n')
    const pid = Number(lines[0])
    return pid > 0 ? { pid, socketFolder: (lines[4] ?? '').trim() } : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Every process that works inside the data folder, where the system can tell (Linux); PostgreSQL always does. */
export const findProcessesIn = async (dataFolder: string): Promise<number[] | undefined> => {
  if (process.platform !== 'linux') return undefined
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      if ((await readlink(`/proc/${name}/cwd`)) === dataFolder) found.push(Number(name))
    } catch {
      // Gone meanwhile, a dead child that waits for its parent, or another user's.
    }
  }
  return found
}

export const answersSignals = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A number in the file may since belong to another program, or to a dead child nobody has buried. */
export const isPostmaster = async (pid: number, dataFolder: string): Promise<boolean> => {
  if (!answersSignals(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === dataFolder
  } catch {
    return false
  }
}

const SMART_WAIT_MS = 60_000

/** Stops as `pg_ctl stop -m fast` does: open transactions are rolled back, everything committed is written. */
export const stopPostmaster = async (pid: number, dataFolder: string): Promise<void> => {
  if (!(await isPostmaster(pid, dataFolder))) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < SMART_WAIT_MS; waited += 20) {
    if (!(await isPostmaster(pid, dataFolder))) return
    await pause(20)
  }
  // `immediate`: the next start recovers from the write-ahead log.
  process.kill(pid, 'SIGQUIT')
}
