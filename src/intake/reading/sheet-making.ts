// Makes sheets for the tests of reading: rows of plain values, cells of their own where it matters.
import type { Cell, Merge, Sheet } from '../../kernel/sheet/sheet.ts'
import { readColumns } from './columns.ts'
import type { ColumnReading, FindUnit } from './columns.ts'
import { readLayout } from './layout.ts'
import type { Layout } from './layout.ts'
import type { LearnedWords } from './learned.ts'
import { prepareRows } from './read-rows.ts'
import type { Defaults } from './row-finish.ts'
import type { RowReading } from './row-reading.ts'
import { registers } from '../../registers.ts'
import type { Register } from '../../kernel/register/register.ts'

type Plain = string | number | boolean | null | Cell

const kindOf = (value: string | number | boolean | null): Cell['kind'] =>
  value === null
    ? 'empty'
    : typeof value === 'string'
      ? 'text'
      : typeof value === 'number'
        ? 'number'
        : 'boolean'

const cellOf = (value: Plain): Cell =>
  typeof value === 'object' && value !== null ? value : { value, kind: kindOf(value) }

/** A cell that the spreadsheet holds as a date. */
export const dateCell = (day: string): Cell => ({
  value: 44_000,
  kind: 'date',
  shown: day.split('-').toReversed().join('/'),
  day,
})

export const sheetOf = (
  rows: readonly (readonly Plain[])[],
  more: { merges?: Merge[]; hiddenRows?: number[]; name?: string } = {},
): Sheet => ({
  name: more.name ?? 'Sheet1',
  rows: rows.map((row) => row.map(cellOf)),
  merges: more.merges ?? [],
  hiddenRows: new Set(more.hiddenRows ?? []),
  hiddenColumns: new Set(),
  hidden: false,
})

export const layoutOf = (sheet: Sheet): Layout => readLayout(sheet, { registers })

export type Read = {
  readonly layout: Layout
  readonly columns: readonly ColumnReading[]
  readonly targets: readonly (string | null)[]
  readonly rows: readonly RowReading[]
  readonly notes: readonly string[]
}

/** Reads a whole sheet for one register, as the import does. */
export const readSheet = (
  sheet: Sheet,
  register: Register,
  more: {
    today?: string
    findUnit?: FindUnit
    learned?: LearnedWords
    defaults?: Defaults
    chosen?: ReadonlyMap<number, string>
  } = {},
): Read => {
  const layout = readLayout(sheet, { registers, learned: more.learned })
  const columns = readColumns({
    layout,
    register,
    learned: more.learned,
    findUnit: more.findUnit,
    chosen: more.chosen,
  })
  const { notes, rows } = prepareRows({
    layout,
    columns,
    register,
    today: more.today ?? '2022-03-31',
    findUnit: more.findUnit,
    learned: more.learned,
    defaults: more.defaults,
  })
  return {
    layout,
    columns,
    targets: columns.map(({ target }) => target),
    rows: [...rows()],
    notes: notes.map(({ vi }) => vi),
  }
}
