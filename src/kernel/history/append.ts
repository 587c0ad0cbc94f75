// Writes entries of history in the transaction of what they tell, chained by hash to those before them.
import { packedArray } from '../database/packed-array.ts'
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
  | 'erase'

export type Change = { readonly field: string; readonly before: unknown; readonly after: unknown }

export type Entry = {
  readonly action: Action
  readonly register: string
  readonly recordId: string | null
  readonly homeUnit: string | null
  readonly changes: readonly Change[]
  readonly why?: string | null
  /** Of a look: its reason was written by somebody, may name anybody, and can be erased. */
  readonly written?: boolean
  /** Import or address from which it came. */
  readonly from?: string | null
  /** Records shown together in one list. */
  readonly listed?: readonly string[]
  /** Of an erasure: the entries of this record whose values are gone. */
  readonly erased?: readonly ErasedEntry[]
}

/**
 * An entry named by an erasure. One that had its values in the chained text (form 1) is proved from here on by what the erasure says of it:
 * the hashes before and of it, and the digest of the text that stands there now.
 */
export type ErasedEntry = {
  readonly seq: number
  readonly old?: { readonly before: string; readonly hash: string; readonly now: string }
}

/** Sixteen chains, so that writers rarely wait for each other; one record's life lies in one chain. */
const chainOf = ({ recordId, listed }: Entry): number => {
  const id = recordId ?? listed?.[0] ?? ''
  return Number.parseInt(id.slice(-1), 16) || 0
}

/** Values, and reasons that somebody wrote, can be erased later; why a list was shown is a word of ours. */
const mayBeErased = ({ action, changes, why, written: byHand }: Entry): boolean =>
  changes.length > 0 ||
  (typeof why === 'string' && (byHand === true || (action !== 'read' && action !== 'export')))

type Written = { readonly chain: number; readonly text: string; readonly told: string | null }

const written = (tx: Transaction, entry: Entry): Written => {
  const { action, register, recordId, homeUnit, changes, why, written: _, ...rest } = entry
  // Always in this order, so that most are told to agree with their columns without being parsed.
  const head = { at: tx.now.toISOString(), accountId: tx.accountId, action, register, recordId, homeUnit }
  const apart = mayBeErased(entry)
  return {
    chain: chainOf(entry),
    text: JSON.stringify(apart ? { ...head, ...rest, form: 2 } : { ...head, changes, why, ...rest }),
    told: apart ? JSON.stringify({ changes, why: why ?? null }) : null,
  }
}

const append = (_tx: Transaction, entries: readonly Written[]): Statement | null =>
  entries.length === 0
    ? null
    : {
        name: 'history-write',
        text: 'select history_write($1, $2, $3)',
        values: [
          packedArray(
            'smallint',
            entries.map(({ chain }) => chain),
          ),
          packedArray(
            'text',
            entries.map(({ text }) => text),
          ),
          packedArray(
            'text',
            entries.map(({ told }) => told),
          ),
        ],
      }

/** After the figures, last of all: whoever writes to the same chain waits for the commit only. */
export const appendHistory = atEnd(2, append, written)

/** The fields in which two states of a record differ. */
export const changesBetween = (
  before: { readonly [field: string]: unknown },
  after: { readonly [field: string]: unknown },
): Change[] =>
  [...Object.keys(before), ...Object.keys(after).filter((field) => !Object.hasOwn(before, field))].flatMap(
    (field) => {
      const [was, is] = [before[field] ?? null, after[field] ?? null]
      return was === is ? [] : [{ field, before: was, after: is }]
    },
  )
