// A workbook as read: cells with their place in the original file, so that a marked copy can point back at them.
import type { Text } from '../text/text.ts'

export type Cell = {
  readonly value: string | number | boolean | null
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'empty'
  /** As the spreadsheet shows it, where that differs from the value. */
  readonly shown?: string
  /** `YYYY-MM-DD` where the cell is a date. */
  readonly day?: string
}

export type Merge = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Rows and columns are counted from 0 as in the file. */
export type Sheet = {
  readonly name: string
  readonly rows: Cell[][]
  readonly merges: Merge[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: Set<number>
  readonly hidden: boolean
  /** One of several tables of a sheet: the place of that sheet in the file. */
  readonly of?: number
}

export type WorkbookKind = 'xlsx' | 'xls' | 'ods' | 'csv' | 'paste'

export type Workbook = {
  readonly kind: WorkbookKind
  readonly sheets: Sheet[]
  readonly encoding?: string
  /** What was noticed: converted from an old font, other encoding … */
  readonly notes: Text[]
  /** As it was before a sheet of several tables was parted: a marked copy is made of this. */
  readonly whole?: Workbook
}

/** Places between the first and the last cell of every row of a workbook together: a few bytes can claim a cell in the last column of every row. */
export const MOST_CELLS = 20_000_000

/** Merges of one sheet: with more nobody could work, and a file that claims them is none of an office. */
export const MOST_MERGES = 1_000_000

export const emptyCell: Cell = { value: null, kind: 'empty' }

/** A formula of which the file keeps no value: a program wrote it, and no spreadsheet has calculated it since. It is not empty, nobody knows what it says. */
export const uncalculatedCell: Cell = { value: '#CHƯA TÍNH', kind: 'error' }

export const isUncalculated = ({ kind, value }: Cell): boolean =>
  kind === 'error' && value === uncalculatedCell.value

export const textCell = (text: string): Cell => (text === '' ? emptyCell : { value: text, kind: 'text' })

/** Empty cells at the end of rows and empty rows at the end of the sheet are left out: they are formatting, not data. */
export const trimRows = (rows: Cell[][]): Cell[][] => {
  for (const row of rows) while (row.length > 0 && row.at(-1)?.kind === 'empty') row.pop()
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return rows
}
