// Puts the people of one commune into households: heads, spouses, children with parents of a fitting age, the old with their own.
import type { Day } from '../kernel/day/day.ts'
import type { Group } from './births.ts'
import type { Sex } from './names.ts'
import type { Random } from './random.ts'

export type Newcomer = {
  readonly sex: Sex
  readonly birth: Day
  readonly year: number
  readonly group: Group
}
export type Relation = 'head' | 'spouse' | 'child' | 'parent' | 'sibling'
export type Member = Newcomer & { readonly relation: Relation }
/** The head comes first, a spouse second. */
export type Family = Member[]

const MOST_MEMBERS = 7

const headWeight = ({ sex, year }: Newcomer): number => {
  const age = 2021 - year
  const byAge = age < 23 ? 0.01 : age < 30 ? 0.35 : age < 76 ? 1 : 0.4
  return byAge * (sex === 'male' ? 2.6 : 0.5)
}

/** Years between head and spouse that are tried, likely ones first: husbands tend to be older. */
const gaps = [2, 1, 3, 0, 4, 5, -1, 6, 7, -2, 8, -3] as const

const marry = (families: Family[], rest: Newcomer[], random: Random): Newcomer[] => {
  const single = new Map<string, Newcomer[]>()
  for (const person of rest) {
    const key = `${person.sex}${person.year}`
    single.set(key, [...(single.get(key) ?? []), person])
  }
  for (const family of families) {
    const [head] = family
    if (!head || random.chance(0.2)) continue
    for (const gap of gaps) {
      const key = head.sex === 'male' ? `female${head.year + gap}` : `male${head.year - gap}`
      const spouse = single.get(key)?.pop()
      if (!spouse) continue
      family.push({ ...spouse, relation: 'spouse' })
      break
    }
  }
  return [...single.values()].flat()
}

const relationTo = (head: Newcomer, person: Newcomer): Relation | null => {
  const younger = person.year - head.year
  if (younger >= 19 && younger <= 43) return 'child'
  if (younger <= -19 && younger >= -43) return 'parent'
  return Math.abs(younger) <= 12 && person.group === 'adults' ? 'sibling' : null
}

const youngIn = (family: Family) => family.filter(({ group }) => group !== 'adults').length

const isWelcome = (family: Family, person: Newcomer, relation: Relation): boolean => {
  if (family.length >= MOST_MEMBERS) return false
  if (relation === 'sibling') return family.length < 3
  if (relation === 'parent') return !family.some((one) => one.relation === 'parent' && one.sex === person.sex)
  return person.group === 'adults' || (family.length > 1 && youngIn(family) < 3)
}

/** Tries some households; the last that was of a fitting age takes whoever finds no better place. */
const settle = (families: Family[], person: Newcomer, random: Random): void => {
  let fallback: readonly [Family, Relation] | null = null
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const family = random.pick(families)
    const [head] = family
    const relation = head ? relationTo(head, person) : null
    if (!relation) continue
    if (isWelcome(family, person, relation)) {
      family.push({ ...person, relation })
      return
    }
    if (!fallback || family.length < fallback[0].length) fallback = [family, relation]
  }
  const [family, relation] = fallback ?? [random.pick(families), 'sibling']
  family.push({ ...person, relation })
}

export const makeFamilies = (people: readonly Newcomer[], count: number, random: Random): Family[] => {
  const adults = random.ordered(
    people.filter(({ group }) => group === 'adults'),
    headWeight,
  )
  const families = adults.slice(0, count).map((head): Family => [{ ...head, relation: 'head' }])
  const unmarried = marry(families, random.shuffled(adults.slice(count)), random)
  const young = people.filter(({ group }) => group !== 'adults')
  for (const person of [...young, ...random.shuffled(unmarried)]) settle(families, person, random)
  return families
}
