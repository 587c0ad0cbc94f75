// Many papers at once: drafted for records of a list in one transaction, each judged for itself, and shown with what became of each.
import type { Duties } from '../kernel/access/duties.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { findJob } from '../kernel/jobs/jobs.ts'
import type { Values } from '../kernel/register/field.ts'
import { nameFieldOf } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { columnOf, type Register } from '../kernel/register/register.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import type { PaperBatch } from './contract.ts'
import { issuingUnits, mustBeWords, noteDrafted, readContext } from './draft.ts'
import type { PaperKind } from './paper-kind.ts'
import { kindNamed, type PaperWork } from './paper-work.ts'
import { insertPapers, listPapers } from './store.ts'

type Left = { readonly record: string; readonly why: Text }

type BatchRow = {
  id: string
  kind: string
  refused: Left[]
  job_id: string | null
  created_at: Date
}

type RecordName = { id: string; home_unit: string; subject_id: string | null; name: string | null }

/** What a reader calls these records; those he may not see are not there. */
const namesOf = (tx: Transaction, register: Register, ids: readonly string[]): Promise<RecordName[]> => {
  const named = register.subject ?? register
  const column = `${register.subject ? 's' : 'r'}.${columnOf(nameFieldOf(named))}`
  return rowsOf<RecordName>(
    tx,
    `select r.id, r.home_unit, r.subject_id, ${column} as name from ${register.table} r
     ${register.subject ? `left join ${register.subject.table} s on s.tenant = r.tenant and s.id = r.subject_id` : ''}
     where r.tenant = $1 and r.id = any ($2::uuid[]) and r.state = 'active'`,
    [tx.tenant, ids],
  )
}

const WHY_UNSEEN = textOf(
  'Không tìm thấy, hoặc không thuộc đơn vị của bạn.',
  'Not found, or not in your units.',
)
const WHY_NOT_WRITABLE = textOf(
  'Nhiệm vụ của bạn không soạn văn bản cho đơn vị này.',
  'Your duties do not draft papers of this unit.',
)

export type BatchGiven = {
  readonly id: string
  readonly kind: string
  readonly records: readonly string[]
  readonly day: string
  readonly words: Values
}

/** Drafts in the order of the records given; a record that cannot have the paper is left out and said. Sent again it changes nothing. */
export const draftBatch = async (
  tx: Transaction,
  work: PaperWork & { readonly duties: Duties },
  given: BatchGiven,
): Promise<void> => {
  const kind = kindNamed(work, given.kind)
  const { register } = kind
  if (register === null) throw new Refusal('notFound', { kind: kind.name })
  const words = mustBeWords(kind, given.words)
  const made = await rowsOf(
    tx,
    'insert into paper_batch (tenant, id, kind, register, account_id, created_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1',
    [tx.tenant, given.id, kind.name, register.name, tx.accountId, tx.now],
  )
  if (made.length === 0) return
  const ids = [...new Set(given.records)]
  const seen = new Map((await namesOf(tx, register, ids)).map((row) => [row.id, row]))
  const writable = await findRow<{ units: string[] }>(tx, 'select app_scope($1) as units', ['papers.write'])
  const issuing = await issuingUnits(tx, work.product, kind, ids)
  const unitOf = ({ id, home_unit: own }: RecordName): string => issuing.get(id) ?? own
  const left: Left[] = []
  const papers = []
  for (const record of ids) {
    const row = seen.get(record)
    if (!row) left.push({ record, why: WHY_UNSEEN })
    else if (!writable?.units.includes(unitOf(row))) left.push({ record, why: WHY_NOT_WRITABLE })
    else {
      const about = { unit_key: unitOf(row), record_id: record, day: given.day, words }
      const why = kind.refuse?.(await readContext(tx, work, kind, about, null)) ?? null
      if (why) left.push({ record, why })
      else
        papers.push({
          ...about,
          id: crypto.randomUUID(),
          kind: kind.name,
          register: register.name,
          batch_id: given.id,
          place: papers.length + 1,
        })
    }
  }
  await insertPapers(tx, papers)
  await noteDrafted(tx, papers, null)
  await tx.client.query('update paper_batch set refused = $3 where tenant = $1 and id = $2', [
    tx.tenant,
    given.id,
    JSON.stringify(left),
  ])
}

export const getBatch = async (tx: Transaction, id: string): Promise<BatchRow> => {
  const row = await findRow<BatchRow>(
    tx,
    'select id, kind, refused, job_id, created_at from paper_batch where tenant = $1 and id = $2',
    [tx.tenant, id],
  )
  if (!row) throw new Refusal('notFound')
  return row
}

/** With the names of whom the papers are about: the look at them is noted. */
export const showBatch = async (tx: Transaction, work: PaperWork, id: string): Promise<PaperBatch> => {
  const row = await getBatch(tx, id)
  const kind: PaperKind = kindNamed(work, row.kind)
  const papers = await listPapers(tx, { batch: id })
  const records = [
    ...papers.flatMap(({ recordId }) => (recordId === null ? [] : [recordId])),
    ...row.refused.map(({ record }) => record),
  ]
  const named = kind.register ? await namesOf(tx, kind.register, records) : []
  if (kind.register)
    await noteReads(
      tx,
      kind.register,
      named.map(({ id: record, home_unit: homeUnit, subject_id: subjectId }) => ({
        id: record,
        homeUnit,
        subjectId,
      })),
      'đợt văn bản',
    )
  const names = Object.fromEntries(named.map(({ id: record, name }) => [record, name ?? '']))
  return {
    id,
    kind: row.kind,
    createdAt: row.created_at.toISOString(),
    job: row.job_id === null ? null : ((await findJob(tx, row.job_id)) ?? null),
    papers,
    names,
    refused: row.refused.map(({ record, why }) => ({ record, name: names[record] ?? '', why })),
  }
}
