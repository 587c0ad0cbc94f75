// The parts of a date as people type it, before it is decided which number is the day and which the month.
import { isDay } from '../../kernel/day/day.ts'
import type { Day } from '../../kernel/day/day.ts'
import { withoutDiacritics } from '../../kernel/text/search-key.ts'

export type DayParts =
  /** Order not yet decided: `5/3/2022`. */
  | {
      readonly kind: 'pair'
      readonly first: number
      readonly second: number
      readonly year: string | null
      readonly slip: boolean
    }
  /** Order is plain: ISO, words, serial. */
  | {
      readonly kind: 'plain'
      readonly date: number
      readonly month: number
      readonly year: string | null
      readonly slip: boolean
    }
  | { readonly kind: 'day'; readonly day: Day; readonly serial: boolean }
  /** Only a month, only a year. */
  | { readonly kind: 'part'; readonly year: number; readonly month: number | null }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const monthOf = (word: string): number => MONTHS.indexOf(word.slice(0, 3)) + 1

const two = (value: number): string => String(value).padStart(2, '0')

export const dayOf = (year: number, month: number, date: number): Day | null => {
  const day = `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
  return isDay(day) ? day : null
}

/** Spreadsheet serial days count from 30/12/1899; 20000 is in 1954 and 80000 in 2119. */
export const dayOfSerial = (serial: number): Day | null =>
  serial >= 20_000 && serial < 80_000
    ? new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
    : null

/** Letters that a scan or a quick hand puts for digits, where all the rest is a date. */
const mendDigits = (text: string): string =>
  /\d/.test(text) && /^[\doil|/\-. ]+$/.test(text)
    ? text.replaceAll('o', '0').replaceAll(/[il|]/g, '1')
    : text

const CLOCK =
  /(?:[t ,]+|^)(?:\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?(?: ?[ap]\.?m\.?)?|\d{1,2} ?(?:h|gio)(?: ?\d{1,2}(?: ?(?:p|phut))?)?)(?: ?(?:z|utc|[+-]\d{2}:?\d{2}))?(?:[ ,]+|$)/u
const WEEKDAY =
  /^(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7]|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[,. ]+/u

const plainText = (typed: string): string =>
  withoutDiacritics(typed.normalize('NFC')).toLowerCase().replaceAll(/\s+/gu, ' ').trim()

const PAIR = /^(\d{1,2}) ?[/\-. ,]+ ?(\d{1,2})(?: ?[/\-. ,]+ ?(\d{4}|\d{2}))?$/u
const YEAR_FIRST = /^(\d{4}) ?[/\-. ] ?(\d{1,2}) ?[/\-. ] ?(\d{1,2})$/u
const VIETNAMESE = /^(\d{1,2}) ?thang ?(\d{1,2})(?:(?: ?nam |[ ,/-]+)(\d{4}|\d{2}))?$/u
const MONTH_SECOND = /^(\d{1,2})(?:st|nd|rd|th)?[ \-/,.]+(?:of )?([a-z]{3,9})\.?(?:[ \-/,.]+(\d{4}|\d{2}))?$/u
const MONTH_FIRST = /^([a-z]{3,9})\.?[ \-/]+(\d{1,2})(?:st|nd|rd|th)?(?:[ ,\-/]+(\d{4}|\d{2}))?$/u
const ENGLISH_MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u

const plain = (date: string, month: number, year: string | undefined, slip: boolean): DayParts => ({
  kind: 'plain',
  date: Number(date),
  month,
  year: year ?? null,
  slip,
})

const readCompact = (text: string): DayParts | null => {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const day = dayOfSerial(Number(text))
    return day === null ? null : { kind: 'day', day, serial: true }
  }
  const yearFirst = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  if (yearFirst) return plain(yearFirst[3] ?? '', Number(yearFirst[2]), yearFirst[1], false)
  const yearLast = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(text)
  if (yearLast) return plain(yearLast[1] ?? '', Number(yearLast[2]), yearLast[3], false)
  if (/^(?:19|20)\d{2}$/.test(text)) return { kind: 'part', year: Number(text), month: null }
  const monthYear = /^(?:thang )?(\d{1,2}) ?[/\-. ] ?(?:nam )?((?:19|20)\d{2})$/.exec(text)
  return monthYear ? { kind: 'part', year: Number(monthYear[2]), month: Number(monthYear[1]) } : null
}

/** The parts of a typed date, or null where the text is no date. A clock, a weekday and `ngày` around it are left aside. */
export const readDayParts = (typed: string): DayParts | null => {
  if (typed.length > 60 || !/[\doOl]/.test(typed)) return null
  const whole = plainText(typed)
  const withoutClock = whole.replace(CLOCK, ' ').trim()
  const bare = withoutClock
    .replace(WEEKDAY, '')
    .replace(/^ngay[: ]*/u, '')
    .replace(/^(\d{1,2})[/\- ]+thang/u, '$1 thang')
  const mended = mendDigits(bare)
  const text = mended.replaceAll(/([/\-.])\1+/g, '$1')
  const slip = text !== bare
  const iso = YEAR_FIRST.exec(text)
  if (iso) return plain(iso[3] ?? '', Number(iso[2]), iso[1], slip)
  const pair = PAIR.exec(text)
  if (pair)
    return { kind: 'pair', first: Number(pair[1]), second: Number(pair[2]), year: pair[3] ?? null, slip }
  const compact = readCompact(text)
  if (compact) return compact
  const words = VIETNAMESE.exec(text)
  if (words) return plain(words[1] ?? '', Number(words[2]), words[3], slip)
  const second = MONTH_SECOND.exec(text)
  if (second && ENGLISH_MONTH.test(second[2] ?? ''))
    return plain(second[1] ?? '', monthOf(second[2] ?? ''), second[3], slip)
  const first = MONTH_FIRST.exec(text)
  if (first && ENGLISH_MONTH.test(first[1] ?? ''))
    return plain(first[2] ?? '', monthOf(first[1] ?? ''), first[3], slip)
  return null
}

/** A date inside a line of text: `Tính đến ngày 02/11/2021`, `… ngày 5 tháng 3 năm 2022`. */
export const findDayInText = (line: string): Day | null => {
  const text = plainText(line)
  const found =
    /(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?((?:19|20)\d{2})/u.exec(text) ??
    /ngay (\d{1,2}) thang (\d{1,2}) nam ((?:19|20)\d{2})/u.exec(text)
  return found ? dayOf(Number(found[3]), Number(found[2]), Number(found[1])) : null
}
