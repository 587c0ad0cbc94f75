// Makes a checkpoint: the heads of all chains at one moment, signed, kept in the database and in a file outside it.
import { appendFile, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { type CheckpointReason, SignedCheckpoint } from './checkpoint-shape.ts'
import { readCheckpoint, signCheckpoint, statementHash } from './checkpoint.ts'
import { ensureCheckpointKey } from './checkpoint-key.ts'
import { findLastOld } from './old-entries.ts'

const keptFile = (folder: string): string => join(folder, 'checkpoints.ndjson')

/** Any fixed number: two servers on one database number their checkpoints one after the other. */
const LOCK = 7_042_020

type Head = { readonly seq: number; readonly hash: Buffer }
type Last = { readonly number: number; readonly statement: string; readonly signature: Buffer }

const findLast = async (client: pg.ClientBase): Promise<Last | undefined> =>
  (
    await client.query<Last>(
      'select number, statement, signature from history_checkpoint order by number desc limit 1',
    )
  ).rows[0]

const signedOf = ({ statement, signature }: Pick<Last, 'statement' | 'signature'>): SignedCheckpoint => ({
  statement,
  signature: signature.toString('base64'),
})

/** Written once and carried on: no entry of the first form is added any more. */
const oldOf = async (client: pg.ClientBase, last: Last | undefined): Promise<readonly number[]> =>
  (last && readCheckpoint(signedOf(last))?.old) ?? findLastOld(client)

const isUnchanged = ({ statement }: Last, heads: readonly Head[]): boolean => {
  const { chains } = JSON.parse(statement) as { chains: readonly { hash: string }[] }
  return heads.every(({ hash }, chain) => chains[chain]?.hash === hash.toString('hex'))
}

const keepOutside = async (folder: string, signed: SignedCheckpoint): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await appendFile(keptFile(folder), `${JSON.stringify(signed)}\n`, { mode: 0o600 })
  const file = await open(keptFile(folder), 'r')
  await file.sync()
  await file.close()
}

/** Those that were kept beside the database by earlier runs; a last line cut short by a power cut is none. */
export const readKept = async (folder: string): Promise<SignedCheckpoint[]> => {
  const text = await readFile(keptFile(folder), 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.flatMap((line) => {
    try {
      return [SignedCheckpoint.parse(JSON.parse(line))]
    } catch {
      return []
    }
  })
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
    await client.query('select pg_advisory_xact_lock($1)', [LOCK])
    const last = await findLast(client)
    const { rows: heads } = await client.query<Head>('select seq, hash from history_head order by chain')
    if (last && isUnchanged(last, heads)) {
      await client.query('commit')
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
    await keepOutside(folder, signed)
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
