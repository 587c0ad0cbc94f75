// Openings as they stand in the database: who opened whom, why, until when, and how it was judged.
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Opening } from './contract.ts'

type Row = {
  id: string
  account: string | null
  mine: boolean
  home_unit: string
  person_id: string
  seen: string | null
  full_name: string | null
  reason: string
  opened_at: Date
  expires_at: Date
  closed_at: Date | null
  reads: number
  open: boolean
  verdict: Opening['verdict']
  verdict_note: string | null
  reviewer: string | null
  answer: string | null
  reviewable: boolean
}

// The person is joined under the reader's own policies: a name stands only where the reader may see the person anyway.
const select = `select o.*, account_name(o.account_id) as account, account_name(o.reviewed_by) as reviewer, o.account_id = app_account() as mine,
    p.id as seen, p.full_name, o.closed_at is null and o.expires_at > now() as open,
    o.account_id <> app_account() and o.home_unit = any ((select app_scope('openings.review'))::text[]) as reviewable
  from person_opening o left join person p on p.tenant = o.tenant and p.id = o.person_id`

const openingOf = (row: Row): Opening => ({
  id: row.id,
  account: row.account ?? '—',
  mine: row.mine,
  homeUnit: row.home_unit,
  person: row.full_name,
  personId: row.seen,
  reason: row.reason,
  openedAt: row.opened_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  closedAt: row.closed_at?.toISOString() ?? null,
  reads: row.reads,
  open: row.open,
  verdict: row.verdict,
  verdictNote: row.verdict_note,
  reviewedBy: row.reviewer,
  answer: row.answer,
  reviewable: row.reviewable,
})

export const getOpening = async (tx: Transaction, id: string): Promise<Opening & { subject: string }> => {
  const row = await findRow<Row>(tx, `${select} where o.id = $1`, [id])
  if (!row) throw new Refusal('notFound')
  return { ...openingOf(row), subject: row.person_id }
}

const conditions = {
  all: 'true',
  waiting: 'o.verdict is null and o.account_id <> app_account()',
  explain: "o.verdict = 'explain'",
  mine: 'o.account_id = app_account()',
} as const

export const PAGE = 50

export const openingsOf = async (tx: Transaction, which: keyof typeof conditions, page: number) => {
  const where = conditions[which]
  const rows = await rowsOf<Row>(
    tx,
    `${select} where ${where} order by o.opened_at desc, o.id limit ${PAGE} offset $1`,
    [(page - 1) * PAGE],
  )
  const counted = await findRow<{ count: number }>(
    tx,
    `select count(*)::integer as count from person_opening o where ${where}`,
  )
  return {
    openings: rows.map(openingOf),
    shown: rows.filter(({ seen }) => seen !== null),
    total: counted?.count ?? 0,
  }
}
