// Texts out of the bytes of a sheet's XML: runs put together, entities read, phonetic guides left out.
import { unescapeExcel, unescapeXml } from './xml-text.ts'

export const LESS = 0x3c
export const GREATER = 0x3e
export const SLASH = 0x2f
export const isBlank = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/** The place of a byte from there on, or `to`. A loop is faster here than the built-in search: the byte is near. */
export const seek = (bytes: Buffer, byte: number, from: number, to: number): number => {
  let at = from
  while (at < to && bytes[at] !== byte) at += 1
  return at
}

const CDATA = Buffer.from('<![CDATA[')

/** The text between two places. Slices of bytes, not of a long string, so that the string can be let go. */
export const plainText = (bytes: Buffer, from: number, to: number): string => {
  let high = false
  let marked = false
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80) high = true
    else if (byte === 0x26 || byte === 0x5f) marked = true
  }
  const text = high ? bytes.toString('utf8', from, to) : bytes.toString('latin1', from, to)
  const read = marked ? unescapeExcel(unescapeXml(text)) : text
  return high || marked ? read.normalize('NFC') : read
}

/** From the end of a start tag to the end of its text; CDATA is rare and allowed. */
export const elementText = (bytes: Buffer, from: number, to: number): string => {
  const end = seek(bytes, LESS, from, to)
  if (
    bytes[end + 1] !== 0x21 ||
    bytes.compare(CDATA, 0, CDATA.length, end, Math.min(end + CDATA.length, to)) !== 0
  )
    return plainText(bytes, from, end)
  // Looked for within the element only: what does not end is not looked for through the whole part again and again.
  const within = bytes.subarray(end, to).indexOf(']]>')
  const close = within < 0 ? -1 : end + within
  return close < 0 ? '' : unescapeExcel(bytes.toString('utf8', end + CDATA.length, close)).normalize('NFC')
}

/** The texts of `<t>` in a string item, one after another (ECMA-376 part 1, 18.4.8); `<rPh>` says how it is pronounced. */
export const runsText = (bytes: Buffer, prefixLength: number, from: number, to: number): string => {
  let text = ''
  let at = seek(bytes, LESS, from, to)
  while (at < to) {
    const name = at + 1 + prefixLength
    const end = seek(bytes, GREATER, name, to)
    const after = bytes[name + 1]
    if (bytes[name] === 0x74 && (after === GREATER || isBlank(after)) && bytes[end - 1] !== SLASH)
      text += elementText(bytes, end + 1, to)
    else if (bytes[name] === 0x72 && after === 0x50 && bytes[name + 2] === 0x68 && bytes[end - 1] !== SLASH) {
      const close = bytes.subarray(end, to).indexOf('rPh>')
      at = seek(bytes, LESS, close < 0 ? to : end + close, to)
      continue
    }
    at = seek(bytes, LESS, end, to)
  }
  return text
}
