// Drafts of papers: what they are about is read as it is now, the page is made anew each time it is looked at.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { plainTextOf } from '../kernel/document/plain-text.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import { appendHistory } from '../kernel/history/append.ts'
import { completeValues } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import { columnOf } from '../kernel/register/register.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { type FieldProblem, problemsOf } from '../kernel/register/shape.ts'
import type { Text } from '../kernel/text/text.ts'
import type { Duties } from '../kernel/access/duties.ts'
import { makePage } from './make-page.ts'
import { readOffice } from './read-office.ts'
import type { PaperContext, PaperKind } from './paper-kind.ts'
import type { PageFinding, PaperWork } from './paper-work.ts'
import { wordsOf } from './signing-fields.ts'
import { earlierOf, insertPapers, type NewPaper, type PaperRow } from './store.ts'

/** Letters that every store and printer can hold. */
export const cleanWords = (words: Values): Values =>
  Object.fromEntries(
    Object.entries(words).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value,
    ]),
  )

type About = Pick<PaperRow, 'unit_key' | 'record_id' | 'day' | 'words'>

/** The record that a link of the paper's record leads to; the look at a person is noted. */
const readLinked = async (
  tx: Transaction,
  product: PaperWork['product'],
  { register, linked }: PaperKind,
  values: Values,
): Promise<Values | null> => {
  const field = linked === undefined ? undefined : register?.fields[linked]
  const target = field?.kind === 'link' ? product.register(field.to) : undefined
  const id = linked === undefined ? null : values[linked]
  if (!target || typeof id !== 'string') return null
  const row = await getRecord(tx, product, target, id)
  await noteReads(tx, target, [row], 'văn bản')
  return row.values
}

/** Reads what a paper is about; the look at a person is noted. */
export const readContext = async (
  tx: Transaction,
  { product }: Pick<PaperWork, 'product'>,
  kind: PaperKind,
  about: About,
  number: string | null,
): Promise<PaperContext> => {
  const office = await readOffice(tx, about.unit_key)
  const row =
    kind.register && about.record_id ? await getRecord(tx, product, kind.register, about.record_id) : null
  if (row && kind.register) await noteReads(tx, kind.register, [row], 'văn bản')
  const known = {
    office,
    day: about.day,
    number,
    record: row && { values: row.values, subject: row.subject },
    linked: row && (await readLinked(tx, product, kind, row.values)),
    earlier: await earlierOf(tx, about.record_id),
  }
  const words = completeValues(wordsOf(kind), { ...kind.proposed?.({ ...known }), ...said(about.words) })
  return { ...known, words }
}

/** What was left blank does not hide a proposal. */
const said = (words: Values): Values =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== null && value !== ''))

export type Judged = {
  readonly document: OfficialDocument
  readonly problems: readonly FieldProblem[]
  readonly refusal: Text | null
  readonly findings: readonly PageFinding[]
}

export const judgePaper = (
  { check }: Pick<PaperWork, 'check'>,
  kind: PaperKind,
  context: PaperContext,
): Judged => {
  const document = makePage(kind, context)
  return {
    document,
    problems: problemsOf(wordsOf(kind), context.words, true),
    refusal: kind.refuse?.(context) ?? null,
    findings: check(plainTextOf(document)).filter(({ verdict }) => verdict === 'wrong'),
  }
}

/** Refuses words that no draft can hold: unknown fields, days that do not exist. */
export const mustBeWords = (kind: PaperKind, words: Values): Values => {
  const clean = cleanWords(words)
  const problems = problemsOf(wordsOf(kind), said(clean), false)
  if (problems.length > 0)
    throw new Refusal('invalid', {
      problems: problems.map(({ field, text }) => ({ field: `body.words.${field}`, text })),
    })
  return clean
}

export type PaperGiven = {
  readonly id: string
  readonly unit?: string | undefined
  readonly record?: string | undefined
  readonly day: string
  readonly words?: Values | undefined
}

export const noteDrafted = (
  tx: Transaction,
  drafted: readonly Pick<PaperRow, 'id' | 'unit_key' | 'kind' | 'record_id'>[],
  why: string | null,
): Promise<void> =>
  appendHistory(
    tx,
    drafted.map(({ id, unit_key: homeUnit, kind, record_id: record }) => ({
      action: 'create',
      register: 'papers',
      recordId: id,
      homeUnit,
      changes: [{ field: 'kind', before: null, after: kind }],
      why,
      ...(record === null ? {} : { listed: [record] }),
    })),
  )

/** The unit in whose office a paper is issued: that of the record, or of the body that the record names. */
export const issuingUnits = async (
  tx: Transaction,
  product: PaperWork['product'],
  { register, linked, issuedWhereLinked }: PaperKind,
  records: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const field = linked === undefined ? undefined : register?.fields[linked]
  const target = field?.kind === 'link' ? product.register(field.to) : undefined
  if (!issuedWhereLinked || !register || linked === undefined || !target || records.length === 0)
    return new Map()
  const rows = await rowsOf<{ id: string; unit: string }>(
    tx,
    `select r.id, t.home_unit as unit from ${register.table} r join ${target.table} t on t.tenant = r.tenant and t.id = r.${columnOf(linked)}
     where r.tenant = $1 and r.id = any ($2::uuid[])`,
    [tx.tenant, records],
  )
  return new Map(rows.map(({ id, unit }) => [id, unit]))
}

/** Drafts one paper about a record or a unit. Sent again it changes nothing. */
export const draftPaper = async (
  tx: Transaction,
  { product, duties }: { readonly product: PaperWork['product']; readonly duties: Duties },
  kind: PaperKind,
  given: PaperGiven,
): Promise<void> => {
  const record =
    kind.register && given.record ? await getRecord(tx, product, kind.register, given.record) : null
  const issuing = await issuingUnits(tx, product, kind, record ? [record.id] : [])
  const unit = issuing.get(record?.id ?? '') ?? record?.homeUnit ?? given.unit
  if (unit === undefined || (kind.register !== null && record === null))
    throw new Refusal('invalid', {
      problems: [
        {
          field: kind.register ? 'body.record' : 'body.unit',
          text: { vi: 'Chưa nói văn bản về ai, đơn vị nào', en: 'It does not say whom it is about' },
        },
      ],
    })
  await mustHoldIn(tx, duties, 'papers.write', unit)
  const paper: NewPaper = {
    id: given.id,
    unit_key: unit,
    kind: kind.name,
    register: kind.register?.name ?? null,
    record_id: record?.id ?? null,
    day: given.day,
    words: mustBeWords(kind, given.words ?? {}),
  }
  const added = await insertPapers(tx, [paper])
  if (added.size > 0) await noteDrafted(tx, [paper], null)
}
