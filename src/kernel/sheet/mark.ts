// Gives a workbook back with what is wrong marked in place: coloured cells, notes on them, and a last column that says why.
import {
  type Cell as WrittenCell,
  type CellStyle,
  type CellValue,
  openXlsx,
  saveXlsx,
  type Sheet as WrittenSheet,
  writeXlsx,
} from 'hucre/xlsx'
import { serialOfDay } from './excel-date.ts'
import { UnusualXml } from './mark-cells.ts'
import { colours, planSheet, type Severity, type SheetPlan } from './mark-plan.ts'
import { markXlsxParts } from './mark-xlsx.ts'
import type { Cell, Sheet, Workbook } from './sheet.ts'
import { sheetName } from './write-xlsx.ts'

export type Mark = {
  readonly sheet: number
  /** Counted from 0 as in the file. */
  readonly row: number
  /** null: of the whole row; it stands in the last column only. */
  readonly column: number | null
  readonly severity: 'error' | 'warning' | 'info'
  readonly text: string
}

export type MarkOptions = { readonly reasonHeader: string; readonly headerRow?: number | null }

const fillOf = (severity: Severity): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: colours[severity] },
})

/** A sheet in the form of the library: rows, and details of cells by `row,column`. */
type Written = Pick<WrittenSheet, 'rows' | 'columns'> & { cells: Map<string, WrittenCell> }

const typeOf = (value: CellValue): WrittenCell['type'] => {
  if (value === null || value === '') return 'empty'
  if (value instanceof Date) return 'date'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
}

const update = (
  sheet: Written,
  row: number,
  column: number,
  change: (cell: WrittenCell) => WrittenCell,
): void => {
  const key = `${row},${column}`
  while (sheet.rows.length <= row) sheet.rows.push([])
  const values = (sheet.rows[row] ??= [])
  while (values.length <= column) values.push(null)
  const value = values[column] ?? null
  const changed = change(sheet.cells.get(key) ?? { value, type: typeOf(value) })
  values[column] = changed.value
  sheet.cells.set(key, changed)
}

const markWritten = (sheet: Written, plan: SheetPlan): void => {
  const reasons = plan.reasonColumn
  for (const row of plan.outdated) update(sheet, row, reasons, () => ({ value: null, type: 'empty' }))
  for (const [row, columns] of plan.cells)
    for (const [column, { severity, text }] of columns)
      update(sheet, row, column, (cell) => {
        const before = cell.comment ? `${cell.comment.text}\n` : ''
        return {
          ...cell,
          style: { ...cell.style, fill: fillOf(severity) },
          comment: { author: 'Pháo Đài', text: before + text },
        }
      })
  const alignment = { wrapText: true, vertical: 'top' } as const
  for (const [row, { severity, text }] of plan.rows)
    update(sheet, row, reasons, () => ({
      value: text,
      type: 'string',
      style: { fill: fillOf(severity), alignment },
    }))
  if (plan.headerRow !== null)
    update(sheet, plan.headerRow, reasons, (cell) => ({
      ...cell,
      value: plan.reasonHeader,
      type: 'string',
      style: { font: { bold: true }, alignment },
    }))
  sheet.columns = Array.from(
    { length: Math.max(sheet.columns?.length ?? 0, reasons + 1) },
    (_, column) => sheet.columns?.[column] ?? {},
  )
  sheet.columns[reasons] = { ...sheet.columns[reasons], width: 48, hidden: false }
}

/** The library writes the whole file anew: values, formulas, styles, widths and merges remain, what it does not know is lost. */
const markByLibrary = async (
  bytes: Uint8Array,
  plans: ReadonlyMap<string, SheetPlan>,
): Promise<Uint8Array> => {
  const book = await openXlsx(bytes, { readStyles: true })
  for (const sheet of book.sheets) {
    const plan = plans.get(sheet.name)
    if (!plan) continue
    const written: Written = {
      rows: sheet.rows,
      columns: sheet.columns ?? [],
      cells: sheet.cells ?? new Map(),
    }
    markWritten(written, plan)
    Object.assign(sheet, written)
  }
  return saveXlsx(book)
}

const valueOf = (cell: Cell): CellValue => {
  const serial = cell.day ? serialOfDay(cell.day) : null
  const time = / (\d\d):(\d\d)$/.exec(String(cell.value))
  if (serial === null) return cell.value
  return serial + (time ? (Number(time[1]) * 60 + Number(time[2])) / 1440 : 0)
}

const writtenOf = (sheet: Sheet): Written => {
  const cells = new Map<string, WrittenCell>()
  const rows = sheet.rows.map((row, index) =>
    row.map((cell, column) => {
      const value = valueOf(cell)
      if (cell.kind === 'date' && typeof value === 'number')
        cells.set(`${index},${column}`, {
          value,
          type: 'number',
          style: { numFmt: String(cell.value).length > 10 ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy' },
        })
      return value
    }),
  )
  const columns = Array.from({ length: Math.max(0, ...sheet.hiddenColumns) + 1 }, (_, column) =>
    sheet.hiddenColumns.has(column) ? { hidden: true } : {},
  )
  return { rows, cells, columns }
}

/** Old formats and pasted text come back as .xlsx with the same cells. */
const markAnew = (workbook: Workbook, plans: ReadonlyMap<string, SheetPlan>): Promise<Uint8Array> => {
  const names: string[] = []
  const sheets = workbook.sheets.map((sheet) => {
    const written = writtenOf(sheet)
    const plan = plans.get(sheet.name)
    if (plan) markWritten(written, plan)
    const name = sheetName(sheet.name === '' ? 'Danh sách' : sheet.name, names)
    names.push(name)
    const merges = sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    }))
    return { ...written, name, merges, hidden: sheet.hidden }
  })
  return writeXlsx({ sheets })
}

/** Of .xlsx everything is kept, only marked cells change; other kinds are written anew. */
export const markWorkbook = async (
  bytes: Uint8Array,
  workbook: Workbook,
  marks: readonly Mark[],
  options: MarkOptions,
): Promise<Uint8Array> => {
  const plans = new Map(
    [...Map.groupBy(marks, ({ sheet }) => sheet)].flatMap(([index, ofSheet]): [string, SheetPlan][] => {
      const sheet = workbook.sheets[index]
      return sheet ? [[sheet.name, planSheet(sheet, ofSheet, options)]] : []
    }),
  )
  if (workbook.kind !== 'xlsx') return markAnew(workbook, plans)
  try {
    return await markXlsxParts(bytes, plans)
  } catch (error) {
    if (error instanceof UnusualXml) return markByLibrary(bytes, plans)
    throw error
  }
}
