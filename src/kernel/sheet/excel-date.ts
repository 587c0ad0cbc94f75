// Days and moments as Excel counts them: days since 1899-12-30, with its 29/02/1900 that never was.
import { addDays, type Day, daysBetween, formatDay, isDay } from '../day/day.ts'
import type { Cell } from './sheet.ts'

/** Excel takes 1900 for a leap year: the days before March 1900 lie one nearer to the beginning. */
export const serialOfDay = (day: Day): number | null => {
  if (!isDay(day) || day < '1900-01-01' || day > '9999-12-31') return null
  const days = daysBetween('1899-12-30', day)
  return day < '1900-03-01' ? days - 1 : days
}

/** Day and time in Việt Nam (UTC+7) of a moment. */
export const momentParts = (value: unknown): { day: Day; time: string; seconds: number } | null => {
  const moment =
    value instanceof Date
      ? value
      : typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)
        ? new Date(value)
        : null
  if (!moment || Number.isNaN(moment.getTime())) return null
  const local = new Date(moment.getTime() + 7 * 3_600_000).toISOString()
  const seconds =
    Number(local.slice(11, 13)) * 3600 + Number(local.slice(14, 16)) * 60 + Number(local.slice(17, 19))
  return { day: local.slice(0, 10), time: local.slice(11, 16), seconds }
}

/** The cell of a date that a spreadsheet shows: what it calls the third of March is the third of March, in no zone. */
export const cellOfDay = (day: Day, minutes: number): Cell => {
  const time =
    minutes === 0
      ? ''
      : ` ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return { value: `${day}${time}`, kind: 'date', day, shown: `${formatDay(day)}${time}` }
}

/** The date behind a serial number; null for mere times of day and what lies beyond the calendar. */
export const dayCell = (serial: number, from1904: boolean): Cell | null => {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440
  const whole = Math.floor(serial) + (Math.round((serial - Math.floor(serial)) * 1440) === 1440 ? 1 : 0)
  if (!(whole >= (from1904 ? 0 : 1) && whole < 2_958_466)) return null
  if (from1904) return cellOfDay(addDays('1904-01-01', whole), minutes)
  return cellOfDay(addDays(whole < 60 ? '1899-12-31' : '1899-12-30', whole), minutes)
}
