// How many people live in a unit: published counts, added along successions where the count is of an older geography.
import type { Day } from '../kernel/day/day.ts'
import type { UnitIndex } from './rules/unit-index.ts'
import { LIST_BEGINS, type Succession, type Unit } from './unit.ts'

export type Sex = 'male' | 'female'

/** One published number. `ageTo` is the last year of age, included; null is open. `sex` null is both. */
export type Population = {
  readonly unitKey: string
  readonly year: number
  readonly ageFrom: number
  readonly ageTo: number | null
  readonly sex: Sex | null
  readonly count: number
  readonly source: string
}

export type PopulationQuestion = {
  readonly year: number
  readonly ageFrom?: number | undefined
  readonly ageTo?: number | null | undefined
  readonly sex?: Sex | null | undefined
  /** The geography: a unit as it stood on this day, with what it had taken in by then. Without it, the end of the year. */
  readonly asOf?: Day | undefined
}

export type PopulationAnswer = {
  readonly count: number
  /** How many of the count rest on a division that no source gives: 0 is a published sum. */
  readonly estimated: number
  readonly estimate: boolean
  /** Units whose own published numbers were used. */
  readonly from: readonly string[]
  /** Units that should have counted and have no number: the answer is then too low. */
  readonly missing: readonly string[]
}

const nothing: PopulationAnswer = { count: 0, estimated: 0, estimate: false, from: [], missing: [] }

const add = (a: PopulationAnswer, b: PopulationAnswer): PopulationAnswer => ({
  count: a.count + b.count,
  estimated: a.estimated + b.estimated,
  estimate: a.estimate || b.estimate,
  from: [...a.from, ...b.from],
  missing: [...a.missing, ...b.missing],
})

/** People from one age to another in bands of years; a band cut through is divided evenly and marked as an estimate. */
export const sumOverAges = (
  bands: readonly Population[],
  ageFrom: number,
  ageTo: number | null,
): { readonly count: number; readonly estimated: number } => {
  let count = 0
  let estimated = 0
  for (const band of bands) {
    const last = band.ageTo ?? Infinity
    const from = Math.max(band.ageFrom, ageFrom)
    const to = Math.min(last, ageTo ?? Infinity)
    if (from > to) continue
    if (from === band.ageFrom && to === last) count += band.count
    else if (last !== Infinity) {
      const part = (band.count * (to - from + 1)) / (last - band.ageFrom + 1)
      count += part
      estimated += part
    } else {
      // Nothing says how the open band divides: all of it is counted, and marked.
      count += band.count
      estimated += band.count
    }
  }
  return { count, estimated }
}

/** The rows that answer a question without counting anybody twice: both sexes in one row, or the two rows of the sexes. */
const rowsFor = (
  rows: readonly Population[],
  { year, sex = null }: PopulationQuestion,
  wholeAge: boolean,
): Population[] => {
  const ofYear = rows.filter((row) => row.year === year)
  const both = ofYear.filter((row) => row.sex === sex)
  const sexed = both.length > 0 || sex !== null ? both : ofYear
  const totals = sexed.filter((row) => row.ageFrom === 0 && row.ageTo === null)
  const bands = sexed.filter((row) => row.ageFrom !== 0 || row.ageTo !== null)
  return wholeAge && totals.length > 0 ? totals : bands.length > 0 ? bands : totals
}

export type PopulationLookup = (key: string, question: PopulationQuestion) => PopulationAnswer

/**
 * Answers from the unit's own numbers; else from the units below it in that year; else from its predecessors:
 * added where all of one went there, divided evenly among its successors (and marked) where it was split.
 */
export const createPopulationLookup = (
  index: UnitIndex,
  populations: readonly Population[],
): PopulationLookup => {
  const byUnit = Map.groupBy(populations, (row) => row.unitKey)

  const own = (key: string, question: PopulationQuestion): PopulationAnswer | undefined => {
    const { ageFrom = 0, ageTo = null } = question
    const rows = rowsFor(byUnit.get(key) ?? [], question, ageFrom === 0 && ageTo === null)
    if (rows.length === 0) return undefined
    const { count, estimated } = sumOverAges(rows, ageFrom, ageTo)
    return { count, estimated, estimate: estimated > 0, from: [key], missing: [] }
  }

  /** A unit that had ended before the year is in the numbers of what took it in. */
  const hadEnded = (key: string, year: number): boolean => {
    const { validTo } = index.getUnit(key)
    return validTo !== null && Number(validTo.slice(0, 4)) < year
  }

  /** The day on which both the unit and the list of units stand that is nearest to the one asked for. */
  const dayIn = (unit: Unit, day: Day): Day => {
    const from = unit.validFrom === null || unit.validFrom < LIST_BEGINS ? LIST_BEGINS : unit.validFrom
    const late = day < from ? from : day
    return unit.validTo !== null && unit.validTo < late ? unit.validTo : late
  }

  const childrenOn = (unit: Unit, day: Day): Unit[] =>
    index.descendants(unit.key, day).filter((child) => index.ancestors(child.key, day)[0]?.code === unit.code)

  const comingFrom = (
    key: string,
    question: PopulationQuestion,
    counts: (one: Succession) => boolean,
  ): PopulationAnswer[] =>
    index
      .successionsInto(key)
      .filter((one) => one.people !== 'none' && one.share !== 'abolished' && counts(one))
      .map((one) => {
        const whole = answer(one.fromKey, { ...question, asOf: one.day })
        if (one.people === 'all') return whole
        const among = index.successionsOutOf(one.fromKey).filter((other) => other.people !== 'none').length
        const count = whole.count / among
        return { ...whole, count, estimated: count, estimate: true }
      })

  const answer = (key: string, question: PopulationQuestion): PopulationAnswer => {
    const unit = index.getUnit(key)
    const lastDay = `${question.year}-12-31`
    const day = dayIn(unit, question.asOf ?? lastDay)
    const published = own(key, question)
    if (published) {
      // A standing unit that took in others after the year, without a new version of its own: its number does not hold them.
      const stood = unit.validFrom === null || unit.validFrom <= lastDay
      const joined = stood ? comingFrom(key, question, (one) => one.day > lastDay && one.day <= day) : []
      return joined.reduce(add, published)
    }
    const children = childrenOn(unit, day)
    if (children.length > 0)
      return children.map((child) => answer(child.key, { ...question, asOf: day })).reduce(add, nothing)
    const sources = comingFrom(
      key,
      question,
      (one) => one.day <= day && !hadEnded(one.fromKey, question.year),
    )
    return sources.length === 0 ? { ...nothing, missing: [key] } : sources.reduce(add, nothing)
  }

  return answer
}
