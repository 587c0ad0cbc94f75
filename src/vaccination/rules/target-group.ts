// In which target group somebody is on the day of the dose, by the birth that is known; pure.
import type { Day } from '../../kernel/day/day.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { targetGroup } from '../doses.ts'

/** `least` and `most` differ where only the year of birth is known: nobody can tell whether the birthday has passed. */
export type Ages = { readonly least: number; readonly most: number }

/** null: neither day nor year of birth is known. */
export const agesOn = ({ birthDay, birthYear }: Values, day: Day): Ages | null => {
  const year = Number(day.slice(0, 4))
  if (typeof birthDay === 'string') {
    const age = year - Number(birthDay.slice(0, 4)) - (day.slice(5) < birthDay.slice(5) ? 1 : 0)
    return { least: age, most: age }
  }
  return typeof birthYear === 'number' ? { least: year - birthYear - 1, most: year - birthYear } : null
}

const groupAt = (age: number): keyof typeof targetGroup | null =>
  age >= 18 ? 'adults' : age >= 12 ? 'age12to17' : age >= 5 ? 'age5to11' : null

/** null: below five, or not to be told from what is known; then whoever gives the dose says it. */
export const targetGroupOn = (birth: Values, day: Day): keyof typeof targetGroup | null => {
  const ages = agesOn(birth, day)
  if (ages === null) return null
  const group = groupAt(ages.most)
  return groupAt(ages.least) === group ? group : null
}
