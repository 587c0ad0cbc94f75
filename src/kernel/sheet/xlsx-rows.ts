// Reads whole rows of a sheet's XML byte by byte: three million cells are no place for a general parser.
import { booleanCell, isoCell, numberCell } from './cell-making.ts'
import { elementText, GREATER, isBlank, LESS, runsText, seek, SLASH } from './cell-bytes.ts'
import type { NumberFormat } from './number-format.ts'
import { type Cell, emptyCell, MOST_CELLS, uncalculatedCell } from './sheet.ts'
import { SheetRefusal } from './sheet-refusal.ts'

export type RowsContext = {
  readonly prefixLength: number
  readonly shared: readonly Cell[]
  readonly formats: readonly NumberFormat[]
  readonly from1904: boolean
  readonly textCell: (text: string) => Cell
  readonly limits: { readonly rows: number; readonly columns: number }
}

export type RowsFound = {
  readonly rows: Cell[][]
  readonly hiddenRows: Set<number>
  nextRow: number
  cells: number
  cutOff: boolean
}

/** @param cells of the sheets before */
export const nothingFound = (cells: number): RowsFound => ({
  rows: [],
  hiddenRows: new Set(),
  nextRow: 0,
  cells,
  cutOff: false,
})

const MOST_ROWS = 1_048_576

/** The value of an attribute named by one letter, in a start tag, as places; 0, 0 where it is missing. */
const place = { from: 0, to: 0 }
const findLetter = (bytes: Buffer, letter: number, from: number, to: number): boolean => {
  let at = from
  while (at < to) {
    while (at < to && isBlank(bytes[at])) at += 1
    const name = at
    while (at < to && bytes[at] !== 0x3d && !isBlank(bytes[at])) at += 1
    const nameLength = at - name
    while (at < to && bytes[at] !== 0x22 && bytes[at] !== 0x27) at += 1
    const quote = bytes[at] ?? 0
    const value = at + 1
    at = seek(bytes, quote, value, to)
    if (nameLength === 1 && bytes[name] === letter) {
      place.from = value
      place.to = at
      return true
    }
    at += 1
  }
  return false
}

const wholeNumber = (bytes: Buffer, from: number, to: number): number => {
  let number = 0
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return from === to ? -1 : number
}

/** The column of a reference such as `AB12`, from 0. */
const columnAt = (bytes: Buffer, from: number, to: number): number => {
  let column = 0
  for (let at = from; at < to; at += 1) {
    const letter = (bytes[at] ?? 0) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

const isElement = (bytes: Buffer, name: number, letter: number): boolean => {
  const after = bytes[name + 1]
  return bytes[name] === letter && (after === GREATER || after === SLASH || isBlank(after))
}

/** Where `</c` begins. */
const cellEnd = (bytes: Buffer, prefixLength: number, from: number, to: number): number => {
  for (let at = seek(bytes, LESS, from, to); at < to; at = seek(bytes, LESS, at + 1, to))
    if (
      bytes[at + 1] === SLASH &&
      bytes[at + 2 + prefixLength] === 0x63 &&
      (bytes[at + 3 + prefixLength] === GREATER || isBlank(bytes[at + 3 + prefixLength]))
    )
      return at
  return to
}

const [S, N, B, D, E] = ['s', 'n', 'b', 'd', 'e'].map((letter) => letter.charCodeAt(0))

const valueCell = (bytes: Buffer, tag: number, tagEnd: number, end: number, context: RowsContext): Cell => {
  const { prefixLength } = context
  // A type is told by its first letter; `s`, `str` and `inlineStr` by their length as well.
  const typed = findLetter(bytes, 0x74, tag, tagEnd)
  const type = typed ? bytes[place.from] : N
  const long = typed && place.to - place.from > 1
  let isFormula = false
  for (let at = seek(bytes, LESS, tagEnd, end); at < end; at = seek(bytes, LESS, at + 1, end)) {
    const name = at + 1 + prefixLength
    const close = seek(bytes, GREATER, name, end)
    isFormula ||= isElement(bytes, name, 0x66)
    if (bytes[close - 1] === SLASH) continue
    if (bytes[name] === 0x69 && bytes[name + 1] === 0x73)
      return context.textCell(runsText(bytes, prefixLength, close + 1, end))
    if (!isElement(bytes, name, 0x76)) continue
    const text = close + 1
    const textEnd = seek(bytes, LESS, text, end)
    if (type === S && !long) return context.shared[wholeNumber(bytes, text, textEnd)] ?? emptyCell
    const content = elementText(bytes, text, end)
    if (content === '') break
    if (type === B) return booleanCell(content)
    if (type === E) return { value: content, kind: 'error' }
    if (type === D) return isoCell(content)
    if (type !== N) return context.textCell(content)
    const number = Number(content)
    if (Number.isNaN(number)) return context.textCell(content)
    return numberCell(
      number,
      context.formats[findLetter(bytes, 0x73, tag, tagEnd) ? wholeNumber(bytes, place.from, place.to) : 0],
      context.from1904,
    )
  }
  // A formula whose result is a text that says nothing has this type and an empty value; without the type nothing was calculated.
  return isFormula && !(typed && long) ? uncalculatedCell : emptyCell
}

const readRow = (bytes: Buffer, from: number, to: number, context: RowsContext, found: RowsFound): Cell[] => {
  const { prefixLength, limits } = context
  const row: Cell[] = []
  let next = 0
  let at = seek(bytes, LESS, from, to)
  while (at < to) {
    const name = at + 1 + prefixLength
    if (!isElement(bytes, name, 0x63)) {
      at = seek(bytes, LESS, at + 1, to)
      continue
    }
    const tagEnd = seek(bytes, GREATER, name, to)
    const column = findLetter(bytes, 0x72, name + 1, tagEnd) ? columnAt(bytes, place.from, place.to) : next
    next = column + 1
    if (bytes[tagEnd - 1] === SLASH) {
      at = seek(bytes, LESS, tagEnd, to)
      continue
    }
    const end = cellEnd(bytes, prefixLength, tagEnd, to)
    const cell = valueCell(bytes, name + 1, tagEnd, end, context)
    at = seek(bytes, LESS, end + 1, to)
    if (cell.kind === 'empty' || column < 0) continue
    if (column >= limits.columns) {
      found.cutOff = true
      continue
    }
    while (row.length < column) row.push(emptyCell)
    row[column] = cell
  }
  return row
}

const keepRow = (number: number, row: Cell[], context: RowsContext, found: RowsFound): void => {
  if (row.length === 0) return
  found.cells += row.length
  if (number >= context.limits.rows || found.cells > MOST_CELLS) throw new SheetRefusal('tooManyRows')
  while (found.rows.length < number) found.rows.push([])
  found.rows[number] = row
}

export const readRows = (bytes: Buffer, context: RowsContext, found: RowsFound): void => {
  const { prefixLength } = context
  const closing = Buffer.from('row>')
  let at = seek(bytes, LESS, 0, bytes.length)
  while (at < bytes.length) {
    const name = at + 1 + prefixLength
    const isRow = bytes[name] === 0x72 && bytes[name + 1] === 0x6f && bytes[name + 2] === 0x77
    const tagEnd = seek(bytes, GREATER, name, bytes.length)
    if (!isRow || bytes[at + 1] === SLASH) {
      at = seek(bytes, LESS, tagEnd, bytes.length)
      continue
    }
    const number = findLetter(bytes, 0x72, name + 3, tagEnd)
      ? wholeNumber(bytes, place.from, place.to) - 1
      : found.nextRow
    if (number < 0 || number >= MOST_ROWS) throw new Error('a row beyond the sheet')
    found.nextRow = number + 1
    if (
      tagEnd - name > 14 &&
      /\shidden\s*=\s*["'](?:1|true)["']/.test(bytes.toString('latin1', name, tagEnd))
    )
      found.hiddenRows.add(number)
    if (bytes[tagEnd - 1] === SLASH) {
      at = seek(bytes, LESS, tagEnd, bytes.length)
      continue
    }
    const close = bytes.indexOf(closing, tagEnd)
    const end = close < 0 ? bytes.length : close - 2 - prefixLength
    keepRow(number, readRow(bytes, tagEnd, end, context, found), context, found)
    at = seek(bytes, LESS, end + 1, bytes.length)
  }
}
