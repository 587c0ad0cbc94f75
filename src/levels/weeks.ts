// The level of many communes at the end of each of many weeks, by the law of each week or by one: a nation's two years in seconds.
import type { Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day, daysBetween, startOfWeek } from '../kernel/day/day.ts'
import { seriesByUnit, type RunningTotal } from '../kernel/figure/series-by-unit.ts'
import type { Product } from '../kernel/register/product.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { givenOf, type Overrides, readOverrides } from '../kernel/rule/overrides.ts'
import { peopleOfUnits } from '../units/people-of-units.ts'
import { type Fact, readFacts, type StandingFacts, standingFacts } from './facts-of-units.ts'
import { type Counted, inputsOf, type When, whenOf, yearsBefore } from './inputs-of-unit.ts'
import type { Outcome } from './outcomes.ts'
import { isLastOfMonth, type Period } from './periods.ts'
import { type Disease } from './diseases.ts'
import { figuresOf, type LevelFigures } from './figures-of-disease.ts'
import { type LevelLaw, levelLawOn } from './regimes.ts'

export type WeeksAsk = {
  readonly disease: Disease
  readonly units: readonly string[]
  /** A day of the last week. */
  readonly to: Day
  readonly weeks: number
  /** Every week by this law instead of its own. */
  readonly law?: LevelLaw | undefined
}

const weeklyOf = ({ community, deaths, full, adults, adultsOneDose }: LevelFigures) => [
  community,
  deaths,
  full,
  adults,
  adultsOneDose,
]
/** Nine years of days: eight before the first week of two years would be asked at most. */
const YEAR_DAYS = 366

/** Facts that stand until replaced are looked up again only when another has come. */
const factsInTime = (facts: readonly Fact[]): ((day: Day) => StandingFacts) => {
  const days = facts.map(({ day }) => day)
  const passing = facts.some(
    ({ kind }) => kind === 'oxygen' || kind === 'linkedMonth' || kind === 'linkedWeek',
  )
  let [seen, standing]: [number, StandingFacts] = [-1, new Map()]
  return (day) => {
    let count = 0
    while (count < days.length && (days[count] ?? '') <= day) count += 1
    if (count !== seen || passing) [seen, standing] = [count, standingFacts(facts, day)]
    return standing
  }
}

type Days = {
  readonly first: Day
  readonly began: Day | null
  readonly total: (unit: string) => RunningTotal
}

const sumOf = ({ first, total }: Days, unit: string, { from, to }: Period): number => {
  const running = total(unit)
  return running(daysBetween(first, to)) - running(daysBetween(first, from) - 1)
}

/** Days since the last case: the latest day on which the running total grew. */
const quietDays = ({ first, total }: Days, unit: string, day: Day): number | null => {
  const running = total(unit)
  const end = daysBetween(first, day)
  const now = running(end)
  if (now <= 0) return null
  let [low, high] = [-1, end]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (running(middle) >= now) high = middle
    else low = middle + 1
  }
  return end - low
}

const asksHistory = (law: LevelLaw): boolean => law.uses.includes('monthCases')

const readDays = async (
  tx: Transaction,
  product: Product,
  { units, to }: WeeksAsk,
  cases: string,
  from: Day,
): Promise<Days> => {
  const first = addDays(from, -YEAR_DAYS * (yearsBefore.length + 1))
  const series = await seriesByUnit(tx, product, {
    figures: [cases],
    units,
    span: 1,
    from: first,
    count: daysBetween(first, to) + 7,
  })
  const total = (unit: string) => series(cases, unit)
  const length = daysBetween(first, to)
  const starts = units.flatMap((unit) => {
    const running = total(unit)
    if (running(-1) > 0) return [0]
    let day = 0
    while (day <= length && running(day) === 0) day += 1
    return day > length ? [] : [day]
  })
  const earliest = starts.reduce((least, start) => Math.min(least, start), Infinity)
  return { first, began: Number.isFinite(earliest) ? addDays(first, earliest) : null, total }
}

const historyOf = (days: Days, unit: string, when: When): Partial<Counted> => {
  const kept = (period: Period): number | null =>
    days.began !== null && period.from >= days.began ? sumOf(days, unit, period) : null
  return {
    monthCases: sumOf(days, unit, when.month),
    weekCases: sumOf(days, unit, when.week),
    months: when.months.map(kept),
    weeks: when.weeks.map(kept),
    quietDays: quietDays(days, unit, when.day),
  }
}

const unasked = { monthCases: 0, weekCases: 0, months: [], weeks: [], quietDays: null } as const

/** Days on which a week is judged: its end, and the end of a month within it, by which an epidemic may be over. */
const judgedDays = (monday: Day): Day[] =>
  Array.from({ length: 7 }, (_, place) => addDays(monday, place)).filter(
    (day, place) => place === 6 || isLastOfMonth(day),
  )

export type Weeks = {
  readonly mondays: readonly Day[]
  readonly outcomes: ReadonlyMap<string, (Outcome | null)[]>
}

export const assessWeeks = async (tx: Transaction, product: Product, ask: WeeksAsk): Promise<Weeks> => {
  const from = addDays(startOfWeek(ask.to), -7 * (ask.weeks - 1))
  const mondays = Array.from({ length: ask.weeks }, (_, week) => addDays(from, 7 * week))
  const lawOf = (day: Day) => ask.law ?? levelLawOn(day, ask.disease)
  const laws = [...new Set(mondays.flatMap((day) => [lawOf(day), lawOf(addDays(day, 6))]))].filter(
    (law) => law !== undefined,
  )
  const ways = new Map<LevelLaw, { overrides: Overrides; values: ReturnType<typeof valuesOf> }>()
  for (const law of laws) ways.set(law, { overrides: await readOverrides(tx, law), values: valuesOf(law) })
  const figures = figuresOf(product, ask.disease)
  const weekly = weeklyOf(figures)
  const series = await seriesByUnit(tx, product, {
    figures: weekly.flatMap((figure) => figure ?? []),
    units: ask.units,
    span: 7,
    from,
    count: ask.weeks,
  })
  const days = laws.some(asksHistory) ? await readDays(tx, product, ask, figures.cases, from) : null
  const people = await peopleOfUnits(tx, ask.units, null)
  const facts = await readFacts(tx, ask.units, ask.disease)
  const judge = (day: Day) => {
    const law = lawOf(day)
    const way = law && ways.get(law)
    return law && way ? [{ law, way, asked: asksHistory(law), ...whenOf(ask.disease, day) }] : []
  }
  const plan = mondays.map((monday) => (days ? judgedDays(monday) : [addDays(monday, 6)]).flatMap(judge))
  const outcomes = new Map<string, (Outcome | null)[]>()
  for (const unit of ask.units) {
    const own = facts.get(unit) ?? []
    const standing = factsInTime(own)
    const [community, deaths, full, adults, oneDose] = weekly.map((figure) =>
      figure === null ? undefined : series(figure, unit),
    )
    let before: Outcome | null = null
    const line: (Outcome | null)[] = []
    for (const [week, judged] of plan.entries()) {
      let outcome: Outcome | null = null
      for (const when of judged) {
        const { law, way, day } = when
        const counted: Counted = {
          people: people.get(unit) ?? null,
          newCommunity: community ? community(week) - community(week - 1) : null,
          deaths: (deaths?.(week) ?? 0) - (deaths?.(week - 1) ?? 0),
          full: full?.(week) ?? 0,
          adults: adults?.(week) ?? 0,
          adultsOneDose: oneDose?.(week) ?? 0,
          ...unasked,
          ...(days && when.asked ? historyOf(days, unit, when) : undefined),
        }
        const changed = way.overrides(unit, day)
        const values = changed.length > 0 ? valuesOf(law, givenOf(changed)) : way.values
        outcome = law.decide(
          { ...inputsOf(when, counted, own, standing(day)), tier: 'commune', before },
          values,
        ).outcome
        before = outcome ?? before
      }
      line.push(outcome)
    }
    outcomes.set(unit, line)
  }
  return { mondays, outcomes }
}
