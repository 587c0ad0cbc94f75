// Reads a workbook of any kind that offices send into plain sheets of cells.
import type { Sheet as HucreSheet } from 'hucre'
import { readOds } from 'hucre/ods'
import { type Text, textOf } from '../text/text.ts'
import { readDelimited } from './csv.ts'
import { cellOfDay } from './excel-date.ts'
import { convertLegacy } from './legacy-fonts.ts'
import { readBinary } from './read-binary.ts'
import { readXlsx } from './read-xlsx.ts'
import { recognise } from './recognise.ts'
import { type Cell, emptyCell, type Sheet, trimRows, type Workbook, type WorkbookKind } from './sheet.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { findZipDirectory } from './zip-directory.ts'

export type ReadLimits = { readonly rows: number; readonly columns: number }

const usualLimits: ReadLimits = { rows: 200_000, columns: 2000 }

const dateCell = (date: Date): Cell => {
  if (Number.isNaN(date.getTime())) return emptyCell
  const rounded = new Date(Math.round(date.getTime() / 60_000) * 60_000)
  return cellOfDay(rounded.toISOString().slice(0, 10), rounded.getUTCHours() * 60 + rounded.getUTCMinutes())
}

const cellOf = (value: unknown): Cell => {
  if (value === null || value === undefined || value === '') return emptyCell
  if (value instanceof Date) return dateCell(value)
  if (typeof value === 'number') return { value, kind: 'number' }
  if (typeof value === 'boolean') return { value, kind: 'boolean', shown: value ? 'TRUE' : 'FALSE' }
  const text = String(value).normalize('NFC')
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)
    ? { value: text, kind: 'error' }
    : { value: text, kind: 'text' }
}

const hiddenKeys = (entries: Iterable<[number, { hidden?: boolean | undefined } | undefined]>): Set<number> =>
  new Set([...entries].flatMap(([key, definition]) => (definition?.hidden ? [key] : [])))

const sheetOf = (sheet: HucreSheet, limits: ReadLimits): Sheet => {
  const rows = trimRows(sheet.rows.map((row) => (row ?? []).slice(0, limits.columns).map(cellOf)))
  return {
    name: sheet.name,
    rows,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
    hiddenRows: hiddenKeys(sheet.rowDefs ?? []),
    hiddenColumns: hiddenKeys((sheet.columns ?? []).entries()),
    hidden: sheet.hidden === true || sheet.veryHidden === true,
  }
}

/** Only .xlsx itself can be given back with everything in it. */
const kindOf = (bytes: Uint8Array, file: 'zip' | 'compound'): WorkbookKind => {
  if (file === 'compound') return 'xls'
  const names = (findZipDirectory(bytes) ?? []).map(({ name }) => name)
  if (names.includes('xl/workbook.bin')) return 'xls'
  return names.some((name) => name.startsWith('xl/')) ? 'xlsx' : 'ods'
}

type Read = { readonly sheets: Sheet[]; readonly notes: Text[] }

const cutOffNote = (columns: number): Text =>
  textOf(`Chỉ đọc ${columns} cột đầu của bảng`, `Only the first ${columns} columns were read`)

const readSheets = async (bytes: Uint8Array, kind: WorkbookKind, limits: ReadLimits): Promise<Read> => {
  if (kind === 'xls') return { sheets: readBinary(bytes, limits.columns), notes: [] }
  if (kind === 'ods') {
    const book = await readOds(bytes)
    return { sheets: book.sheets.map((sheet) => sheetOf(sheet, limits)), notes: [] }
  }
  const { sheets, cutOff } = await readXlsx(bytes, limits)
  return { sheets, notes: cutOff ? [cutOffNote(limits.columns)] : [] }
}

const readSpreadsheet = async (
  bytes: Uint8Array,
  file: 'zip' | 'compound',
  limits: ReadLimits,
): Promise<Workbook> => {
  const kind = kindOf(bytes, file)
  const { sheets, notes } = await readSheets(bytes, kind, limits).catch((cause: unknown) => {
    throw cause instanceof SheetRefusal ? cause : new SheetRefusal('broken', cause)
  })
  if (sheets.some(({ rows }) => rows.length > limits.rows)) throw new SheetRefusal('tooManyRows')
  if (sheets.every(({ rows }) => rows.length === 0)) throw new SheetRefusal('empty')
  return convertLegacy({ kind, sheets, notes })
}

const cellText = (inner: string): string =>
  inner
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/&amp;/g, '&')
    .trim()

/** A page saved as .xls: the rows of its tables. */
const readHtml = (bytes: Uint8Array): Workbook => {
  const html = new TextDecoder().decode(bytes)
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gis)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gis)].map(([, cell = '']) => cellOf(cellText(cell))),
  )
  if (rows.length === 0) throw new SheetRefusal('notASheet')
  return convertLegacy({
    kind: 'csv',
    sheets: [
      {
        name: '',
        rows: trimRows(rows),
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        hidden: false,
      },
    ],
    notes: [],
  })
}

export const readWorkbook = async (
  bytes: Uint8Array,
  options: { fileName?: string; limits?: ReadLimits } = {},
): Promise<Workbook> => {
  const limits = options.limits ?? usualLimits
  const kind = recognise(bytes)
  switch (kind) {
    case 'zip':
    case 'compound':
      return readSpreadsheet(bytes, kind, limits)
    case 'html':
      return readHtml(bytes)
    case 'text': {
      const workbook = readDelimited(bytes)
      if ((workbook.sheets[0]?.rows.length ?? 0) > limits.rows) throw new SheetRefusal('tooManyRows')
      return convertLegacy(workbook)
    }
  }
}
