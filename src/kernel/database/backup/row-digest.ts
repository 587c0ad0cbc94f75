// Counts the rows of a COPY stream and sums their hashes, so that two tables compare whatever order their rows lie in.

import { createHash } from 'node:crypto'

export type RowDigest = { readonly rows: number; readonly digest: string }

const NEW_LINE = 10
const MODULUS = 1n << 256n

/** COPY writes one line a row; line ends inside values are escaped, so every line end closes a row. */
export const createRowDigest = () => {
  let rows = 0
  let sum = 0n
  let rest: Buffer = Buffer.alloc(0)
  const take = (row: Buffer): void => {
    rows += 1
    sum = (sum + BigInt(`0x${createHash('sha256').update(row).digest('hex')}`)) % MODULUS
  }
  return {
    add: (chunk: Buffer): void => {
      let from = 0
      for (let end = chunk.indexOf(NEW_LINE); end >= 0; end = chunk.indexOf(NEW_LINE, from)) {
        const part = chunk.subarray(from, end + 1)
        take(rest.length === 0 ? part : Buffer.concat([rest, part]))
        rest = Buffer.alloc(0)
        from = end + 1
      }
      if (from < chunk.length) rest = Buffer.concat([rest, chunk.subarray(from)])
    },
    result: (): RowDigest => ({ rows, digest: sum.toString(16).padStart(64, '0') }),
  }
}
