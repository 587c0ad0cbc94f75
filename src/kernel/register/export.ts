// Gives the records of a list query as Excel or CSV, with the labels as titles, so that an exported file can be imported again.
import { createWriteStream } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isMainThread } from 'node:worker_threads'
import type { FastifyReply } from 'fastify'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { dayOfMoment } from '../day/day.ts'
import { appendHistory } from '../history/append.ts'
import { writeCsvStream, writeWorkbookStream, type WriteSheet } from '../sheet/write.ts'
import type { StoredRow } from './columns.ts'
import type { ExportQuery } from './contract.ts'
import { exportColumns } from './export-columns.ts'
import { type IdSet, makeIdSet } from './id-set.ts'
import { whereOf } from './list.ts'
import type { Product } from './product.ts'
import { recordOfRow, selectRecords } from './read.ts'
import { namedIn, noteReads } from './reads.ts'
import { columnOf, type Register } from './register.ts'
import { passOn, releaseMemory } from './release-memory.ts'

/** Small pages die young: of larger ones so much outlives the first collections that a long export fills the memory with what is gone. */
const PAGE = 250
/** After so many pages what is gone is given back. */
const PAGES_HELD = 20
/** Files of more rows go by way of the disk: the transaction ends before the last byte is sent. */
const MOST_IN_MEMORY = 20_000

type Counted = { count: number; firstUnit: string | null }

const countRows = async (
  tx: Transaction,
  from: string,
  where: string,
  parameters: unknown[],
): Promise<Counted> => {
  const [counted] = await rowsOf<{ count: number; first_unit: string | null }>(
    tx,
    `select count(*) as count, min(r.home_unit) as first_unit from ${from} where ${where}`,
    parameters,
  )
  return { count: counted?.count ?? 0, firstUnit: counted?.first_unit ?? null }
}

/** A cursor gives each record once and as of one moment, whatever changes meanwhile. */
const pagesOf = async function* (
  tx: Transaction,
  select: string,
  parameters: unknown[],
): AsyncGenerator<StoredRow[]> {
  await tx.client.query(`declare exported no scroll cursor for ${select}`, parameters)
  const fetch = () => {
    const asked = rowsOf<StoredRow>(tx, `fetch ${PAGE} from exported`)
    // Whoever leaves before the end does not wait for it.
    asked.catch(() => undefined)
    return asked
  }
  // The next page is on its way while this one is written.
  let coming = fetch()
  for (let page = 1; ; page += 1) {
    const rows = await coming
    if (rows.length === PAGE) coming = fetch()
    // A thread has a small memory of its own and is gone afterwards.
    if (isMainThread && page % PAGES_HELD === 0) await releaseMemory()
    if (rows.length > 0) yield rows
    if (rows.length < PAGE) break
  }
  await tx.client.query('close exported')
}

/** Whose data leave, by home unit; each once, however many doses he had. */
type Gone = Map<string, IdSet>

const addGone = (gone: Gone, homeUnit: string, id: string): void => {
  const known = gone.get(homeUnit) ?? makeIdSet()
  gone.set(homeUnit, known)
  known.add(id)
}

const sheetOf = (
  tx: Transaction,
  product: Product,
  register: Register,
  select: string,
  parameters: unknown[],
  gone: Gone,
  told: Told,
  chosen: string | undefined,
): WriteSheet => {
  const columns = exportColumns(register, chosen)
  const rows = async function* () {
    let done = 0
    for await (const page of pagesOf(tx, select, parameters)) {
      for (const row of page) {
        const record = recordOfRow(product, register, row)
        const unit = typeof row.home_unit_name === 'string' ? row.home_unit_name : record.homeUnit
        // Of a register about persons the person is enough: a record is told by its person's entries too.
        if (register.personal)
          for (const id of [record.subjectId ?? record.id, ...namedIn(register, record)])
            addGone(gone, record.homeUnit, id)
        yield columns.map(({ cell }) => cell(record, unit))
      }
      done += page.length
      await told(done)
    }
  }
  return { name: register.many.vi, columns: columns.map(({ column }) => column), rows: rows() }
}

const inMemory = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The file has no name any more when it is sent: it is gone with the last reader, also after a crash. */
export const byDisk = async (stream: AsyncIterable<Uint8Array>): Promise<Readable> => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-export-'))
  try {
    const path = join(folder, 'export')
    await pipeline(passOn(stream), createWriteStream(path, { mode: 0o600 }))
    await releaseMemory()
    const file = (await open(path)).createReadStream()
    // Whoever leaves before the first byte has begun nothing that would end by itself.
    return Readable.from(passOn(file)).once('close', () => file.destroy())
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

export type ExportFormat = keyof typeof types

/** Told after each page how many rows have left. */
type Told = (done: number) => Promise<void>

export type Leaving = {
  readonly count: number
  readonly stream: ReadableStream<Uint8Array>
  /** To be called when the stream has been read: puts into history who has left with it. */
  readonly note: () => Promise<void>
}

/** The records as a file that is made while it is read. */
export const openExport = async (
  tx: Transaction,
  product: Product,
  register: Register,
  query: ExportQuery,
  format: ExportFormat,
  told: Told = () => Promise.resolve(),
): Promise<Leaving> => {
  const parameters: unknown[] = []
  const { columns, from } = selectRecords(product, register)
  const { where } = await whereOf(tx, product, register, query, parameters)
  const { count, firstUnit } = await countRows(tx, from, where, parameters)
  const order = register.mainDay
    ? `r.${columnOf(register.mainDay)} desc nulls last, r.id`
    : 'r.changed_at desc, r.id'
  const select = `select ${columns}, u.full_name as home_unit_name from ${from} left join unit u on u.key = r.home_unit where ${where} order by ${order}`
  const gone: Gone = new Map()
  const sheet = sheetOf(tx, product, register, select, parameters, gone, told, query.columns)
  const stream = format === 'xlsx' ? writeWorkbookStream(sheet) : writeCsvStream(sheet)
  const note = async (): Promise<void> => {
    const why = `${count} dòng, ${format}`
    for (const [homeUnit, ids] of gone)
      await noteReads(
        tx,
        register,
        [...ids.each()].map((id) => ({ id, homeUnit })),
        why,
        'export',
      )
    if (!register.personal || gone.size === 0)
      await appendHistory(tx, [
        {
          action: 'export',
          register: register.name,
          recordId: null,
          homeUnit: query.unit ?? firstUnit,
          changes: [],
          why,
        },
      ])
  }
  return { count, stream, note }
}

/** The whole file, and in history that its records left. */
export const exportFile = async (
  tx: Transaction,
  product: Product,
  register: Register,
  query: ExportQuery,
  format: ExportFormat,
): Promise<{ readonly file: Buffer | Readable; readonly count: number }> => {
  const { count, stream, note } = await openExport(tx, product, register, query, format)
  const file = await (count > MOST_IN_MEMORY ? byDisk : inMemory)(stream)
  await note()
  return { file, count }
}

/** Headers of a file that is saved under a name in the words of the office. */
export const asDownload = (
  reply: FastifyReply,
  register: Register,
  format: ExportFormat,
  moment: Date,
): void => {
  const name = `${register.many.vi} ${dayOfMoment(moment)}.${format}`
  reply
    .type(types[format])
    .header('cache-control', 'no-store')
    .header(
      'content-disposition',
      `attachment; filename="${register.name}-${dayOfMoment(moment)}.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
}

/** The file is returned and not sent here: it goes out only once the history of its leaving is kept. */
export const exportRecords = async (
  tx: Transaction,
  product: Product,
  register: Register,
  query: ExportQuery,
  format: ExportFormat,
  reply: FastifyReply,
): Promise<Buffer | Readable> => {
  const { file } = await exportFile(tx, product, register, query, format)
  asDownload(reply, register, format, tx.now)
  return file
}
