// Calendar days in Asia/Ho_Chi_Minh. A day is the string YYYY-MM-DD: it sorts, compares and travels as itself.

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string

/** Việt Nam has kept UTC+7 without daylight saving since 1975. */
const OFFSET_MS = 7 * 3_600_000
const DAY_MS = 86_400_000

/** No record of the product speaks of an earlier day: it would be a slip of the pen. */
export const EARLIEST_DAY = '1900-01-01'
/** A day after it is a slip; reckoning from the last days that can be written leads to such as no calendar has. */
export const LATEST_DAY = '2199-12-31'

/** True where the text is a day that exists in the Gregorian calendar. */
export const isDay = (text: string): text is Day => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, date] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return month >= 1 && month <= 12 && date >= 1 && date <= last
}

/** A day that something here may be about. */
export const isDayOfOurs = (text: string): text is Day =>
  isDay(text) && text >= EARLIEST_DAY && text <= LATEST_DAY

/** The day in Việt Nam at a moment. */
export const dayOfMoment = (moment: Date): Day =>
  new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10)

/** The moment at which a day begins in Việt Nam. */
export const startOfDay = (day: Day): Date => new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS)

export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative where `to` is earlier. */
/** Months later on the same day, or on the last day where the month is shorter (Civil Code 2015, Art. 148.3). */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** Every day from `from` to `to`, both included. */
export const eachDay = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))

/** Monday of the ISO week that holds the day. */
export const startOfWeek = (day: Day): Day => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** `02/11/2021`, as offices write it. */
export const formatDay = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
