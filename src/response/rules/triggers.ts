// When a scenario is asked for: the level that a unit has come to, or a figure that has reached what the scenario names (F022, F023).
import type { Day } from '../../kernel/day/day.ts'
import type { Outcome } from '../../levels/outcomes.ts'

/** The words of the register for a level, as outcomes of the laws; `any` waits for a figure. */
export const outcomeOf: Readonly<Record<string, Outcome>> = {
  one: 'level1',
  two: 'level2',
  three: 'level3',
  four: 'level4',
  warning: 'warning',
  epidemic: 'epidemic',
  defence1: 'defence1',
  defence2: 'defence2',
  defence3: 'defence3',
}

/** One stretch of a unit under a published level. */
export type Stretch = {
  readonly outcome: Outcome
  readonly since: Day
  /** The first day after it; null where it still holds. */
  readonly until: Day | null
  readonly number: string | null
}

export type Run = { readonly outcome: Outcome; readonly since: Day; readonly number: string | null }

/** What holds on the day and since when, over publications that only said it again. A gap begins anew. Oldest first. */
export const runOn = (stretches: readonly Stretch[], day: Day): Run | null => {
  const begun = stretches.filter(({ since }) => since <= day)
  const last = begun.at(-1)
  if (last === undefined || (last.until !== null && last.until <= day)) return null
  const broken = begun.findLastIndex(({ outcome, until }, at) => {
    const next = begun[at + 1]
    return next !== undefined && (outcome !== last.outcome || (until !== null && until < next.since))
  })
  const { outcome, since, number } = begun[broken + 1] ?? last
  return { outcome, since, number }
}

/** Whether a figure has come to the threshold; one that nobody set is reached by nothing. */
export const isReached = (value: number | null, threshold: number | null): boolean =>
  value !== null && threshold !== null && value >= threshold
