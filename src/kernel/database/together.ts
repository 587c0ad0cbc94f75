// Several known questions in one message, which are one transaction by themselves: nothing is asked to begin it, and nothing to end it.
// All that stands before one `Sync` of the protocol is done or undone together (PostgreSQL's manual, "Extended Query", pipelining).
import type pg from 'pg'
import { type Connection, type Pool, Query } from 'pg'
import { holdBack } from './hold-back.ts'
import type { Statement } from './transaction.ts'

type Rows = object[]
type Outcome = { readonly rows: Rows }

/** A query of the library that sends those of others, and ends them by one `Sync`. */
class Together extends Query {
  override submit: (connection: Connection) => void

  constructor(
    statements: readonly Statement[],
    callback: (error: Error | undefined, outcomes: unknown) => void,
  ) {
    super('together', undefined, callback)
    // Given as one object they would be copied, which costs more than all the rest here.
    const queries = statements.map(({ name, text, values }) =>
      Object.assign(new Query(text, values), { name }),
    )
    this.submit = (connection) => {
      const unending = Object.create(connection, { sync: { value: () => undefined } }) as Connection
      queries.forEach((query, place) => query.submit(place < queries.length - 1 ? unending : connection))
      // The library is told of an error by what is returned.
      return null
    }
  }
}

/** What the connection has planned under a name before. */
const isPlanned = (client: pg.ClientBase, { name }: Statement): boolean =>
  (client as unknown as { connection: { parsedStatements: Record<string, string> } }).connection
    .parsedStatements[name] !== undefined

const together = (client: pg.ClientBase, statements: readonly Statement[]): Promise<Rows[]> =>
  new Promise((resolve, reject) => {
    client.query(
      new Together(statements, (error, outcomes) => {
        if (error) reject(error)
        else resolve([outcomes as Outcome | Outcome[]].flat().map(({ rows }) => rows))
      }),
    )
  })

/** What a connection meets for the first time must be planned, which the library counts for single queries only: each is one, sent in one piece. */
const besideEachOther = async (client: pg.ClientBase, statements: readonly Statement[]): Promise<Rows[]> => {
  const asked = statements.map((statement) => client.query<object>(statement))
  const answers = await Promise.allSettled(asked)
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason
    return answer.value.rows
  })
}

/** In a transaction that has begun: in one message where the connection has planned them all. After one that fails none has any effect. */
export const sendTogether = (client: pg.ClientBase, statements: readonly Statement[]): Promise<Rows[]> => {
  const letGo = holdBack(client)
  const send = statements.every((statement) => isPlanned(client, statement)) ? together : besideEachOther
  const rows = send(client, statements)
  letGo()
  return rows
}

const begin: Statement = { name: 'begin', text: 'begin', values: [] }
export const commit: Statement = { name: 'commit', text: 'commit', values: [] }

/**
 * A connection that several who ask at once have in common: what they ask leaves in one piece, each its own transaction, and wakes one
 * process of the database, not one for each. Waking them cost more than all that they did.
 */
type Shared = { readonly connected: Promise<pg.PoolClient>; asking: number; broken?: Error }

const MOST_SHARING = 8

const allShared = new WeakMap<Pool, Set<Shared>>()

const sharedOf = (pool: Pool): Shared => {
  const known = allShared.get(pool) ?? new Set<Shared>()
  allShared.set(pool, known)
  const free = known.values().find(({ asking, broken }) => asking < MOST_SHARING && !broken)
  const shared = free ?? { connected: pool.connect(), asking: 0 }
  known.add(shared)
  return shared
}

/** The last one gives it back. */
const leave = async (pool: Pool, shared: Shared): Promise<void> => {
  shared.asking -= 1
  if (shared.asking > 0) return
  allShared.get(pool)?.delete(shared)
  const client = await shared.connected
  client.release(shared.broken)
}

/** The rows of each question, in their order; where one fails nothing of any remains. */
export const askTogether = async (pool: Pool, statements: readonly Statement[]): Promise<Rows[]> => {
  const shared = sharedOf(pool)
  shared.asking += 1
  try {
    const client = await shared.connected
    // Until all who come at this moment have asked.
    setImmediate(holdBack(client))
    if (statements.every((statement) => isPlanned(client, statement)))
      return await together(client, statements)
    const rows = await besideEachOther(client, [begin, ...statements, commit])
    return rows.slice(1, -1)
  } catch (error) {
    if (error instanceof Error && !('severity' in error)) shared.broken = error
    throw error
  } finally {
    await leave(pool, shared)
  }
}
