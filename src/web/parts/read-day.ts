// Reads a day as a person types it: day first, any mark between, two-digit years, or no year at all.
import { addDays, isDay, type Day } from '../../kernel/day/day.ts'

const fullYear = (year: string, today: Day): string => {
  if (year === '') return today.slice(0, 4)
  if (year.length !== 2) return year
  // A two-digit year is never in the future: 30 typed in 2022 is 1930.
  const here = `${today.slice(0, 2)}${year}`
  return here <= today.slice(0, 4) ? here : `${Number(today.slice(0, 2)) - 1}${year}`
}

/** Nothing, or a day: what was typed and is none holds back whatever would be done with it. */
export const isDayOrNone = (value: string | null): boolean => value === null || isDay(value)

/** `2/11/21`, `02.11.2021`, `02112021`, `2/11` → `2021-11-02`; null where it is no day (yet). */
export const readDay = (typed: string, today: Day): Day | null => {
  const text = typed.trim()
  if (isDay(text)) return text
  const marked = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(text)
  const bare = /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  const found = marked ?? bare
  if (!found) return null
  const [, day = '', month = '', year = ''] = found
  const read = `${fullYear(year, today)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isDay(read)) return null
  // Without a year the nearest past day is meant: 28/12 typed in January is last year's.
  if (year === '' && read > addDays(today, 31)) return `${Number(read.slice(0, 4)) - 1}${read.slice(4)}`
  return read
}
