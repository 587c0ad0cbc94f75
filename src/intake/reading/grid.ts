// The sheet as a grid of texts: merged cells answered by the cell they belong to.
import type { Merge, Sheet } from '../../kernel/sheet/sheet.ts'
import { SheetRefusal } from '../../kernel/sheet/sheet-refusal.ts'
import { cellText, widthOf } from './cell-text.ts'
import type { MaybeCell } from './cell-text.ts'

export type Grid = {
  readonly sheet: Sheet
  readonly height: number
  readonly width: number
  readonly merges: readonly Merge[]
  /** Row → the merges that begin there. */
  readonly beginning: ReadonlyMap<number, readonly Merge[]>
  /** Row → column → the merge that covers the cell from above or from the left; of several the first, as spreadsheets show it. */
  readonly covered: ReadonlyMap<number, ReadonlyMap<number, Merge>>
}

/** Merges beyond this size are drawing, not data. */
const LARGEST = 20_000
/** Places of all merges together: a few kilobytes can claim the same block a million times. */
const MOST_COVERED = 4_000_000

/** Each once: some programs write a merge again with every save. */
const distinct = (merges: readonly Merge[]): Merge[] => [
  ...new Map(
    merges
      .filter(
        ({ top, left, bottom, right }) =>
          top >= 0 && left >= 0 && bottom >= top && right >= left && (bottom > top || right > left),
      )
      .map((merge) => [`${merge.top}:${merge.left}:${merge.bottom}:${merge.right}`, merge]),
  ).values(),
]

export const gridOf = (sheet: Sheet): Grid => {
  const height = sheet.rows.length
  const width = widthOf(sheet)
  const covered = new Map<number, Map<number, Merge>>()
  const merges = distinct(sheet.merges)
  let places = 0
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, height - 1)
    const right = Math.min(merge.right, width - 1)
    const size = Math.max(0, bottom - merge.top + 1) * Math.max(0, right - merge.left + 1)
    places += Math.min(size, LARGEST)
    if (places > MOST_COVERED) throw new SheetRefusal('tooManyMerges')
    if (size > LARGEST) continue
    for (let row = merge.top; row <= bottom; row += 1) {
      const ofRow = covered.get(row) ?? new Map<number, Merge>()
      covered.set(row, ofRow)
      for (let column = merge.left; column <= right; column += 1)
        if ((row !== merge.top || column !== merge.left) && !ofRow.has(column)) ofRow.set(column, merge)
    }
  }
  return { sheet, height, width, merges, beginning: Map.groupBy(merges, ({ top }) => top), covered }
}

const isFilled = (cell: MaybeCell): boolean =>
  cell !== null && cell !== undefined && cell.value !== null && cellText(cell) !== ''

/** The cell's own content, merges left aside. */
export const ownText = (grid: Grid, row: number, column: number): string =>
  cellText(grid.sheet.rows[row]?.[column])

/** The cell's content, or that of the merged cell it belongs to. */
export const mergedText = (grid: Grid, row: number, column: number): string => {
  const own = ownText(grid, row, column)
  if (own !== '') return own
  const over = grid.covered.get(row)?.get(column)
  return over ? ownText(grid, over.top, over.left) : ''
}

/** How many cells of the row are filled, counted up to `enough`. */
export const countFilled = (grid: Grid, row: number, enough = Number.POSITIVE_INFINITY): number => {
  let filled = 0
  for (const cell of grid.sheet.rows[row] ?? []) {
    if (isFilled(cell)) filled += 1
    if (filled >= enough) break
  }
  return filled
}

export type Filled = { readonly column: number; readonly text: string }

/** The filled cells of a row, left to right, at most `most`. */
export const filledCells = (grid: Grid, row: number, most = Number.POSITIVE_INFINITY): Filled[] => {
  const found: Filled[] = []
  const cells = grid.sheet.rows[row] ?? []
  for (let column = 0; column < cells.length && found.length < most; column += 1) {
    const text = cellText(cells[column])
    if (text !== '') found.push({ column, text })
  }
  return found
}

/** A row of cells in which covered cells hold what the merge holds downwards; sideways they stay empty. */
export const dataCells = (grid: Grid, row: number): readonly MaybeCell[] => {
  const cells = grid.sheet.rows[row] ?? []
  const over = grid.covered.get(row)
  if (!over) return cells
  const whole: MaybeCell[] = [...cells]
  for (const [column, merge] of over)
    if (merge.left === column && merge.top < row && !isFilled(whole[column]))
      whole[column] = grid.sheet.rows[merge.top]?.[merge.left]
  return whole
}
