// Several known questions in one message, which are one transaction by themselves: nothing is asked to begin it, and nothing to end it.
// All that stands before one `Sync` of the protocol is done or undone together (PostgreSQL's manual, "Extended Query", pipelining).
import { type Connection, type Pool, type PoolClient, Query } from 'pg'
import { holdBack } from './hold-back.ts'
import type { Statement } from './transaction.ts'

export type Known = Required<Statement>
type Rows = object[]
type Outcome = { readonly rows: Rows }

/** A query of the library that sends those of others, and ends them by one `Sync`. */
class Together extends Query {
  override submit: (connection: Connection) => void

  constructor(statements: readonly Known[], callback: (error: Error | undefined, outcomes: unknown) => void) {
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
const isPlanned = (client: PoolClient, { name }: Known): boolean =>
  (client as unknown as { connection: { parsedStatements: Record<string, string> } }).connection
    .parsedStatements[name] !== undefined

/** The same when a connection meets a question for the first time: it must be planned, which the library counts for single queries only. */
const oneByOne = async (client: PoolClient, statements: readonly Known[]): Promise<Rows[]> => {
  await client.query('begin')
  try {
    const rows: Rows[] = []
    for (const statement of statements) rows.push((await client.query<object>(statement)).rows)
    await client.query('commit')
    return rows
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

const together = (client: PoolClient, statements: readonly Known[]): Promise<Rows[]> =>
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

/** The rows of each question, in their order; where one fails nothing of any remains. */
export const askTogether = async (pool: Pool, statements: readonly Known[]): Promise<Rows[]> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    return await (statements.every((statement) => isPlanned(client, statement)) ? together : oneByOne)(
      client,
      statements,
    )
  } catch (error) {
    broken = error instanceof Error && !('severity' in error) ? error : undefined
    throw error
  } finally {
    client.release(broken)
  }
}
