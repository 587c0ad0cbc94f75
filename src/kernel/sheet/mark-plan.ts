// What is to be marked on one sheet: cells with their colour and note, rows with their reasons, and the column these stand in.
import type { Mark, MarkOptions } from './mark.ts'
import type { Merge, Sheet } from './sheet.ts'

export type Severity = Mark['severity']

export type Marked = { readonly severity: Severity; readonly text: string }

export type SheetPlan = {
  /** By row, then column. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, Marked>>
  readonly rows: ReadonlyMap<number, Marked>
  readonly reasonColumn: number
  /** Rows that hold a reason of an earlier marking. */
  readonly outdated: readonly number[]
  readonly headerRow: number | null
  readonly reasonHeader: string
}

export const colours = { error: 'FFC7CE', warning: 'FFE699', info: 'D6DCE5' } as const satisfies Record<
  Severity,
  string
>

const weight = { error: 2, warning: 1, info: 0 } as const satisfies Record<Severity, number>

/** The worst colour, every text once. */
const together = (marks: readonly Mark[]): Marked => ({
  severity: marks.reduce<Severity>(
    (worst, { severity }) => (weight[severity] > weight[worst] ? severity : worst),
    'info',
  ),
  text: [...new Set(marks.map(({ text }) => text))].join('\n'),
})

/** The merges that reach into each marked row: a long list has many of both. */
const mergesByRow = (merges: readonly Merge[], rows: ReadonlySet<number>): Map<number, Merge[]> => {
  const found = new Map<number, Merge[]>([...rows].map((row) => [row, []]))
  for (const merge of merges)
    if (merge.bottom - merge.top < rows.size)
      for (let row = merge.top; row <= merge.bottom; row += 1) found.get(row)?.push(merge)
    else for (const [row, ofRow] of found) if (row >= merge.top && row <= merge.bottom) ofRow.push(merge)
  return found
}

/** Of merged cells only the first is shown. */
const shownAt = (ofRow: readonly Merge[], row: number, column: number): [row: number, column: number] => {
  const merge = ofRow.find(({ left, right }) => column >= left && column <= right)
  return merge ? [merge.top, merge.left] : [row, column]
}

const cellsOf = (marks: readonly Mark[], merges: readonly Merge[]): Map<number, Map<number, Marked>> => {
  const found = new Map<number, Map<number, Mark[]>>()
  const byRow = mergesByRow(merges, new Set(marks.map(({ row }) => row)))
  for (const mark of marks) {
    if (mark.column === null) continue
    const [row, column] = shownAt(byRow.get(mark.row) ?? [], mark.row, mark.column)
    const ofRow = found.get(row) ?? new Map<number, Mark[]>()
    found.set(row, ofRow.set(column, [...(ofRow.get(column) ?? []), mark]))
  }
  return new Map(
    [...found].map(([row, columns]) => [
      row,
      new Map([...columns].map(([column, ofCell]) => [column, together(ofCell)])),
    ]),
  )
}

export const planSheet = (
  sheet: Sheet,
  marks: readonly Mark[],
  { reasonHeader, headerRow = null }: MarkOptions,
): SheetPlan => {
  const header = headerRow === null ? [] : (sheet.rows[headerRow] ?? [])
  // A marked copy that was corrected and comes again already has the column.
  const known = header.findLastIndex(({ value }) => value === reasonHeader)
  const outdated =
    known < 0
      ? []
      : [...sheet.rows.entries()]
          .filter(([row, cells]) => row !== headerRow && (cells[known]?.kind ?? 'empty') !== 'empty')
          .map(([row]) => row)
  return {
    cells: cellsOf(marks, sheet.merges),
    rows: new Map([...Map.groupBy(marks, ({ row }) => row)].map(([row, ofRow]) => [row, together(ofRow)])),
    reasonColumn: known < 0 ? sheet.rows.reduce((most, row) => Math.max(most, row.length), 0) : known,
    outdated,
    headerRow,
    reasonHeader,
  }
}
