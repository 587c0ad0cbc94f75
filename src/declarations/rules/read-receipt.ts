// Reads what a scanner or a hand gives as the code of a declaration: with the mark of its QR, with dashes, in small letters.

/** Before the code in the QR, so that a scanner knows it from the card of a citizen. */
export const RECEIPT_MARK = 'PD:'

/** The bare code; undefined where it is none. */
export const readReceipt = (scanned: string): string | undefined => {
  const bare = scanned.trim().toUpperCase().replace(RECEIPT_MARK, '').replaceAll(/[\s-]/g, '')
  const read = bare.replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(read) ? read : undefined
}
