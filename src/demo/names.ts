// Made-up names, telephone and personal numbers. None can belong to a living person: see below.
import type { Day } from '../kernel/day/day.ts'
import { type Ethnicity, familyNames, givenNames, middleNames } from './name-tables.ts'
import type { Random } from './random.ts'

export type Sex = 'male' | 'female'

export const familyName = (random: Random, ethnicity: Ethnicity): string =>
  random.draw(familyNames[ethnicity])

/** Women born before 1970 nearly all bear Thị, men born then mostly Văn. */
export const fullName = (random: Random, family: string, sex: Sex, birthYear: number): string => {
  const old = birthYear < 1970 && random.chance(0.7)
  const middle = old ? (sex === 'male' ? 'Văn' : 'Thị') : random.draw(middleNames[sex])
  const given = random.draw(givenNames[sex])
  const last = middle.slice(middle.lastIndexOf(' ') + 1)
  return `${family} ${middle} ${last === given ? (sex === 'male' ? 'Thọ' : 'Lành') : given}`
}

/** Numbers that repeat are drawn again. */
const distinct = (make: () => string): (() => string) => {
  const given = new Set<string>()
  return () => {
    for (;;) {
      const made = make()
      if (given.has(made)) continue
      given.add(made)
      return made
    }
  }
}

/** Prefix 095 belongs to no network since S-Fone closed: nobody is called by a demo. */
export const makePhones = (random: Random): (() => string) =>
  distinct(() => `095${String(random.between(0, 9_999_999)).padStart(7, '0')}`)

/**
 * Twelve digits: province 006, century and sex, year, six more. The six begin with 9: a province of 320,000 people
 * gives far fewer numbers to one sex and year.
 */
export const makeNationalIds = (random: Random): ((sex: Sex, birth: Day) => string) => {
  const tail = distinct(() => String(random.between(900_000, 999_999)))
  return (sex, birth) => {
    const century = Number(birth.slice(0, 4)) < 2000 ? 0 : 2
    return `006${century + (sex === 'male' ? 0 : 1)}${birth.slice(2, 4)}${tail()}`
  }
}
