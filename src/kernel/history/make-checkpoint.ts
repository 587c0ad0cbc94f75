// Makes a checkpoint: the heads of all chains at one moment, signed, kept in the database and in a file outside it.
import type pg from 'pg'
import { fixedLocks } from '../database/fixed-locks.ts'
import type { CheckpointReason, SignedCheckpoint } from './checkpoint-shape.ts'
import { readCheckpoint, signCheckpoint, statementHash } from './checkpoint.ts'
import { ensureCheckpointKey } from './checkpoint-key.ts'
import { keepWhatLacks, signedOf } from './kept-checkpoints.ts'
import { findLastOld } from './old-entries.ts'

type Head = { readonly seq: number; readonly hash: Buffer }
type Last = { readonly number: number; readonly statement: string; readonly signature: Buffer }

const findLast = async (client: pg.ClientBase): Promise<Last | undefined> =>
  (
    await client.query<Last>(
      'select number, statement, signature from history_checkpoint order by number desc limit 1',
    )
  ).rows[0]

/** Written once and carried on: no entry of the first form is added any more. */
const oldOf = async (client: pg.ClientBase, last: Last | undefined): Promise<readonly number[]> =>
  (last && readCheckpoint(signedOf(last))?.old) ?? findLastOld(client)

const isUnchanged = ({ statement }: Last, heads: readonly Head[]): boolean => {
  const { chains } = JSON.parse(statement) as { chains: readonly { hash: string }[] }
  return heads.every(({ hash }, chain) => chains[chain]?.hash === hash.toString('hex'))
}

export type Made = { readonly signed: SignedCheckpoint; readonly fresh: boolean }

/**
 * @param folder where key and copies lie, outside the database
 * @returns the last one again where nothing has happened since
 */
export const makeCheckpoint = async (
  owner: pg.Pool,
  folder: string,
  reason: CheckpointReason,
  now: Date,
): Promise<Made> => {
  const key = await ensureCheckpointKey(folder)
  const client = await owner.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [fixedLocks.checkpoint])
    const last = await findLast(client)
    const { rows: heads } = await client.query<Head>('select seq, hash from history_head order by chain')
    if (last && isUnchanged(last, heads)) {
      await client.query('commit')
      await keepWhatLacks(client, folder, key.publicKey)
      return { signed: signedOf(last), fresh: false }
    }
    const { rows } = await client.query<{ name: string }>(
      "select tenant || ' ' || name as name from installation limit 1",
    )
    const number = (last?.number ?? 0) + 1
    const before = last ? statementHash(last.statement) : null
    const old = [...(await oldOf(client, last))]
    const what = { installation: rows[0]?.name ?? '', number, at: now.toISOString(), reason, old, before }
    const signed = signCheckpoint(key, what, heads)
    await client.query(
      'insert into history_checkpoint (number, at, statement, signature) values ($1, $2, $3, $4)',
      [number, now, signed.statement, Buffer.from(signed.signature, 'base64')],
    )
    await client.query('commit')
    await keepWhatLacks(client, folder, key.publicKey)
    return { signed, fresh: true }
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause
    })
    throw error
  } finally {
    client.release(broken)
  }
}
