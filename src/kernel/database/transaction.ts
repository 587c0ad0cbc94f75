// One transaction in the name of one account: the database itself then decides what may be seen and written.
import type pg from 'pg'
import { holdBack } from './hold-back.ts'
import { type Day, dayOfMoment } from '../day/day.ts'

export type Actor = { readonly tenant: string; readonly accountId: string | null }

export type Transaction = Actor & {
  readonly client: pg.ClientBase
  /** The moment at which the transaction began; every entry of it bears this moment. */
  readonly now: Date
  readonly today: Day
  /** What is put off until just before the commit. */
  readonly ends: Ending[]
}

/** `name`: asked often and always in these words, so each connection plans it once. */
export type Statement = { readonly name?: string; readonly text: string; readonly values: unknown[] }
type Ending = { readonly order: number; readonly statement: () => Statement | null }

/** So many are held back; a larger load is written as it goes. */
const MOST_HELD = 5000

/**
 * Things written once, together, at the end of the transaction: their locks are then held for a moment only and are taken in the same
 * order by everybody, so that nobody waits for a long transaction and no two wait for each other.
 */
export const atEnd = <T>(
  order: number,
  statement: (tx: Transaction, items: readonly T[]) => Statement | null,
): ((tx: Transaction, items: readonly T[]) => Promise<void>) => {
  const held = new WeakMap<Ending[], T[]>()
  return async (tx, items) => {
    const list = held.get(tx.ends) ?? []
    if (!held.has(tx.ends)) {
      held.set(tx.ends, list)
      tx.ends.push({ order, statement: () => statement(tx, list.splice(0)) })
    }
    for (const item of items) list.push(item)
    const early = list.length >= MOST_HELD ? statement(tx, list.splice(0)) : null
    if (early) await tx.client.query(early)
  }
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

/** The same for a question that is asked often and always in the same words: each connection plans it once. */
export const rowsOfKnown = async <R extends object>(
  tx: Pick<Transaction, 'client'>,
  statement: Required<Statement>,
): Promise<R[]> => (await tx.client.query(statement)).rows as R[]

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
    // Two statements in one message, which takes no parameters: the account is quoted as a literal. Nobody waits for it alone:
    // the first question of the work is sent along, in one piece.
    setImmediate(holdBack(client))
    const begun = client.query(
      `begin; select set_config('app.account', ${client.escapeLiteral(actor.accountId ?? '')}, true)`,
    )
    begun.catch(() => undefined)
    const ends: Ending[] = []
    const result = await work({ ...actor, client, now, today: dayOfMoment(now), ends })
    const last = ends.toSorted((one, other) => one.order - other.order).map(({ statement }) => statement())
    // Sent together in their order: where one fails, the commit that follows it is a rollback, and its error is thrown here.
    const letGo = holdBack(client)
    const writes = last.flatMap((statement) => (statement ? [client.query(statement)] : []))
    const ended = Promise.all([begun, ...writes, client.query('commit')])
    process.nextTick(letGo)
    await ended
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
