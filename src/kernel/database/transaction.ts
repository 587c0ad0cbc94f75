// One transaction in the name of one account: the database itself then decides what may be seen and written.
import type pg from 'pg'
import { holdBack } from './hold-back.ts'
import { commit, sendTogether } from './together.ts'
import { type Day, dayOfMoment } from '../day/day.ts'

export type Actor = { readonly tenant: string; readonly accountId: string | null }

export type Transaction = Actor & {
  readonly client: pg.ClientBase
  /** The moment at which the transaction began; every entry of it bears this moment. */
  readonly now: Date
  readonly today: Day
  /** What is put off until just before the commit. */
  readonly ends: Ending[]
  /** Called when everybody can see what was done, and only then. */
  readonly afterwards: (() => void)[]
}

/** `name`: asked often and always in these words, so each connection plans it once. */
export type Statement = { readonly name: string; readonly text: string; readonly values: unknown[] }

type Ending = { readonly order: number; readonly statement: () => Statement | null }

/** So many are held back; a larger load is written as it goes. */
const MOST_HELD = 5000

/**
 * Things written once, together, at the end of the transaction: their locks are then held for a moment only and are taken in the same
 * order by everybody, so that nobody waits for a long transaction and no two wait for each other.
 */
export const atEnd = <T, P>(
  order: number,
  statement: (tx: Transaction, prepared: readonly P[]) => Statement | null,
  /** Done at once, while the database is at what was sent before. */
  prepare: (tx: Transaction, item: T) => P,
): ((tx: Transaction, items: readonly T[]) => Promise<void>) => {
  const held = new WeakMap<Ending[], P[]>()
  return async (tx, items) => {
    const list = held.get(tx.ends) ?? []
    if (!held.has(tx.ends)) {
      held.set(tx.ends, list)
      tx.ends.push({ order, statement: () => statement(tx, list.splice(0)) })
    }
    for (const item of items) list.push(prepare(tx, item))
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
  statement: Statement,
): Promise<R[]> => (await tx.client.query(statement)).rows as R[]

type Beginning = {
  readonly actor: Actor
  /** Has ended well when the database knows who acts. */
  readonly begun: Promise<unknown>
}

const run = async <R>(
  pool: pg.Pool,
  begin: (client: pg.ClientBase) => Beginning | Promise<Beginning>,
  work: (tx: Transaction) => Promise<R>,
): Promise<R> => {
  const client = await pool.connect()
  const now = new Date()
  const afterwards: (() => void)[] = []
  let broken: Error | undefined
  let result: R
  try {
    // Nobody waits for the beginning alone: the first question of the work is sent along, in one piece.
    setImmediate(holdBack(client))
    const { actor, begun } = await begin(client)
    begun.catch(() => undefined)
    const ends: Ending[] = []
    result = await work({ ...actor, client, now, today: dayOfMoment(now), ends, afterwards })
    const last = ends.toSorted((one, other) => one.order - other.order).map(({ statement }) => statement())
    // In their order, and the commit with them: where one fails nothing after it is done, and its error is thrown here.
    await Promise.all([begun, sendTogether(client, [...last.filter((one) => one !== null), commit])])
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause
    })
    throw error
  } finally {
    client.release(broken)
  }
  for (const call of afterwards) call()
  return result
}

/** Runs `work` in a transaction as the actor; nothing of it remains when it throws. */
export const transact = <R>(pool: pg.Pool, actor: Actor, work: (tx: Transaction) => Promise<R>): Promise<R> =>
  // Two statements in one message, which takes no parameters: the account is quoted as a literal.
  run(
    pool,
    (client) => ({
      actor,
      begun: client.query(
        `begin; select set_config('app.account', ${client.escapeLiteral(actor.accountId ?? '')}, true)`,
      ),
    }),
    work,
  )

/** A question that itself tells the database who acts from there on, and what is read from its answer. */
export type Entering<E> = { readonly statement: Statement; readonly read: (rows: object[]) => E }

/**
 * As `transact`, in the name of whom the transaction's first question finds. With `expected` the work does not wait for it: it must hear
 * `entered` itself before it answers anything, and see that it is the one expected.
 */
export const transactAs = <E extends { readonly actor: Actor }, R>(
  pool: pg.Pool,
  { statement, read }: Entering<E>,
  expected: Actor | undefined,
  work: (tx: Transaction, entered: Promise<E>) => Promise<R>,
): Promise<R> => {
  let entered: Promise<E>
  return run(
    pool,
    async (client) => {
      const begun = client.query('begin')
      entered = client.query<object>(statement).then(({ rows }) => read(rows))
      const both = Promise.all([begun, entered])
      both.catch(() => undefined)
      return { actor: expected ?? (await entered).actor, begun: both }
    },
    (tx) => work(tx, entered),
  )
}
