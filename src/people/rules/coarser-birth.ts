// A birth told as coarsely as figures by age allow: whoever is counted in an age group on a day stays in it, and is not known by a birthday.
import type { Day } from '../../kernel/day/day.ts'

/** Figures by age count in groups of ten years, the last without end (`src/kernel/figure/age-sex.ts`). */
const WIDTH = 10
const LAST = 80

type Birth = { readonly birthDay: Day | null; readonly birthYear: number | null }

/** Whole years on a day. */
const ageOn = (day: Day, born: Day): number => {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  return day.slice(5) < born.slice(5) ? years - 1 : years
}

const groupOn = (day: Day, born: Day): number => Math.min(Math.trunc(ageOn(day, born) / WIDTH), LAST / WIDTH)

/** A year alone counts as its middle. */
const middleOf = (year: number): Day => `${String(year).padStart(4, '0')}-07-01`

const firstOf = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)

/**
 * The year of birth, or a year beside it where only that keeps the groups; else the beginning of a month near by. The day itself stays only where
 * two records lie so close around a round birthday that nothing coarser tells them apart.
 */
export const coarserBirth = ({ birthDay, birthYear }: Birth, days: readonly Day[]): Birth => {
  if (birthDay === null) return { birthDay, birthYear }
  const groups = days.map((day) => groupOn(day, birthDay))
  const keeps = (born: Day): boolean => days.every((day, place) => groupOn(day, born) === groups[place])
  const year = Number(birthDay.slice(0, 4))
  const month = Number(birthDay.slice(5, 7))
  const coarse = [year, year + 1, year - 1].find((near) => keeps(middleOf(near)))
  if (coarse !== undefined) return { birthDay: null, birthYear: coarse }
  const near = [firstOf(year, month), firstOf(year, month + 1)].find(keeps)
  return { birthDay: near ?? birthDay, birthYear: null }
}
