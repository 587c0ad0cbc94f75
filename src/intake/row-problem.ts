// What is said of a row as a whole, or of one field of it.
import { textOf } from '../kernel/text/text.ts'
import type { RowProblem } from './reading/row-reading.ts'

export const problem = (
  row: number,
  severity: RowProblem['severity'],
  vi: string,
  en: string,
  field: string | null = null,
): RowProblem => ({ row, column: null, field, severity, text: textOf(vi, en) })
