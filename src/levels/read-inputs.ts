// What is known of units on a day, for any of the laws: figures asked in one go, people, and facts that somebody entered.
import type { Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day, daysBetween } from '../kernel/day/day.ts'
import { askFigures } from '../kernel/figure/ask.ts'
import { daysOfFigure } from '../kernel/figure/last-day.ts'
import type { Product } from '../kernel/register/product.ts'
import { peopleOfUnits } from '../units/people-of-units.ts'
import { readFacts, type StandingFacts, standingFacts } from './facts-of-units.ts'
import type { Inputs } from './inputs.ts'
import { inputsOf, type When, whenOf, yearsBefore } from './inputs-of-unit.ts'
import { sevenDays } from './periods.ts'
import type { Disease } from './diseases.ts'
import { figuresOf, type LevelFigures } from './figures-of-disease.ts'

type Asked = readonly [figure: string | null, period: { readonly from: Day | null; readonly to: Day }]

/** In the order in which the answers are read below. */
const asksOn = (figures: LevelFigures, { day, month, week, months, weeks }: When): Asked[] => [
  [figures.community, sevenDays(day)],
  [figures.deaths, sevenDays(day)],
  [figures.full, { from: null, to: day }],
  [figures.adults, { from: null, to: day }],
  [figures.adultsOneDose, { from: null, to: day }],
  ...[month, week, ...months, ...weeks].map((period): Asked => [figures.cases, period]),
]
const COUNTS = 7

/** What is known of a unit, and the facts among it that somebody entered. */
export type UnitKnown = { readonly inputs: Omit<Inputs, 'before' | 'tier'>; readonly facts: StandingFacts }

export const readInputs = async (
  tx: Transaction,
  product: Product,
  disease: Disease,
  units: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, UnitKnown>> => {
  const figures = figuresOf(product, disease)
  const when = whenOf(disease, day)
  const places = asksOn(figures, when)
  const asks = places.flatMap(([figure, period], at) => (figure === null ? [] : [{ figure, period, at }]))
  const answers = await askFigures(
    tx,
    product,
    units.flatMap((unit) => asks.map(({ figure, period }) => ({ figure, unit, ...period, knownOn: null }))),
  )
  // What was entered is a fact of its day, judged with the others.
  const people = await peopleOfUnits(tx, units, null)
  const facts = await readFacts(tx, units, disease)
  const moved = await daysOfFigure(tx, product, figures.cases, units, day)
  // Before the first case of any of these units nobody kept the book: such a year is not known, and not without cases.
  const began = [...moved.values()].map(({ first }) => first).toSorted()[0] ?? addDays(day, 1)
  return new Map(
    units.map((unit, place) => {
      const counts: number[] = places.map(() => 0)
      for (const [nth, { at }] of asks.entries()) counts[at] = answers[place * asks.length + nth]?.value ?? 0
      const [
        newCommunity = 0,
        deaths = 0,
        full = 0,
        adults = 0,
        adultsOneDose = 0,
        monthCases = 0,
        weekCases = 0,
      ] = counts
      const kept = (from: Day, at: number): number | null => (from >= began ? (counts[at] ?? 0) : null)
      const last = moved.get(unit)?.last
      const counted = {
        people: people.get(unit) ?? null,
        newCommunity: figures.community === null ? null : newCommunity,
        deaths,
        full,
        adults,
        adultsOneDose,
        monthCases,
        weekCases,
        months: when.months.map(({ from }, at) => kept(from, COUNTS + at)),
        weeks: when.weeks.map(({ from }, at) => kept(from, COUNTS + yearsBefore.length + at)),
        quietDays: last === undefined ? null : daysBetween(last, day),
      }
      const own = facts.get(unit) ?? []
      const standing = standingFacts(own, day)
      return [unit, { inputs: inputsOf(when, counted, own, standing), facts: standing }]
    }),
  )
}
