// On which days a person could be vaccinated, by group, age and earlier doses. Intervals: rules V-001 to V-007, partly from memory.
import type { Day } from '../kernel/day/day.ts'
import { ageOn, birthdayAt, dayAt, numberOf, weekdayOf } from './calendar.ts'
import type { Course } from './courses.ts'
import type { Resident } from './people.ts'
import type { Random, Weighted } from './random.ts'

export type Product = 'astraZeneca' | 'pfizer' | 'moderna' | 'veroCell'
export type Planned = { readonly day: number; readonly product: Product }

const LAST = numberOf('2022-12-29')

const firstMonths: Weighted<string> = [
  ['2021-07-05', 3],
  ['2021-08-01', 10],
  ['2021-09-01', 25],
  ['2021-10-01', 30],
  ['2021-11-01', 24],
  ['2021-12-01', 6],
  ['2022-01-03', 2],
]

/** What came to the district: AstraZeneca first, from August 2021 on Vero Cell and Pfizer too. */
const firstProduct = (random: Random, day: Day): Product =>
  day < '2021-08-01'
    ? 'astraZeneca'
    : random.draw([
        ['astraZeneca', 30],
        ['veroCell', 48],
        ['pfizer', 22],
      ] as const)

const intervals: { readonly [P in Product]: readonly [number, number] } = {
  astraZeneca: [56, 80],
  veroCell: [21, 28],
  pfizer: [21, 30],
  moderna: [28, 35],
}

const booster = (random: Random): Product =>
  random.draw([
    ['pfizer', 55],
    ['astraZeneca', 28],
    ['moderna', 17],
  ] as const)

/** Nobody is vaccinated while ill; Sundays are rare. */
const shifted = (random: Random, day: number, course: Course | undefined): number => {
  const well =
    course && day >= course.specimen - 3 && day <= course.ended ? course.ended + random.between(3, 20) : day
  return weekdayOf(well) === 6 && random.chance(0.8) ? well + 1 : well
}

const adultPlan = (random: Random, birth: Day, course: Course | undefined): Planned[] => {
  const grown = numberOf(birthdayAt(birth, 18))
  const drawn = numberOf(random.draw(firstMonths)) + random.between(0, 27)
  const first = shifted(random, Math.max(drawn, grown + 1), course)
  const basic = firstProduct(random, dayAt(first))
  const second = shifted(random, first + random.between(...intervals[basic]), course)
  const soon = Math.floor(-Math.log(1 - random.next()) * 32)
  const third = shifted(random, Math.max(second + 92, numberOf('2022-01-04')) + soon, course)
  const later = Math.floor(-Math.log(1 - random.next()) * 26)
  const fourth = shifted(random, Math.max(third + 123, numberOf('2022-07-01')) + later, course)
  return [
    { day: first, product: basic },
    { day: second, product: basic },
    { day: third, product: booster(random) },
    { day: fourth, product: random.chance(0.6) ? 'pfizer' : 'moderna' },
  ]
}

const teenPlan = (random: Random, birth: Day, course: Course | undefined): Planned[] => {
  const from = Math.max(numberOf('2021-11-15'), numberOf(birthdayAt(birth, 12)))
  const first = shifted(random, from + random.between(0, 24), course)
  const second = shifted(random, first + random.between(28, 34), course)
  const soonest = Math.max(second + 153, numberOf('2022-05-16'))
  const third = shifted(random, soonest + random.between(0, birth < '2005' ? 8 : 60), course)
  return [first, second, third].map((day) => ({ day, product: 'pfizer' }))
}

/** Children who were ill wait three months (V-005), unless they would be twelve by then. */
const childPlan = (random: Random, birth: Day, course: Course | undefined): Planned[] => {
  const twelve = birth < '2011' ? numberOf(birthdayAt(birth, 12)) : LAST
  const begun = numberOf('2022-05-04') + random.between(0, 80)
  const waited = course ? Math.max(begun, course.ended + random.between(91, 110)) : begun
  const hurried = Math.min(begun, twelve - random.between(2, 12))
  const first = Math.max(numberOf('2022-05-04'), waited < twelve - 1 ? waited : hurried)
  const day = dayAt(first)
  const product: Product = ageOn(birth, day) >= 6 && random.chance(0.35) ? 'moderna' : 'pfizer'
  return [first, first + random.between(28, 56)].map((planned) => ({
    day: shifted(random, planned, course),
    product,
  }))
}

const grownOut = (group: Resident['group'], birth: Day, day: Day): boolean =>
  (group === 'age12to17' && ageOn(birth, day) >= 18) || (group === 'age5to11' && ageOn(birth, day) >= 12)

/** The doses in order, as far as the person is of the age, alive and the campaign runs. */
export const planDoses = (random: Random, resident: Resident, course: Course | undefined): Planned[] => {
  const { birth, group } = resident
  if (group === 'under5') return []
  const plan =
    group === 'adults'
      ? adultPlan(random, birth, course)
      : group === 'age12to17'
        ? teenPlan(random, birth, course)
        : childPlan(random, birth, course)
  const end = course && course.outcome !== 'recovered' ? course.specimen - 4 : LAST
  const stop = plan.findIndex(({ day }) => day > end || grownOut(group, birth, dayAt(Math.min(day, LAST))))
  return stop < 0 ? plan : plan.slice(0, stop)
}
