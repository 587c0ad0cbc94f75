// Who has looked at a person, and whom one has looked at oneself: told from history, which every read is written to.
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Duties } from '../kernel/access/duties.ts'
import { Refusal } from '../kernel/contract/refusal.ts'
import type { Action } from '../kernel/history/append.ts'
import { countRows } from '../kernel/register/count-rows.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Reader } from './contract.ts'

type Act = {
  account_id: string | null
  account: string | null
  at: Date
  action: Action
  register: string
  why: string | null
}

const MOST = 2000
const MOST_ACTS = 20

/** What showed the record or its person: reads, downloads and openings, and changes, which show what they change. */
export const readersOf = async (
  tx: Transaction,
  product: Product,
  duties: Duties,
  registerName: string,
  id: string,
): Promise<{ readers: Reader[]; total: number }> => {
  const register = product.register(registerName)
  if (!register) throw new Refusal('notFound')
  const record = register.subject
    ? await findRow<{ subject_id: string | null }>(
        tx,
        `select subject_id from ${register.table} where id = $1`,
        [id],
      )
    : undefined
  const acts = await rowsOf<Act>(
    tx,
    `select h.account_id, account_name(h.account_id) as account, h.at, h.action, h.register,
       case when h.told is null or h.home_unit = any (app_scope(h.register || '.read')) then coalesce(h.told, h.entry)::jsonb ->> 'why' end as why
     from history_places($1) place join history h using (chain, seq)
     where h.account_id is not null and h.action in ('read', 'export', 'open', 'change', 'create', 'delete', 'restore')
     order by h.at desc limit ${MOST}`,
    [[id, ...(record?.subject_id ? [record.subject_id] : [])]],
  )
  const held = Map.groupBy(
    await rowsOf<{ account_id: string; duty: string; unit: string }>(
      tx,
      'select account_id, duty, unit from account_duties($1)',
      [[...new Set(acts.map(({ account_id: account }) => account))]],
    ),
    ({ account_id: account }) => account,
  )
  const readers = [...Map.groupBy(acts, ({ account_id: account }) => account ?? '')].map(
    ([account, own]): Reader => ({
      account: own[0]?.account ?? '—',
      duties: (held.get(account) ?? []).map(({ duty, unit }) => `${duties[duty]?.label.vi ?? duty}, ${unit}`),
      times: own.length,
      first: own.at(-1)?.at.toISOString() ?? '',
      last: own[0]?.at.toISOString() ?? '',
      acts: own
        .slice(0, MOST_ACTS)
        .map(({ at, action, register: of, why }) => ({ at: at.toISOString(), action, register: of, why })),
    }),
  )
  return { readers, total: acts.length }
}

type OwnRow = {
  at: Date
  action: Action
  register: string
  record_id: string | null
  home_unit: string | null
  persons: number
  why: string | null
}

const own = "h.account_id = app_account() and h.action in ('read', 'export', 'open')"

export const ownReads = async (tx: Transaction, page: number) => {
  const rows = await rowsOf<OwnRow>(
    tx,
    `select h.at, h.action, h.register, h.record_id, h.home_unit, coalesce(cardinality(h.listed), 1) as persons, coalesce(h.told, h.entry)::jsonb ->> 'why' as why
     from history h where ${own} order by h.at desc, h.chain, h.seq desc limit 50 offset $1`,
    [(page - 1) * 50],
  )
  const counted = await countRows(tx, `from history h where ${own}`, [])
  return {
    entries: rows.map((row) => ({
      at: row.at.toISOString(),
      action: row.action,
      register: row.register,
      recordId: row.record_id,
      homeUnit: row.home_unit,
      persons: row.record_id === null ? row.persons : 1,
      why: row.why,
    })),
    ...counted,
  }
}
