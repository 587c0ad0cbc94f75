// Dates of a column: which number is the day is decided once for the column, then each cell is read by that.
import type { Cell } from '../../kernel/sheet/sheet.ts'
import { addDays, dayOfMoment, EARLIEST_DAY, formatDay } from '../../kernel/day/day.ts'
import type { Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { dayOf, dayOfSerial, readDayParts } from './day-text.ts'
import type { DayParts } from './day-text.ts'
import { doubt, fault, nothing, read, slight } from './reading.ts'
import type { ValueReading } from './reading.ts'
import { cellText } from './cell-text.ts'
import { saysNothing } from './words.ts'

export type DayOrder = 'dmy' | 'mdy'

/** What the dates of a column say of their own order. */
export type DayStatistics = {
  readonly dayFirst: number
  readonly monthFirst: number
  readonly either: number
}

/** Counts which order the typed dates of a column allow. */
export const countDayOrders = (texts: Iterable<string>): DayStatistics => {
  let dayFirst = 0
  let monthFirst = 0
  let either = 0
  // The same days come again on every row.
  const known = new Map<string, DayParts | null>()
  for (const text of texts) {
    const before = known.get(text)
    const parts = before === undefined ? readDayParts(text) : before
    if (before === undefined) known.set(text, parts)
    if (parts?.kind !== 'pair') continue
    if (parts.first > 12 && parts.second <= 12) dayFirst += 1
    else if (parts.second > 12 && parts.first <= 12) monthFirst += 1
    else either += 1
  }
  return { dayFirst, monthFirst, either }
}

/** What the dates say of their order; null where they do not. A few that can only be month first are slips, however few the others are that can only be day first. */
const shownOrder = ({ dayFirst, monthFirst, either }: DayStatistics): DayOrder | null => {
  if (monthFirst <= dayFirst) return dayFirst > 0 ? 'dmy' : null
  return monthFirst * 10 >= monthFirst + dayFirst + either ? 'mdy' : null
}

/** The order of a column: its own evidence, else that of the sheet, else the Vietnamese one. */
export const decideDayOrder = (column: DayStatistics, sheet: DayStatistics): DayOrder =>
  shownOrder(column) ?? shownOrder(sheet) ?? 'dmy'

export type DayContext = {
  /** No record is about a day after this one. */
  readonly today: Day
  readonly order: DayOrder
  /** Both orders occur in the column, so that a date that allows both is a question. */
  readonly mixed: boolean
  /** A few dates can only be month first, fewer still day first: each of those few is a question. */
  readonly unshown?: boolean
  /** The day from which a missing year is understood: that of the list, else today. */
  readonly reference: Day
  /** A due day may lie ahead. */
  readonly mayBeAhead: boolean
}

const yearOf = (typed: string, today: Day): number => {
  if (typed.length === 4) return Number(typed)
  const short = Number(typed)
  // One year ahead is allowed, so that "22" typed at the end of 2021 is not 1922.
  return 2000 + short <= Number(today.slice(0, 4)) + 1 ? 2000 + short : 1900 + short
}

const withinBounds = (day: Day, context: DayContext, reading: ValueReading): ValueReading => {
  if (day < EARLIEST_DAY)
    return fault(`Ngày ${formatDay(day)} trước năm 1900`, `${formatDay(day)} is before 1900`)
  const latest = context.mayBeAhead ? addDays(context.today, 3 * 366) : context.today
  if (day > latest) return fault(`Ngày ${formatDay(day)} ở tương lai`, `${formatDay(day)} lies in the future`)
  return reading
}

const completed = (
  date: number,
  month: number,
  year: string | null,
  context: DayContext,
  notes: ValueReading['problems'],
): ValueReading => {
  const written = `${date}/${month}${year === null ? '' : `/${year}`}`
  if (year !== null) {
    const day = dayOf(yearOf(year, context.today), month, date)
    if (day === null) return fault(`Không có ngày ${written}`, `There is no day ${written}`)
    return withinBounds(day, context, { value: day, problems: notes })
  }
  // The latest such day that is not after the list itself.
  const latest = Number(context.reference.slice(0, 4))
  for (const guess of [latest, latest - 1]) {
    const day = dayOf(guess, month, date)
    if (day !== null && day <= context.reference)
      return withinBounds(day, context, {
        value: day,
        problems: [
          ...notes,
          slight(`Thiếu năm, đã hiểu là ${formatDay(day)}`, `No year; taken as ${formatDay(day)}`),
        ],
      })
  }
  return fault(`Không có ngày ${written}`, `There is no day ${written}`)
}

const readPair = (parts: Extract<DayParts, { kind: 'pair' }>, context: DayContext): ValueReading => {
  const { first, second, year } = parts
  const notes: ValueReading['problems'][number][] = []
  if (parts.slip) notes.push(slight('Đã sửa lỗi gõ trong ngày', 'A typing slip in the date was corrected'))
  const fits = (order: DayOrder): boolean => (order === 'dmy' ? second : first) <= 12
  const order =
    fits(context.order) || !fits(context.order === 'dmy' ? 'mdy' : 'dmy')
      ? context.order
      : context.order === 'dmy'
        ? 'mdy'
        : 'dmy'
  if (order !== context.order)
    notes.push(
      order === 'mdy'
        ? context.unshown === true
          ? doubt(
              textOf(
                'Khác các ô cùng cột: đã hiểu là tháng/ngày',
                'Unlike the rest of its column: taken as month/day',
              ),
            )
          : slight('Đã hiểu là tháng/ngày', 'Taken as month/day')
        : slight('Đã hiểu là ngày/tháng', 'Taken as day/month'),
    )
  if (context.mixed && first <= 12 && second <= 12 && first !== second)
    notes.push({
      severity: 'warning',
      text: textOf(
        `Cột có cả ngày/tháng và tháng/ngày: ${first}/${second} là ngày nào?`,
        `The column holds both day/month and month/day: which day is ${first}/${second}?`,
      ),
    })
  return order === 'dmy'
    ? completed(first, second, year, context, notes)
    : completed(second, first, year, context, notes)
}

const unreadable = (text: string): ValueReading =>
  fault(`Không đọc được ngày “${text.slice(0, 60)}”`, `The day “${text.slice(0, 60)}” cannot be read`)

/** A moment that names its zone is told in the day of Việt Nam. */
const findZonedDay = (text: string): Day | null => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(text)) return null
  const moment = new Date(text)
  return Number.isNaN(moment.getTime()) ? null : dayOfMoment(moment)
}

/** A typed date. */
export const readDayText = (text: string, context: DayContext): ValueReading => {
  if (saysNothing(text)) return nothing
  const zoned = findZonedDay(text)
  if (zoned !== null) return withinBounds(zoned, context, read(zoned))
  const parts = readDayParts(text)
  if (parts === null) return unreadable(text)
  if (parts.kind === 'pair') return readPair(parts, context)
  if (parts.kind === 'plain')
    return completed(
      parts.date,
      parts.month,
      parts.year,
      context,
      parts.slip ? [slight('Đã sửa lỗi gõ trong ngày', 'A typing slip in the date was corrected')] : [],
    )
  if (parts.kind === 'day') return withinBounds(parts.day, context, read(parts.day))
  return fault(`“${text}” chưa đủ ngày, tháng, năm`, `“${text}” is not a whole date`)
}

/** A cell of a day column: a date cell, a serial number or a text. */
export const readDay = (cell: Cell, context: DayContext): ValueReading => {
  if (typeof cell.day === 'string') return withinBounds(cell.day, context, read(cell.day))
  if (typeof cell.value === 'number') {
    const day = dayOfSerial(cell.value)
    if (day !== null) return withinBounds(day, context, read(day))
    return readDayText(String(cell.value), context)
  }
  return readDayText(cellText(cell), context)
}
