// Reports as they are stored: the draft's own words and answers, and what was frozen.
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import type { ReportFigure, ReportHead } from './contract.ts'
import type { Words } from './kinds/scope.ts'
import type { Finding } from './rules/check.ts'

/** An answer counts for the arithmetic it was given to, and for no other. */
export type GivenAnswer = { readonly text: string; readonly arithmetic: string }
export type Answers = Readonly<Record<string, GivenAnswer>>

/** Daily sums of a figure from a first day on: compact, because every report keeps one of each figure. */
export type DaySums = { readonly first: string; readonly values: readonly number[] }

/** Exactly what was signed. The seal is added in print, because it bears the hash of all this. */
export type Frozen = {
  readonly figures: readonly ReportFigure[]
  readonly checks: readonly (Finding & { readonly answer: string | null })[]
  readonly document: OfficialDocument
  readonly days: Readonly<Record<string, DaySums>>
  /** By what each of these was counted; absent in what was signed before it was kept. */
  readonly countedBy?: Readonly<Record<string, string>>
}

export type ReportRow = {
  readonly id: string
  readonly unit_key: string
  readonly unit_name: string
  readonly kind: ReportHead['kind']
  readonly from_day: string
  readonly to_day: string
  readonly state: ReportHead['state']
  readonly number: string | null
  readonly day: string | null
  readonly cut_off: Date | null
  readonly words: Words
  readonly answers: Answers
  readonly frozen: Frozen | null
  readonly hash: string | null
  readonly replaces: string | null
  readonly replaced_by: string | null
  readonly frozen_by_name: string | null
  readonly created_at: Date
}

const head = `r.id, r.unit_key, u.full_name as unit_name, r.kind, r.from_day, r.to_day, r.state, r.number, r.day, r.cut_off, r.hash,
  r.replaces, r.replaced_by, account_name(r.frozen_by) as frozen_by_name, r.created_at`
const whole = `${head}, r.words, r.answers, r.frozen`
const source = 'from report r join unit u on u.key = r.unit_key'

type HeadRow = Omit<ReportRow, 'words' | 'answers' | 'frozen'>

export const headOf = (row: HeadRow): ReportHead => ({
  id: row.id,
  kind: row.kind,
  unit: row.unit_key,
  unitName: row.unit_name,
  from: row.from_day,
  to: row.to_day,
  state: row.state,
  number: row.number,
  day: row.day,
  cutOff: row.cut_off?.toISOString() ?? null,
  frozenBy: row.frozen_by_name,
  hash: row.hash,
  replaces: row.replaces,
  replacedBy: row.replaced_by,
  createdAt: row.created_at.toISOString(),
})

/** Newest first; the database shows only those of the units that the account may read. */
export const listHeads = async (tx: Transaction): Promise<ReportHead[]> =>
  (
    await rowsOf<HeadRow>(
      tx,
      `select ${head} ${source} where r.tenant = $1 order by r.to_day desc, r.created_at desc limit 500`,
      [tx.tenant],
    )
  ).map(headOf)

export const getReportRow = async (tx: Transaction, id: string): Promise<ReportRow> => {
  const row = await findRow<ReportRow>(tx, `select ${whole} ${source} where r.tenant = $1 and r.id = $2`, [
    tx.tenant,
    id,
  ])
  if (!row) throw new Refusal('notFound')
  return row
}

/** Holds the row until the end of the transaction, so that two signatures cannot meet. */
export const lockReport = async (tx: Transaction, id: string): Promise<ReportRow> => {
  await tx.client.query('select 1 from report where tenant = $1 and id = $2 for update', [tx.tenant, id])
  return getReportRow(tx, id)
}

/** The last one signed of the same kind and unit before a moment (null: before now). */
export const findLastFrozen = async (
  tx: Transaction,
  { unit_key, kind, id }: Pick<ReportRow, 'unit_key' | 'kind' | 'id'>,
  before: Date | null,
): Promise<ReportRow | undefined> =>
  findRow<ReportRow>(
    tx,
    `select ${whole} ${source} where r.tenant = $1 and r.unit_key = $2 and r.kind = $3 and r.id <> $4 and r.state <> 'draft'
       and ($5::timestamptz is null or r.cut_off < $5) order by r.cut_off desc limit 1`,
    [tx.tenant, unit_key, kind, id, before],
  )

export type Issued = { readonly number: string; readonly day: string }

/** Numbers and days of all that the unit has signed. */
export const listIssued = async (tx: Transaction, unit: string, except: string): Promise<Issued[]> =>
  rowsOf<Issued>(
    tx,
    'select number, day from report where tenant = $1 and unit_key = $2 and id <> $3 and number is not null and day is not null order by day, number',
    [tx.tenant, unit, except],
  )

export type NewReport = Pick<ReportRow, 'id' | 'unit_key' | 'kind' | 'from_day' | 'to_day' | 'words'> & {
  readonly replaces: string | null
}

/** A retry with the same id is harmless: true only where the report is new. */
export const insertReport = async (tx: Transaction, report: NewReport): Promise<boolean> => {
  const rows = await rowsOf(
    tx,
    `insert into report (tenant, id, unit_key, kind, from_day, to_day, words, replaces, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
    [
      tx.tenant,
      report.id,
      report.unit_key,
      report.kind,
      report.from_day,
      report.to_day,
      JSON.stringify(report.words),
      report.replaces,
      tx.accountId,
      tx.now,
    ],
  )
  return rows.length === 1
}

export const saveWords = async (
  tx: Transaction,
  id: string,
  words: Words,
  answers: Answers,
): Promise<void> => {
  await tx.client.query(
    "update report set words = $3, answers = $4 where tenant = $1 and id = $2 and state = 'draft'",
    [tx.tenant, id, JSON.stringify(words), JSON.stringify(answers)],
  )
}
