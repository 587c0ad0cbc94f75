// When the people of the demo were born, so that each group of vaccination has exactly the people that the report counts.
import { addDays, daysBetween, type Day } from '../kernel/day/day.ts'
import type { Random, Weighted } from './random.ts'

export type Group = 'adults' | 'age12to17' | 'age5to11' | 'under5'

/** Document 000: 22,809 adults, 2,170 of 12–17, 3,661 of 5–11; the youngest belong to no target. */
export const groupSizes: readonly (readonly [Group, number])[] = [
  ['adults', 22_809],
  ['age12to17', 2_170],
  ['age5to11', 3_661],
  ['under5', 2_500],
]

/** First and last birthday: whoever is in a group is of that age on every day on which the group was vaccinated. */
const spans: { readonly [G in Exclude<Group, 'adults'>]: readonly [Day, Day] } = {
  age12to17: ['2004-02-01', '2010-03-31'],
  age5to11: ['2010-07-01', '2017-04-30'],
  under5: ['2017-05-01', '2021-12-31'],
}

/** Ages of adults at the end of 2021, first age of each band; the last band ends with 98. */
const adultBands: Weighted<number> = [
  [18, 5],
  [20, 7],
  [25, 9],
  [30, 11],
  [35, 11.5],
  [40, 10],
  [45, 9],
  [50, 9],
  [55, 9],
  [60, 7.5],
  [65, 5],
  [70, 3],
  [75, 1.8],
  [80, 1.3],
  [85, 0.7],
  [90, 0.2],
]

const YOUNGEST_ADULT = '2003-11-15'

const adultBirth = (random: Random): Day => {
  const band = random.draw(adultBands)
  const age = band + random.between(0, band === 18 ? 1 : band === 90 ? 8 : 4)
  const day = addDays(`${2021 - age}-01-01`, random.between(0, 364))
  return day > YOUNGEST_ADULT ? addDays(day, -60) : day
}

export const birthIn = (random: Random, group: Group): Day => {
  if (group === 'adults') return adultBirth(random)
  const [first, last] = spans[group]
  return addDays(first, random.between(0, daysBetween(first, last)))
}
