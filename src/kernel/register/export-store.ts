// Files made by a job, in the database: whichever server made them any server can send them, and only to the account that asked.
import type pg from 'pg'
import { findRow, rowsOf, rowsOfKnown, type Transaction } from '../database/transaction.ts'
import { findJob } from '../jobs/jobs.ts'
import type { ExportQuery } from './contract.ts'
import type { ExportFormat } from './export.ts'
import type { ExportedFile } from './export-contract.ts'

/** The kind of the job. */
export const EXPORT_JOB = 'export'

type Row = {
  id: string
  register: string
  format: ExportFormat
  query: ExportQuery
  rows: number | null
  bytes: number | null
  asked_at: Date
  expires_at: Date
  scope_mark: string | null
}

type Wanted = Pick<Row, 'register' | 'format' | 'query'>

export const addExport = (tx: Transaction, id: string, { register, format, query }: Wanted) =>
  tx.client.query(
    'insert into export_file (tenant, id, account_id, register, format, query) values ($1, $2, $3, $4, $5, $6)',
    [tx.tenant, id, tx.accountId, register, format, JSON.stringify(query)],
  )

export const findExport = (tx: Transaction, id: string): Promise<Row | undefined> =>
  findRow<Row>(tx, 'select * from export_file where id = $1 and expires_at > now()', [id])

/** What the duties of whoever acts come to now: a file is made, and given back, by the same. */
export const scopeMark = async (tx: Transaction): Promise<string> =>
  (await findRow<{ mark: string }>(tx, 'select scope_mark() as mark'))?.mark ?? ''

/** Mine, the last first; not those that were made under other duties. */
export const exportsOf = async (tx: Transaction, register: string): Promise<ExportedFile[]> => {
  const rows = await rowsOf<Row>(
    tx,
    `select * from export_file where register = $1 and expires_at > now() and (rows is null or scope_mark = scope_mark())
     order by asked_at desc limit 20`,
    [register],
  )
  const files: ExportedFile[] = []
  for (const { id, format, rows: count, bytes, asked_at: askedAt, expires_at: expiresAt } of rows) {
    const job = await findJob(tx, id)
    if (!job) continue
    files.push({
      id,
      register,
      format,
      job,
      rows: count,
      bytes,
      askedAt: askedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })
  }
  return files
}

/** The library reads a piece as text of twice the length: below 128 KB that dies young, what is longer stays until all memory is gone through. */
const PIECE = 48 * 1024

/** Keeps a file as it comes. A job that is taken up again after a crash begins anew. */
export const keepPieces = async (
  tx: Transaction,
  id: string,
  stream: AsyncIterable<Uint8Array>,
): Promise<number> => {
  await tx.client.query('delete from export_piece where export_id = $1', [id])
  let [piece, bytes] = [0, 0]
  let held: Uint8Array[] = []
  let size = 0
  const put = async (): Promise<void> => {
    if (size === 0) return
    const content = Buffer.concat(held)
    held = []
    size = 0
    piece += 1
    bytes += content.length
    await tx.client.query(
      'insert into export_piece (tenant, export_id, piece, content) values ($1, $2, $3, $4)',
      [tx.tenant, id, piece, content],
    )
  }
  for await (const part of stream) {
    held.push(part)
    size += part.length
    if (size >= PIECE) await put()
  }
  await put()
  return bytes
}

type Made = { readonly rows: number; readonly bytes: number; readonly mark: string }

export const setReady = (tx: Transaction, id: string, { rows, bytes, mark }: Made) =>
  tx.client.query('update export_file set rows = $2, bytes = $3, scope_mark = $4 where id = $1', [
    id,
    rows,
    bytes,
    mark,
  ])

export const piecesOf = async function* (tx: Transaction, id: string): AsyncGenerator<Buffer> {
  for (let piece = 1; ; piece += 1) {
    const [row] = await rowsOfKnown<{ content: Buffer }>(tx, {
      name: 'export_piece',
      text: 'select content from export_piece where export_id = $1 and piece = $2',
      values: [id, piece],
    })
    if (!row) return
    yield row.content
  }
}

/** A job that still makes it finds nothing to be kept in, and ends. */
export const dropExport = async (tx: Transaction, id: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query('delete from export_file where id = $1', [id])
  return rowCount === 1
}

const SWEEP_MS = 3_600_000

/** Every hour, what is older than a day. */
export const startSweepingExports = (owner: pg.Pool): { close(): void } => {
  const sweep = (): void =>
    void owner.query('delete from export_file where expires_at <= now()').catch(() => undefined)
  sweep()
  const timer = setInterval(sweep, SWEEP_MS)
  timer.unref()
  return { close: () => clearInterval(timer) }
}
