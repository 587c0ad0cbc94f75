// The periods that laws count in: seven days, the month and the ISO week so far, and the same month and week of the years before.
import { addDays, type Day, startOfWeek } from '../kernel/day/day.ts'

export type Period = { readonly from: Day; readonly to: Day }

export const sevenDays = (day: Day): Period => ({ from: addDays(day, -6), to: day })
export const monthSoFar = (day: Day): Period => ({ from: `${day.slice(0, 8)}01`, to: day })
export const weekSoFar = (day: Day): Period => ({ from: startOfWeek(day), to: day })

const lastOfMonth = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

export const isLastOfMonth = (day: Day): boolean =>
  day === lastOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))

export const sameMonth = (day: Day, yearsBefore: number): Period => {
  const [year, month] = [Number(day.slice(0, 4)) - yearsBefore, Number(day.slice(5, 7))]
  return { from: `${year}-${day.slice(5, 7)}-01`, to: lastOfMonth(year, month) }
}

/** Monday of the first ISO week: the one that holds the fourth of January. */
const firstWeek = (year: number): Day => startOfWeek(`${year}-01-04`)

/** The year whose week it is, which is that of its Thursday. */
const yearOfWeek = (day: Day): number => Number(addDays(startOfWeek(day), 3).slice(0, 4))

/** A year without a week 53 has its last one instead. */
export const sameWeek = (day: Day, yearsBefore: number): Period => {
  const year = yearOfWeek(day)
  const place = (Date.parse(startOfWeek(day)) - Date.parse(firstWeek(year))) / (7 * 86_400_000)
  const monday = addDays(firstWeek(year - yearsBefore), 7 * place)
  const from = yearOfWeek(monday) === year - yearsBefore ? monday : addDays(monday, -7)
  return { from, to: addDays(from, 6) }
}
