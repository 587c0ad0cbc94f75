// Prepared once for a sheet: for each column the function that reads its cells, with what the whole column says of its dates.
import type { Cell } from '../../kernel/sheet/sheet.ts'
import type { Day } from '../../kernel/day/day.ts'
import type { Field } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'
import { type BirthReading, readBirthCell } from './birth-cells.ts'
import type { ColumnReading } from './columns.ts'
import { countDayOrders, decideDayOrder } from './day-reading.ts'
import type { DayContext, DayStatistics } from './day-reading.ts'
import { dataCells } from './grid.ts'
import { dataRows } from './layout.ts'
import type { Layout } from './layout.ts'
import type { LearnedWords } from './learned.ts'
import type { ValueReading } from './reading.ts'
import { cellText } from './cell-text.ts'
import { findField } from './targets.ts'
import type { FieldPath } from './targets.ts'
import { readValue } from './values.ts'

/** How the cells of a column add to their row. */
export type CellRole = 'mark' | 'sex' | 'age' | 'birth' | 'piece' | 'link' | 'value' | 'none'

export type ColumnPlan = {
  readonly column: number
  readonly header: string
  readonly target: FieldPath
  /** The target without its choice. */
  readonly path: FieldPath
  /** In a column of marks, the choice that a mark stands for. */
  readonly choice: string
  readonly role: CellRole
  readonly field: Field | undefined
  readonly day: DayContext
  readonly readCell: (cell: Cell) => ValueReading
  readonly readBirth: (cell: Cell) => BirthReading
}

const holdsDays = (target: FieldPath, field: Field | undefined): boolean =>
  field?.kind === 'day' || target.endsWith('birthYear') || target.startsWith('sexByColumn')

const roleOf = (target: FieldPath, field: Field | undefined): CellRole => {
  if (target.includes('=')) return 'mark'
  if (target.startsWith('sexByColumn')) return 'sex'
  if (target === 'ageYears') return 'age'
  if (/(?:^|\.)birth(?:Day|Year)$/.test(target)) return 'birth'
  // Parts of names and births, units and personal numbers wait for the rest of the row.
  if (target.includes(':') || target === 'unit' || (field?.kind === 'text' && field.format === 'nationalId'))
    return 'piece'
  if (!field) return 'none'
  return field.kind === 'link' || field.kind === 'links' ? 'link' : 'value'
}

const DATES_LOOKED_AT = 20_000

const statisticsOf = (layout: Layout, rows: readonly number[], column: number): DayStatistics => {
  const texts: string[] = []
  for (const row of rows.slice(0, DATES_LOOKED_AT)) {
    const cell = dataCells(layout.grid, row)[column]
    if (cell && typeof cell.value === 'string' && typeof cell.day !== 'string') texts.push(cellText(cell))
  }
  return countDayOrders(texts)
}

/** A single month above 12 is a slip; one in ten says that two hands wrote the column. */
const isMixed = ({ dayFirst, monthFirst }: DayStatistics): boolean =>
  Math.min(dayFirst, monthFirst) * 10 >= Math.max(dayFirst, monthFirst) && Math.min(dayFirst, monthFirst) > 0

/** Excel set to month first turns 03/02 into a date of March and leaves 13/02 a text: then all texts have a day above 12. */
const findSwapped = (
  layout: Layout,
  rows: readonly number[],
  column: number,
  statistics: DayStatistics,
): boolean => {
  if (statistics.dayFirst < 5 || statistics.either > 0 || statistics.monthFirst > 0) return false
  let cells = 0
  for (const row of rows.slice(0, DATES_LOOKED_AT)) {
    const day = dataCells(layout.grid, row)[column]?.day
    if (typeof day !== 'string') continue
    cells += 1
    if (Number(day.slice(8)) > 12) return false
  }
  return cells >= 5
}

/** Texts that are remembered of a column: of choices and days there are few, of names and addresses some come again. */
const MOST_WORDS = 50_000
const MOST_TEXTS = 2000

/** Remembers what a text was read as: the same words come again on thousands of rows. */
const remembering = <R extends object>(readCell: (cell: Cell) => R, most: number): ((cell: Cell) => R) => {
  const seen = new Map<string, R>()
  return (cell) => {
    if (typeof cell.value !== 'string' || typeof cell.day === 'string') return readCell(cell)
    const known = seen.get(cell.value)
    if (known) return known
    const reading = readCell(cell)
    if (seen.size < most) seen.set(cell.value, reading)
    return reading
  }
}

export type PlanOptions = {
  readonly layout: Layout
  readonly columns: readonly ColumnReading[]
  readonly register: Register
  readonly today: Day
  readonly learned?: LearnedWords | undefined
}

export const planColumns = ({
  layout,
  columns,
  register,
  today,
  learned,
}: PlanOptions): { plans: ColumnPlan[]; notes: Text[] } => {
  const rows = dataRows(layout)
  const used = columns.filter(({ target }) => target !== null && target !== 'ignore' && target !== 'sequence')
  const statistics = new Map<number, DayStatistics>()
  for (const { column, target } of used)
    if (target !== null && holdsDays(target, findField(register, target)))
      statistics.set(column, statisticsOf(layout, rows, column))
  const sum = (key: keyof DayStatistics): number =>
    [...statistics.values()].reduce((total, item) => total + item[key], 0)
  const sheet: DayStatistics = {
    dayFirst: sum('dayFirst'),
    monthFirst: sum('monthFirst'),
    either: sum('either'),
  }
  const reference = layout.listDay && layout.listDay.day <= today ? layout.listDay.day : today
  const notes: Text[] = []
  const plans = used.flatMap(({ column, header, target }): ColumnPlan[] => {
    if (target === null) return []
    const field = findField(register, target)
    const own = statistics.get(column)
    const order = decideDayOrder(own ?? sheet, sheet)
    const unshown = own !== undefined && order === 'dmy' && own.monthFirst > own.dayFirst
    const day: DayContext = {
      today,
      order,
      mixed: own !== undefined && isMixed(own),
      unshown,
      reference,
      mayBeAhead: field?.kind === 'day' && field.ahead === true,
    }
    if (own && order === 'mdy' && own.monthFirst > 0)
      notes.push(textOf(`Cột “${header}” ghi tháng trước ngày`, `Column “${header}” writes the month first`))
    if (unshown)
      notes.push(
        textOf(
          `Cột “${header}”: vài ô chỉ có thể là tháng/ngày; các ô khác được đọc là ngày/tháng`,
          `Column “${header}”: a few cells can only be month/day; the others are read as day/month`,
        ),
      )
    if (own && findSwapped(layout, rows, column, own))
      notes.push(
        textOf(
          `Cột “${header}”: các ô ngày đều có ngày ≤ 12, các ô chữ đều > 12; bảng tính có thể đã đảo ngày với tháng`,
          `Column “${header}”: every date cell has a day ≤ 12 and every text a day > 12; the spreadsheet may have swapped day and month`,
        ),
      )
    const readCell = (cell: Cell): ValueReading =>
      field ? readValue(cell, field, { path: target, day, learned }) : { value: cellText(cell), problems: [] }
    const [path = '', choice = ''] = target.split('=')
    return [
      {
        column,
        header,
        target,
        path,
        choice,
        role: roleOf(target, field),
        field,
        day,
        readBirth: remembering((cell) => readBirthCell(cell, day), MOST_WORDS),
        readCell: remembering(
          readCell,
          field?.kind === 'choice' || field?.kind === 'day' ? MOST_WORDS : MOST_TEXTS,
        ),
      },
    ]
  })
  return { plans, notes }
}
