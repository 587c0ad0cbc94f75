// Reads the shape of a sheet: what every row is (title, header, data, section, total, note …) and why; nothing is dropped silently.
import type { Sheet } from '../../kernel/sheet/sheet.ts'
import type { Day } from '../../kernel/day/day.ts'
import type { Register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { findDayInText } from './day-text.ts'
import { filledCells, gridOf } from './grid.ts'
import type { Grid } from './grid.ts'
import { findHeaderBlock, headerCells, headerLexicon } from './header-rows.ts'
import type { HeaderBlock, HeaderCell } from './header-rows.ts'
import type { LearnedWords } from './learned.ts'
import { classifyRow, rowReasons } from './row-roles.ts'
import type { RowRole } from './row-roles.ts'
import { wordKey } from './words.ts'

export type { RowRole } from './row-roles.ts'

export type Layout = {
  readonly grid: Grid
  readonly header: HeaderBlock | null
  readonly headers: readonly HeaderCell[]
  /** One for each row of the sheet. */
  readonly roles: readonly RowRole[]
  readonly whys: readonly (Text | null)[]
  /** The section line that stands over each row, without its number. */
  readonly sections: readonly (string | null)[]
  readonly sequenceColumn: number | null
  readonly titles: readonly string[]
  /** The day the titles name: of the list itself, or up to which it counts. */
  readonly listDay: { readonly day: Day; readonly upTo: boolean } | null
  readonly notes: readonly Text[]
}

const SEQUENCE = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'no', 'index'])

const findSequence = (headers: readonly HeaderCell[]): number | null =>
  headers.find(({ whole, child }) => SEQUENCE.has(wordKey(whole)) || SEQUENCE.has(wordKey(child)))?.column ??
  null

const findListDay = (titles: readonly string[]): Layout['listDay'] => {
  for (const title of titles) {
    const day = findDayInText(title)
    // A place and a date on the right of the head ("Mỹ Thanh, ngày 05 tháng 3 năm 2022") date the paper, the same day as a rule.
    if (day !== null) return { day, upTo: /\bden\b/.test(wordKey(title)) }
  }
  return null
}

const isTitleNote = (text: string): boolean => text.startsWith('#')

const roleBeforeHeader = (grid: Grid, row: number): { role: RowRole; why: Text | null } => {
  const cells = filledCells(grid, row, 2)
  if (cells.length === 0) return { role: 'blank', why: rowReasons.blank }
  return isTitleNote(cells[0]?.text ?? '')
    ? { role: 'note', why: rowReasons.comment }
    : { role: 'title', why: rowReasons.title }
}

const hiddenNotes = (sheet: Sheet, roles: readonly RowRole[]): Text[] => {
  const rows = [...sheet.hiddenRows].filter((row) => roles[row] === 'data').length
  const columns = sheet.hiddenColumns.size
  return [
    ...(rows === 0
      ? []
      : [
          textOf(
            `${rows} dòng đang bị ẩn trong bảng tính, vẫn được đọc`,
            `${rows} rows are hidden in the sheet; they are read all the same`,
          ),
        ]),
    ...(columns === 0
      ? []
      : [
          textOf(
            `${columns} cột đang bị ẩn trong bảng tính, vẫn được đọc`,
            `${columns} columns are hidden in the sheet; they are read all the same`,
          ),
        ]),
  ]
}

export type LayoutOptions = {
  readonly registers: readonly Register[]
  readonly learned?: LearnedWords | undefined
}

/** The shape of a sheet. Pure; reads each row once. */
export const readLayout = (sheet: Sheet, { registers, learned }: LayoutOptions): Layout => {
  const grid = gridOf(sheet)
  const header = findHeaderBlock(grid, headerLexicon(registers, Object.keys(learned?.headers ?? {})))
  const headers = headerCells(grid, header)
  const sequenceColumn = findSequence(headers)
  const roles: RowRole[] = []
  const whys: (Text | null)[] = []
  const sections: (string | null)[] = []
  const titles: string[] = []
  const named = headers.filter(({ whole }) => whole !== '').length
  const frame = {
    grid,
    header,
    sequenceColumn,
    columns: header === null ? grid.width : named,
    headerKeys: headers.map(({ column, child, whole }) => ({
      column,
      child: wordKey(child),
      whole: wordKey(whole),
    })),
  }
  let section: string | null = null
  let ended = false
  for (let row = 0; row < grid.height; row += 1) {
    const inHeader =
      header !== null && row >= header.top && row <= Math.max(header.bottom, header.numbering ?? 0)
    if (header !== null && row < header.top) {
      const { role, why } = roleBeforeHeader(grid, row)
      if (role === 'title') titles.push(...filledCells(grid, row).map(({ text }) => text))
      roles.push(role)
      whys.push(why)
    } else if (inHeader) {
      const comment = isTitleNote(filledCells(grid, row, 1)[0]?.text ?? '')
      roles.push(comment ? 'note' : 'header')
      whys.push(comment ? rowReasons.comment : row === header.numbering ? rowReasons.numbering : null)
    } else {
      const found = classifyRow(frame, row, ended)
      if (found.section !== undefined) section = found.section
      ended = found.ended
      roles.push(found.role)
      whys.push(found.why)
    }
    sections.push(section)
  }
  return {
    grid,
    header,
    headers,
    roles,
    whys,
    sections,
    sequenceColumn,
    titles,
    listDay: findListDay(titles),
    notes: [
      ...(header === null
        ? [
            textOf(
              'Không thấy hàng tiêu đề; cột được hiểu theo nội dung',
              'No header row; columns are read by their content',
            ),
          ]
        : []),
      ...hiddenNotes(sheet, roles),
    ],
  }
}

/** The rows that hold data, by their place in the sheet. */
export const dataRows = (layout: Layout): number[] =>
  layout.roles.flatMap((role, row) => (role === 'data' ? [row] : []))
