// Writes entries of history in the transaction of what they tell; the database chains them by hash.
import type { Transaction } from '../database/transaction.ts'

export type Action = 'create' | 'change' | 'delete' | 'restore' | 'read' | 'export' | 'import' | 'undo'

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

export const appendHistory = async (tx: Transaction, entries: readonly Entry[]): Promise<void> => {
  if (entries.length === 0) return
  const at = tx.now.toISOString()
  const texts = entries.map((entry) => JSON.stringify({ at, accountId: tx.accountId, ...entry }))
  await tx.client.query('select history_append($1::text[])', [texts])
}

/** The fields in which two states of a record differ. */
export const changesBetween = (
  before: { readonly [field: string]: unknown },
  after: { readonly [field: string]: unknown },
): Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
