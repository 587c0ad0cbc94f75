// The sheet as a grid of texts: merged cells answered by the cell they belong to.
import type { Merge, Sheet } from '../../kernel/sheet/sheet.ts'
import { cellText, widthOf } from './cell-text.ts'
import type { MaybeCell } from './cell-text.ts'

export type Grid = {
  readonly sheet: Sheet
  readonly height: number
  readonly width: number
  readonly merges: readonly Merge[]
  /** Row → the cells that a merge from above or from the left covers there. */
  readonly covered: ReadonlyMap<number, readonly { readonly column: number; readonly merge: Merge }[]>
}

/** Merges beyond this size are drawing, not data. */
const LARGEST = 20_000

export const gridOf = (sheet: Sheet): Grid => {
  const height = sheet.rows.length
  const width = widthOf(sheet)
  const covered = new Map<number, { column: number; merge: Merge }[]>()
  const merges = sheet.merges.filter(
    ({ top, left, bottom, right }) =>
      top >= 0 && left >= 0 && bottom >= top && right >= left && (bottom > top || right > left),
  )
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, height - 1)
    const right = Math.min(merge.right, width - 1)
    if ((bottom - merge.top + 1) * (right - merge.left + 1) > LARGEST) continue
    for (let row = merge.top; row <= bottom; row += 1)
      for (let column = merge.left; column <= right; column += 1) {
        if (row === merge.top && column === merge.left) continue
        const list = covered.get(row)
        if (list) list.push({ column, merge })
        else covered.set(row, [{ column, merge }])
      }
  }
  return { sheet, height, width, merges, covered }
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
  const over = grid.covered.get(row)?.find((item) => item.column === column)
  return over ? ownText(grid, over.merge.top, over.merge.left) : ''
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
  for (const { column, merge } of over)
    if (merge.left === column && merge.top < row && !isFilled(whole[column]))
      whole[column] = grid.sheet.rows[merge.top]?.[merge.left]
  return whole
}
