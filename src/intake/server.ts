// Serves lists coming in: upload or paste, preview, corrections, run, marked copy, and undo.
import { createHash } from 'node:crypto'
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { enqueueJob } from '../kernel/jobs/jobs.ts'
import { SheetRefusal } from '../kernel/sheet/sheet-refusal.ts'
import { textOf } from '../kernel/text/text.ts'
import {
  adjustImport,
  type Counts,
  listImports,
  markedCopy,
  previewImport,
  runImport,
  startImport,
  undoImport,
} from './contract.ts'
import { getRun, learnedOf, readRun, type StoredRun } from './prepare.ts'
import { judgeRun, noteShown, previewOf, runOf } from './preview.ts'
import { learn } from './reading/learned.ts'

/**
 * Where a run stands. One whose job has ended without saying so (it failed, was cut off, or was cancelled while it waited) may be gone on
 * with; one that was half undone may be undone again, and not be taken in: rows that came in once do not come in twice.
 */
const standing = async (
  tx: Transaction,
  { state, job_id: jobId }: Pick<StoredRun, 'state' | 'job_id'>,
): Promise<StoredRun['state']> => {
  if (state !== 'running' || jobId === null) return state
  // The job may be a colleague's, whose jobs this account does not see.
  const job = await findRow<{ kind: string; state: string }>(
    tx,
    'select kind, state from job_state($1, $2)',
    [tx.tenant, jobId],
  )
  if (job?.state === 'queued' || job?.state === 'running') return 'running'
  if (job?.kind === 'import-undo') return 'done'
  return job?.state === 'cancelled' ? 'cancelled' : 'failed'
}

const mustGetRun = async (tx: Transaction, id: string): Promise<StoredRun> => {
  const run = await getRun(tx, id)
  if (!run) throw new Refusal('notFound')
  return { ...run, state: await standing(tx, run) }
}

const mustBe = (run: StoredRun, ...states: readonly StoredRun['state'][]): void => {
  if (!states.includes(run.state)) throw new Refusal('wrongState', { state: run.state })
}

/** What the file itself refuses is told in its own words. */
const unreadable = ({ code, vi, en }: SheetRefusal): Refusal =>
  new Refusal('cannotRead', { code }, textOf(vi, en))

const readable = async <R>(work: () => Promise<R>): Promise<R> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof SheetRefusal ? unreadable(error) : error
  }
}

/** Rows are known by their place: read as another list, or of another unit, those that are in would stand for others. */
const mustNotBeBegun = async (
  tx: Transaction,
  run: StoredRun,
  wanted: { register?: string | undefined; sheet?: number | undefined; homeUnit?: string | undefined },
): Promise<void> => {
  const differs =
    (wanted.register ?? run.register) !== run.register ||
    (wanted.sheet ?? run.sheet) !== run.sheet ||
    (wanted.homeUnit ?? run.home_unit) !== run.home_unit
  if (!differs || !(await findRow(tx, 'select 1 from import_row where import_id = $1 limit 1', [run.id])))
    return
  throw new Refusal(
    'wrongState',
    { reason: 'begun' },
    textOf(
      'Một phần danh sách đã vào sổ: loại sổ, trang tính và đơn vị không đổi được nữa. Hãy hoàn tác lần nhận này rồi tải tệp lên lại. Chưa có gì thay đổi.',
      'Part of the list is in already: its register, sheet and unit can be changed no more. Undo the list and upload the file again. Nothing was changed.',
    ),
  )
}

const serveRuns = (context: Context): void => {
  const { product, duties } = context
  serve(context, startImport, async ({ tx, body }) => {
    await mustHoldIn(tx, duties, 'imports.run', body.homeUnit)
    if (body.register !== undefined && !product.register(body.register)) throw new Refusal('notFound')
    const file =
      body.paste === undefined ? Buffer.from(body.file ?? '', 'base64') : Buffer.from(body.paste, 'utf8')
    if (file.length === 0) throw unreadable(new SheetRefusal('empty'))
    await tx.client.query(
      `insert into import_run (tenant, id, home_unit, register, file_name, kind, file, file_hash, state, account_id) values ($1, $2, $3, $4, $5, $6, $7, $8, 'ready', $9)
       on conflict (tenant, id) do nothing`,
      [
        tx.tenant,
        body.id,
        body.homeUnit,
        body.register ?? null,
        body.fileName,
        body.paste === undefined ? 'file' : 'paste',
        file,
        createHash('sha256').update(file).digest('hex'),
        tx.accountId,
      ],
    )
    return readable(async () => previewOf(tx, product, await mustGetRun(tx, body.id)))
  })
  serve(context, listImports, async ({ tx }) => {
    const runs = await rowsOf<StoredRun & { readonly own: boolean }>(
      tx,
      `select id, home_unit, register, file_name, kind, sheet, choices, state, account_id, created_at, counts, job_id,
         exists (select 1 from job j where j.tenant = i.tenant and j.id = i.job_id) as own from import_run i order by created_at desc limit 200`,
    )
    // Whoever asked for the work is shown how it broke off; a colleague, what may be done with the list.
    const shown = async ({ own, ...run }: (typeof runs)[number]) =>
      runOf(tx, own ? run : { ...run, state: await standing(tx, run) }, run.counts as Counts | null)
    return { runs: await Promise.all(runs.map(shown)) }
  })
  serve(context, previewImport, async ({ tx, params }) =>
    readable(async () => previewOf(tx, product, await mustGetRun(tx, params.id))),
  )
  serve(context, adjustImport, async ({ tx, params, body }) => {
    const run = await mustGetRun(tx, params.id)
    mustBe(run, 'ready', 'cancelled', 'failed')
    if (body.homeUnit) await mustHoldIn(tx, duties, 'imports.run', body.homeUnit)
    if (body.register !== undefined && !product.register(body.register)) throw new Refusal('notFound')
    await mustNotBeBegun(tx, run, body)
    const afresh =
      (body.register !== undefined && body.register !== run.register) ||
      (body.sheet !== undefined && body.sheet !== run.sheet)
    const kept = afresh ? {} : run.choices
    const choices = {
      columns: { ...kept.columns, ...body.columns },
      words: [...(kept.words ?? []), ...(body.words ?? [])],
      cells: { ...(afresh ? {} : kept.cells), ...body.cells },
    }
    await tx.client.query(
      'update import_run set register = coalesce($2, register), sheet = coalesce($3, sheet), home_unit = coalesce($4, home_unit), choices = $5 where id = $1',
      [run.id, body.register ?? null, body.sheet ?? null, body.homeUnit ?? null, JSON.stringify(choices)],
    )
    return readable(async () => previewOf(tx, product, await mustGetRun(tx, run.id)))
  })
}

/** What a person corrected in this run is kept as the office's wording for the next. */
const remember = async (context: Context, tx: Transaction, run: StoredRun): Promise<string> => {
  const reading = await readRun(tx, context.product, run)
  if (!reading.register)
    throw new Refusal(
      'wrongState',
      { reason: 'register' },
      textOf(
        'Chưa rõ đây là danh sách gì: hãy chọn loại sổ trước.',
        'Choose first which register this list is for.',
      ),
    )
  const headers = Object.entries(run.choices.columns ?? {}).flatMap(([column, target]) => {
    const header = reading.columns.find((known) => known.column === Number(column))?.header
    return header ? [{ header, target }] : []
  })
  const words = learn(await learnedOf(tx, run.home_unit, reading.register.name), {
    headers,
    values: run.choices.words ?? [],
  })
  await tx.client.query(
    `insert into learned_words (tenant, unit_key, register, words) values ($1, $2, $3, $4)
     on conflict (tenant, unit_key, register) do update set words = excluded.words`,
    [tx.tenant, run.home_unit, reading.register.name, JSON.stringify(words)],
  )
  await mustHoldIn(tx, context.duties, `${reading.register.name}.write`, run.home_unit)
  return reading.register.name
}

const serveRunning = (context: Context): void => {
  const { product } = context
  serve(context, runImport, async ({ tx, params }) => {
    const run = await mustGetRun(tx, params.id)
    mustBe(run, 'ready', 'cancelled', 'failed')
    const register = await readable(() => remember(context, tx, run))
    // What was kept out is read again: it may have been corrected since.
    await tx.client.query(
      "delete from import_row where import_id = $1 and verdict = 'problem' and altered is null and person_added is null",
      [run.id],
    )
    const jobId = crypto.randomUUID()
    await tx.client.query(
      "update import_run set state = 'running', register = $3, job_id = $2 where id = $1",
      [run.id, jobId, register],
    )
    return enqueueJob(tx, jobId, 'import', { importId: run.id }, 0)
  })
  serve(context, undoImport, async ({ tx, params }) => {
    const run = await mustGetRun(tx, params.id)
    mustBe(run, 'done', 'cancelled', 'failed')
    const jobId = crypto.randomUUID()
    await tx.client.query("update import_run set state = 'running', job_id = $2 where id = $1", [
      run.id,
      jobId,
    ])
    return enqueueJob(tx, jobId, 'import-undo', { importId: run.id }, 0)
  })
  serve(context, markedCopy, async ({ tx, params, reply }) => {
    const run = await mustGetRun(tx, params.id)
    const reading = await readable(() => readRun(tx, product, run))
    const kept = await rowsOf<{
      problems: {
        row: number
        column: number | null
        severity: 'error' | 'warning' | 'info'
        text: { vi: string }
      }[]
    }>(tx, 'select problems from import_row where import_id = $1 order by row', [run.id])
    const judged = kept.length > 0 ? [] : await judgeRun(tx, product, run, reading)
    await noteShown(tx, run, reading, judged)
    const problems =
      kept.length > 0 ? kept.flatMap((row) => row.problems) : judged.flatMap((row) => row.problems)
    const marks = problems.map(({ row, column, severity, text }) => ({
      sheet: reading.sheet.of ?? reading.sheetIndex,
      row,
      column,
      severity,
      text: text.vi,
    }))
    const { markWorkbook } = await import('../kernel/sheet/mark.ts')
    const bytes = await markWorkbook(run.file, reading.workbook.whole ?? reading.workbook, marks, {
      reasonHeader: 'Lý do',
      headerRow: reading.layout.header?.bottom ?? null,
    })
    const name = `${run.file_name.replace(/\.[^.]+$/, '')} - đánh dấu.xlsx`
    void reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header(
        'content-disposition',
        `attachment; filename="danh-dau.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
      )
    // Returned and not sent here: the transaction must not wait for a slow client.
    return Buffer.from(bytes)
  })
}

export const serveIntake = (context: Context): void => {
  serveRuns(context)
  serveRunning(context)
}
