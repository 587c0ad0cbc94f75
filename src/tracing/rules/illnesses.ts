// The illnesses of one person, each with its infectious window, and to which of them a day belongs: a person may fall ill again.
import { addDays, type Day, daysBetween } from '../../kernel/day/day.ts'
import { SAME_ILLNESS } from '../../surveillance/rules/same-illness.ts'
import { type CaseWindow, liesIn } from './infectious-window.ts'
import type { TracingRule } from './tracing-rule.ts'

/** One case of the register, as the rules see it. */
export type CaseFacts = {
  readonly person: string
  readonly onsetDay: Day | null
  readonly specimenDay: Day | null
  readonly resultDay: Day | null
  readonly reportDay: Day | null
  readonly outcomeDay: Day | null
}

type Span = { readonly from: Day | null; readonly until: Day | null }
export type Illness = CaseFacts & {
  readonly detected: Day | null
  /** Whatever happens beyond has nothing to do with it. */
  readonly span: Span
  readonly window: CaseWindow
}

export const least = (days: readonly Day[]): Day | null =>
  days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null)

const spanOf = (detected: Day | null, outcomeDay: Day | null): Span => {
  if (detected === null) return { from: null, until: outcomeDay }
  const until = addDays(detected, SAME_ILLNESS.days)
  return {
    from: addDays(detected, -SAME_ILLNESS.days),
    until: outcomeDay !== null && outcomeDay > until ? outcomeDay : until,
  }
}

type Dated = { readonly detected: Day | null; readonly span: Span }

export const illnessesAround = <I extends Dated>(illnesses: readonly I[], first: Day, last: Day): I[] =>
  illnesses.filter(({ span }) => liesIn(first, last, span))

/** Of several illnesses the one detected nearest to the day. */
export const nearestTo = <I extends Dated>(illnesses: readonly I[], day: Day): I | undefined => {
  if (illnesses.length < 2) return illnesses[0]
  const far = ({ detected }: I) => (detected === null ? Infinity : Math.abs(daysBetween(detected, day)))
  return illnesses.reduce((one, other) => (far(other) < far(one) ? other : one))
}

/** By day; each infectious until the isolation that was of it, not one of an illness before or after. */
export const illnessesOf = (
  cases: readonly CaseFacts[],
  isolations: readonly Day[],
  { window: windowOf }: TracingRule,
): Illness[] => {
  const dated = cases
    .map((one) => {
      const detected = one.resultDay ?? one.reportDay
      return { ...one, detected, span: spanOf(detected, one.outcomeDay) }
    })
    .toSorted((one, other) => (one.detected ?? '').localeCompare(other.detected ?? ''))
  return dated.map((one) => {
    const own = isolations.filter((day) => nearestTo(illnessesAround(dated, day, day), day) === one)
    return { ...one, window: windowOf({ ...one, isolatedDay: least(own) }) }
  })
}
