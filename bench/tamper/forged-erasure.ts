// An erasure that somebody writes to make an altered entry stand: it says of the entry what verification would ask.
import { hash } from 'node:crypto'
import { entryHash } from '../../src/kernel/history/entry-hash.ts'
import type { Stored } from './mutations.ts'

/** What an honest erasure of an entry of the first form would have left, of somebody else. */
const forged = (row: Stored, account: string): Stored => {
  const { at, register, record_id: recordId, home_unit: homeUnit } = row
  const moment = new Date(at).toISOString()
  const told = { at: moment, accountId: account, action: 'change', register, recordId, homeUnit }
  return {
    ...row,
    account_id: account,
    action: 'change',
    listed: null,
    entry: JSON.stringify({ ...told, changes: [], why: null, form: 'erased' }),
    told: null,
    salt: null,
    sealed: null,
  }
}

/** These entries become another's, and an erasure at the end of the chain says that they stand as it left them. */
export const withForgedErasure = (
  rows: readonly Stored[],
  places: ReadonlySet<number>,
  genesis: string,
  account: string,
): Stored[] => {
  const after = rows.map((row, place) => (places.has(place) ? forged(row, account) : row))
  const last = rows.at(-1)
  if (!last) return after
  const erased = [...places].flatMap((place) => {
    const row = after[place]
    if (!row) return []
    const before = rows[place - 1]?.hash ?? genesis
    return [{ seq: row.seq, old: { before, hash: row.hash, now: hash('sha256', row.entry, 'hex') } }]
  })
  const { record_id: recordId, register } = last
  const at = new Date(last.at).toISOString()
  const head = { at, accountId: null, action: 'erase', register, recordId, homeUnit: null }
  const entry = JSON.stringify({ ...head, changes: [], from: null, erased })
  const bare = { told: null, salt: null, sealed: null }
  return [
    ...after,
    {
      ...bare,
      seq: last.seq + 1,
      at,
      account_id: null,
      action: 'erase',
      register,
      record_id: recordId,
      home_unit: null,
      listed: null,
      entry,
      hash: entryHash(last.hash, { entry, ...bare }) ?? '',
    },
  ]
}
