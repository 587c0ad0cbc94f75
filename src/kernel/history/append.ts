// Writes entries of history in the transaction of what they tell, chained by hash to those before them.
import { atEnd, type Statement, type Transaction } from '../database/transaction.ts'

export type Action =
  | 'create'
  | 'change'
  | 'delete'
  | 'restore'
  | 'read'
  | 'export'
  | 'import'
  | 'undo'
  | 'open'
  | 'review'
  | 'merge'

export type Change = { readonly field: string; readonly before: unknown; readonly after: unknown }

export type Entry = {
  readonly action: Action
  readonly register: string
  readonly recordId: string | null
  readonly homeUnit: string | null
  readonly changes: readonly Change[]
  readonly why?: string | null
  /** Import or address from which it came. */
  readonly from?: string | null
  /** Records shown together in one list. */
  readonly listed?: readonly string[]
}

/** Sixteen chains, so that writers rarely wait for each other; one record's life lies in one chain. */
const chainOf = ({ recordId, listed }: Entry): number => {
  const id = recordId ?? listed?.[0] ?? ''
  return Number.parseInt(id.slice(-1), 16) || 0
}

const append = (tx: Transaction, entries: readonly Entry[]): Statement | null => {
  if (entries.length === 0) return null
  const at = tx.now.toISOString()
  return {
    name: 'history-write',
    text: 'select history_write($1, $2)',
    values: [
      entries.map(chainOf),
      // Always in this order, so that most are told to agree with their columns without being parsed.
      entries.map(({ action, register, recordId, homeUnit, ...rest }) =>
        JSON.stringify({ at, accountId: tx.accountId, action, register, recordId, homeUnit, ...rest }),
      ),
    ],
  }
}

/** After the figures, last of all: whoever writes to the same chain waits for the commit only. */
export const appendHistory = atEnd(2, append)

/** The fields in which two states of a record differ. */
export const changesBetween = (
  before: { readonly [field: string]: unknown },
  after: { readonly [field: string]: unknown },
): Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
