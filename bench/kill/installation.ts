// A real installation in a folder: started as a person does, with a health worker in it, its database reached past the server.
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { type ServerProcess, startServerProcess } from '../../e2e/server-process.ts'
import { dataFolderIn, findOwnerPassword, OWNER } from '../../src/kernel/database/database-files.ts'
import { socketUrl } from '../../src/kernel/database/database-url.ts'
import { connect } from '../../src/kernel/database/pool.ts'
import { findPidFile, findProcessesIn } from '../../src/kernel/database/postmaster-process.ts'
import { type Credentials, openDesk, signIn } from './desk.ts'

const ADMIN_PASSWORD = 'mat-khau-quan-tri'
export const WORKER = { name: 'canbo', password: 'mat-khau-can-bo' } as const

export const startInstallation = (folder: string): Promise<ServerProcess> =>
  startServerProcess(folder, '--empty', '--province', '19')

/** The administrator of the empty installation makes a health worker; done once for a folder. */
export const ensureWorker = async (server: ServerProcess): Promise<void> => {
  const once = /(?:mật khẩu dùng một lần|one-time password): (\S+)/.exec(server.printed())?.[1]
  if (once === undefined) return
  const change = async (name: string, current: string, next: string): Promise<void> => {
    const desk = openDesk(server.url, 0, await signIn(server.url, name, current))
    await desk.call('POST', '/api/session/password', { current, next })
    desk.close()
  }
  await change('admin', once, ADMIN_PASSWORD)
  const admin = openDesk(server.url, 0, await signIn(server.url, 'admin', ADMIN_PASSWORD))
  const duties = [
    { duty: 'healthWorker', unitKey: '063' },
    { duty: 'inspector', unitKey: '19@2025-07-01' },
  ]
  const made = await admin.call('POST', '/api/accounts', {
    id: crypto.randomUUID(),
    name: WORKER.name,
    fullName: 'Cán bộ',
    duties,
  })
  admin.close()
  await change(WORKER.name, String(made.body.oneTimePassword), WORKER.password)
}

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
