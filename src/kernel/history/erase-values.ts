// Takes the values out of history for good: the chains stay whole, and an entry in each chain names what is gone.
import { createHash, hash } from 'node:crypto'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { appendHistory, type ErasedEntry } from './append.ts'
import { isFormTwo } from './entry-hash.ts'
import { tellsValues, withoutValues } from './old-entries.ts'

export type ErasedRecord = {
  readonly register: string
  readonly id: string
  readonly homeUnit: string | null
}

type Row = {
  chain: number
  seq: number
  record_id: string
  entry: string
  hash: string
  before: string | null
}

/** The hash that an empty chain begins with. */
const genesis = (chain: number): string =>
  createHash('sha256').update(`phaodai history ${chain}`).digest('hex')

const eraseOld = async (tx: Transaction, row: Row): Promise<ErasedEntry> => {
  const entry = withoutValues(row.entry)
  await tx.client.query('update history set entry = $3 where chain = $1 and seq = $2', [
    row.chain,
    row.seq,
    entry,
  ])
  return {
    seq: row.seq,
    old: { before: row.before ?? genesis(row.chain), hash: row.hash, now: hash('sha256', entry, 'hex') },
  }
}

/** What was read or exported tells no value, unless somebody wrote why; what was erased before has none. */
const holding = `h.action <> 'erase' and (h.action not in ('read', 'export') or h.told is not null)
  and (h.told is not null or right(h.entry, 10) <> ',"form":2}' and right(h.entry, 17) <> ',"form":"erased"}')`

type Look = { chain: number; seq: number; register: string; home_unit: string | null; first: string }

/** Looks at several at once, for a reason that somebody wrote: it goes with the first of those who were shown. */
const looksAt = (tx: Transaction, ids: readonly string[]): Promise<Look[]> =>
  rowsOf<Look>(
    tx,
    `select h.chain, h.seq, h.register, h.home_unit, h.listed[1] as first from history h
     where h.record_id is null and h.listed && $1::uuid[] and h.told is not null and h.action in ('read', 'export') order by h.chain, h.seq`,
    [ids],
  )

/**
 * On a connection of the owner: no account may change history. Done again, it finds nothing to erase.
 * @param from the order by which it is done
 */
export const eraseValues = async (
  tx: Transaction,
  records: readonly ErasedRecord[],
  from: string | null,
): Promise<{ readonly entries: number }> => {
  const ids = records.map(({ id }) => id)
  const looks = await looksAt(tx, ids)
  const there = await rowsOf<Row>(
    tx,
    `select h.chain, h.seq, h.record_id, h.entry, encode(h.hash, 'hex') as hash, encode(b.hash, 'hex') as before
     from history h left join history b on b.chain = h.chain and b.seq = h.seq - 1
     where h.record_id = any ($1::uuid[]) and ${holding} order by h.chain, h.seq`,
    [ids],
  )
  const rows = there.filter(({ entry }) => isFormTwo(entry) || tellsValues(entry))
  const apart = [...rows.filter(({ entry }) => isFormTwo(entry)), ...looks]
  await tx.client.query(
    `update history h set sealed = sha256(h.salt || convert_to(h.told, 'UTF8')), told = null, salt = null
     from unnest($1::smallint[], $2::bigint[]) gone (chain, seq) where h.chain = gone.chain and h.seq = gone.seq`,
    [apart.map(({ chain }) => chain), apart.map(({ seq }) => seq)],
  )
  const erased = new Map<string, ErasedEntry[]>()
  for (const row of rows) {
    const named = isFormTwo(row.entry) ? { seq: row.seq } : await eraseOld(tx, row)
    erased.set(row.record_id, [...(erased.get(row.record_id) ?? []), named])
  }
  const base = { action: 'erase', changes: [], from } as const
  await appendHistory(tx, [
    ...records.map(({ register, id, homeUnit }) => ({
      ...base,
      register,
      recordId: id,
      homeUnit,
      erased: erased.get(id) ?? [],
    })),
    // Named in the look's own chain, which its first record tells.
    ...looks.map(({ register, home_unit: homeUnit, first, seq }) => ({
      ...base,
      register,
      recordId: null,
      homeUnit,
      listed: [first],
      erased: [{ seq }],
    })),
  ])
  return { entries: rows.length + looks.length }
}
