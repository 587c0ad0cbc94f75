// Working days: a term in working days skips Saturdays, Sundays and the days off that the caller knows.
import { addDays, type Day } from './day.ts'

const isWeekend = (day: Day): boolean => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6
}

export const isWorkingDay = (day: Day, isOff: (day: Day) => boolean): boolean =>
  !isWeekend(day) && !isOff(day)

/** The last day of a term of so many working days after `day`, which itself is not counted (Civil Code 2015, Art. 147). */
export const addWorkingDays = (day: Day, count: number, isOff: (day: Day) => boolean): Day => {
  let last = day
  for (let left = count; left > 0;) {
    last = addDays(last, 1)
    if (isWorkingDay(last, isOff)) left -= 1
  }
  return last
}
