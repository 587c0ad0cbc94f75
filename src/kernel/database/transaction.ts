// One transaction in the name of one account: the database itself then decides what may be seen and written.
import type pg from 'pg'
import { type Day, dayOfMoment } from '../day/day.ts'

export type Actor = { readonly tenant: string; readonly accountId: string | null }

export type Transaction = Actor & {
  readonly client: pg.ClientBase
  /** The moment at which the transaction began; every entry of it bears this moment. */
  readonly now: Date
  readonly today: Day
}

/** Rows of a query, typed by the caller, who knows its columns. */
export const rowsOf = async <R extends object>(
  tx: Pick<Transaction, 'client'>,
  sql: string,
  parameters: unknown[] = [],
): Promise<R[]> => (await tx.client.query(sql, parameters)).rows as R[]

export const findRow = async <R extends object>(
  tx: Pick<Transaction, 'client'>,
  sql: string,
  parameters: unknown[] = [],
): Promise<R | undefined> => (await rowsOf<R>(tx, sql, parameters))[0]

/** Runs `work` in a transaction as the actor; nothing of it remains when it throws. */
export const transact = async <R>(
  pool: pg.Pool,
  actor: Actor,
  work: (tx: Transaction) => Promise<R>,
): Promise<R> => {
  const client = await pool.connect()
  const now = new Date()
  let broken: Error | undefined
  try {
    await client.query('begin')
    await client.query("select set_config('app.account', $1, true)", [actor.accountId ?? ''])
    const result = await work({ ...actor, client, now, today: dayOfMoment(now) })
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause
    })
    throw error
  } finally {
    client.release(broken)
  }
}
