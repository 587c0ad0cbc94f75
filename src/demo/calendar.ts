// Days as whole numbers since 2020-01-01, so that a hundred thousand records are made without parsing a date.
import { daysBetween, eachDay, type Day } from '../kernel/day/day.ts'

const FIRST = '2020-01-01'
const days = eachDay(FIRST, '2023-12-31')

export const dayAt = (number: number): Day => {
  const day = days[number]
  if (day === undefined) throw new Error(`the demo knows no day ${number}`)
  return day
}

export const numberOf = (day: Day): number => daysBetween(FIRST, day)

/** 0 is Monday; 2020-01-01 was a Wednesday. */
export const weekdayOf = (number: number): number => (number + 2) % 7

/** The day of the report of document 000: nothing in the demo is later. */
export const CUT_OFF = numberOf('2023-01-30')

/** The birthday at which somebody turns `age`. */
export const birthdayAt = (birth: Day, age: number): Day =>
  `${Number(birth.slice(0, 4)) + age}${birth.slice(4)}`

/** Age in whole years on a day. */
export const ageOn = (birth: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(birth.slice(0, 4)) - (day.slice(5) < birth.slice(5) ? 1 : 0)
