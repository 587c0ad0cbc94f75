// Reads a workbook of any kind that offices send into plain sheets of cells.
import { type Text, textOf } from '../text/text.ts'
import { readDelimited } from './csv.ts'
import { convertLegacy } from './legacy-fonts.ts'
import { readHtml } from './read-html.ts'
import { readOds } from './read-ods.ts'
import { cutOffNote, type ReadLimits, usualLimits } from './read-limits.ts'
import { readXlsx } from './read-xlsx.ts'
import { recognise } from './recognise.ts'
import { isUncalculated, type Sheet, type Workbook, type WorkbookKind } from './sheet.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { storedPackage } from './stored-package.ts'
import { findZipDirectory } from './zip-directory.ts'

/** Only .xlsx itself can be given back with everything in it. */
const kindOf = (bytes: Uint8Array, file: 'zip' | 'compound'): WorkbookKind => {
  if (file === 'compound') return 'xls'
  const names = (findZipDirectory(bytes) ?? []).map(({ name }) => name)
  if (names.includes('xl/workbook.bin')) return 'xls'
  return names.some((name) => name.startsWith('xl/')) ? 'xlsx' : 'ods'
}

const uncalculatedNotes = (sheets: readonly Sheet[]): Text[] => {
  let count = 0
  for (const { rows } of sheets)
    for (const row of rows) for (const cell of row) if (isUncalculated(cell)) count += 1
  return count === 0
    ? []
    : [
        textOf(
          `${count} ô có công thức chưa được tính nên không đọc được: mở tệp bằng Excel, lưu lại rồi tải lên lần nữa`,
          `${count} cells hold formulas that were never calculated and cannot be read: open the file in Excel, save it and upload it again`,
        ),
      ]
}

type Read = { readonly sheets: Sheet[]; readonly notes: Text[] }

const readSheets = async (bytes: Uint8Array, kind: WorkbookKind, limits: ReadLimits): Promise<Read> => {
  if (kind === 'xls') {
    // Few send one, and its reader is large.
    const { readBinary } = await import('./read-binary.ts')
    const file = recognise(bytes) === 'zip' ? await storedPackage(bytes) : bytes
    return { sheets: readBinary(file, limits), notes: [] }
  }
  const { sheets, cutOff } = await (kind === 'ods' ? readOds : readXlsx)(bytes, limits)
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
  return convertLegacy({ kind, sheets, notes: [...notes, ...uncalculatedNotes(sheets)] })
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
    case 'html': {
      const { sheets, cutOff } = readHtml(bytes, limits)
      return convertLegacy({ kind: 'csv', sheets, notes: cutOff ? [cutOffNote(limits.columns)] : [] })
    }
    case 'text':
      return readDelimited(bytes, limits)
  }
}
