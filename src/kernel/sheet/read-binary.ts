// Reads the binary formats (.xls of Excel 2 to 2003, .xlsb), which the reader of the newer formats knows only in part.
import { read, SSF, type WorkSheet } from '@e965/xlsx'
import { type Cell, emptyCell, type Sheet, trimRows } from './sheet.ts'
import { dayCell } from './excel-date.ts'

type BinaryCell = { t: string; v?: unknown; w?: string; z?: string | number }

const cellOf = (cell: BinaryCell | undefined, from1904: boolean): Cell => {
  if (!cell || cell.v === undefined || cell.v === null || cell.v === '') return emptyCell
  if (cell.t === 'e') return { value: cell.w ?? '#N/A', kind: 'error' }
  if (typeof cell.v === 'boolean') return { value: cell.v, kind: 'boolean', shown: cell.v ? 'TRUE' : 'FALSE' }
  if (typeof cell.v !== 'number') return { value: String(cell.v).normalize('NFC'), kind: 'text' }
  const dated = typeof cell.z === 'string' && SSF.is_date(cell.z)
  return (dated ? dayCell(cell.v, from1904) : null) ?? { value: cell.v, kind: 'number' }
}

const hiddenOf = (entries: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> =>
  new Set((entries ?? []).flatMap((entry, index) => (entry?.hidden ? [index] : [])))

export const readBinary = (bytes: Uint8Array, mostColumns: number): Sheet[] => {
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellText: true,
    cellStyles: true,
    cellHTML: false,
  })
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  return book.SheetNames.map((name, index) => {
    const sheet: WorkSheet = book.Sheets[name] ?? {}
    const rows: (BinaryCell | undefined)[][] = sheet['!data'] ?? []
    return {
      name,
      rows: trimRows(
        Array.from(rows, (row) =>
          Array.from((row ?? []).slice(0, mostColumns), (cell) => cellOf(cell, from1904)),
        ),
      ),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: hiddenOf(sheet['!rows']),
      hiddenColumns: hiddenOf(sheet['!cols']),
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    }
  })
}
