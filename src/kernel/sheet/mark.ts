// Gives a workbook back with what is wrong marked in place: coloured cells, notes on them, and a last column that says why.
import { type Cell as WrittenCell, type CellStyle, type CellValue, openXlsx, saveXlsx, type Sheet as WrittenSheet, writeXlsx } from 'hucre/xlsx'
import { serialOfDay } from './excel-date.ts'
import type { Cell, Merge, Sheet, Workbook } from './sheet.ts'
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

type Severity = Mark['severity']

const colours = { error: 'FFC7CE', warning: 'FFE699', info: 'D6DCE5' } as const satisfies Record<Severity, string>
const weight = { error: 2, warning: 1, info: 0 } as const satisfies Record<Severity, number>

const fillOf = (severity: Severity): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb: colours[severity] } })

type Together = { severity: Severity; texts: string[] }

const add = <K>(found: Map<K, Together>, key: K, { severity, text }: Mark): void => {
  const known = found.get(key)
  if (!known) found.set(key, { severity, texts: [text] })
  else {
    if (weight[severity] > weight[known.severity]) known.severity = severity
    if (!known.texts.includes(text)) known.texts.push(text)
  }
}

/** Of merged cells only the first is shown. */
const placeOf = (merges: readonly Merge[], row: number, column: number): string => {
  const merge = merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)
  return merge ? `${merge.top},${merge.left}` : `${row},${column}`
}

/** What marking needs of a sheet, in hucre's own form, whose cells are the rows plus details by `row,column`. */
type Marked = Pick<WrittenSheet, 'rows' | 'columns'> & { cells: Map<string, WrittenCell> }

const typeOf = (value: CellValue): WrittenCell['type'] => {
  if (value === null || value === '') return 'empty'
  if (value instanceof Date) return 'date'
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string'
}

const update = (sheet: Marked, row: number, column: number, change: (cell: WrittenCell) => WrittenCell): void => {
  const key = `${row},${column}`
  while (sheet.rows.length <= row) sheet.rows.push([])
  const values = (sheet.rows[row] ??= [])
  while (values.length <= column) values.push(null)
  const value = values[column] ?? null
  const changed = change(sheet.cells.get(key) ?? { value, type: typeOf(value) })
  values[column] = changed.value
  sheet.cells.set(key, changed)
}

const reasonColumn = (sheet: Marked, { reasonHeader, headerRow }: MarkOptions): number => {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  const header = headerRow === null || headerRow === undefined ? [] : (sheet.rows[headerRow] ?? [])
  // A marked copy that was corrected and comes again already has the column: its old reasons go.
  const known = header.findLastIndex((title) => title === reasonHeader)
  if (known < 0) return width
  sheet.rows.forEach((row, index) => {
    if (index === headerRow || row[known] === null || row[known] === undefined) return
    update(sheet, index, known, (cell) => ({ ...cell, value: null, type: 'empty', style: { ...cell.style, fill: { type: 'pattern', pattern: 'none' } } }))
  })
  return known
}

const markSheet = (sheet: Marked, merges: readonly Merge[], marks: readonly Mark[], options: MarkOptions): void => {
  const cells = new Map<string, Together>()
  const rows = new Map<number, Together>()
  for (const mark of marks) {
    add(rows, mark.row, mark)
    if (mark.column !== null) add(cells, placeOf(merges, mark.row, mark.column), mark)
  }
  const reasons = reasonColumn(sheet, options)
  for (const [place, { severity, texts }] of cells) {
    const [row = 0, column = 0] = place.split(',').map(Number)
    update(sheet, row, column, (cell) => {
      const before = cell.comment ? `${cell.comment.text}\n` : ''
      return { ...cell, style: { ...cell.style, fill: fillOf(severity) }, comment: { author: 'Pháo Đài', text: before + texts.join('\n') } }
    })
  }
  const alignment = { wrapText: true, vertical: 'top' } as const
  for (const [row, { severity, texts }] of rows)
    update(sheet, row, reasons, () => ({ value: texts.join('\n'), type: 'string', style: { fill: fillOf(severity), alignment } }))
  if (options.headerRow !== null && options.headerRow !== undefined)
    update(sheet, options.headerRow, reasons, (cell) => ({ ...cell, value: options.reasonHeader, type: 'string', style: { font: { bold: true }, alignment } }))
  sheet.columns = Array.from({ length: Math.max(sheet.columns?.length ?? 0, reasons + 1) }, (_, column) => sheet.columns?.[column] ?? {})
  sheet.columns[reasons] = { ...sheet.columns[reasons], width: 48, hidden: false }
}

const bySheet = (marks: readonly Mark[]): Map<number, Mark[]> => Map.groupBy(marks, ({ sheet }) => sheet)

const markXlsx = async (bytes: Uint8Array, workbook: Workbook, marks: readonly Mark[], options: MarkOptions): Promise<Uint8Array> => {
  const book = await openXlsx(bytes, { readStyles: true })
  for (const [index, ofSheet] of bySheet(marks)) {
    const sheet = book.sheets[index]
    if (!sheet) continue
    const marked: Marked = { rows: sheet.rows, columns: sheet.columns ?? [], cells: sheet.cells ?? new Map() }
    markSheet(marked, workbook.sheets[index]?.merges ?? [], ofSheet, options)
    Object.assign(sheet, marked)
  }
  return saveXlsx(book)
}

const valueOf = (cell: Cell): CellValue => {
  const serial = cell.day ? serialOfDay(cell.day) : null
  const time = / (\d\d):(\d\d)$/.exec(String(cell.value))
  if (serial === null) return cell.value
  return serial + (time ? (Number(time[1]) * 60 + Number(time[2])) / 1440 : 0)
}

const rewritten = (sheet: Sheet): Marked => {
  const cells = new Map<string, WrittenCell>()
  const rows = sheet.rows.map((row, index) =>
    row.map((cell, column) => {
      const value = valueOf(cell)
      if (cell.kind === 'date' && typeof value === 'number')
        cells.set(`${index},${column}`, { value, type: 'number', style: { numFmt: String(cell.value).length > 10 ? 'dd/mm/yyyy hh:mm' : 'dd/mm/yyyy' } })
      return value
    }),
  )
  const columns = [...sheet.hiddenColumns].reduce<{ hidden?: boolean }[]>((all, column) => {
    while (all.length <= column) all.push({})
    all[column] = { hidden: true }
    return all
  }, [])
  return { rows, cells, columns }
}

/** Old formats and pasted text come back as .xlsx with the same cells. */
const markRewritten = (workbook: Workbook, marks: readonly Mark[], options: MarkOptions): Promise<Uint8Array> => {
  const ofSheets = bySheet(marks)
  const names: string[] = []
  const sheets = workbook.sheets.map((sheet, index) => {
    const marked = rewritten(sheet)
    const ofSheet = ofSheets.get(index)
    if (ofSheet) markSheet(marked, sheet.merges, ofSheet, options)
    const name = sheetName(sheet.name === '' ? 'Danh sách' : sheet.name, names)
    names.push(name)
    const merges = sheet.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right }))
    return { ...marked, name, merges, hidden: sheet.hidden }
  })
  return writeXlsx({ sheets })
}

/** Of .xlsx everything is kept: styles, widths, merges, formulas, other sheets; other kinds are written anew. */
export const markWorkbook = (bytes: Uint8Array, workbook: Workbook, marks: readonly Mark[], options: MarkOptions): Promise<Uint8Array> =>
  workbook.kind === 'xlsx' ? markXlsx(bytes, workbook, marks, options) : markRewritten(workbook, marks, options)
