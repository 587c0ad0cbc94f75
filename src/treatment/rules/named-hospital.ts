// Which hospital takes a worsening case (F083): the rule of the committee in force on the day, the most special severity first.
import type { Day } from '../../kernel/day/day.ts'
import { atLeast, type Severity } from './severity.ts'

export type HospitalRule = {
  readonly id: string
  readonly hospital: string
  readonly facility: string | null
  readonly severityFrom: Severity
  readonly phone: string | null
  readonly fromDay: Day
  readonly toDay: Day | null
  readonly basis: string
}

/** Of several that fit, the one for graver illness; of two alike, the later one. */
export const hospitalFor = (
  rules: readonly HospitalRule[],
  severity: Severity,
  on: Day,
): HospitalRule | null =>
  rules
    .filter(({ fromDay, toDay }) => fromDay <= on && (toDay === null || on <= toDay))
    .filter(({ severityFrom }) => atLeast(severity, severityFrom))
    .toSorted((one, other) =>
      one.severityFrom === other.severityFrom
        ? other.fromDay.localeCompare(one.fromDay)
        : atLeast(one.severityFrom, other.severityFrom)
          ? -1
          : 1,
    )[0] ?? null
