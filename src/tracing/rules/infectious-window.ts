// When a case could infect others: from some days before the first signs until isolated. The days are a parameter (C-009, from memory).
import { addDays, type Day } from '../../kernel/day/day.ts'

export const infectiousWindow = {
  /** Days before onset, or before the specimen where there were no signs. */
  leadDays: 3,
  verified: false,
  source: 'C-009: 2–3 ngày trước khởi phát',
} as const

export type CaseDays = {
  readonly onsetDay: Day | null
  readonly specimenDay: Day | null
  readonly reportDay: Day | null
  readonly isolatedDay: Day | null
  readonly outcomeDay: Day | null
}

export type CaseWindow = {
  readonly from: Day | null
  readonly until: Day | null
  /** Who lives under one roof stays exposed until the illness ends. */
  readonly untilAtHome: Day | null
}

export const windowOf = (days: CaseDays, leadDays: number = infectiousWindow.leadDays): CaseWindow => {
  const start = days.onsetDay ?? days.specimenDay ?? days.reportDay
  const until = days.isolatedDay ?? days.reportDay
  return {
    from: start && addDays(start, -leadDays),
    until,
    untilAtHome: days.outcomeDay && until && days.outcomeDay < until ? until : days.outcomeDay,
  }
}

/** Whether any day from `first` to `last` lies in the window; what is not known does not exclude. */
export const liesIn = (
  first: Day,
  last: Day,
  window: { readonly from: Day | null; readonly until: Day | null },
): boolean => !((window.from && last < window.from) || (window.until && first > window.until))
