// What the reading needs to know of a sheet and its cells, and the one place that turns a cell into the text it shows.

export type CellShape = {
  readonly value: string | number | boolean | null
  readonly kind: string
  /** As the spreadsheet shows it, where that differs from the value. */
  readonly shown?: string | undefined
  readonly format?: string | undefined
  /** Where the cell is a date. */
  readonly day?: string | null | undefined
}

export type MergeShape = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type SheetShape = {
  readonly name: string
  readonly rows: readonly (readonly (CellShape | null | undefined)[] | undefined)[]
  readonly merges: readonly MergeShape[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hidden: boolean
}

/** The text a person sees in the cell, without blanks around it. */
export const cellText = (cell: CellShape | null | undefined): string => {
  if (!cell) return ''
  if (cell.shown !== undefined && cell.shown !== '') return cell.shown.trim()
  if (typeof cell.value === 'string') return cell.value.trim()
  if (cell.value === null || cell.value === undefined) return ''
  return String(cell.value)
}

/** How many columns the widest row has. */
export const widthOf = (sheet: SheetShape): number =>
  sheet.rows.reduce((width, row) => Math.max(width, row?.length ?? 0), 0)
