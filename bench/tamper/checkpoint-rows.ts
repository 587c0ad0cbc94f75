// What somebody who owns the database could do to the rows of checkpoints: alter one, take out any but the last, exchange two, sign one anew.
import fc from 'fast-check'
import { generateKeyPairSync, sign } from 'node:crypto'
import type pg from 'pg'
import { verifyWithin } from '../../src/kernel/history/verify.ts'

export const checkpointKinds = [
  'checkpoint-statement',
  'checkpoint-signature',
  'checkpoint-number',
  'checkpoint-delete',
  'checkpoint-swap',
  'checkpoint-signed-anew',
] as const

export type CheckpointMutation = {
  readonly kind: (typeof checkpointKinds)[number]
  /** Which of them, and where within it; taken modulo what there is. */
  readonly place: number
  readonly within: number
}

export const checkpointMutations: fc.Arbitrary<CheckpointMutation> = fc.record({
  kind: fc.constantFrom(...checkpointKinds),
  place: fc.nat(),
  within: fc.nat(),
})

type Row = { readonly number: number; readonly statement: string; readonly signature: Buffer }

const ownKey = generateKeyPairSync('ed25519')
const ownPublic = ownKey.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

/** Another statement under a signature that holds, by the key of whoever did it. */
const signedAnew = (statement: string): Pick<Row, 'statement' | 'signature'> => {
  const given = JSON.parse(statement) as { readonly [name: string]: unknown }
  const text = JSON.stringify({ ...given, at: '2022-03-01T00:00:00.000Z', key: ownPublic })
  return { statement: text, signature: sign(null, Buffer.from(text, 'utf8'), ownKey.privateKey) }
}

const flippedByte = (bytes: Buffer, within: number): Buffer => {
  const other = Buffer.from(bytes)
  const at = within % Math.max(1, bytes.length)
  other[at] = (other[at] ?? 0) ^ (1 << (within % 8))
  return other
}

const altered = (rows: readonly Row[], { kind, place, within }: CheckpointMutation): Row[] | undefined => {
  const before = rows.slice(0, -1)
  const at = place % Math.max(1, before.length)
  const row = before[at]
  if (!row) return undefined
  const put = (change: Partial<Row>): Row[] => rows.map((one) => (one === row ? { ...one, ...change } : one))
  switch (kind) {
    case 'checkpoint-statement': {
      const digit = row.statement.replace(/[0-9](?=[^0-9]*$)/, (last) => String((Number(last) + 1) % 10))
      return put({ statement: within % 2 === 0 ? `${row.statement} ` : digit })
    }
    case 'checkpoint-signature':
      return put({ signature: flippedByte(row.signature, within) })
    case 'checkpoint-number':
      return put({ number: rows.length + 1 + (within % 1000) })
    case 'checkpoint-delete':
      return rows.filter((one) => one !== row)
    case 'checkpoint-swap': {
      const next = rows[at + 1]
      return rows.map((one) =>
        one === row && next
          ? { ...next, number: row.number }
          : one === next
            ? { ...row, number: next.number }
            : one,
      )
    }
    case 'checkpoint-signed-anew':
      return put(signedAnew(row.statement))
  }
}

/** As `tryMutation`. */
export const tryCheckpointMutation = async (
  client: pg.ClientBase,
  mutation: CheckpointMutation,
): Promise<boolean | undefined> => {
  await client.query('begin')
  try {
    const { rows } = await client.query<Row>(
      'select number, statement, signature from history_checkpoint order by number',
    )
    const after = altered(rows, mutation)
    if (!after) return undefined
    await client.query('delete from history_checkpoint')
    for (const { number, statement, signature } of after)
      await client.query(
        'insert into history_checkpoint (number, at, statement, signature) values ($1, now(), $2, $3)',
        [number, statement, signature],
      )
    return !(await verifyWithin(client)).sound
  } finally {
    await client.query('rollback')
  }
}
