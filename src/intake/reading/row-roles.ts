// What one row below the header is: data, or a section, a total, a signature, a header that comes again.
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { countFilled, filledCells } from './grid.ts'
import type { Filled, Grid } from './grid.ts'
import { isNumbering } from './header-rows.ts'
import type { HeaderBlock } from './header-rows.ts'
import { wordKey } from './words.ts'

export type RowRole = 'title' | 'header' | 'data' | 'blank' | 'section' | 'total' | 'note' | 'repeatHeader'

export const rowReasons = {
  blank: textOf('Dòng trống', 'Blank row'),
  title: textOf('Dòng tiêu đề phía trên bảng', 'Title above the table'),
  comment: textOf('Dòng chú thích (#)', 'Comment line (#)'),
  numbering: textOf('Hàng đánh số cột', 'Row that numbers the columns'),
  repeated: textOf('Tiêu đề bảng lặp lại ở trang sau', 'The header again on a later page'),
  total: textOf('Dòng cộng', 'Total'),
  section: textOf('Dòng mục, nói về các dòng bên dưới', 'Section line, about the rows below'),
  signature: textOf('Phần ký tên dưới bảng', 'Signatures below the table'),
  after: textOf('Chữ dưới bảng', 'Text below the table'),
} as const satisfies Record<string, Text>

export type Frame = {
  readonly grid: Grid
  readonly header: HeaderBlock | null
  readonly sequenceColumn: number | null
  readonly columns: number
  readonly headerKeys: readonly { readonly column: number; readonly child: string; readonly whole: string }[]
}

export type RowFound = {
  readonly role: RowRole
  readonly why: Text | null
  /** Set where a section begins. */
  readonly section?: string | null
  /** True once the signatures have come. */
  readonly ended: boolean
}

/** With its mark, so that the family name Tống is no total; without marks only as a whole wording. */
const TOTAL =
  /^(?:tổng|cộng)(?![\p{L}])(?!\s*(?:hòa|hoà|công ty))|^(?:tong cong|tong so|tong|cong|total|grand total|subtotal|sum)\s*[:.(]?\s*\d*\s*\)?$/iu
const SIGNATURE =
  /^(?:người (?:lập|tổng hợp|báo cáo|ghi|nhập)|thủ trưởng|trưởng trạm|trạm trưởng|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|tm\.|t\/m|kt\.|tl\.|tuq\.|xác nhận|nơi nhận|cán bộ (?:lập|tổng hợp|phụ trách)|\(?ký,? (?:và )?(?:ghi|đóng)|\(?ký tên|lãnh đạo|đại diện|ghi chú\s*:|lưu ý\s*:|\*)|(?:^|,\s*)ngày\s*[\d….]*\s*tháng\s*[\d….]*\s*năm/iu
const NUMERAL = /^(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})?)$/u
const NUMBERED = /^(?:[IVXLC]{1,6}|[A-ZĐ]|\d{1,2})\s*[.)\-:/]\s*(?=\p{L})/u
const PLACE =
  /^(?:xã|phường|thị trấn|thôn|tổ dân phố|tổ|bản|xóm|ấp|khu phố|khu|khối|buôn|làng|phum|sóc|tiểu khu|huyện|quận|thị xã|thành phố|tp\.?|tx\.?|tt\.?|tỉnh|đơn vị|trường|công ty|cơ quan|ngày|khu cách ly|cụm)(?![\p{L}])/iu

const isNumeric = (text: string): boolean => /^[\d\s.,%()+-]+$/.test(text)

const isRepeated = (frame: Frame, cells: readonly Filled[]): boolean => {
  if (frame.header === null || cells.length < 2) return false
  const same = cells.filter(({ column, text }) => {
    const key = wordKey(text)
    const over = frame.headerKeys[column]
    return (
      key !== '' &&
      over !== undefined &&
      (over.child === key || over.whole === key || over.whole.startsWith(`${key} `))
    )
  }).length
  return same >= 2 && same >= 0.7 * cells.length
}

/** The left signature opens the line; on the right of an office's name in capitals it may stand alone. A person's post in a list is neither. */
const isSignature = ([first, ...others]: readonly Filled[]): boolean => {
  if (first === undefined) return false
  if (SIGNATURE.test(first.text)) return true
  const isCapitals = !/\d/.test(first.text) && first.text === first.text.toLocaleUpperCase('vi')
  return (
    isCapitals && others.some(({ text }) => SIGNATURE.test(text) && text === text.toLocaleUpperCase('vi'))
  )
}

/** The words of a section line, or null where the row is no such line. */
const findSection = (frame: Frame, row: number, cells: readonly Filled[]): string | null => {
  const words = cells.filter(({ text }) => !isNumeric(text) && !NUMERAL.test(text))
  const only = words[0]
  if (words.length !== 1 || only === undefined || only.text.length > 120) return null
  const before = cells.filter(({ column }) => column < only.column)
  const after = cells.filter(({ column }) => column > only.column)
  const numeral = before.length === 1 && /^(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?$/u.test(before[0]?.text ?? '')
  if (before.length > 0 && !numeral) return null
  const place = only.text.replace(NUMBERED, '')
  if (numeral && after.length <= 2) return place
  if (after.length > 0) return PLACE.test(place) && NUMBERED.test(only.text) ? place : null
  const merged = (frame.grid.beginning.get(row) ?? []).some(
    (merge) => merge.left === only.column && merge.right - merge.left >= 2,
  )
  const leads = only.column <= Math.max(1, frame.sequenceColumn ?? 0)
  return merged || (NUMBERED.test(only.text) && leads) || (PLACE.test(place) && leads) ? place : null
}

/** The role of one row below the header. */
export const classifyRow = (frame: Frame, row: number, ended: boolean): RowFound => {
  const { grid, sequenceColumn } = frame
  const cells = filledCells(grid, row, 4).map(({ column, text }) => ({ column, text: text.normalize('NFC') }))
  const first = cells[0]
  if (first === undefined) return { role: 'blank', why: rowReasons.blank, ended }
  if (/^#+\s*\D/.test(first.text) && (first.text.startsWith('##') || cells.length <= 2))
    return { role: 'note', why: rowReasons.comment, ended }
  const second = cells[1]
  if (
    TOTAL.test(first.text) ||
    (second &&
      second.column <= 2 &&
      (isNumeric(first.text) ? sequenceColumn === null : NUMERAL.test(first.text)) &&
      TOTAL.test(second.text))
  ) {
    const rest = filledCells(grid, row).filter((cell) => cell !== first && !isNumeric(cell.text))
    if (rest.length <= 2) return { role: 'total', why: rowReasons.total, ended }
  }
  const headerColumn = frame.headerKeys[first.column]
  const firstKey = /^\d/.test(first.text) ? '' : wordKey(first.text)
  if (
    headerColumn &&
    firstKey !== '' &&
    (headerColumn.child === firstKey || headerColumn.whole.startsWith(firstKey))
  ) {
    const all = filledCells(grid, row)
    if (isRepeated(frame, all)) return { role: 'repeatHeader', why: rowReasons.repeated, ended }
  }
  if (frame.header !== null && isNumbering(cells)) {
    const all = filledCells(grid, row)
    const previousIsHeader = all.length >= 0.8 * frame.columns && isNumbering(all)
    if (previousIsHeader) return { role: 'repeatHeader', why: rowReasons.numbering, ended }
  }
  const few = cells.length <= 3 && cells.length < Math.max(2, 0.5 * frame.columns)
  const numbered =
    sequenceColumn !== null &&
    /^\d+[.)]?$/.test(filledCells(grid, row, 1)[0]?.text ?? '') &&
    first.column === sequenceColumn
  if (few && frame.columns >= 4 && !(numbered && cells.length >= 2)) {
    if (isSignature(cells)) return { role: 'note', why: rowReasons.signature, ended: true }
    if (ended) return { role: 'note', why: rowReasons.after, ended }
    const section = findSection(frame, row, cells)
    if (section !== null) return { role: 'section', why: rowReasons.section, section, ended }
  }
  // A list may go on after signatures, page by page: a row as full as the others is data again.
  return { role: 'data', why: null, ended: few ? ended : countFilled(grid, row, 4) < 4 && ended }
}
