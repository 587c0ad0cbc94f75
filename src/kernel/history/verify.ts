// Reads the sixteen chains from their beginning and names every entry that was altered, removed, added or moved.
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { entryHash } from './append.ts'

type Row = {
  chain: number
  seq: number
  entry: string
  hash: Buffer
  register: string
  record_id: string | null
  action: string
  account_id: string | null
  at: Date
  home_unit: string | null
}
type Head = { chain: number; seq: number; hash: Buffer }

export type Verification = {
  readonly entries: number
  readonly sound: boolean
  readonly faults: readonly string[]
}

const CHUNK = 5000
const MOST_FAULTS = 100

const genesis = (chain: number): Buffer => createHash('sha256').update(`phaodai history ${chain}`).digest()

/** The columns beside the hashed text must say the same as the text. */
const columnFault = (row: Row): string | null => {
  const body = JSON.parse(row.entry) as {
    at: string
    accountId: string | null
    action: string
    register: string
    recordId: string | null
    homeUnit: string | null
  }
  const same =
    body.register === row.register &&
    body.recordId === row.record_id &&
    body.action === row.action &&
    body.accountId === row.account_id &&
    body.homeUnit === row.home_unit &&
    new Date(body.at).getTime() === row.at.getTime()
  return same ? null : `chain ${row.chain}, entry ${row.seq}: columns differ from the sealed text`
}

/** Needs a connection that may read all of history (the owner's). */
export const verifyHistory = async (pool: pg.Pool): Promise<Verification> => {
  const faults: string[] = []
  let entries = 0
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const heads = (await client.query('select chain, seq, hash from history_head order by chain'))
      .rows as Head[]
    if (heads.length !== 16) faults.push('heads of chains are missing')
    for (const head of heads) {
      let last = genesis(head.chain)
      let seq = 0
      for (;;) {
        const { rows } = await client.query(
          'select chain, seq, entry, hash, register, record_id, action, account_id, at, home_unit from history where chain = $1 and seq > $2 order by seq limit $3',
          [head.chain, seq, CHUNK],
        )
        for (const row of rows as Row[]) {
          entries += 1
          const hash = entryHash(last, row.entry)
          if (row.seq !== seq + 1)
            faults.push(`chain ${row.chain}: entries ${seq + 1}–${row.seq - 1} are missing`)
          else if (!hash.equals(row.hash)) faults.push(`chain ${row.chain}, entry ${row.seq}: altered`)
          const fault = columnFault(row)
          if (fault) faults.push(fault)
          // Go on from what is written, so that one altered entry is named once and not all after it.
          last = row.hash
          seq = row.seq
          if (faults.length >= MOST_FAULTS) return { entries, sound: false, faults }
        }
        if (rows.length < CHUNK) break
      }
      if (seq !== head.seq || !last.equals(head.hash))
        faults.push(`chain ${head.chain}: ends at ${seq}, its head says ${head.seq}`)
    }
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
  return { entries, sound: faults.length === 0, faults }
}
