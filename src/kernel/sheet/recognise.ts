// What a file is, told by its bytes and never by its name; refuses what must not be opened.
import { compoundNames, isCompound } from './compound-directory.ts'
import { MOST_UNPACKED } from './package-parts.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { findZipDirectory } from './zip-directory.ts'

export type FileKind = 'zip' | 'compound' | 'html' | 'text'

const startsWith = (bytes: Uint8Array, ...expected: number[]): boolean =>
  expected.every((byte, index) => bytes[index] === byte)

/** A sheet of equal cells packs about 1 : 60; a bomb begins at several hundred. */
const MOST_RATIO = 250

/** Programs in a package: of Excel, of Excel 4 as sheets of their own, of LibreOffice. */
const MACRO_PART =
  /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\/|^(?:Basic|Scripts)\/.+\.(?:xml|xba|py|bsh|js)$/i
/** What a compound file holds, by the names in its directory; the first that fits says what it is. */
const COMPOUND = [
  [/^(?:EncryptedPackage|EncryptionInfo)$/i, 'passwordProtected'],
  [/^WordDocument$/i, 'word'],
  [/^_VBA_PROJECT/i, 'macros'],
] as const
const COMPOUND_BOOK = /^(?:Workbook|Book)$/i

const judgeZip = (bytes: Uint8Array): void => {
  const entries = findZipDirectory(bytes)
  if (!entries) throw new SheetRefusal('broken')
  const names = entries.map(({ name }) => name)
  const compressed = entries.reduce((sum, entry) => sum + entry.compressed, 0)
  const whole = entries.reduce((sum, entry) => sum + entry.whole, 0)
  if (whole > MOST_UNPACKED || (whole > 20_000_000 && whole > compressed * MOST_RATIO))
    throw new SheetRefusal('zipBomb')
  if (names.some((name) => MACRO_PART.test(name))) throw new SheetRefusal('macros')
  if (names.some((name) => name.startsWith('word/'))) throw new SheetRefusal('word')
  if (!names.some((name) => name.startsWith('xl/') || name === 'content.xml'))
    throw new SheetRefusal('notASheet')
}

const judgeCompound = (bytes: Uint8Array): void => {
  const names = compoundNames(bytes)
  if (!names) throw new SheetRefusal('broken')
  for (const [name, code] of COMPOUND)
    if (names.some((found) => name.test(found))) throw new SheetRefusal(code)
  if (!names.some((found) => COMPOUND_BOOK.test(found))) throw new SheetRefusal('notASheet')
}

export const recognise = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) throw new SheetRefusal('empty')
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new SheetRefusal('pdf')
  if (
    startsWith(bytes, 0xff, 0xd8, 0xff) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0x47, 0x49, 0x46, 0x38)
  )
    throw new SheetRefusal('picture')
  if (startsWith(bytes, 0x50, 0x4b)) {
    judgeZip(bytes)
    return 'zip'
  }
  if (isCompound(bytes)) {
    judgeCompound(bytes)
    return 'compound'
  }
  const opening = Buffer.from(bytes.subarray(0, 2000)).toString('latin1').toLowerCase()
  if (/^[^\w]*</.test(opening) && /<(html|table|!doctype html)/.test(opening)) return 'html'
  return 'text'
}
