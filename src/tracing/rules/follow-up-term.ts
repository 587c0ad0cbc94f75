// How long a contact is followed after the last exposure: isolation and self-monitoring by the guidance in force when found (Q-001 … Q-006).
import { addDays, type Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { CV_1909, CV_1909_FROM, cv1909 } from './cv-1909-2022.ts'
import type { Reason } from './reason.ts'

type Days = { readonly isolation: number; readonly monitoring: number; readonly verified: boolean }

export type FollowUpTerm = {
  readonly from: Day
  readonly source: string
  /** Of those vaccinated or recovered in time for the guidance. */
  readonly shielded: Days
  readonly others: Days
}

const days = (isolation: number, monitoring: number, verified: boolean): Days => ({
  isolation,
  monitoring,
  verified,
})

const sinceApril2022 = days(
  cv1909.isolationDays.value,
  cv1909.monitoringDays.value,
  cv1909.monitoringDays.verified,
)

/** The newest first. Of the oldest two the self-monitoring was 7 to 14 days, and the day of the change is known by its month. */
const terms: readonly FollowUpTerm[] = [
  {
    from: CV_1909_FROM,
    source: CV_1909,
    shielded: sinceApril2022,
    others: sinceApril2022,
  },
  {
    from: '2022-02-21',
    source: 'CV 762/BYT-DP',
    shielded: days(5, 5, true),
    others: days(7, 3, true),
  },
  {
    from: '2021-12-16',
    source: 'CV 10696/BYT-MT',
    shielded: days(7, 7, true),
    others: days(14, 14, false),
  },
  {
    from: '2021-07-14',
    source: 'Hướng dẫn cách ly từ 07/2021',
    shielded: days(14, 14, false),
    others: days(14, 14, false),
  },
  {
    from: '2020-01-23',
    source: 'Hướng dẫn cách ly đến 07/2021',
    shielded: days(21, 14, false),
    others: days(21, 14, false),
  },
]
/** What was found before any guidance is followed by the oldest. */
export const termOn = (day: Day): FollowUpTerm | undefined =>
  terms.find(({ from }) => from <= day) ?? terms.at(-1)

export type Exposure = {
  readonly foundDay: Day
  readonly lastDay: Day
  readonly shielded: boolean
}

export type FollowUp = {
  readonly isolatedUntil: Day | null
  readonly until: Day
  readonly because: Reason
}

/** Of COVID-19: the last day of isolation (none where the term has none) and of follow-up; day 0 is the last exposure. */
export const followUpOf = ({ foundDay, lastDay, shielded }: Exposure): FollowUp => {
  const term = termOn(foundDay)
  const { isolation, monitoring, verified } = term?.[shielded ? 'shielded' : 'others'] ?? days(0, 0, false)
  return {
    isolatedUntil: isolation > 0 ? addDays(lastDay, isolation) : null,
    until: addDays(lastDay, isolation + monitoring),
    because: {
      clause: term?.source ?? '',
      text:
        isolation > 0
          ? textOf(
              `${isolation} ngày cách ly và ${monitoring} ngày tự theo dõi từ lần tiếp xúc cuối`,
              `${isolation} days of isolation and ${monitoring} of self-monitoring from the last exposure`,
            )
          : textOf(
              `tự theo dõi ${monitoring} ngày từ lần tiếp xúc cuối`,
              `${monitoring} days of self-monitoring from the last exposure`,
            ),
      verified,
    },
  }
}
