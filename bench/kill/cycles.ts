// Cycles of load and `kill -9`: of the server, or of its database; after each one what is there is held against what was sent.
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { ServerProcess } from '../../e2e/server-process.ts'
import { verifyHistory } from '../../src/kernel/history/verify.ts'
import { proveFigures } from '../../src/kernel/figure/prove-figures.ts'
import { createPool } from '../../src/kernel/database/pool.ts'
import { product } from '../../src/product.ts'
import { type Credentials, signIn } from './desk.ts'
import {
  type Blow,
  connectOwner,
  ensureWorkers,
  startInstallation,
  strikeDatabase,
  untilReady,
  WORKER_PASSWORD,
  workerName,
  ownerUrl,
} from './installation.ts'
import { type Ledger, openLedger } from './ledger.ts'
import { startLoad } from './load.ts'
import { prove, proveBirths, proveImports } from './proof.ts'

export type Victim = 'server' | 'database'

export type CycleResult = {
  readonly victim: Victim
  readonly acknowledged: number
  readonly unknown: number
  readonly refused: number
  readonly figuresAsked: number
  readonly mostInFlight: number
  readonly present: number
  readonly readyMs: number
  readonly lost: readonly string[]
  readonly phantom: readonly string[]
  readonly half: readonly string[]
  /** Statuses other than done and refused in words. */
  readonly unexpected: readonly string[]
}

/** So long is waited for it. */
const FLOWS_MS = 10_000

const BLOWS: readonly Blow[] = ['postmaster', 'everything', 'backend']

export type Bout = {
  cycle(victim: Victim): Promise<CycleResult>
  /** Waits for the lists that are still coming in, then proves imports, all figures and the whole history; what does not hold. */
  check(): Promise<string[]>
  close(): Promise<void>
}

/** A job whose worker was killed is taken up again after half a minute. */
const untilNoJob = async (owner: pg.Pool): Promise<void> => {
  for (let waited = 0; waited < 180_000; waited += 200) {
    const { rowCount } = await owner.query("select 1 from job where state in ('queued', 'running')")
    if (rowCount === 0) return
    await pause(200)
  }
}

export const openBout = async (folder: string, desks: number): Promise<Bout> => {
  let server: ServerProcess = await startInstallation(folder)
  // The last one is who looks whether the server is ready.
  await ensureWorkers(folder, desks + 1)
  const credentials: Credentials[] = []
  for (let place = 0; place <= desks; place += 1)
    credentials.push(await signIn(server.url, place, workerName(place), WORKER_PASSWORD))
  const prober = credentials[desks] ?? { cookie: '', csrf: '' }
  const imports: Ledger['imports'] = new Map()
  let turn = 0
  // What an earlier bout in this folder left unfinished is none of this one's.
  const waiting = createPool(await ownerUrl(folder), { max: 1 })
  await untilNoJob(waiting).finally(() => waiting.end())

  const strike = async (victim: Victim): Promise<number> => {
    const from = performance.now()
    if (victim === 'database') {
      await strikeDatabase(folder, BLOWS[turn % BLOWS.length] ?? 'everything')
      return untilReady(server.url, prober, from)
    }
    await server.kill()
    server = await startInstallation(folder)
    return untilReady(server.url, prober, from)
  }

  const cycle = async (victim: Victim): Promise<CycleResult> => {
    turn += 1
    const ledger: Ledger = { ...openLedger(), imports }
    const since = new Date()
    const load = startLoad(server.url, credentials.slice(0, desks), ledger)
    await pause(150 + Math.random() * 650)
    // Every second blow falls in the middle of full work, however slow the machine; the others as early as they fall.
    for (let waited = 0; turn % 2 === 0 && ledger.acknowledged < desks && waited < FLOWS_MS; waited += 10)
      await pause(10)
    // The desks of a killed server stop, as people do; those of a killed database go on and are refused in words.
    const stopping = victim === 'server' ? load.stop() : undefined
    const readyMs = await strike(victim)
    await (stopping ?? load.stop())
    const owner = await connectOwner(folder)
    try {
      const { lost, phantom, half, present } = await prove(owner, ledger, since)
      const unexpected = [...ledger.unexpected].map(([status, count]) => `${count} × ${status}`)
      const { acknowledged, unknown, refused, figuresAsked, mostInFlight } = ledger
      return {
        victim,
        acknowledged,
        unknown,
        refused,
        figuresAsked,
        mostInFlight,
        present,
        readyMs,
        lost,
        phantom,
        half,
        unexpected,
      }
    } finally {
      await owner.end()
    }
  }

  const check = async (): Promise<string[]> => {
    const owner = createPool(await ownerUrl(folder), { max: 2, statementTimeout: 0 })
    try {
      await untilNoJob(owner)
      const client = await connectOwner(folder)
      const faults = await Promise.all([
        proveImports(client, { ...openLedger(), imports }),
        proveBirths(client),
      ]).finally(() => client.end())
      const figures = await proveFigures(owner, product)
      const history = await verifyHistory(owner)
      return [...faults.flat(), ...figures.faults, ...history.faults]
    } finally {
      await owner.end()
    }
  }
  return { cycle, check, close: () => server.stop() }
}
