// The short code by which staff find a declaration that its declarer shows: told by the record's own random id, so that nobody guesses it.
import { createHash } from 'node:crypto'

/** No letter that is read as another: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const RECEIPT_LENGTH = 12

/** 60 bits of the digest of an id: the same each time it is asked for. */
export const receiptOf = (id: string): string => {
  const digest = createHash('sha256').update(`receipt ${id.toLowerCase()}`).digest()
  return [...digest.subarray(0, RECEIPT_LENGTH)].map((byte) => LETTERS[byte % 32] ?? '0').join('')
}

/** As it is shown: groups of four. */
export const printedReceipt = (receipt: string): string => receipt.replaceAll(/(.{4})(?=.)/g, '$1-')
