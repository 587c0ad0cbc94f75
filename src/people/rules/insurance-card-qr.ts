// The text of the QR on a card of health insurance: number|name|birth|1 or 2|address|…; name and address as hex of UTF-8, a dash for nothing.

// The layout is as three programs of hospitals read it, which agree on these five fields; no text of the issuer was found (verified: false).

export type InsuranceFields = {
  readonly name: string
  readonly birth: string
  readonly sex: 'male' | 'female' | undefined
  readonly address: string
}

/** The older number has two letters and thirteen digits, the newer ten digits; a card of identity has no date in its third field. */
const layout =
  /^\s*(?:[A-Z]{2}\d{13}|\d{10})[|¦~]((?:[\dA-F]{2})+)[|¦~](\d{1,2}\/\d{1,2}\/\d{4}|\d{4}|-)[|¦~]([^|¦~]*)[|¦~]([^|¦~]*)/iu

export const looksLikeInsuranceQr = (scanned: string): boolean => layout.test(scanned)

/** Empty where the bytes are no text. */
const textOfHex = (hex: string): string => {
  if (!/^(?:[\dA-F]{2})+$/iu.test(hex)) return ''
  const bytes = Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}

export const readInsuranceFields = (scanned: string): InsuranceFields | undefined => {
  const [, name = '', birth = '', sex = '', address = ''] = layout.exec(scanned) ?? []
  if (name === '') return undefined
  return {
    name: textOfHex(name),
    birth: birth === '-' ? '' : birth,
    sex: sex.trim() === '1' ? 'male' : sex.trim() === '2' ? 'female' : undefined,
    address: textOfHex(address.trim()),
  }
}
