// One record's life: every entry that tells of it, newest first, with who it was.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { HistoryEntry } from '../register/contract.ts'
import type { Change } from './append.ts'

type Row = {
  seq: number
  at: Date
  account: string | null
  entry: string
  register: string
  record_id: string | null
  home_unit: string | null
}

type Body = { action: HistoryEntry['action']; why?: string | null; from?: string | null; changes: Change[] }

const shown = (row: Row): HistoryEntry => {
  const body = JSON.parse(row.entry) as Body
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    account: row.account ?? '—',
    action: body.action,
    why: body.why ?? null,
    from: body.from ?? null,
    changes: body.changes,
  }
}

/** `account_name` shows who, also to readers who may not see accounts. */
const select =
  'select h.seq, h.at, account_name(h.account_id) as account, h.entry, h.register, h.record_id, h.home_unit from history h'

export const lifeOf = async (tx: Transaction, ids: readonly string[]): Promise<HistoryEntry[]> =>
  (
    await rowsOf<Row>(
      tx,
      `${select} where h.record_id = any($1::uuid[]) or h.listed && $1::uuid[] order by h.at desc, h.seq desc limit 500`,
      [ids],
    )
  ).map(shown)

export const latestHistory = async (tx: Transaction, page: number, action: string | null) => {
  const rows = await rowsOf<Row>(
    tx,
    `${select} where ($1::text is null or h.action = $1) order by h.at desc, h.chain, h.seq desc limit 50 offset $2`,
    [action, (page - 1) * 50],
  )
  const count = await rowsOf<{ count: number }>(
    tx,
    'select count(*) from history h where ($1::text is null or h.action = $1)',
    [action],
  )
  const nobody = '00000000-0000-0000-0000-000000000000'
  return {
    entries: rows.map((row) => ({
      ...shown(row),
      register: row.register,
      recordId: row.record_id ?? nobody,
      homeUnit: row.home_unit ?? '00',
    })),
    total: count[0]?.count ?? 0,
  }
}
