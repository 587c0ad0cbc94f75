// Days and moments as Excel counts them: days since 1899-12-30, with its 29/02/1900 that never was.
import { type Day, daysBetween, isDay } from '../day/day.ts'

/** Excel takes 1900 for a leap year: the days before March 1900 lie one nearer to the beginning. */
export const serialOfDay = (day: Day): number | null => {
  if (!isDay(day) || day < '1900-01-01' || day > '9999-12-31') return null
  const days = daysBetween('1899-12-30', day)
  return day < '1900-03-01' ? days - 1 : days
}

/** Day and time in Việt Nam (UTC+7) of a moment. */
export const momentParts = (value: unknown): { day: Day; time: string; seconds: number } | null => {
  const moment = value instanceof Date ? value : typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : null
  if (!moment || Number.isNaN(moment.getTime())) return null
  const local = new Date(moment.getTime() + 7 * 3_600_000).toISOString()
  const seconds = Number(local.slice(11, 13)) * 3600 + Number(local.slice(14, 16)) * 60 + Number(local.slice(17, 19))
  return { day: local.slice(0, 10), time: local.slice(11, 16), seconds }
}
