// What a value of an .xlsx is as a cell, by its type and its number format; equal texts share one cell.
import { cellOfDay, dayCell } from './excel-date.ts'
import type { NumberFormat } from './number-format.ts'
import { type Cell, emptyCell } from './sheet.ts'

const ERROR =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/

const yes: Cell = { value: true, kind: 'boolean', shown: 'TRUE' }
const no: Cell = { value: false, kind: 'boolean', shown: 'FALSE' }

export const booleanCell = (text: string): Cell => (text === '1' || text === 'true' ? yes : no)

export const errorOrText = (text: string): Cell => {
  if (text === '') return emptyCell
  return text.startsWith('#') && ERROR.test(text)
    ? { value: text, kind: 'error' }
    : { value: text, kind: 'text' }
}

export const isoCell = (text: string): Cell => {
  const [, day, hours, minutes] = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d))?/.exec(text) ?? []
  return day === undefined
    ? errorOrText(text)
    : cellOfDay(day, Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

const clock = (value: number): string => {
  const minutes = Math.round(value * 1440) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

export const numberCell = (value: number, format: NumberFormat | undefined, from1904: boolean): Cell => {
  if (format?.dated) {
    // Less than a day is a time of day (14:30), not a day at the beginning of the calendar.
    if (value >= 0 && value < 1 && !(from1904 && value === 0))
      return value === 0 ? { value, kind: 'number' } : { value, kind: 'number', shown: clock(value) }
    return dayCell(value, from1904) ?? { value, kind: 'number' }
  }
  const digits = format?.digits ?? 0
  if (digits > 0 && Number.isSafeInteger(value) && value >= 0)
    return { value, kind: 'number', shown: String(value).padStart(digits, '0') }
  return { value, kind: 'number' }
}

const MOST_KNOWN = 50_000

/** Names of villages and diseases stand in a list thousands of times. */
export const textCells = (): ((text: string) => Cell) => {
  const known = new Map<string, Cell>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const cell = errorOrText(text)
    if (known.size < MOST_KNOWN && text.length < 200) known.set(text, cell)
    return cell
  }
}
