// Assessments as they are kept: what was proposed, sealed, and who signed it when.
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { sealOf } from '../kernel/document/seal.ts'
import { type LocalMoment, localMoment } from '../kernel/rule/local-moment.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { diseaseWords } from './diseases.ts'
import type { AssessmentRow } from './assessment-contract.ts'
import type { Inputs } from './inputs.ts'
import { isEpidemic, isLevel, type Outcome } from './outcomes.ts'
import type { Assessed } from './assess.ts'
import { type NoticeForm, noticeClock } from './rules/tt-15-2026-notices.ts'

/** Exactly what was proposed; the seal is over this and what stands beside it. */
export type Content = Pick<Assessed, 'reasons' | 'others' | 'overrides'> & {
  readonly inputs: Inputs
  /** Absent in what was proposed before sources were kept. */
  readonly entered?: Assessed['entered']
}

export type StoredAssessment = {
  readonly id: string
  readonly unit_key: string
  readonly unit_name: string
  readonly disease: string
  readonly law: string
  readonly day: Day
  readonly outcome: Outcome
  readonly before: Outcome | null
  readonly content: Content
  readonly hash: string
  readonly state: AssessmentRow['state']
  readonly note: string | null
  readonly proposed_by: string
  readonly proposed_name: string | null
  readonly proposed_at: Date
  readonly approved_name: string | null
  readonly approved_at: Date | null
  readonly published_name: string | null
  readonly published_at: Date | null
  readonly number: string | null
  readonly effective_from: Date | null
  readonly ended_at: Date | null
  readonly notice_number: string | null
  readonly notice_told_at: Date | null
  readonly may_approve: boolean
}

const columns = `a.id, a.unit_key, u.full_name as unit_name, a.disease, a.law, a.day, a.outcome, a.before, a.content, a.hash, a.state, a.note,
  a.proposed_by, account_name(a.proposed_by) as proposed_name, a.proposed_at, account_name(a.approved_by) as approved_name, a.approved_at,
  account_name(a.published_by) as published_name, a.published_at, a.number, a.effective_from, a.ended_at, told.number as notice_number, told.issued_at as notice_told_at,
  a.unit_key = any ((select app_scope('levels.approve'))::text[]) as may_approve`
/** The first notice of either form that the unit issued after the determination (`src/papers/kinds/epidemic-notice.ts`). */
const source = `from level_assessment a join unit u on u.key = a.unit_key left join lateral (
    select p.number, p.issued_at from paper p where p.tenant = a.tenant and p.unit_key = a.unit_key and p.state in ('issued', 'replaced')
      and p.kind = case when a.outcome = 'epidemic' or a.outcome like 'defence%' then 'epidemic-declared' else 'epidemic-ended' end
      and p.issued_at >= a.proposed_at order by p.issued_at limit 1) told on a.law = 'tt-15-2026'`

const states: Readonly<Record<string, readonly string[]>> = { waiting: ['proposed', 'approved'] }
const MOST = 2000

export const listStored = (tx: Transaction, unit: string, state: string): Promise<StoredAssessment[]> =>
  rowsOf<StoredAssessment>(
    tx,
    `select ${columns} ${source} where a.tenant = $1 and a.unit_key in (select reached_key from unit_reach where unit_key = $2)
       and ($3::text[] is null or a.state = any ($3)) order by a.day desc, a.proposed_at desc, u.code limit ${MOST}`,
    [tx.tenant, unit, state === 'all' ? null : (states[state] ?? [state])],
  )

export const listByIds = (tx: Transaction, ids: readonly string[]): Promise<StoredAssessment[]> =>
  rowsOf<StoredAssessment>(
    tx,
    `select ${columns} ${source} where a.tenant = $1 and a.id = any ($2::uuid[]) order by u.code`,
    [tx.tenant, ids],
  )

export const getStored = async (tx: Transaction, id: string): Promise<StoredAssessment> => {
  const row = await findRow<StoredAssessment>(
    tx,
    `select ${columns} ${source} where a.tenant = $1 and a.id = $2`,
    [tx.tenant, id],
  )
  if (!row) throw new Refusal('notFound')
  return row
}

type Sealed = Pick<
  StoredAssessment,
  'unit_key' | 'disease' | 'law' | 'day' | 'outcome' | 'before' | 'content'
>

export const hashOf = ({ unit_key, disease, law, day, outcome, before, content }: Sealed): string =>
  sealOf({ unit: unit_key, disease, law, day, outcome, before, content })

export const insertAssessments = async (
  tx: Transaction,
  rows: readonly (Sealed & { readonly id: string; readonly note: string | null })[],
): Promise<void> => {
  await tx.client.query(
    `insert into level_assessment (tenant, id, unit_key, disease, law, day, outcome, before, content, hash, state, note, proposed_by, proposed_at)
     select $1, i, u, d, l, y, o, b, c, h, 'proposed', n, $2, $3
     from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::date[], $9::text[], $10::text[], $11::jsonb[], $12::text[], $13::text[])
       as t (i, u, d, l, y, o, b, c, h, n)`,
    [
      tx.tenant,
      tx.accountId,
      tx.now,
      rows.map(({ id }) => id),
      rows.map((row) => row.unit_key),
      rows.map(({ disease }) => disease),
      rows.map(({ law }) => law),
      rows.map(({ day }) => day),
      rows.map(({ outcome }) => outcome),
      rows.map(({ before }) => before),
      rows.map(({ content }) => JSON.stringify(content)),
      rows.map(hashOf),
      rows.map(({ note }) => note),
    ],
  )
}

/** Which notice is due: a beginning, an end, or none (the level of NQ 128 has no such notice). */
export const noticeFormOf = ({
  outcome,
  before,
}: Pick<StoredAssessment, 'outcome' | 'before'>): NoticeForm | null =>
  isLevel(outcome) || isEpidemic(outcome) === isEpidemic(before)
    ? null
    : isEpidemic(outcome)
      ? 'begun'
      : 'ended'

const signed = (by: string | null, at: Date | null): AssessmentRow['approved'] =>
  at === null ? null : { by, at: at.toISOString() }

export const rowOf = (tx: Transaction, row: StoredAssessment): AssessmentRow => {
  const form = row.law === 'tt-15-2026' && row.state !== 'returned' ? noticeFormOf(row) : null
  const told: LocalMoment | null = row.notice_told_at ? localMoment(row.notice_told_at) : null
  return {
    id: row.id,
    unit: row.unit_key,
    name: row.unit_name,
    disease: row.disease === MAIN_DISEASE ? null : { ...diseaseWords(row.disease) },
    law: row.law,
    day: row.day,
    outcome: row.outcome,
    before: row.before,
    state: row.state,
    note: row.note,
    proposed: signed(row.proposed_name, row.proposed_at),
    approved: signed(row.approved_name, row.approved_at),
    published: signed(row.published_name, row.published_at),
    number: row.number,
    effectiveFrom: row.effective_from?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    hash: row.hash,
    notice:
      form === null
        ? null
        : {
            form,
            number: row.notice_number,
            told,
            ...noticeClock(form, localMoment(row.proposed_at), told, localMoment(tx.now)),
          },
    canApprove: row.may_approve && row.proposed_by !== tx.accountId,
  }
}
