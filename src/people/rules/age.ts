// Age on a day, and whether it is certain: a birth known only by its year leaves two ages open.
import type { Day } from '../../kernel/day/day.ts'
import type { Birth } from './birth.ts'

export type Age = {
  /** Completed years; for a year alone, the difference of years, as offices count. */
  age: number
  /** False where a birthday later in the year would make the person a year younger, or the year itself is a guess. */
  certain: boolean
}

const isPast = (birth: Birth, day: Day): boolean | undefined => {
  if (birth.day !== undefined) return birth.day.slice(5) <= day.slice(5)
  if (birth.month !== undefined && birth.month !== Number(day.slice(5, 7)))
    return birth.month < Number(day.slice(5, 7))
  return day.slice(5) === '12-31' ? true : undefined
}

/** Age on the day, or nothing where the person was not born yet. */
export const findAgeOn = (birth: Birth, day: Day): Age | undefined => {
  const years = Number(day.slice(0, 4)) - birth.year
  const birthdayPast = isPast(birth, day)
  const age = birthdayPast === false ? years - 1 : years
  if (age < 0) return undefined
  return { age, certain: birthdayPast !== undefined && birth.approximate !== true }
}

/** `from` to `to`, both included; the last band may be open. */
export type AgeBand = { name: string; from: number; to?: number }

/** The band that holds the age, or nothing where the bands leave a gap. */
export const findAgeGroup = (age: number, bands: readonly AgeBand[]): AgeBand | undefined =>
  bands.find((band) => age >= band.from && (band.to === undefined || age <= band.to))
