// A process that uses an embedded database holds a session with advisory locks: the last one out stops the server.
// Locks of sessions end with their process, however it ends, so there is nothing stale to recognise.

import type pg from 'pg'
import { connect } from './pool.ts'

/** Any two fixed numbers, told apart from the locks of the product by the first. */
const SPACE = 704_201
const IN_USE = 1
const SERVER = 2

export type Holding = {
  readonly client: pg.Client
  /** True when nobody else uses the database any more; nobody can come in until the session ends. */
  leave(): Promise<boolean>
}

const ask = async (client: pg.Client, call: string): Promise<boolean> => {
  const { rows } = await client.query<{ answer: boolean }>(`select ${call} as answer`)
  return rows[0]?.answer === true
}

/** Who runs the server on this database: its process number, when another one does. */
export class ServerRuns extends Error {
  readonly pid: number

  constructor(pid: number) {
    super(`A server already runs on this database (process ${pid}).`)
    this.pid = pid
  }
}

const findServerPid = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.classid = ${SPACE} and l.objid = ${SERVER} and l.granted`,
  )
  return Number(rows[0]?.name.split(' ')[1] ?? 0)
}

/** @param asServer only one process at a time may hold the database as its server */
export const hold = async (adminUrl: string, asServer: boolean): Promise<Holding> => {
  const client = await connect(adminUrl, { applicationName: `phaodai ${process.pid}`, statementTimeout: 0 })
  try {
    await client.query(`select pg_advisory_lock_shared(${SPACE}, ${IN_USE})`)
    if (asServer && !(await ask(client, `pg_try_advisory_lock(${SPACE}, ${SERVER})`))) {
      throw new ServerRuns(await findServerPid(client))
    }
  } catch (error) {
    await client.end()
    throw error
  }
  const leave = async (): Promise<boolean> => {
    await client.query(`select pg_advisory_unlock_shared(${SPACE}, ${IN_USE})`)
    return ask(client, `pg_try_advisory_lock(${SPACE}, ${IN_USE})`)
  }
  return { client, leave }
}
