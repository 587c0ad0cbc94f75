// The one place that turns a cell into the text it shows.
import { formatDay } from '../../kernel/day/day.ts'
import type { Cell, Sheet } from '../../kernel/sheet/sheet.ts'

export type MaybeCell = Cell | null | undefined

/** A sign that nobody sees and no database keeps. */
const NUL = '\u0000'

const tidied = (text: string): string => (text.includes(NUL) ? text.replaceAll(NUL, '') : text).trim()

/** The text a person sees in the cell, without blanks around it. */
export const cellText = (cell: MaybeCell): string => {
  if (!cell) return ''
  if (cell.shown !== undefined && cell.shown !== '') return tidied(cell.shown)
  if (typeof cell.value === 'string') return tidied(cell.value)
  if (cell.day !== undefined) return formatDay(cell.day)
  return cell.value === null ? '' : String(cell.value)
}

/** How many columns the widest row has. */
export const widthOf = (sheet: Sheet): number =>
  sheet.rows.reduce((width, row) => Math.max(width, row.length), 0)
