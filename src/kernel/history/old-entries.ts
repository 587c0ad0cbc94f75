// Entries of the first form, whose values stood in the chained text: what an erasure leaves of them, and how far it is believed.
import type pg from 'pg'
import { entryHash } from './entry-hash.ts'

type Body = { readonly [name: string]: unknown }

const LEFT = ',"changes":[],"why":null,"form":"erased"}'

const parsed = (entry: string): Body | undefined => {
  try {
    return JSON.parse(entry) as Body
  } catch {
    return undefined
  }
}

/** What may stay of such an entry: who did what to which record, and when. */
export const withoutValues = (entry: string): string => {
  const { changes: _, why: __, ...rest } = JSON.parse(entry) as Body
  return JSON.stringify({ ...rest, changes: [], why: null, form: 'erased' })
}

export const isWithoutValues = (entry: string): boolean => entry.endsWith(LEFT)

/** Of the first form are also entries that never had a value: there is nothing to take from them. */
export const tellsValues = (entry: string): boolean => {
  const { changes, why } = JSON.parse(entry) as Body
  return !Array.isArray(changes) || changes.length > 0 || (why !== undefined && why !== null)
}

/**
 * Entries that never had a value were once rewritten by erasures as the others were. Their first text follows from what is left, and
 * their own hash proves it: nothing has to be believed of them.
 */
export const provesItself = (before: string, { entry, hash }: { entry: string; hash: string }): boolean => {
  const body = parsed(entry)
  if (!body) return false
  const { at, accountId, action, register, recordId, homeUnit, changes, why, form: _, ...rest } = body
  const head = { at, accountId, action, register, recordId, homeUnit, changes }
  return [
    { ...head, ...rest },
    { ...head, why, ...rest },
  ].some(
    (whole) =>
      entryHash(before, { entry: JSON.stringify(whole), told: null, salt: null, sealed: null }) === hash,
  )
}

/**
 * For each chain the last entry whose values may have stood in the chained text: none that is later, or that comes after one of form 2.
 * What an erasure says of such an entry is all that is left to prove it, so a checkpoint signs how far that goes.
 */
export const findLastOld = async (client: pg.ClientBase): Promise<number[]> => {
  const { rows } = await client.query<{ last: number }>(
    `select coalesce((
       select max(h.seq) from history h where h.chain = c.chain and h.action not in ('read', 'export', 'erase') and h.seq < coalesce(
         (select f.seq from history f where f.chain = c.chain and right(f.entry, 10) = ',"form":2}' order by f.seq limit 1), 9223372036854775807)
     ), 0) as last from history_head c order by c.chain`,
  )
  return rows.map(({ last }) => last)
}
