// A real installation in a folder: started as a person does, with a health worker in it, its database reached past the server.
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { type ServerProcess, startServerProcess } from '../../e2e/server-process.ts'
import { dataFolderIn, findOwnerPassword, OWNER } from '../../src/kernel/database/database-files.ts'
import { socketUrl } from '../../src/kernel/database/database-url.ts'
import { connect, createPool } from '../../src/kernel/database/pool.ts'
import { findPidFile, findProcessesIn } from '../../src/kernel/database/postmaster-process.ts'
import { transact } from '../../src/kernel/database/transaction.ts'
import { addAccount, findInstallation } from '../../src/server/installation.ts'
import { type Credentials, openDesk } from './desk.ts'

export const WORKER_PASSWORD = 'mat-khau-can-bo'
export const workerName = (place: number): string => `canbo${place}`

export const startInstallation = (folder: string): Promise<ServerProcess> =>
  startServerProcess(folder, '--empty', '--province', '19')

export const filesOf = (folder: string): string => dataFolderIn(join(folder, 'database'))

/** As the owner, straight to the running PostgreSQL: it neither starts nor revives it. */
export const connectOwner = async (folder: string): Promise<pg.Client> => {
  const database = join(folder, 'database')
  const running = await findPidFile(dataFolderIn(database))
  const password = (await findOwnerPassword(database)) ?? ''
  const { socketFolder } = running ?? { socketFolder: '' }
  return connect(socketUrl({ socketFolder, user: OWNER, password, database: 'phaodai' }), {
    statementTimeout: 0,
  })
}

export const ownerUrl = async (folder: string): Promise<string> => {
  const client = await connectOwner(folder)
  await client.end()
  const {
    host = '',
    user = '',
    password = '',
    database = '',
  } = client as { host?: string; user?: string; password?: string | null; database?: string }
  return `postgresql://${user}:${encodeURIComponent(password ?? '')}@localhost/${database}?host=${encodeURIComponent(host)}`
}

/**
 * Health workers, made by the owner of the database: an administrator would need a second factor first. One for each desk, because
 * requests are limited by account too. Once for a folder.
 */
export const ensureWorkers = async (folder: string, count: number): Promise<void> => {
  const owner = createPool(await ownerUrl(folder), { max: 1 })
  try {
    const installed = await findInstallation(owner)
    if (!installed) throw new Error('nothing is installed')
    const { rows } = await owner.query<{ name: string }>('select name from account')
    const known = new Set(rows.map(({ name }) => name))
    for (let place = 0; place < count; place += 1)
      if (!known.has(workerName(place)))
        await transact(owner, { tenant: installed.tenant, accountId: null }, (tx) =>
          addAccount(tx, {
            name: workerName(place),
            fullName: `Cán bộ ${place}`,
            password: WORKER_PASSWORD,
            mustChange: false,
            duties: [['healthWorker', '063']],
          }),
        )
  } finally {
    await owner.end()
  }
}

/** Until the API answers from its database three times running; milliseconds since `from`. */
export const untilReady = async (url: string, credentials: Credentials, from: number): Promise<number> => {
  const desk = openDesk(url, 199, credentials)
  try {
    for (let well = 0, first = 0; ;) {
      const answer = await desk.call('GET', '/api/session').catch(() => undefined)
      if (answer?.status === 200) {
        first ||= performance.now()
        well += 1
        if (well === 3) return first - from
      } else well = first = 0
      await pause(10)
    }
  } finally {
    desk.close()
  }
}

export type Blow = 'postmaster' | 'everything' | 'backend'

/** `kill -9` of processes of the database; resolves when they are gone. */
export const strikeDatabase = async (folder: string, blow: Blow): Promise<void> => {
  const files = filesOf(folder)
  const postmaster = (await findPidFile(files))?.pid ?? 0
  const all = (await findProcessesIn(files)) ?? []
  const backends = all.filter((pid) => pid !== postmaster)
  const victim = backends[Math.floor(Math.random() * backends.length)]
  const struck = blow === 'postmaster' ? [postmaster] : blow === 'everything' ? all : victim ? [victim] : []
  for (const pid of struck) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Ended by itself meanwhile.
    }
  }
  // Orphans of a killed postmaster notice and leave; until then an answer would prove nothing.
  for (let turn = 0; turn < 1000; turn += 1) {
    const left = (await findProcessesIn(files)) ?? []
    if (!(blow === 'backend' ? struck : all).some((pid) => left.includes(pid))) return
    await pause(5)
  }
}
