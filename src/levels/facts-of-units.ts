// The entered facts of units, as they stand on a day: the newest of each kind that still holds.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import type { Disease } from './diseases.ts'
import { factKinds, type FactKind, factsOfUnit } from './facts.ts'
import { monthSoFar, type Period, weekSoFar } from './periods.ts'

export type Fact = {
  readonly unit: string
  readonly kind: FactKind
  readonly day: Day
  readonly number: number | null
  readonly answer: string | null
  readonly source: string
}

/** Of each unit, sorted by day: what is said of the unit, and of this disease. */
export const readFacts = async (
  tx: Transaction,
  units: readonly string[],
  disease: Disease,
): Promise<ReadonlyMap<string, Fact[]>> => {
  const rows = await rowsOf<Fact>(
    tx,
    `select home_unit as unit, kind, day, number, answer, source from level_fact
     where tenant = $1 and state = 'active' and home_unit = any ($2) and (kind = any ($3) or coalesce(disease, $5) = $4) order by day, changed_at`,
    [tx.tenant, units, factsOfUnit, disease, MAIN_DISEASE],
  )
  return Map.groupBy(rows, ({ unit }) => unit)
}

export type StandingFacts = ReadonlyMap<FactKind, Fact>

const holds = ({ kind, day: from }: Fact, day: Day): boolean => {
  if (from > day) return false
  switch (factKinds[kind].stands) {
    case 'lasting':
      return true
    case 'sevenDays':
      return from > addDays(day, -7)
    case 'month':
      return from >= monthSoFar(day).from
    case 'week':
      return from >= weekSoFar(day).from
    case 'ofThatMonth':
    case 'ofThatWeek':
    case 'year':
      return false
  }
}

/** The newest fact of each kind that stands on the day. */
export const standingFacts = (facts: readonly Fact[], day: Day): StandingFacts => {
  const standing = new Map<FactKind, Fact>()
  for (const fact of facts) if (holds(fact, day)) standing.set(fact.kind, fact)
  return standing
}

export const numberOf = (facts: StandingFacts, kind: FactKind): number | null =>
  facts.get(kind)?.number ?? null

export const answerOf = (facts: StandingFacts, kind: FactKind): boolean | null => {
  const answer = facts.get(kind)?.answer
  return answer === 'yes' ? true : answer === 'no' ? false : null
}

/** What somebody entered of an earlier month or week. */
export const pastCount = (
  facts: readonly Fact[],
  kind: 'pastMonth' | 'pastWeek',
  period: Period | undefined,
): number | null =>
  facts.findLast((fact) => fact.kind === kind && period && fact.day >= period.from && fact.day <= period.to)
    ?.number ?? null

export const isEpidemicYear = (facts: readonly Fact[], year: string): boolean =>
  facts.findLast(({ kind, day }) => kind === 'epidemicYear' && day.startsWith(year))?.answer === 'yes'
