// Copies of checkpoints in a file beside the database: what it lacks is added, and history is held against what it has.
import { join } from 'node:path'
import type pg from 'pg'
import { type SignedCheckpoint, SignedCheckpoint as Shape } from './checkpoint-shape.ts'
import { readCheckpoint, statementHash } from './checkpoint.ts'
import { keepLines, type KeptLines, readKeptLines } from './kept-lines.ts'
import { type Verification, verifyHistory } from './verify.ts'

export const keptFile = (folder: string): string => join(folder, 'checkpoints.ndjson')

/** Those that were kept by earlier runs. */
export const readKept = (folder: string): Promise<KeptLines<SignedCheckpoint>> =>
  readKeptLines(keptFile(folder), Shape, '{"statement":"')

type Stored = { readonly statement: string; readonly signature: Buffer }

export const signedOf = ({ statement, signature }: Stored): SignedCheckpoint => ({
  statement,
  signature: signature.toString('base64'),
})

/**
 * Not the newest alone: a copy that could not be written when it was made is written with the next. Only of the key that signs here: what
 * somebody else put into the database does not come into the file.
 */
export const keepWhatLacks = async (
  client: pg.ClientBase,
  folder: string,
  publicKey: string,
): Promise<void> => {
  const { lines } = await readKept(folder)
  const { rows } = await client.query<Stored>(
    "select statement, signature from history_checkpoint where encode(sha256(convert_to(statement, 'UTF8')), 'hex') <> all ($1) order by number",
    [lines.map(({ statement }) => statementHash(statement))],
  )
  const lacking = rows.map(signedOf).filter((signed) => readCheckpoint(signed)?.key === publicKey)
  await keepLines(keptFile(folder), lacking)
}

export type HeldVerification = Verification & {
  /** Numbers of the lines of the file in which something is no checkpoint: cut short as it was written, or damaged. */
  readonly unreadable: readonly number[]
}

/** @param given checkpoints that were kept elsewhere still */
export const verifyWithKept = async (
  owner: pg.Pool,
  folder: string | undefined,
  given: readonly SignedCheckpoint[] = [],
): Promise<HeldVerification> => {
  const none: KeptLines<SignedCheckpoint> = { lines: [], unreadable: [] }
  let lost: string | null = null
  const beside =
    folder === undefined
      ? none
      : await readKept(folder).catch((error: NodeJS.ErrnoException) => {
          lost = `the checkpoints kept beside the database cannot be read: ${error.code ?? error.message}`
          return none
        })
  const found = await verifyHistory(owner, [...beside.lines, ...given])
  const faults = lost === null ? found.faults : [lost, ...found.faults]
  return { ...found, faults, sound: faults.length === 0, unreadable: beside.unreadable }
}
