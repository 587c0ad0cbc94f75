// What a row of the sheet came to, in the words of the screen; the order is that of the counts.
import type { Counts } from '../contract.ts'
import { textOf, type Text } from '../../kernel/text/text.ts'

export const verdicts = ['new', 'changed', 'same', 'likely', 'question', 'problem'] as const
export type Verdict = (typeof verdicts)[number]

/** A verdict, or the rows that are no data. */
export type RowFilter = Verdict | 'ignored'
export const rowFilters = [...verdicts, 'ignored'] as const satisfies readonly RowFilter[]

export const isRowFilter = (word: string | null | undefined): word is RowFilter =>
  rowFilters.some((known) => known === word)

export const verdictWords = {
  new: textOf('mới', 'new'),
  changed: textOf('cập nhật', 'update'),
  same: textOf('đã có', 'known'),
  likely: textOf('nghi trùng', 'likely same'),
  question: textOf('cần xem', 'to look at'),
  problem: textOf('lỗi', 'error'),
  ignored: textOf('bỏ qua', 'left out'),
} as const satisfies Record<RowFilter, Text>

export const verdictMeanings = {
  new: textOf('Sẽ thành bản ghi mới', 'Becomes a new record'),
  changed: textOf('Cập nhật bản ghi đã có theo danh sách', 'Brings a known record up to the list'),
  same: textOf('Đã có trong sổ, không ghi lại', 'Already in the register, not written again'),
  likely: textOf(
    'Vào sổ và chờ ở Trùng lặp: có thể là người đã có',
    'Taken in and queued: perhaps a person already known',
  ),
  question: textOf('Vào sổ, có chỗ nên xem lại', 'Taken in, with something to look at'),
  problem: textOf('Chưa vào sổ được, cần sửa', 'Not taken in until corrected'),
  ignored: textOf('Tiêu đề, mục, dòng cộng, dòng trống', 'Titles, sections, totals, blank rows'),
} as const satisfies Record<RowFilter, Text>

/** The same, once it has happened. */
export const verdictOutcomes = {
  new: textOf('Đã thành bản ghi mới', 'Became new records'),
  changed: textOf('Bản ghi đã có được cập nhật', 'A known record was brought up to date'),
  same: textOf('Đã có trong sổ từ trước, không ghi lại', 'Known before, not written again'),
  likely: textOf('Đã vào sổ, chờ quyết định ở Trùng lặp', 'Taken in, waiting under Duplicates'),
  question: textOf('Đã vào sổ, có chỗ nên xem lại', 'Taken in, with something to look at'),
  problem: textOf('Chưa vào sổ', 'Not taken in'),
  ignored: textOf('Tiêu đề, mục, dòng cộng, dòng trống', 'Titles, sections, totals, blank rows'),
} as const satisfies Record<RowFilter, Text>

/** Names of what a row is in the sheet, where it is no data. */
export const roleWords: Readonly<Record<string, Text>> = {
  title: textOf('tiêu đề', 'title'),
  header: textOf('đầu bảng', 'header'),
  blank: textOf('trống', 'blank'),
  section: textOf('mục', 'section'),
  total: textOf('dòng cộng', 'total'),
  note: textOf('ghi chú', 'note'),
  repeatHeader: textOf('đầu bảng lặp', 'header again'),
}

export const dataRows = (counts: Counts): number => counts.rows - counts.ignored

/** Rows that will enter the register: all but those known and those with errors. */
export const takenRows = (counts: Counts): number =>
  counts.new + counts.changed + counts.likely + counts.question
