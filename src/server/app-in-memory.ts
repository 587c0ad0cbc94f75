// The whole application in memory on a database given, with accounts of any duty in any unit: for tests and for benches.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import type { Session } from '../kernel/access/contract.ts'
import { createSecretKey } from '../kernel/access/sign-in/secret-key.ts'
import { defaultSignIn, type SignInSettings } from '../kernel/access/sign-in/settings.ts'
import { base32Bytes, codeAt, stepOf } from '../kernel/access/sign-in/totp.ts'
import { createPool } from '../kernel/database/pool.ts'
import { transact } from '../kernel/database/transaction.ts'
import { startJobRunner } from '../kernel/jobs/jobs.ts'
import { type AppOptions, createApp } from './app.ts'
import {
  addAccount,
  enforceAccess,
  findInstallation,
  install,
  type Installed,
  type InstallOptions,
} from './installation.ts'
import type { Caller, Reply, TestApp } from './test-app.ts'
import { apart, workersOf } from './workers.ts'

/** A migrated database, as its owner and as the application; `drop` is told when all is over. */
export type Ground = { readonly ownerUrl: string; readonly appUrl: string; drop(): Promise<void> }

/** The district of the demonstration without its records, unless told otherwise. */
const district: InstallOptions = { province: '06', tenant: '06', unitKey: '063' }

/** Access is enforced and the units stand, as after the first start. */
export const furnish = async (
  owner: pg.Pool,
  appUrl: string,
  options: Partial<InstallOptions> = {},
): Promise<Installed> => {
  await enforceAccess(owner, decodeURIComponent(new URL(appUrl).username))
  return install(owner, { ...district, ...options })
}

const asReply = (raw: LightMyRequestResponse): Reply => {
  const isJson = String(raw.headers['content-type'] ?? '').includes('json')
  return { status: raw.statusCode, body: isJson ? raw.json() : raw.body, raw }
}

/** Everybody comes from one address here. */
export const signInInMemory: SignInSettings = {
  ...defaultSignIn(createSecretKey(randomBytes(32))),
  guessesPerAddress: 1_000_000,
}

/** On a ground where the district stands already it stands as it is; only the day is told. */
export const appInMemory = async (
  database: Ground,
  options: Partial<InstallOptions> = {},
  special: Partial<AppOptions> = {},
  prepare: (app: FastifyInstance) => void = () => undefined,
): Promise<TestApp> => {
  const owner = createPool(database.ownerUrl, { max: 3 })
  const pool = createPool(database.appUrl, { max: 6 })
  const { tenant } = (await findInstallation(owner)) ?? (await furnish(owner, database.appUrl, options))
  if (options.today) await owner.query('update installation set today = $1', [options.today])
  const historyFolder = await mkdtemp(join(tmpdir(), 'phaodai-history-'))
  const app = await createApp({
    pool,
    owner,
    signIn: signInInMemory,
    rateLimit: 1_000_000,
    accountRateLimit: 1_000_000,
    historyFolder,
    ...special,
  })
  prepare(app)
  const jobs = startJobRunner(owner, workersOf({ pool, owner, historyFolder }), apart)
  await app.ready()
  let accounts = 0
  const signIn: TestApp['signIn'] = async (...held) => {
    accounts += 1
    const name = `nguoi${accounts}`
    const accountId = await transact(owner, { tenant, accountId: null }, (tx) =>
      addAccount(tx, {
        name,
        fullName: `Người ${accounts}`,
        password: 'mat-khau-thu-nghiem',
        mustChange: false,
        duties: held,
      }),
    )
    const answer = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { name, password: 'mat-khau-thu-nghiem' },
    })
    const cookie = answer.cookies[0]
    const { csrf, account } = answer.json<Session>()
    const send: Caller['send'] = ({ headers, ...request }) =>
      app.inject({
        cookies: { [cookie?.name ?? '']: cookie?.value ?? '' },
        ...request,
        headers: { 'x-csrf-token': csrf, ...headers },
      })
    const call: Caller['call'] = async (method, url, body) =>
      asReply(await send({ method, url, ...(body === undefined ? {} : { payload: body as object }) }))
    const sure: Caller['sure'] = async (method, url, asked) => {
      const { status, body } = await call(method, url, asked)
      if (status !== 200) throw new Error(`${method} ${url}: ${status} ${JSON.stringify(body)}`)
      return body
    }
    const enter: Caller['enter'] = async (register, entry) =>
      (await sure('POST', `/api/${register}`, { id: crypto.randomUUID(), ...entry })).record
    const figure: Caller['figure'] = async (ask) => {
      const body = await sure('POST', '/api/figures', { asks: [ask] })
      const value: unknown = body.answers[0].value
      if (typeof value !== 'number') throw new Error(`${ask.figure}: ${JSON.stringify(body)}`)
      return value
    }
    if (account.lacksFactor) {
      const begun = await call('POST', '/api/session/totp')
      const code = codeAt(base32Bytes(begun.body.secret), stepOf(new Date()))
      await call('POST', '/api/session/totp/confirm', { code })
    }
    return { accountId, send, call, sure, enter, figure }
  }
  return {
    app,
    owner,
    pool,
    tenant,
    jobs,
    historyFolder,
    signIn,
    call: async (method, url, body) =>
      asReply(
        await app.inject({
          method: method ?? 'GET',
          url,
          ...(body === undefined ? {} : { payload: body as object }),
        }),
      ),
    jobEnd: async (caller, id) => {
      for (let turn = 0; turn < 600; turn += 1) {
        const reply = await caller.call('GET', `/api/jobs/${id}`)
        if (reply.body.state !== 'queued' && reply.body.state !== 'running') return reply
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error('the job did not end')
    },
    close: async () => {
      await app.close()
      await jobs.close()
      await pool.end()
      await owner.end()
      await database.drop()
      await rm(historyFolder, { recursive: true })
    },
  }
}
