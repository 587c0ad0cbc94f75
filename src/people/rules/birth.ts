// Births as lists write them: a full day, a month, or only a year; and what can be said of the age.
import { EARLIEST_DAY, formatDay, isDay } from '../../kernel/day/day.ts'
import type { Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'

export type Birth = {
  year: number
  month?: number
  day?: Day
  precision: 'day' | 'month' | 'year'
  /** The list itself said `khoảng`. */
  approximate?: boolean
}

export type BirthRead = { ok: true; birth: Birth; notes: Text[] } | { ok: false; reason: Text }

export type BirthOptions = {
  /** True where the cell is formatted as a date, so that its number is a serial day. */
  cellIsDate?: boolean
  /** Nobody is born after this day; also needed for two-digit years and for ages. */
  latest?: Day
}

const EARLIEST_YEAR = Number(EARLIEST_DAY.slice(0, 4))
const refuse = (vi: string, en: string): BirthRead => ({ ok: false, reason: textOf(vi, en) })
const two = (value: number): string => String(value).padStart(2, '0')

const checked = (birth: Birth, notes: Text[], latest: Day | undefined): BirthRead => {
  if (birth.year < EARLIEST_YEAR)
    return refuse(`Năm sinh ${birth.year} quá xa`, `Birth year ${birth.year} is too long ago`)
  if (birth.month !== undefined && (birth.month < 1 || birth.month > 12))
    return refuse(`Không có tháng ${birth.month}`, `There is no month ${birth.month}`)
  const { day } = birth
  const dayExists = day === undefined || isDay(day)
  if (!dayExists) return refuse(`Không có ngày ${formatDay(day)}`, `There is no day ${formatDay(day)}`)
  const earliestMoment =
    birth.day ?? (birth.month === undefined ? String(birth.year) : `${birth.year}-${two(birth.month)}`)
  if (latest !== undefined && earliestMoment > latest.slice(0, earliestMoment.length))
    return refuse('Sinh sau ngày ghi sổ', 'Born after the day of the record')
  return { ok: true, birth, notes }
}

/** Spreadsheet serial days count from 30/12/1899 (their 29/02/1900 never was). */
const dayOfSerial = (serial: number): Day =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)

const dayBirth = (day: Day): Birth => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day,
  precision: 'day',
})

/** Zero parts are how forms say "not known": `00/00/1989`, `00/5/1989`. */
const birthOfParts = (date: number, month: number, year: number): Birth => {
  if (month === 0) return { year, precision: 'year' }
  if (date === 0) return { year, month, precision: 'month' }
  return { year, month, day: `${year}-${two(month)}-${two(date)}`, precision: 'day' }
}

type Parts = { date: number; month: number; year: string }

const findParts = (text: string): Parts | undefined => {
  const found =
    /^(?<year>\d{4})[-/. ]+(?<month>\d{1,2})[-/. ]+(?<date>\d{1,2})(?:[t ]\d{1,2}:.*)?$/u.exec(text) ??
    /^(?:ngay )?(?<date>\d{1,2})[-/. ]+(?:thang )?(?<month>\d{1,2})[-/., ]+(?:nam )?(?<year>\d{4}|\d{2})(?: \d{1,2}:.*)?$/u.exec(
      text,
    ) ??
    /^(?:thang )?(?<month>\d{1,2})[-/. ]+(?:nam )?(?<year>\d{4})$/u.exec(text) ??
    /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<date>\d{2})$/u.exec(text) ??
    /^(?<date>\d{2})(?<month>\d{2})(?<year>(?:19|20)\d{2})$/u.exec(text) ??
    /^(?<year>\d{4})$/u.exec(text)
  if (found?.groups === undefined) return undefined
  const { date = '0', month = '0', year = '' } = found.groups
  return { date: Number(date), month: Number(month), year }
}

/** Two digits are the latest year that is not after `latest`, and always a question. */
const yearOf = (typed: string, latest: Day | undefined): number | undefined => {
  if (typed.length === 4) return Number(typed)
  if (latest === undefined) return undefined
  const latestYear = Number(latest.slice(0, 4))
  const inCentury = Math.floor(latestYear / 100) * 100 + Number(typed)
  return inCentury > latestYear ? inCentury - 100 : inCentury
}

/** Lower case without marks, but with the signs that part a date. */
const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/\s*([/-])\s*/gu, '$1')

const APPROXIMATE = /^(?:khoang|uoc|chung|tam|k\.|~|≈)\s*(?:nam )?|\s*\?$/gu
const LEAD_IN = /^(?:sinh nam|sinh ngay|sinh|nam sinh|ngay sinh|ns|sn|nam)[:. ]\s*/u

const readText = (typed: string, latest: Day | undefined): BirthRead => {
  const lead = plain(typed).replace(LEAD_IN, '')
  const text = lead.replaceAll(APPROXIMATE, '').trim()
  const approximate = text !== lead
  const age = /^(\d{1,3}) ?(?:tuoi|t)$/u.exec(text)
  if (age !== null && latest !== undefined)
    return checked(
      { year: Number(latest.slice(0, 4)) - Number(age[1]), precision: 'year', approximate: true },
      [textOf('Năm sinh tính từ tuổi', 'Birth year worked out from the age')],
      latest,
    )
  const parts = findParts(text)
  const year = parts === undefined ? undefined : yearOf(parts.year, latest)
  if (parts === undefined || year === undefined)
    return refuse(`Không đọc được ngày sinh “${typed.trim()}”`, `The birth “${typed.trim()}” cannot be read`)
  const notes: Text[] = []
  if (parts.year.length === 2)
    notes.push(textOf(`Năm có hai chữ số, đã hiểu là ${year}`, `Two-digit year taken as ${year}`))
  const monthFirst = parts.month > 12 && parts.date >= 1 && parts.date <= 12
  if (monthFirst) notes.push(textOf('Đã hiểu là tháng/ngày/năm', 'Taken as month/day/year'))
  const birth = monthFirst
    ? birthOfParts(parts.month, parts.date, year)
    : birthOfParts(parts.date, parts.month, year)
  return checked(approximate ? { ...birth, approximate } : birth, notes, latest)
}

/** Reads a cell or a field. A bare number is a year, or eight digits; a serial day only where the cell is a date. */
export const readBirth = (
  input: string | number,
  { cellIsDate = false, latest }: BirthOptions = {},
): BirthRead => {
  if (typeof input === 'string') return readText(input, latest)
  if (cellIsDate && input >= 1 && input < 2_958_466) return checked(dayBirth(dayOfSerial(input)), [], latest)
  if (Number.isInteger(input) && input >= 1_000_000) return readText(String(input).padStart(8, '0'), latest)
  if (Number.isInteger(input) && input >= 1000 && input <= 2999) return readText(String(input), latest)
  return refuse(
    `${input} không phải năm sinh; nếu là ngày, hãy định dạng ô là ngày`,
    `${input} is not a birth year; if it is a date, format the cell as a date`,
  )
}
