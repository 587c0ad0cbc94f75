// Days as directives write them: whole dates, months, quarters, half years; a year that is left out is the document's or the next.
import { addDays, type Day, isDay } from '../../../kernel/day/day.ts'

/** A span that words name: `quý II năm 2022` is 2022-04-01 to 2022-06-30; a day is both its ends. */
export type Span = { readonly first: Day; readonly last: Day }

const two = (number: number | string): string => String(number).padStart(2, '0')
const dayIn = (year: number, month: number, date: number): Day | null => {
  const day = `${year}-${two(month)}-${two(date)}`
  return isDay(day) ? day : null
}
const monthSpan = (year: number, month: number, months = 1): Span | null => {
  if (month < 1 || month > 12) return null
  const after =
    month + months > 12 ? `${year + 1}-${two(month + months - 12)}-01` : `${year}-${two(month + months)}-01`
  return { first: `${year}-${two(month)}-01`, last: addDays(after, -1) }
}

const roman: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 }

/** The year that is meant where none is written: that of the document, or the next where the day is long over. */
const nearYear = (issued: Day | null, month: number, date: number): number | null => {
  if (!issued) return null
  const year = Number(issued.slice(0, 4))
  const day = `${year}-${two(month)}-${two(date)}`
  return day < addDays(issued, -31) ? year + 1 : year
}

const monthNear = (issued: Day | null, month: number, months = 1): Span | null => {
  const year = nearYear(issued, month + months - 1, 28)
  return year === null ? null : monthSpan(year, month, months)
}

const single = (day: Day | null): Span | null => (day ? { first: day, last: day } : null)

type Form = {
  readonly pattern: string
  readonly read: (groups: readonly (string | undefined)[], issued: Day | null) => Span | null
}

const separated = '\\s*[/.-]\\s*'
const forms: readonly Form[] = [
  {
    pattern: `(?:ngày\\s+)?(\\d{1,2})${separated}(\\d{1,2})${separated}(\\d{4})`,
    read: ([date, month, year]) => single(dayIn(Number(year), Number(month), Number(date))),
  },
  {
    pattern: 'ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})',
    read: ([date, month, year]) => single(dayIn(Number(year), Number(month), Number(date))),
  },
  {
    pattern: 'ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})',
    read: ([date, month], issued) =>
      single(dayIn(nearYear(issued, Number(month), Number(date)) ?? 0, Number(month), Number(date))),
  },
  {
    pattern: `(?:ngày\\s+)?(\\d{1,2})\\s*/\\s*(\\d{1,2})(?!\\s*[/\\d]|\\s*(?:người|ca|mẫu|giờ))`,
    read: ([date, month], issued) =>
      single(dayIn(nearYear(issued, Number(month), Number(date)) ?? 0, Number(month), Number(date))),
  },
  {
    pattern: `quý\\s+(IV|I{1,3}|[1-4])(?:\\s*(?:năm|[/.-])\\s*(\\d{4}))?`,
    read: ([quarter = '', year], issued) => {
      const month = ((roman[quarter.toUpperCase()] ?? Number(quarter)) - 1) * 3 + 1
      return year ? monthSpan(Number(year), month, 3) : monthNear(issued, month, 3)
    },
  },
  {
    pattern: `(?:06|6|sáu)\\s+tháng\\s+(đầu|cuối)\\s+năm(?:\\s+(\\d{4}))?`,
    read: ([half, year], issued) => {
      const of = year ? Number(year) : issued ? Number(issued.slice(0, 4)) : null
      return of === null ? null : monthSpan(of, half?.toLowerCase() === 'đầu' ? 1 : 7, 6)
    },
  },
  {
    pattern: `tháng\\s+(\\d{1,2})(?:\\s*(?:năm|[/.-])\\s*(\\d{4}))?(?!\\s*/\\s*\\d)`,
    read: ([month, year], issued) =>
      year ? monthSpan(Number(year), Number(month)) : monthNear(issued, Number(month)),
  },
  {
    pattern: `năm\\s+(\\d{4})`,
    read: ([year]) => monthSpan(Number(year), 1, 12),
  },
  {
    pattern: `(\\d{1,2})${separated}(\\d{4})`,
    read: ([month, year]) => monthSpan(Number(year), Number(month)),
  },
  {
    pattern: 'tháng\\s+này',
    read: (_, issued) => (issued ? monthSpan(Number(issued.slice(0, 4)), Number(issued.slice(5, 7))) : null),
  },
  {
    pattern: 'năm\\s+nay|năm\\s+này',
    read: (_, issued) => (issued ? monthSpan(Number(issued.slice(0, 4)), 1, 12) : null),
  },
]

/** One pattern for any of them; `(?i)` is the caller's. */
export const datePattern = forms.map(({ pattern }) => `(?:${pattern.replace(/\((?!\?)/gu, '(?:')})`).join('|')

const whole = forms.map((form) => ({ ...form, test: new RegExp(`^(?:${form.pattern})$`, 'iu') }))

/** null where the words are no day that exists, or say no year and the document has no day. */
export const spanOf = (words: string, issued: Day | null): Span | null => {
  const written = words.trim().replace(/\s+/gu, ' ')
  for (const { test, read } of whole) {
    const found = test.exec(written)
    if (found) return read(found.slice(1), issued)
  }
  return null
}

/** The same date of a later month, or its last day where it has none (Civil Code 2015, Art. 148). */
export const addMonths = (day: Day, count: number): Day => {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count
  const span = monthSpan(Math.floor(months / 12), (months % 12) + 1)
  const same = `${span?.first.slice(0, 8) ?? ''}${day.slice(8)}`
  return isDay(same) ? same : (span?.last ?? day)
}
