// The installation that a bench measures on: a province made once and kept, or the demonstration district; with a server and somebody signed in.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { type ServerProcess, startServerProcess } from '../e2e/server-process.ts'
import { openBenchDatabase } from './bench-database.ts'
import { createPool } from '../src/kernel/database/pool.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { createApp } from '../src/server/app.ts'
import { demoPassword } from '../src/server/demo-accounts.ts'
import { enforceAccess, install } from '../src/server/installation.ts'
import { loadProvince } from '../src/server/province-demo.ts'
import type { BenchContext } from './bench.ts'

const repository = fileURLToPath(new URL('../', import.meta.url))
const keptFolder = join(repository, '.cache', 'bench')

/** A province made by other code is made again; one of an earlier shape is brought up to date when it is opened. */
const makingOfProvince = async (): Promise<string> => {
  const hash = createHash('sha256')
  const folder = join(repository, 'src', 'demo', 'province')
  for (const name of (await readdir(folder)).toSorted()) hash.update(await readFile(join(folder, name)))
  return hash.digest('hex').slice(0, 12)
}

export type Bound = {
  readonly app: FastifyInstance
  readonly pool: pg.Pool
  readonly owner: pg.Pool
  readonly ownerUrl: string
  readonly appUrl: string
  readonly unit: string
  readonly today: string
  readonly headers: Readonly<Record<string, string>>
  readonly get: (url: string) => Promise<Answer>
  readonly post: (url: string, payload: object) => Promise<Answer>
  readonly patch: (url: string, payload: object) => Promise<Answer>
}

type Answer = { readonly statusCode: number; json<T>(): T }

const mustServe = (answer: Answer & { body?: string }): Answer => {
  if (answer.statusCode >= 400)
    throw new Error(`the server answered ${answer.statusCode}: ${answer.body?.slice(0, 300)}`)
  return answer
}

/** What every request of an account of the demonstration bears. */
export const signInAs = async (app: FastifyInstance, name: string) => {
  const signIn = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { name, password: demoPassword },
  })
  mustServe(signIn)
  const [cookie] = signIn.cookies
  return {
    cookie: `${cookie?.name}=${cookie?.value}`,
    'x-csrf-token': signIn.json<{ csrf: string }>().csrf,
  }
}

/** The application in this process, asked without a network, as the epidemiologist. */
const bind = async (urls: { ownerUrl: string; appUrl: string }, work: (bound: Bound) => Promise<void>) => {
  const owner = createPool(urls.ownerUrl, { max: 4, statementTimeout: 0 })
  const pool = createPool(urls.appUrl, { max: 12 })
  const app = await createApp({ pool, owner, rateLimit: 100_000_000 })
  try {
    const { rows } = await owner.query<{ unit: string; today: string }>(
      'select unit_key as unit, today from installation',
    )
    const { unit = '', today = '' } = rows[0] ?? {}
    const headers = await signInAs(app, 'dichte')
    const get = async (url: string) => mustServe(await app.inject({ method: 'GET', url, headers }))
    const post = async (url: string, payload: object) =>
      mustServe(await app.inject({ method: 'POST', url, payload, headers }))
    const patch = async (url: string, payload: object) =>
      mustServe(await app.inject({ method: 'PATCH', url, payload, headers }))
    await work({ app, pool, owner, ...urls, unit, today, headers, get, post, patch })
  } finally {
    await app.close()
    await pool.end()
    await owner.end()
  }
}

const open = async (folder: string, fill: (owner: pg.Pool) => Promise<unknown>) => {
  const database = await openBenchDatabase({ folder, asServer: true })
  const owner = createPool(database.ownerUrl, { max: 2, statementTimeout: 0 })
  try {
    await enforceAccess(owner, decodeURIComponent(new URL(database.appUrl).username))
    await fill(owner)
  } finally {
    await owner.end()
  }
  return database
}

const makeProvince = async (folder: string, { share, progress }: BenchContext): Promise<void> => {
  progress(
    textOf(`Đang dựng tỉnh (cỡ ${share}), chỉ một lần…`, `Making the province (share ${share}), once only…`),
  )
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  const database = await open(draft, (owner) => loadProvince(owner, share, () => undefined))
  await database.stop()
  await rename(draft, folder)
}

/** The sizes that were made before and are kept. */
export const keptProvinces = async (): Promise<number[]> => {
  const making = await makingOfProvince()
  const names = await readdir(keptFolder).catch(() => [])
  return names.flatMap((name) => {
    const share = new RegExp(`^province-([\\d.]+)-${making}$`).exec(name)?.[1]
    return share === undefined ? [] : [Number(share)]
  })
}

/** The province is kept between runs; what a bench writes into it stays there. */
export const withProvince = async (
  context: BenchContext,
  work: (bound: Bound) => Promise<void>,
): Promise<void> => {
  const prefix = `province-${context.share}-`
  const folder = join(keptFolder, prefix + (await makingOfProvince()))
  if (!existsSync(folder)) {
    await mkdir(keptFolder, { recursive: true })
    for (const old of await readdir(keptFolder))
      if (old.startsWith(prefix)) await rm(join(keptFolder, old), { recursive: true, force: true })
    await makeProvince(folder, context)
  }
  const database = await open(folder, () => Promise.resolve())
  try {
    await bind(database, work)
  } finally {
    await database.stop()
  }
}

/** A folder with the demonstration district, gone afterwards; made by another process, whose memory is not measured. */
const withDistrictIn = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-bench-'))
  try {
    const program = join(repository, 'bin', 'phaodai.mjs')
    await promisify(execFile)(process.execPath, [program, 'demo', '--data', folder])
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The demonstration district. */
export const withDistrict = (work: (bound: Bound) => Promise<void>): Promise<void> =>
  withDistrictIn(async (folder) => {
    const database = await open(folder, () => Promise.resolve())
    try {
      await bind(database, work)
    } finally {
      await database.stop()
    }
  })

/** The demonstration district, with more put into it, served by a process of its own. */
export const withDistrictServed = (
  fill: (owner: pg.Pool) => Promise<unknown>,
  work: (server: ServerProcess) => Promise<void>,
): Promise<void> =>
  withDistrictIn(async (folder) => {
    await (await open(folder, fill)).stop()
    const server = await startServerProcess(folder)
    try {
      await work(server)
    } finally {
      await server.stop()
    }
  })

/** An installation of the province with nobody in it yet, in a folder of its own that is gone afterwards. */
export const withEmptyProvince = async (
  work: (opened: { readonly data: string; readonly ownerUrl: string }) => Promise<void>,
): Promise<void> => {
  const data = await mkdtemp(join(tmpdir(), 'phaodai-bench-'))
  const database = await open(data, (owner) => install(owner, { province: '30', unitKey: '30' }))
  try {
    await work({ data, ownerUrl: database.ownerUrl })
  } finally {
    await database.stop()
    await rm(data, { recursive: true, force: true })
  }
}
