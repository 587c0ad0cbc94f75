// The short code by which staff find a declaration that its declarer shows: told by the record's own random id, so that nobody guesses it, and without network too.

/** No letter that is read as another: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The last fifteen digits of an id of version 4 or 7 are random: 60 bits, twelve letters of five. */
const RANDOM_DIGITS = 15
const RECEIPT_LENGTH = 12

/** The same each time it is asked for, wherever the id was made. */
export const receiptOf = (id: string): string => {
  const bits = BigInt(`0x${id.replaceAll('-', '').slice(-RANDOM_DIGITS)}`)
  return Array.from(
    { length: RECEIPT_LENGTH },
    (_, at) => LETTERS[Number((bits >> BigInt(5 * (RECEIPT_LENGTH - 1 - at))) & 31n)] ?? '0',
  ).join('')
}

/** As it is shown: groups of four. */
export const printedReceipt = (receipt: string): string => receipt.replaceAll(/(.{4})(?=.)/g, '$1-')
