// Reads an .xlsx part by part as it is unpacked, so that a long list neither fills the memory nor holds up others.
import { runsText } from './cell-bytes.ts'
import { textCells } from './cell-making.ts'
import { openPackage, type Package } from './package-parts.ts'
import { type Cell, type Merge, MOST_MERGES, type Sheet, trimRows } from './sheet.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { prefixOf, sheetPieces } from './sheet-pieces.ts'
import { readBook, type SheetPart } from './xlsx-book.ts'
import { nothingFound, readRows, type RowsContext } from './xlsx-rows.ts'
import { elementsOf, isTrue } from './xml-text.ts'

type Limits = RowsContext['limits']

export type XlsxRead = {
  readonly sheets: Sheet[]
  /** Columns beyond the limit were left out. */ readonly cutOff: boolean
}

/** All strings of a workbook together: they are held before the first row is read, and so before its rows are counted. */
const MOST_CHARACTERS = 300_000_000

/** One string with its runs: Excel takes 32,767 letters in a cell. */
const LONGEST_ITEM = 16 * 1024 * 1024

/** The strings that cells refer to by number, as cells: one for all places where it stands. */
const readShared = async (file: Package, part: string | null): Promise<Cell[]> => {
  if (part === null || !file.has(part)) return []
  const cells: Cell[] = []
  const cellOf = textCells()
  let held: Buffer = Buffer.alloc(0)
  let prefixLength = -1
  let characters = 0
  const take = (text: string): void => {
    characters += text.length
    if (characters > MOST_CHARACTERS) throw new SheetRefusal('tooManyRows')
    cells.push(cellOf(text))
  }
  for await (const piece of file.pieces(part)) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece])
    // Held is what has not ended yet: a string without end would be the whole part.
    if (held.length > LONGEST_ITEM + piece.length) throw new SheetRefusal('broken')
    if (prefixLength < 0) {
      const root = /<([\w.-]+:)?sst[\s>]/.exec(held.subarray(0, 4000).toString('latin1'))
      if (!root) continue
      prefixLength = root[1]?.length ?? 0
    }
    held = held.subarray(takeItems(held, prefixLength, take))
  }
  return cells
}

/** Takes the items that are whole; says where the rest begins. */
const takeItems = (bytes: Buffer, prefixLength: number, take: (text: string) => void): number => {
  let rest = 0
  for (let at = bytes.indexOf('si', rest); at >= 0; at = bytes.indexOf('si', rest)) {
    const after = bytes[at + 2]
    const opens =
      bytes[at - 1 - prefixLength] === 0x3c && (after === 0x3e || after === 0x2f || after === 0x20)
    if (!opens) {
      if (at + 3 > bytes.length) break
      rest = at + 2
      continue
    }
    if (after === 0x2f) {
      take('')
      rest = at + 4
      continue
    }
    const close = bytes.indexOf('si>', at + 3)
    let end = close
    while (end >= 0 && bytes[end - 1 - prefixLength] !== 0x2f) end = bytes.indexOf('si>', end + 3)
    if (end < 0) return at - 1 - prefixLength
    take(runsText(bytes, prefixLength, at + 2, end - 2 - prefixLength))
    rest = end + 3
  }
  return Math.max(rest, bytes.length - 40)
}

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1

const mergesOf = (tail: string): Merge[] => {
  const merges: Merge[] = []
  for (const { attributes } of elementsOf(tail, 'mergeCell')) {
    const [, left, top, right = left, bottom = top] = REFERENCE.exec(attributes.get('ref') ?? '') ?? []
    if (left === undefined || right === undefined) continue
    if (merges.length >= MOST_MERGES) throw new SheetRefusal('tooManyMerges')
    merges.push({
      top: Number(top) - 1,
      left: columnOf(left),
      bottom: Number(bottom) - 1,
      right: columnOf(right),
    })
  }
  return merges
}

const hiddenColumnsOf = (head: string, most: number): Set<number> => {
  const hidden = new Set<number>()
  let places = 0
  for (const { attributes } of elementsOf(head, 'col')) {
    // Stretches do not cover each other: a file that says all columns again and again is heard once.
    if (places > most) break
    if (!isTrue(attributes.get('hidden'))) continue
    const end = Math.min(Number(attributes.get('max')), most)
    for (let column = Number(attributes.get('min')) - 1; column < end; column += 1) {
      hidden.add(column)
      places += 1
    }
  }
  return hidden
}

const readSheet = async (
  file: Package,
  { name, hidden, part }: SheetPart,
  context: Omit<RowsContext, 'prefixLength'>,
  cellsBefore: number,
): Promise<{ sheet: Sheet; cutOff: boolean; cells: number }> => {
  const found = nothingFound(cellsBefore)
  let merges: Merge[] = []
  let hiddenColumns = new Set<number>()
  let prefixLength = 0
  if (part !== null)
    for await (const { place, bytes } of sheetPieces(file.pieces(part))) {
      if (place === 'head') {
        prefixLength = prefixOf(bytes).length
        hiddenColumns = hiddenColumnsOf(bytes.toString('utf8'), context.limits.columns)
      } else if (place === 'rows') readRows(bytes, { ...context, prefixLength }, found)
      else merges = mergesOf(bytes.toString('utf8'))
    }
  for (let row = 0; row < found.rows.length; row += 1) found.rows[row] ??= []
  return {
    sheet: { name, rows: trimRows(found.rows), merges, hiddenRows: found.hiddenRows, hiddenColumns, hidden },
    cutOff: found.cutOff,
    cells: found.cells,
  }
}

export const readXlsx = async (bytes: Uint8Array, limits: Limits): Promise<XlsxRead> => {
  const file = openPackage(bytes)
  const book = await readBook(file)
  const context = {
    shared: await readShared(file, book.sharedStrings),
    formats: book.formats,
    from1904: book.from1904,
    textCell: textCells(),
    limits,
  }
  const sheets: Sheet[] = []
  let cutOff = false
  let cells = 0
  for (const part of book.sheets) {
    const read = await readSheet(file, part, context, cells)
    sheets.push(read.sheet)
    cells = read.cells
    cutOff ||= read.cutOff
  }
  return { sheets, cutOff }
}
