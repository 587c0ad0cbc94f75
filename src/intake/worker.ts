// Runs an import batch by batch, each batch a transaction of the account that asked; taken up again where it was cut off.
import type pg from 'pg'
import { type Actor, rowsOf, transact, type Transaction } from '../kernel/database/transaction.ts'
import type { Progress, Workers } from '../kernel/jobs/jobs.ts'
import { insertRecords, type NewRecord } from '../kernel/register/insert.ts'
import type { Register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import type { Counts } from './contract.ts'
import { type Judged, judgeRows } from './judge.ts'
import { getRun, readRun, type StoredRun, writableUnits } from './prepare.ts'
import { undoBatch } from './undo.ts'

const BATCH = 500

type Pools = { readonly pool: pg.Pool; readonly owner: pg.Pool }

type Taken = { readonly judged: Judged; readonly recordId: string | null; readonly subjectId: string | null }

const isTaken = ({ verdict }: Judged): boolean =>
  verdict === 'new' || verdict === 'likely' || verdict === 'question'

/** Links named by text (a team, a household) are resolved by the first listed field of their register. */
const resolveLinks = async (
  tx: Transaction,
  register: Register,
  judged: readonly Judged[],
): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const [path, field] of Object.entries(register.fields)) {
    const target = field.kind === 'link' ? product.register(field.to) : undefined
    const names = [...new Set(judged.flatMap(({ row }) => row.links[path] ?? []))]
    if (!target || names.length === 0) continue
    const column = target.fields.code ? 'code' : 'name'
    const rows = await rowsOf<{ id: string; name: string }>(
      tx,
      `select id, ${column} as name from ${target.table} where tenant = $1 and state = 'active' and ${column} = any($2)`,
      [tx.tenant, names],
    )
    for (const { id, name } of rows) found.set(`${path}|${name}`, id)
  }
  return found
}

const writeBatch = async (
  tx: Transaction,
  run: StoredRun,
  register: Register,
  judged: readonly Judged[],
): Promise<Taken[]> => {
  const links = await resolveLinks(tx, register, judged)
  const taken = judged.map((row): Taken => ({
    judged: row,
    recordId: isTaken(row) ? crypto.randomUUID() : null,
    subjectId: register.subject && isTaken(row) ? (row.subjectId ?? crypto.randomUUID()) : null,
  }))
  const how = { action: 'import', importId: run.id } as const
  if (register.subject) {
    const persons = taken.flatMap(({ judged: { homeUnit, row, subjectId: known }, subjectId }): NewRecord[] =>
      subjectId && !known ? [{ id: subjectId, homeUnit, subjectId: null, values: row.subject }] : [],
    )
    await insertRecords(tx, product, register.subject, persons, how)
  }
  const records = taken.flatMap(({ judged: { homeUnit, row, print }, recordId, subjectId }): NewRecord[] => {
    if (!recordId) return []
    const linked = Object.fromEntries(
      Object.entries(row.links).flatMap(([path, name]) =>
        links.has(`${path}|${name}`) ? [[path, links.get(`${path}|${name}`) ?? null]] : [],
      ),
    )
    return [{ id: recordId, homeUnit, subjectId, values: { ...row.values, ...linked }, fingerprint: print }]
  })
  await insertRecords(tx, product, register, records, how)
  await queueDoubts(tx, run, register, taken)
  await tx.client.query(
    `insert into import_row (tenant, import_id, row, verdict, record_id, problems, raw)
     select $1, $2, * from unnest($3::integer[], $4::text[], $5::uuid[], $6::jsonb[], $7::jsonb[]) on conflict do nothing`,
    [
      tx.tenant,
      run.id,
      taken.map(({ judged: { row } }) => row.row),
      taken.map(({ judged: { verdict } }) => verdict),
      taken.map(({ recordId }) => recordId),
      taken.map(({ judged: { problems } }) => JSON.stringify(problems)),
      taken.map(({ judged: { row } }) => JSON.stringify(row.raw)),
    ],
  )
  return taken
}

/** Likely the same person: never a pop-up, always a place in the queue. */
const queueDoubts = async (
  tx: Transaction,
  run: StoredRun,
  register: Register,
  taken: readonly Taken[],
): Promise<void> => {
  const doubts = taken.flatMap(({ judged, recordId, subjectId }) => {
    const mine = register.subject ? subjectId : recordId
    return mine ? judged.doubts.map((doubt) => ({ mine, homeUnit: judged.homeUnit, doubt })) : []
  })
  for (const { mine, homeUnit, doubt } of doubts)
    await tx.client.query(
      `insert into doubt (tenant, id, home_unit, register, one_id, other_id, verdict, score, because, import_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        tx.tenant,
        crypto.randomUUID(),
        homeUnit,
        (register.subject ?? register).name,
        mine,
        doubt.id,
        doubt.verdict,
        doubt.score,
        JSON.stringify(doubt.because),
        run.id,
      ],
    )
}

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
    likely: of('likely'),
    question: of('question'),
    problem: of('problem'),
    ignored,
  }
}

export const runImport = async (
  { pool }: Pools,
  input: unknown,
  actor: Actor,
  progress: Progress,
): Promise<unknown> => {
  const { importId } = input as { importId: string }
  const opened = await transact(pool, actor, async (tx) => {
    const run = await getRun(tx, importId)
    if (!run) throw new Error('the import is gone')
    const reading = await readRun(tx, product, run)
    const done = await rowsOf<{ row: number }>(tx, 'select row from import_row where import_id = $1', [
      importId,
    ])
    return {
      run,
      reading,
      done: new Set(done.map(({ row }) => row)),
      writable: reading.register ? await writableUnits(tx, reading.register) : new Set<string>(),
    }
  })
  const { run, reading, done, writable } = opened
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
  let place = 0
  for (let start = 0; start < reading.rows.length; start += BATCH) {
    const batch = reading.rows.slice(start, start + BATCH)
    await transact(pool, actor, async (tx) => {
      const judged = await judgeRows(tx, product, batch, options, seen)
      await writeBatch(
        tx,
        run,
        register,
        judged.filter(({ row }) => !done.has(row.row)),
      )
    })
    place += batch.length
    const { stop } = await progress(
      place,
      reading.rows.length,
      textOf(
        `Đã đưa vào ${place} / ${reading.rows.length} dòng`,
        `${place} of ${reading.rows.length} rows taken in`,
      ),
    )
    if (stop) break
  }
  const ignored = reading.layout.roles.filter((role) => role !== 'data').length
  return transact(pool, actor, async (tx) => {
    const counts = await countRows(tx, run, ignored, reading.layout.roles.length)
    const state = place < reading.rows.length ? 'cancelled' : 'done'
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
  { pool }: Pools,
  input: unknown,
  actor: Actor,
  progress: Progress,
): Promise<unknown> => {
  const { importId } = input as { importId: string }
  let undone = 0
  for (;;) {
    const count = await transact(pool, actor, (tx) => undoBatch(tx, product, importId, BATCH))
    undone += count
    const { stop } = await progress(
      undone,
      undone + count,
      textOf(`Đã rút lại ${undone} bản ghi`, `${undone} records withdrawn`),
    )
    if (stop) return { undone }
    if (count === 0) break
  }
  await transact(pool, actor, async (tx) => {
    await tx.client.query("update import_run set state = 'undone' where id = $1", [importId])
    await tx.client.query(
      "update doubt set state = 'different', decided_at = now() where import_id = $1 and state = 'open'",
      [importId],
    )
  })
  return { undone }
}

export const importWorkers = (pools: Pools): Workers => ({
  import: (input, actor, progress) => runImport(pools, input, actor, progress),
  'import-undo': (input, actor, progress) => undoImport(pools, input, actor, progress),
})
