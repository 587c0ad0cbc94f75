// Reads the binary formats (.xls of Excel 2 to 2003, .xlsb), which the reader of the newer formats knows only in part.
import { read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { type Cell, emptyCell, MOST_CELLS, type Sheet, trimRows } from './sheet.ts'
import { SheetRefusal } from './sheet-refusal.ts'
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

type Limits = { readonly rows: number; readonly columns: number }

/** A record of a few bytes may claim a cell in the last column of the last row: counted before it is made. */
const cellsOf = (
  rows: readonly (readonly (BinaryCell | undefined)[] | undefined)[],
  { from1904, limits, claimed }: { from1904: boolean; limits: Limits; claimed: { cells: number } },
): Cell[][] =>
  trimRows(
    Array.from(rows, (row = [], place) => {
      const last = row.slice(0, limits.columns).findLastIndex((cell) => cellOf(cell, from1904) !== emptyCell)
      claimed.cells += last + 1
      if ((last >= 0 && place >= limits.rows) || claimed.cells > MOST_CELLS)
        throw new SheetRefusal('tooManyRows')
      return Array.from(row.slice(0, last + 1), (cell) => cellOf(cell, from1904))
    }),
  )

/** In an old .xls nothing but a record of the stream tells of a password; the reader says so in words of its own. */
const PASSWORD = /password|encryption scheme/i

const openBook = (bytes: Uint8Array): WorkBook => {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellText: true,
      cellStyles: true,
      cellHTML: false,
    })
  } catch (error) {
    throw error instanceof Error && PASSWORD.test(error.message)
      ? new SheetRefusal('passwordProtected', error)
      : error
  }
}

export const readBinary = (bytes: Uint8Array, limits: Limits): Sheet[] => {
  const book = openBook(bytes)
  // Programs of Excel 4 are sheets of their own. Nothing here runs them; refused as in an .xlsx, so that nobody hands them on.
  const types = book.SheetNames.map((name): string | undefined => book.Sheets[name]?.['!type'])
  if (types.includes('macro')) throw new SheetRefusal('macros')
  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const claimed = { cells: 0 }
  return book.SheetNames.map((name, index) => {
    const sheet: WorkSheet = book.Sheets[name] ?? {}
    const rows: (BinaryCell | undefined)[][] = sheet['!data'] ?? []
    return {
      name,
      rows: cellsOf(rows, { from1904, limits, claimed }),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: hiddenOf(sheet['!rows']),
      hiddenColumns: hiddenOf(sheet['!cols']),
      hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    }
  })
}
