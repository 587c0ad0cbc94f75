// One table of an OpenDocument content: cells and rows that are said once for many, what is merged, what is hidden.
import { type Cell, emptyCell, type Merge, MOST_CELLS, MOST_MERGES, type Sheet, trimRows } from './sheet.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { attributeNamed } from './xml-text.ts'

export type Attributes = ReadonlyMap<string, string>
export type Limits = { readonly rows: number; readonly columns: number }

const timesOf = (attributes: Attributes, name: string): number =>
  Math.max(1, Math.trunc(Number(attributeNamed(attributes, name) ?? 1)) || 1)

const isHidden = (attributes: Attributes): boolean =>
  ['collapse', 'filter'].includes(attributeNamed(attributes, 'visibility') ?? '')

/** Places from one to before another. */
type Stretch = readonly [from: number, before: number]

const placesOf = (stretches: readonly Stretch[], before: number): Set<number> =>
  new Set(
    stretches.flatMap(([from, end]) =>
      Array.from({ length: Math.max(0, Math.min(end, before) - from) }, (_, index) => from + index),
    ),
  )

export type OdsTable = {
  readonly column: (attributes: Attributes) => void
  readonly openRow: (attributes: Attributes) => void
  readonly cell: (attributes: Attributes, value: Cell) => void
  readonly closeRow: () => void
  readonly finish: () => { readonly sheet: Sheet; readonly cutOff: boolean }
}

/** @param claimed places of all tables of the content together */
export const odsTable = (
  name: string,
  hidden: boolean,
  limits: Limits,
  claimed: { cells: number },
): OdsTable => {
  const rows: Cell[][] = []
  const merges: Merge[] = []
  const hiddenRows: Stretch[] = []
  const hiddenColumns: Stretch[] = []
  let row: Cell[] = []
  let rowTimes = 1
  /** Where the row stands; rows that say nothing are places until one that says something follows. */
  let place = 0
  let column = 0
  let columns = 0
  let cutOff = false
  return {
    column: (attributes) => {
      const from = columns
      columns += timesOf(attributes, 'number-columns-repeated')
      if (from < limits.columns && isHidden(attributes)) hiddenColumns.push([from, columns])
    },
    openRow: (attributes) => {
      row = []
      column = 0
      rowTimes = timesOf(attributes, 'number-rows-repeated')
      if (place < limits.rows && isHidden(attributes)) hiddenRows.push([place, place + rowTimes])
    },
    cell: (attributes, value) => {
      const left = column
      column += timesOf(attributes, 'number-columns-repeated')
      const [wide, high] = [
        timesOf(attributes, 'number-columns-spanned'),
        timesOf(attributes, 'number-rows-spanned'),
      ]
      if (wide > 1 || high > 1) {
        if (merges.length >= MOST_MERGES) throw new SheetRefusal('tooManyMerges')
        merges.push({ top: place, left, bottom: place + high - 1, right: left + wide - 1 })
      }
      if (value.kind === 'empty') return
      if (column > limits.columns) cutOff = true
      while (row.length < Math.min(left, limits.columns)) row.push(emptyCell)
      while (row.length < Math.min(column, limits.columns)) row.push(value)
    },
    closeRow: () => {
      if (row.length > 0) {
        claimed.cells += row.length * rowTimes
        if (place + rowTimes > limits.rows || claimed.cells > MOST_CELLS)
          throw new SheetRefusal('tooManyRows')
        while (rows.length < place) rows.push([])
        for (let time = 0; time < rowTimes; time += 1) rows.push([...row])
      }
      place += rowTimes
    },
    finish: () => ({
      sheet: {
        name,
        rows: trimRows(rows),
        merges,
        hiddenRows: placesOf(hiddenRows, rows.length),
        hiddenColumns: placesOf(hiddenColumns, limits.columns),
        hidden,
      },
      cutOff,
    }),
  }
}
