// The preview of an import in the shape of the contract: the sheet with our reading laid over it, and what will happen.
import type { Transaction } from '../kernel/database/transaction.ts'
import { findRow, rowsOf } from '../kernel/database/transaction.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Register } from '../kernel/register/register.ts'
import { noteReads } from '../kernel/register/reads.ts'
import type { Counts, ImportRun, Preview } from './contract.ts'
import { allInTurns } from './in-turns.ts'
import { type Judged, judgeRows } from './judge.ts'
import { readRun, type Reading, type StoredRun, writableUnits } from './prepare.ts'
import { ownText } from './reading/grid.ts'
import type { RowProblem, RowReading } from './reading/row-reading.ts'
import { findField, targetChoices } from './reading/targets.ts'

const ROWS_SHOWN = 300
const PROBLEMS_SHOWN = 500
const SIMILARITY_ROWS = 1000

const GRAVITY = { error: 0, warning: 1, info: 2 } as const

/** Of more than are shown, the gravest; in the order of the rows. */
const problemsShown = (problems: readonly RowProblem[]): RowProblem[] =>
  problems
    .toSorted((one, other) => GRAVITY[one.severity] - GRAVITY[other.severity])
    .slice(0, PROBLEMS_SHOWN)
    .toSorted((one, other) => one.row - other.row)

export const countsOf = (reading: Reading, judged: readonly Judged[]): Counts => {
  const count = (verdict: Judged['verdict']) => judged.filter((row) => row.verdict === verdict).length
  return {
    rows: reading.layout.roles.length,
    new: count('new'),
    same: count('same'),
    changed: count('changed'),
    likely: count('likely'),
    question: count('question'),
    problem: count('problem'),
    ignored: reading.layout.roles.filter((role) => role !== 'data').length,
  }
}

export const runOf = async (tx: Transaction, run: StoredRun, counts: Counts | null): Promise<ImportRun> => ({
  id: run.id,
  fileName: run.file_name,
  register: run.register,
  homeUnit: run.home_unit,
  state: run.state,
  account:
    (await findRow<{ name: string | null }>(tx, 'select account_name($1) as name', [run.account_id]))?.name ??
    '—',
  createdAt: run.created_at.toISOString(),
  counts,
  jobId: run.job_id,
})

type UnknownWords = Preview['unknownWords']

const unknownWordsOf = (register: Register | null, rows: readonly RowReading[]): UnknownWords => {
  if (!register) return []
  const found = new Map<string, UnknownWords[number]>()
  for (const { unknownWords } of rows)
    for (const { target, word, guess } of unknownWords) {
      const kept = found.get(`${target}|${word}`)
      const field = findField(register, target)
      if (kept) kept.count += 1
      else
        found.set(`${target}|${word}`, {
          target,
          word,
          count: 1,
          guess,
          choices:
            field?.kind === 'choice'
              ? Object.entries(field.choices).map(([value, { vi, en }]) => ({ value, label: { vi, en } }))
              : [],
        })
    }
  return [...found.values()].toSorted((one, other) => other.count - one.count).slice(0, 100)
}

export const judgeRun = async (
  tx: Transaction,
  product: Product,
  run: StoredRun,
  reading: Reading,
  rows?: readonly RowReading[],
): Promise<Judged[]> =>
  reading.register
    ? judgeRows(tx, product, rows ?? (await allInTurns(reading.rows())), {
        register: reading.register,
        homeUnit: run.home_unit,
        writable: await writableUnits(tx, reading.register),
        anonymous: reading.anonymous,
        similarityRows: SIMILARITY_ROWS,
      })
    : []

/** A preview names the person whom a row may be; a list that was taken in shows its own people. */
export const noteShown = async (
  tx: Transaction,
  run: StoredRun,
  { register }: Reading,
  judged: readonly Judged[],
): Promise<void> => {
  if (!register) return
  const named = new Map(
    judged.flatMap(({ subject, doubts }) => (subject ? [subject] : doubts)).map((doubt) => [doubt.id, doubt]),
  )
  await noteReads(tx, register.subject ?? register, [...named.values()], 'xem trước danh sách')
  const taken = await rowsOf<{ id: string; home_unit: string; subject_id: string | null }>(
    tx,
    `select id, home_unit, subject_id from ${register.table} where import_id = $1`,
    [run.id],
  )
  const shown = taken.map(({ id, home_unit: homeUnit, subject_id: subjectId }) => ({
    id,
    homeUnit,
    subjectId,
  }))
  await noteReads(tx, register, shown, 'danh sách đã nhận')
}

/** A long list is looked through for likely duplicates when it is taken in, not at every look. */
const lookedNote = (reading: Reading): Text[] =>
  reading.rowCount > SIMILARITY_ROWS
    ? [
        textOf(
          `Nghi trùng mới xem ${SIMILARITY_ROWS} dòng đầu; các dòng sau được xem khi đưa vào sổ.`,
          `Likely duplicates were looked for in the first ${SIMILARITY_ROWS} rows; the others are looked at when taken in.`,
        ),
      ]
    : []

/** What became of each row when the list was taken in. */
const keptRows = (tx: Transaction, run: StoredRun) =>
  rowsOf<{ row: number; verdict: string; problems: RowProblem[] }>(
    tx,
    'select row, verdict, problems from import_row where import_id = $1 order by row',
    [run.id],
  )

export const previewOf = async (tx: Transaction, product: Product, run: StoredRun): Promise<Preview> => {
  const reading = await readRun(tx, product, run)
  const finished = run.state === 'done' || run.state === 'undone'
  const rows = await allInTurns(reading.rows())
  const judged = finished ? [] : await judgeRun(tx, product, run, reading, rows)
  await noteShown(tx, run, reading, judged)
  const kept = finished ? await keptRows(tx, run) : []
  const verdicts = new Map<number, string>(
    finished
      ? kept.map(({ row, verdict }) => [row, verdict])
      : judged.map(({ row, verdict }) => [row.row, verdict]),
  )
  const problems = finished ? kept.flatMap((row) => row.problems) : judged.flatMap((row) => row.problems)
  const { layout, register } = reading
  const counts = finished ? (run.counts as Counts) : countsOf(reading, judged)
  return {
    run: await runOf(tx, { ...run, register: register?.name ?? run.register }, counts),
    sheets: reading.workbook.sheets.map(({ name, rows, hidden }, index) => ({
      index,
      name,
      rows: rows.length,
      hidden,
    })),
    sheet: reading.sheetIndex,
    guesses: reading.guess.guesses.map(({ register: name, score, why }) => ({
      register: name,
      score,
      why: { ...why },
    })),
    columns: reading.columns.map(({ column, header, target, confidence, why, samples }) => ({
      column,
      header,
      target,
      confidence,
      why: { ...why },
      samples: [...samples],
    })),
    targets: register
      ? targetChoices(register).map(({ target, label }) => ({ target, label: { ...label } }))
      : [],
    rows: layout.roles.slice(0, ROWS_SHOWN).map((role, row) => ({
      row,
      role,
      why: layout.whys[row] ?? null,
      cells: Array.from(
        { length: layout.grid.width },
        (_, column) => run.choices.cells?.[`${row}:${column}`] ?? ownText(layout.grid, row, column),
      ),
      verdict: verdicts.get(row) ?? null,
    })),
    problems: problemsShown(problems).map((problem) => ({ ...problem, text: { ...problem.text } })),
    problemsTotal: problems.length,
    unknownWords: unknownWordsOf(register, rows),
    notes: [...reading.notes, ...lookedNote(reading)].map((note) => ({ ...note })),
  }
}
