// Delimited text as offices send it: any usual encoding, any usual separator, quotes and line breaks within cells; also what is pasted.
import { isUtf8 } from 'node:buffer'
import { type Text, textOf } from '../text/text.ts'
import { convertLegacy, vietnameseWords } from './legacy-fonts.ts'
import { cutOffNote, type ReadLimits, usualLimits } from './read-limits.ts'
import { type Cell, MOST_CELLS, textCell, trimRows, type Workbook } from './sheet.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { splitDelimited } from './split-delimited.ts'

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** Text in UTF-16 has a zero in every second byte where it is ASCII. */
const looksUtf16 = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const sample = bytes.subarray(0, 4000)
  let even = 0
  let odd = 0
  sample.forEach((byte, index) => {
    if (byte !== 0) return
    if (index % 2 === 0) even += 1
    else odd += 1
  })
  if (odd > sample.length * 0.2 && even < odd / 4) return 'utf-16le'
  return even > sample.length * 0.2 && odd < even / 4 ? 'utf-16be' : null
}

/**
 * Windows-1258 writes Vietnamese tones as combining bytes after the vowel (0xCC 0xD2 0xDE 0xEC 0xF2), which in Windows-1252 are the
 * letters Ì Ò Þ ì ò and in TCVN3 whole vowels: the reading that makes more Vietnamese words is the right one.
 */
const looksVietnamese = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 200_000)
  return (
    vietnameseWords(decode(sample, 'windows-1258').normalize('NFC')) >
    vietnameseWords(decode(sample, 'windows-1252'))
  )
}

/** Text in any encoding that offices use, told by its bytes. */
export const decodeText = (bytes: Uint8Array): { text: string; encoding: string } => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { text: decode(bytes.subarray(3), 'utf-8'), encoding: 'utf-8' }
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: decode(bytes.subarray(2), 'utf-16le'), encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: decode(bytes.subarray(2), 'utf-16be'), encoding: 'utf-16be' }
  const wide = looksUtf16(bytes)
  if (wide) return { text: decode(bytes, wide), encoding: wide }
  if (isUtf8(bytes)) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8' }
  const encoding = looksVietnamese(bytes) ? 'windows-1258' : 'windows-1252'
  return { text: decode(bytes, encoding), encoding }
}

/** The first lines of a long list lie well within. */
const LETTERS_LOOKED_AT = 200_000

/** The separator that cuts the first lines into the most columns, and into equally many. */
export const findSeparator = (text: string): string => {
  const lines = text
    .slice(0, LETTERS_LOOKED_AT)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 30)
  const scored = ['\t', ';', ',', '|'].map((separator) => {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1)
    const most = Math.max(0, ...counts)
    return {
      separator,
      score:
        most === 0
          ? 0
          : counts.filter((count) => count === most).length * 2 +
            Math.min(most, 40) +
            counts.filter((count) => count > 0).length,
    }
  })
  return scored.toSorted((one, other) => other.score - one.score)[0]?.separator ?? ','
}

/** The apostrophe that keeps a text from being taken for a formula is no part of it. */
const cellText = (text: string): string => text.normalize('NFC').replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '')

/** The engine keeps the whole of a text for each piece cut from it: this is a copy. */
const ownText = (piece: string): string => ` ${piece}`.slice(1)

/** The same few words come again on every row: they are one cell in memory, up to some thousands. */
const MOST_REMEMBERED = 20_000

const rowsOf = (
  text: string,
  separator: string,
  limits: ReadLimits,
): { readonly rows: Cell[][]; readonly cutOff: boolean } => {
  const remembered = new Map<string, Cell>()
  const rows: Cell[][] = []
  const row: Cell[] = []
  /** Rows that say nothing count once one that says something follows: a file may end with a million of them. */
  let blank = 0
  let cells = 0
  let cutOff = false
  splitDelimited(
    text,
    separator,
    (raw) => {
      if (row.length >= limits.columns) {
        cutOff ||= raw !== ''
        return
      }
      const known = remembered.get(raw)
      const cell = known ?? textCell(ownText(cellText(raw)))
      if (!known && remembered.size < MOST_REMEMBERED) remembered.set(ownText(raw), cell)
      row.push(cell)
    },
    () => {
      const last = row.findLastIndex(({ kind }) => kind !== 'empty')
      if (last < 0) blank += 1
      else {
        cells += last + 1
        if (rows.length + blank >= limits.rows || cells > MOST_CELLS) throw new SheetRefusal('tooManyRows')
        for (; blank > 0; blank -= 1) rows.push([])
        // A row that was filled cell by cell has room for half as many again: kept is a copy without it.
        rows.push(row.slice(0, last + 1))
      }
      row.length = 0
    },
  )
  return { rows: trimRows(rows), cutOff }
}

/** Read from a file or pasted, it is treated alike: the same limits, and old fonts become Unicode. */
const workbookOf = (
  text: string,
  kind: 'csv' | 'paste',
  encoding: string,
  notes: Text[],
  limits: ReadLimits,
): Workbook => {
  // Excel writes `sep=;` as a first line where the separator is not the usual one.
  const told = /^sep=([,;\t|])\r?\n/i.exec(text)
  const separator = told?.[1] ?? (kind === 'paste' && text.includes('\t') ? '\t' : findSeparator(text))
  const { rows, cutOff } = rowsOf(told ? text.slice(told[0].length) : text, separator, limits)
  if (rows.length === 0) throw new SheetRefusal('empty')
  return convertLegacy({
    kind,
    sheets: [{ name: '', rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), hidden: false }],
    encoding,
    notes: cutOff ? [...notes, cutOffNote(limits.columns)] : notes,
  })
}

/** Bytes that are no text in any encoding of ours (a program, an archive) are refused. */
export const plainText = (bytes: Uint8Array): ReturnType<typeof decodeText> => {
  const decoded = decodeText(bytes)
  const start = decoded.text.slice(0, 20_000)
  const strange = (start.match(/[\ufffd[\p{Cc}--[\t\n\v\f\r\x7f-\x9f]]]/gv) ?? []).length
  if (strange > start.length * 0.02) throw new SheetRefusal('notASheet')
  return decoded
}

export const readDelimited = (bytes: Uint8Array, limits = usualLimits): Workbook => {
  const { text, encoding } = plainText(bytes)
  const notes =
    encoding === 'utf-8'
      ? []
      : [
          textOf(
            `Tệp dùng bảng mã ${encoding}, đã đổi sang Unicode`,
            `The file is in ${encoding}; it was converted to Unicode`,
          ),
        ]
  return workbookOf(text, 'csv', encoding, notes, limits)
}

export const readPaste = (text: string, limits = usualLimits): Workbook =>
  workbookOf(text.replace(/^\ufeff/, ''), 'paste', 'utf-8', [], limits)
