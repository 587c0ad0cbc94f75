// Writes entries of history in the transaction of what they tell, chained by hash to those before them.
import { createHash } from 'node:crypto'
import { atEnd, rowsOf, type Transaction } from '../database/transaction.ts'

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

/** The hash of an entry covers the hash before it, so that nothing can be altered, removed or put between unnoticed. */
export const entryHash = (before: Uint8Array, entry: string): Buffer =>
  createHash('sha256').update(before).update(entry, 'utf8').digest()

type Head = { chain: number; seq: number; hash: Buffer }

const append = async (tx: Transaction, entries: readonly Entry[]): Promise<void> => {
  if (entries.length === 0) return
  const chains = [...new Set(entries.map(chainOf))]
  const heads = new Map(
    (await rowsOf<Head>(tx, 'select chain, seq, hash from history_heads($1)', [chains])).map((head) => [
      head.chain,
      { seq: head.seq, hash: head.hash },
    ]),
  )
  const at = tx.now.toISOString()
  const rows = entries.map((entry) => {
    const { action, register, recordId, homeUnit, ...rest } = entry
    // Always in this order, so that most are told to agree with their columns without being parsed.
    const text = JSON.stringify({
      at,
      accountId: tx.accountId,
      action,
      register,
      recordId,
      homeUnit,
      ...rest,
    })
    const chain = chainOf(entry)
    const head = heads.get(chain) ?? { seq: 0, hash: Buffer.alloc(0) }
    const next = { seq: head.seq + 1, hash: entryHash(head.hash, text) }
    heads.set(chain, next)
    return { chain, text, ...next }
  })
  await tx.client.query('select history_append($1, $2, $3, $4)', [
    rows.map(({ chain }) => chain),
    rows.map(({ seq }) => seq),
    rows.map(({ text }) => text),
    rows.map(({ hash }) => hash),
  ])
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
