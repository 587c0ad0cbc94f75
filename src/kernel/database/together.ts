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
    super({ text: 'together' }, callback)
    const queries = statements.map((statement) => new Query(statement))
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
    const letGo = holdBack(client)
    client.query(
      new Together(statements, (error, outcomes) => {
        if (error) reject(error)
        else resolve([outcomes as Outcome | Outcome[]].flat().map(({ rows }) => rows))
      }),
    )
    letGo()
  })

/** What a connection meets for the first time must be planned, which the library counts for single queries only: each is one, sent in one piece. */
const besideEachOther = async (client: pg.ClientBase, statements: readonly Statement[]): Promise<Rows[]> => {
  const letGo = holdBack(client)
  const asked = statements.map((statement) => client.query<object>(statement))
  process.nextTick(letGo)
  const answers = await Promise.allSettled(asked)
  return answers.map((answer) => {
    if (answer.status === 'rejected') throw answer.reason
    return answer.value.rows
  })
}

/** In a transaction that has begun: in one message where the connection has planned them all. After one that fails none has any effect. */
export const sendTogether = (client: pg.ClientBase, statements: readonly Statement[]): Promise<Rows[]> =>
  (statements.every((statement) => isPlanned(client, statement)) ? together : besideEachOther)(
    client,
    statements,
  )

const begin: Statement = { name: 'begin', text: 'begin', values: [] }
export const commit: Statement = { name: 'commit', text: 'commit', values: [] }

/** The rows of each question, in their order; where one fails nothing of any remains. */
export const askTogether = async (pool: Pool, statements: readonly Statement[]): Promise<Rows[]> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    if (statements.every((statement) => isPlanned(client, statement)))
      return await together(client, statements)
    const rows = await besideEachOther(client, [begin, ...statements, commit])
    return rows.slice(1, -1)
  } catch (error) {
    broken = error instanceof Error && !('severity' in error) ? error : undefined
    throw error
  } finally {
    client.release(broken)
  }
}
