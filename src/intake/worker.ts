// Runs an import batch by batch, each batch a transaction of the account that asked; taken up again where it was cut off.
import { isMainThread } from 'node:worker_threads'
import type pg from 'pg'
import { type Actor, rowsOf, transact, type Transaction } from '../kernel/database/transaction.ts'
import { doneBefore, type Progress, type Workers } from '../kernel/jobs/jobs.ts'
import { releaseMemory } from '../kernel/register/release-memory.ts'
import { textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import type { Counts } from './contract.ts'
import { BATCH, batchesOf } from './batches.ts'
import { forgetWorkbook } from './kept-workbooks.ts'
import { type Judged, judgeRows } from './judge.ts'
import { getRun, type Reading, readRun, type StoredRun, writableUnits } from './prepare.ts'
import type { RowReading } from './reading/row-reading.ts'
import { sparedOf, undoBatch } from './undo.ts'
import { takeRows } from './take-rows.ts'

/** Rows after which what they needed is given back. */
const ROWS_HELD = 10_000

/** Records withdrawn in one transaction. */
const UNDONE_AT_ONCE = 500

type Pools = { readonly pool: pg.Pool; readonly owner: pg.Pool }

const countRows = async (tx: Transaction, run: StoredRun, ignored: number, rows: number): Promise<Counts> => {
  const found = await rowsOf<{ verdict: string; count: number }>(
    tx,
    'select verdict, count(*) from import_row where import_id = $1 group by 1',
    [run.id],
  )
  const of = (verdict: string) => found.find((row) => row.verdict === verdict)?.count ?? 0
  return {
    rows,
    new: of('new'),
    same: of('same'),
    changed: of('changed'),
    likely: of('likely'),
    question: of('question'),
    problem: of('problem'),
    ignored,
  }
}

/**
 * The database plans its look-ups by what it last knew of a table: a register that was empty a moment ago would be gone through whole for
 * each row. It is looked at again each time it may have doubled, until it is so large that it was known as large: by its size
 * it is also judged how much a likeness says.
 */
const LARGE = 100_000

const lookAgain = async (owner: pg.Pool, tables: readonly string[]): Promise<void> => {
  const { rows } = await owner.query<{ name: string; columns: string }>(
    `select c.relname as name, string_agg(distinct quote_ident(a.attname), ', ') as columns from pg_class c
     join pg_index i on i.indrelid = c.oid join pg_class x on x.oid = i.indexrelid join pg_am m on m.oid = x.relam and m.amname = 'btree'
     join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey) where c.oid = any ($1::regclass[]) and c.reltuples < $2 group by 1`,
    [tables, LARGE],
  )
  // Planning is better with it and right without.
  for (const { name, columns } of rows)
    await owner.query(`analyze ${name} (${columns})`).catch(() => undefined)
}

export const runImport = async (
  { pool, owner }: Pools,
  input: unknown,
  actor: Actor,
  progress: Progress,
  read?: Reading,
): Promise<unknown> => {
  const { importId } = input as { importId: string }
  const opened = await transact(pool, actor, async (tx) => {
    const run = await getRun(tx, importId, read === undefined)
    if (!run) throw new Error('the import is gone')
    const reading = read ?? (await readRun(tx, product, run))
    return {
      run,
      reading,
      writable: reading.register ? await writableUnits(tx, reading.register) : new Set<string>(),
    }
  })
  const { run, reading, writable } = opened
  const { register } = reading
  if (!register) throw new Error('no register')
  const seen = new Map<string, number>()
  const options = {
    register,
    homeUnit: run.home_unit,
    writable,
    anonymous: reading.anonymous,
    similarityRows: BATCH,
  }
  const tables = [register.table, ...(register.subject ? [register.subject.table] : []), 'import_row']
  let place = 0
  let looked = 0
  let held = ROWS_HELD
  const write = async (batch: readonly RowReading[], judged: readonly Judged[]) => {
    await takeRows(pool, actor, run, register, judged)
    place += batch.length
    held += batch.length
    // At first what reading the file needed, then what the rows did.
    if (isMainThread && held >= ROWS_HELD && reading.rowCount > ROWS_HELD) {
      await releaseMemory()
      held = 0
    }
    if (place >= looked * 2) {
      await lookAgain(owner, tables)
      looked = place
    }
    return progress(
      place,
      reading.rowCount,
      textOf(
        `Đã đưa vào ${place} / ${reading.rowCount} dòng`,
        `${place} of ${reading.rowCount} rows taken in`,
      ),
    )
  }
  // While the database writes one batch the next is read, judged on a connection of its own, and made ready.
  let before = Promise.resolve({ stop: false })
  let last = before
  try {
    for await (const batch of batchesOf(reading, run.home_unit)) {
      if ((await before).stop) break
      const judged = await transact(pool, actor, (tx) => judgeRows(tx, product, batch, options, seen))
      before = last
      last = write(batch, judged)
      last.catch(() => undefined)
    }
  } finally {
    await Promise.allSettled([before, last])
  }
  await Promise.all([before, last])
  forgetWorkbook(run.id)
  const ignored = reading.layout.roles.filter((role) => role !== 'data').length
  return transact(pool, actor, async (tx) => {
    const counts = await countRows(tx, run, ignored, reading.layout.roles.length)
    const state = place < reading.rowCount ? 'cancelled' : 'done'
    await tx.client.query('update import_run set state = $2, counts = $3, register = $4 where id = $1', [
      run.id,
      state,
      JSON.stringify(counts),
      register.name,
    ])
    return counts
  })
}

export const undoImport = async (
  { pool, owner }: Pools,
  input: unknown,
  actor: Actor,
  progress: Progress,
  /** null: no job, but somebody at the command line. */
  jobId: string | null,
): Promise<unknown> => {
  const { importId } = input as { importId: string }
  let undone = jobId === null ? 0 : await doneBefore(owner, actor, jobId)
  for (;;) {
    const count = await transact(pool, actor, (tx) => undoBatch(tx, product, importId, UNDONE_AT_ONCE))
    undone += count
    const { stop } = await progress(
      undone,
      undone + count,
      textOf(`Đã rút lại ${undone} bản ghi`, `${undone} records withdrawn`),
    )
    if (stop) return { undone }
    if (count === 0) break
  }
  return transact(pool, actor, async (tx) => {
    const spared = await sparedOf(tx, product, importId)
    await tx.client.query(
      `update import_run set state = 'undone', counts = counts || jsonb_build_object('spared', $2::integer) where id = $1`,
      [importId, spared],
    )
    // Whoever stayed may still be somebody of the register.
    await tx.client.query(
      `update doubt d set state = 'gone', decided_at = now() where d.import_id = $1 and d.state = 'open'
         and exists (select 1 from person p where p.tenant = d.tenant and p.id in (d.one_id, d.other_id) and p.state = 'deleted')`,
      [importId],
    )
    return { undone, spared }
  })
}

export const importWorkers = (pools: Pools): Workers => ({
  import: (input, actor, progress) => runImport(pools, input, actor, progress),
  'import-undo': (input, actor, progress, jobId) => undoImport(pools, input, actor, progress, jobId),
})
