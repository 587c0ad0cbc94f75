// Judges checkpoints before the chains are read: is each signed, do they follow one another, is one of those kept elsewhere gone.
import { CHAINS, type SignedCheckpoint, type Statement } from './checkpoint-shape.ts'
import { readCheckpoint, statementHash } from './checkpoint.ts'

type Stored = { readonly number: number; readonly statement: string; readonly signature: Uint8Array }

export type Mark = { readonly number: number; readonly hash: string }

export type CheckpointFindings = {
  readonly checked: number
  readonly last: { readonly number: number; readonly at: string } | null
  /** Public keys that signed; more than one where an installation was restored elsewhere. */
  readonly keys: readonly string[]
  readonly faults: readonly string[]
  /** For each chain: which entries checkpoints have signed, and their hashes. */
  readonly marks: readonly ReadonlyMap<number, readonly Mark[]>[]
  /** For each chain: the last entry for which, by what was signed, an erasure may stand. */
  readonly old: readonly number[]
}

const judgeStored = (rows: readonly Stored[], faults: string[]): Map<number, Statement> => {
  const read = new Map<number, Statement>()
  let before: string | null = null
  let expected = 1
  for (const { number, statement, signature } of rows) {
    const signed = readCheckpoint({ statement, signature: Buffer.from(signature).toString('base64') })
    if (!signed || signed.number !== number) faults.push(`checkpoint ${number}: its signature does not hold`)
    else {
      read.set(number, signed)
      if (number !== expected) faults.push(`checkpoints ${expected}–${number - 1} are missing`)
      else if (signed.before !== before) faults.push(`checkpoint ${number}: does not follow the one before`)
    }
    before = statementHash(statement)
    expected = number + 1
  }
  return read
}

export const judgeCheckpoints = (
  stored: readonly Stored[],
  kept: readonly SignedCheckpoint[],
): CheckpointFindings => {
  const faults: string[] = []
  const read = judgeStored(stored, faults)
  const texts = new Set(stored.map(({ statement }) => statement))
  const statements = [...read.values()]
  for (const one of kept) {
    const signed = readCheckpoint(one)
    if (!signed) faults.push('a checkpoint that was kept elsewhere: its signature does not hold')
    else if (!texts.has(one.statement)) {
      faults.push(`checkpoint ${signed.number} of ${signed.at} was kept elsewhere and is not in the database`)
      statements.push(signed)
    }
  }
  const marks: Map<number, Mark[]>[] = []
  for (const { number, chains } of statements)
    for (const [chain, { seq, hash }] of chains.entries()) {
      const there = (marks[chain] ??= new Map<number, Mark[]>())
      const known = there.get(seq)
      if (known) known.push({ number, hash })
      else there.set(seq, [{ number, hash }])
    }
  const last = statements.toSorted((one, other) => one.number - other.number).at(-1)
  return {
    checked: statements.length,
    last: last ? { number: last.number, at: last.at } : null,
    keys: [...new Set(statements.map(({ key }) => key))],
    faults,
    marks,
    old: Array.from({ length: CHAINS }, (_, chain) =>
      Math.min(...statements.map(({ old }) => old?.[chain] ?? Infinity)),
    ),
  }
}
