// Puts together what is known of one unit on one day: what was counted, and over it what somebody entered as a fact.
import type { Day } from '../kernel/day/day.ts'
import {
  answerOf,
  type Fact,
  isEpidemicYear,
  numberOf,
  pastCount,
  type StandingFacts,
} from './facts-of-units.ts'
import type { Capacity, Group, Inputs } from './inputs.ts'
import { isLastOfMonth, monthSoFar, type Period, sameMonth, sameWeek, weekSoFar } from './periods.ts'
import { type Disease, groupOn } from './diseases.ts'

/** So far back the years before are asked: five of them, and those that take the place of epidemic years. */
export const YEARS = 8
export const yearsBefore: readonly number[] = Array.from({ length: YEARS }, (_, place) => place + 1)

export type Counted = {
  readonly people: number | null
  /** null: no figure counts it of this disease. */
  readonly newCommunity: number | null
  readonly deaths: number
  readonly full: number
  readonly adults: number
  readonly adultsOneDose: number
  readonly monthCases: number
  readonly weekCases: number
  /** Of the same month and week of each year before; null where nobody kept the book; empty where no law of the day asks. */
  readonly months: readonly (number | null)[]
  readonly weeks: readonly (number | null)[]
  readonly quietDays: number | null
}

const degree = (answer: string | null | undefined): Capacity | null =>
  answer === 'high' || answer === 'medium' || answer === 'low' ? answer : null

/** A book that holds not one dose says nothing of coverage: the office keeps its doses elsewhere. */
const orNull = (count: number): number | null => (count > 0 ? count : null)

/** What holds for every unit on a day: asked once, where many units are judged. */
export type When = {
  readonly day: Day
  readonly group: Group
  readonly monthEnds: boolean
  /** The month and the week so far, and the same of each year before. */
  readonly month: Period
  readonly week: Period
  readonly months: readonly Period[]
  readonly weeks: readonly Period[]
}

export const whenOf = (disease: Disease, day: Day): When => ({
  day,
  group: groupOn(disease, day),
  monthEnds: isLastOfMonth(day),
  month: monthSoFar(day),
  week: weekSoFar(day),
  months: yearsBefore.map((years) => sameMonth(day, years)),
  weeks: yearsBefore.map((years) => sameWeek(day, years)),
})

export const inputsOf = (
  { day, group, monthEnds, months, weeks }: When,
  counted: Counted,
  facts: readonly Fact[],
  standing: StandingFacts,
): Omit<Inputs, 'before' | 'tier'> => ({
  day,
  group,
  population: numberOf(standing, 'population') ?? counted.people,
  newCommunity: counted.newCommunity,
  deaths: counted.deaths,
  oxygen: numberOf(standing, 'oxygen'),
  adults: numberOf(standing, 'adults') ?? orNull(counted.adults),
  adultsOneDose: numberOf(standing, 'adultsOneDose') ?? orNull(counted.adultsOneDose),
  full: numberOf(standing, 'full') ?? orNull(counted.full),
  highRisk: numberOf(standing, 'highRisk'),
  highRiskFull: numberOf(standing, 'highRiskFull'),
  elders65: numberOf(standing, 'elders65'),
  elders65Full: numberOf(standing, 'elders65Full'),
  elders50: numberOf(standing, 'elders50'),
  elders50Full: numberOf(standing, 'elders50Full'),
  carePoints: numberOf(standing, 'carePoints'),
  freeBeds: numberOf(standing, 'freeBeds'),
  icuBeds: numberOf(standing, 'icuBeds'),
  capacity: degree(standing.get('capacity')?.answer),
  capacityMet: answerOf(standing, 'capacityMet'),
  monthCases: counted.monthCases,
  monthHistory: counted.months.map((count, place) => pastCount(facts, 'pastMonth', months[place]) ?? count),
  weekCases: counted.weekCases,
  weekHistory: counted.weeks.map((count, place) => pastCount(facts, 'pastWeek', weeks[place]) ?? count),
  epidemicYears: counted.months.map((_, place) =>
    isEpidemicYear(facts, String(Number(day.slice(0, 4)) - place - 1)),
  ),
  monthEnds,
  quietDays: counted.quietDays,
  endemic: answerOf(standing, 'endemic'),
  linkedMonth: numberOf(standing, 'linkedMonth'),
  linkedWeek: numberOf(standing, 'linkedWeek'),
  station: answerOf(standing, 'station'),
  staff: answerOf(standing, 'staff'),
  forces: answerOf(standing, 'forces'),
  communeCopes: answerOf(standing, 'communeCopes'),
  provinceCopes: answerOf(standing, 'provinceCopes'),
  epidemicBelow: null,
})
