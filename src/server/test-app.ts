// For tests: the whole application in memory on a real database of its own, with accounts of any duty in any unit.
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type pg from 'pg'
import { createPool } from '../kernel/database/pool.ts'
import { createTestDatabase, type Furnishing } from '../kernel/database/test-database.ts'
import type { JobRunner } from '../kernel/jobs/jobs.ts'
import type { duties } from '../duties.ts'
import { appInMemory, furnish } from './app-in-memory.ts'
import type { AppOptions } from './app.ts'
import { holdToContract } from './hold-to-contract.ts'
import type { InstallOptions } from './installation.ts'

export type Reply = { readonly status: number; readonly body: any; readonly raw: LightMyRequestResponse } // oxlint-disable-line typescript/no-explicit-any

export type Entry = {
  readonly homeUnit: string
  readonly values: object
  readonly id?: string
  readonly subject?: object | undefined
  readonly subjectId?: string | undefined
}

export type FigureAsk = {
  readonly figure: string
  readonly unit: string
  readonly from: string | null
  readonly to: string
  readonly knownOn?: string | null
}

export type Caller = {
  readonly accountId: string
  /** Calls as this account: JSON in, JSON out. */
  call(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown): Promise<Reply>
  /** Calls, and gives back what is answered; throws where it is refused. */
  sure(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: unknown): Promise<Reply['body']>
  /** Enters a record as a form does, and gives it back as it stands; throws where it is refused. */
  enter(register: string, entry: Entry): Promise<Reply['body']>
  /** What a figure comes to, as this account sees it; throws where it has no value. */
  figure(ask: FigureAsk): Promise<number>
  /** Sends anything at all as this account; headers given replace those of the session. */
  send(request: InjectOptions): Promise<LightMyRequestResponse>
}

export type TestApp = {
  readonly app: FastifyInstance
  readonly owner: pg.Pool
  readonly pool: pg.Pool
  readonly tenant: string
  readonly jobs: JobRunner
  readonly historyFolder: string
  signIn(...held: readonly (readonly [keyof typeof duties, string])[]): Promise<Caller>
  /** Calls without a session. */
  call(method: InjectOptions['method'], url: string, body?: unknown): Promise<Reply>
  /** Waits until a job has ended and returns it. */
  jobEnd(caller: Caller, id: string): Promise<Reply>
  close(): Promise<void>
}

/** Most tests begin with it, so it is made once. */
const theDistrict: Furnishing = {
  name: 'district',
  furnish: async ({ ownerUrl, appUrl }) => {
    const owner = createPool(ownerUrl, { max: 1 })
    try {
      await furnish(owner, appUrl)
    } finally {
      await owner.end()
    }
  },
}

/** The district of the demonstration without its records, unless told otherwise. */
export const createTestApp = async (
  options: Partial<InstallOptions> = {},
  special: Partial<AppOptions> = {},
): Promise<TestApp> => {
  const another = Object.keys(options).some((option) => option !== 'today')
  const database = await createTestDatabase(another ? undefined : theDistrict)
  return appInMemory(database, options, special, holdToContract)
}
