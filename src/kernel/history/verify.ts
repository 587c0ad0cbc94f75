// Reads the sixteen chains from their beginning and names every entry that was altered, removed, added or moved; signed checkpoints
// bind the beginning of the chains even against whoever could rebuild them.
import { createHash, hash } from 'node:crypto'
import type pg from 'pg'
import { CHAINS, type SignedCheckpoint } from './checkpoint-shape.ts'
import { columnsAgree } from './entry-columns.ts'
import { entryHash, isFormTwo } from './entry-hash.ts'
import { type CheckpointFindings, judgeCheckpoints } from './judge-checkpoints.ts'
import { type NamedErasures, namedErasures, type OldEntry } from './named-erasures.ts'
import { isWithoutValues, provesItself } from './old-entries.ts'
import { type ChainRow, readChain } from './read-chain.ts'

type Head = { chain: number; seq: number; hash: Buffer }

export type Verification = {
  readonly entries: number
  readonly sound: boolean
  readonly faults: readonly string[]
  readonly checkpoints: Pick<CheckpointFindings, 'checked' | 'last' | 'keys'>
}

const MOST_FAULTS = 100

const genesis = (chain: number): string =>
  createHash('sha256').update(`phaodai history ${chain}`).digest('hex')

/** What erasures say of a chain, and whether one may stand for this entry where its hash no longer can. */
type Erasures = { readonly named: NamedErasures | undefined; readonly mayStand: boolean }

/**
 * An entry of form 1 whose values were erased: the erasure says what stood around it, and what stands there now. Whoever can write an
 * erasure could say that of any entry, so it holds only for entries that had values in their text, or that prove themselves.
 */
const isErasedOld = (
  row: ChainRow,
  before: string,
  old: OldEntry | null | undefined,
  mayStand: boolean,
): boolean =>
  old?.before === before &&
  old.hash === row.hash &&
  old.now === hash('sha256', row.entry, 'hex') &&
  row.told === null &&
  row.salt === null &&
  row.sealed === null &&
  isWithoutValues(row.entry) &&
  (mayStand || provesItself(before, row))

/** What is wrong with this entry itself; null where nothing is. */
const faultOf = (row: ChainRow, before: string, { named, mayStand }: Erasures): string | null => {
  if (entryHash(before, row) === row.hash)
    return row.sealed === null || named?.get(row.seq) === null
      ? null
      : 'its values are gone and no erasure names it'
  return isErasedOld(row, before, named?.get(row.seq), mayStand) ? null : 'altered'
}

/** No chain is read there, and a record's life would tell what lies there all the same. */
const findStrays = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ chain: number; seq: number }>(
    `select chain, seq from history where chain < 0 or chain >= ${CHAINS}
     union all select h.chain, h.seq from history_head c cross join lateral (select chain, seq from history where chain = c.chain and seq < 1 limit ${MOST_FAULTS}) h
     limit ${MOST_FAULTS}`,
  )
  return rows.map(({ chain, seq }) => `chain ${chain}, entry ${seq}: lies outside the chains`)
}

type ChainFindings = { readonly entries: number; readonly faults: string[] }

const verifyChain = async (
  client: pg.ClientBase,
  head: { readonly chain: number; readonly seq: number; readonly hash: string },
  marks: ReadonlyMap<number, readonly { readonly number: number; readonly hash: string }[]>,
  named: NamedErasures | undefined,
  lastOld: number,
): Promise<ChainFindings> => {
  const { chain } = head
  const faults: string[] = []
  const bound = new Set<number>()
  let entries = 0
  let last = genesis(chain)
  let seq = 0
  let formOne = true
  const hold = (): void => {
    for (const mark of marks.get(seq) ?? []) {
      bound.add(mark.number)
      if (mark.hash !== last)
        faults.push(`chain ${chain}, entry ${seq}: not what checkpoint ${mark.number} signed`)
    }
  }
  hold()
  for await (const row of readChain(client, chain)) {
    entries += 1
    formOne &&= !isFormTwo(row.entry)
    if (row.seq !== seq + 1) faults.push(`chain ${chain}: entries ${seq + 1}–${row.seq - 1} are missing`)
    else {
      const fault = faultOf(row, last, { named, mayStand: formOne && row.seq <= lastOld })
      if (fault !== null) faults.push(`chain ${chain}, entry ${row.seq}: ${fault}`)
    }
    if (!columnsAgree(row))
      faults.push(`chain ${chain}, entry ${row.seq}: columns differ from the sealed text`)
    // Go on from what is written, so that one altered entry is named once and not all after it.
    last = row.hash
    seq = row.seq
    if (marks.size > 0) hold()
    if (faults.length >= MOST_FAULTS) return { entries, faults }
  }
  if (seq !== head.seq || last !== head.hash)
    faults.push(`chain ${chain}: ends at ${seq}, its head says ${head.seq}`)
  for (const [signed, there] of marks)
    for (const { number } of there)
      if (!bound.has(number))
        faults.push(`chain ${chain}: ends at ${seq}, checkpoint ${number} signed entry ${signed}`)
  return { entries, faults }
}

/** On a connection that may read all of history, within a transaction that sees one moment. */
export const verifyWithin = async (
  client: pg.ClientBase,
  kept: readonly SignedCheckpoint[] = [],
): Promise<Verification> => {
  await client.query("set local timezone = 'UTC'")
  const heads = (await client.query<Head>('select chain, seq, hash from history_head order by chain')).rows
  const stored = await client.query<{ number: number; statement: string; signature: Buffer }>(
    'select number, statement, signature from history_checkpoint order by number',
  )
  const { checked, last, keys, marks, old, ...judged } = judgeCheckpoints(stored.rows, kept)
  const faults = [...judged.faults, ...(await findStrays(client))]
  const erasures = await namedErasures(client)
  let entries = 0
  if (heads.length !== CHAINS) faults.push('heads of chains are missing')
  for (let chain = 0; chain < CHAINS; chain += 1) {
    const head = heads.find((one) => one.chain === chain)
    const found = await verifyChain(
      client,
      { chain, seq: head?.seq ?? 0, hash: head?.hash.toString('hex') ?? '' },
      marks[chain] ?? new Map(),
      erasures.get(chain),
      old[chain] ?? Infinity,
    )
    entries += found.entries
    faults.push(...found.faults)
    if (faults.length >= MOST_FAULTS) break
  }
  return {
    entries,
    sound: faults.length === 0,
    faults: faults.slice(0, MOST_FAULTS),
    checkpoints: { checked, last, keys },
  }
}

/** @param kept checkpoints that were kept outside the database */
export const verifyHistory = async (
  pool: pg.Pool,
  kept: readonly SignedCheckpoint[] = [],
): Promise<Verification> => {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await verifyWithin(client, kept)
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}
