// Several tables on one sheet, below or beside each other: each becomes a sheet of its own, with every cell in its old place.
import type { Register } from '../../kernel/register/register.ts'
import { type Cell, emptyCell, type Sheet, type Workbook } from '../../kernel/sheet/sheet.ts'
import { textOf } from '../../kernel/text/text.ts'
import { countFilled, type Filled, filledCells, type Grid, gridOf } from './grid.ts'
import { findHeaderBlock, headerLexicon, type HeaderLexicon, scoreOf } from './header-rows.ts'
import { wordKey } from './words.ts'

type Place = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number }

const keysOf = (cells: readonly Filled[]): Set<string> =>
  new Set(cells.map(({ text }) => wordKey(text)).filter((key) => key !== ''))

const placedKeysOf = (cells: readonly Filled[]): Set<string> =>
  new Set(cells.map(({ text, column }) => `${column} ${wordKey(text)}`))

/** A header that comes again on a later page is no new table: it stands in the same columns. Lists of other kinds share names and years. */
const comesAgain = (above: ReadonlySet<string>, cells: readonly Filled[]): boolean => {
  const found = placedKeysOf(cells)
  return [...found].filter((key) => above.has(key)).length >= 0.8 * found.size
}

const isSameHeader = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const shared = [...one].filter((key) => other.has(key)).length
  return shared >= 0.6 * Math.min(one.size, other.size)
}

const isHeader = (cells: readonly Filled[], lexicon: HeaderLexicon): boolean => {
  const score = cells.length < 3 ? 0 : scoreOf(cells, lexicon)
  return score >= 2 && score >= 0.5 * cells.length
}

/** The rows in which a table begins, with its titles. The first is that of the sheet. */
const startsOf = (grid: Grid, lexicon: HeaderLexicon): number[] => {
  const first = findHeaderBlock(grid, lexicon)
  if (first === null) return [0]
  const starts = [0]
  let keys = placedKeysOf([first.top, first.bottom].flatMap((row) => filledCells(grid, row, 300)))
  for (let row = (first.numbering ?? first.bottom) + 2; row < grid.height; row += 1) {
    // A table is parted from the one above by a blank line or by its own title.
    if (countFilled(grid, row - 1, 3) > 2 || countFilled(grid, row, 3) < 3) continue
    const cells = filledCells(grid, row, 300)
    if (!isHeader(cells, lexicon) || comesAgain(keys, cells)) continue
    let start = row
    while (start - 1 > (starts.at(-1) ?? 0) && countFilled(grid, start - 1, 3) <= 2) start -= 1
    starts.push(start)
    keys = placedKeysOf(cells)
  }
  return starts
}

/** A sheet with more is no sheet of tables: it is read as one. */
const MOST_TABLES = 200

/** How many rows show that a column is empty between two tables. */
const ENOUGH_ROWS = 500

const isEmptyColumn = (grid: Grid, column: number, { top, bottom }: Place): boolean => {
  for (let row = top; row <= Math.min(bottom, top + ENOUGH_ROWS); row += 1)
    if ((grid.sheet.rows[row]?.[column] ?? emptyCell).kind !== 'empty') return false
  return true
}

/** Tables side by side have the same columns once more behind an empty one: `STT, Họ tên | | STT, Họ tên`. */
const besideOf = (grid: Grid, place: Place, lexicon: HeaderLexicon): Place[] => {
  const part = { ...grid, sheet: cut(grid.sheet, place), merges: [] }
  const header = findHeaderBlock(part, lexicon)
  if (header === null) return [place]
  const cells = filledCells(part, header.bottom, 300)
  const repeated = (column: number) => {
    const left = keysOf(cells.filter((cell) => cell.column < column))
    const right = keysOf(cells.filter((cell) => cell.column > column))
    return left.size >= 2 && right.size >= 2 && isSameHeader(left, right)
  }
  for (let column = place.left + 2; column < place.right - 1; column += 1)
    if (
      isEmptyColumn(grid, column, { ...place, top: header.top }) &&
      repeated(column) &&
      isHeader(
        cells.filter((cell) => cell.column > column),
        lexicon,
      )
    )
      return [{ ...place, right: column - 1 }, ...besideOf(grid, { ...place, left: column + 1 }, lexicon)]
  return [place]
}

const cut = (sheet: Sheet, { top, bottom, left, right }: Place): Sheet => ({
  ...sheet,
  rows: sheet.rows.slice(0, bottom + 1).map((row, index): Cell[] => {
    if (index < top) return []
    return left === 0 && row.length <= right + 1
      ? row
      : row.slice(0, right + 1).map((cell, column) => (column < left ? emptyCell : cell))
  }),
  merges: sheet.merges.filter(
    (merge) => merge.top >= top && merge.bottom <= bottom && merge.left >= left && merge.right <= right,
  ),
})

const tablesOf = (sheet: Sheet, lexicon: HeaderLexicon): Sheet[] => {
  const grid = gridOf(sheet)
  const starts = startsOf(grid, lexicon)
  if (starts.length > MOST_TABLES) return [sheet]
  const places = starts.flatMap((top, index) =>
    besideOf(
      grid,
      { top, bottom: (starts[index + 1] ?? grid.height) - 1, left: 0, right: grid.width - 1 },
      lexicon,
    ),
  )
  if (places.length < 2) return [sheet]
  return places.map((place, index) => {
    const part = cut(sheet, place)
    const first = part.rows.findIndex((row) => row.some(({ kind }) => kind !== 'empty'))
    return {
      ...part,
      name: `${sheet.name} · bảng ${index + 1} (dòng ${first + 1}–${part.rows.length})`.trim(),
    }
  })
}

const part = (workbook: Workbook, registers: readonly Register[]): Workbook => {
  const lexicon = headerLexicon(registers)
  const parted = workbook.sheets.map((sheet) => tablesOf(sheet, lexicon))
  const more = parted.flatMap(([, ...others], of) => others.map((sheet) => ({ ...sheet, of })))
  if (more.length === 0) return workbook
  const several = parted.filter(({ length }) => length > 1)
  return {
    ...workbook,
    whole: workbook,
    sheets: [...parted.flatMap(([first]) => (first ? [first] : [])), ...more],
    notes: [
      ...workbook.notes,
      ...several.map((tables) =>
        textOf(
          `Một trang tính có ${tables.length} bảng; mỗi bảng được đọc riêng, chọn bảng ở ô trang tính: ${tables.map(({ name }) => name).join('; ')}`,
          `A sheet holds ${tables.length} tables; each is read by itself, choose it as a sheet: ${tables.map(({ name }) => name).join('; ')}`,
        ),
      ),
    ],
  }
}

/** A preview that is corrected asks again and again. */
const known = new WeakMap<Workbook, Workbook>()

/** Each table is offered by itself: the first in the place of its sheet, the others behind all sheets. */
export const withTables = (workbook: Workbook, registers: readonly Register[]): Workbook => {
  if (workbook.whole) return workbook
  const found = known.get(workbook) ?? part(workbook, registers)
  known.set(workbook, found)
  return found
}
