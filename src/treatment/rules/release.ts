// When a case is released (T-003, T-004): seven days and a negative test, else the tenth or fourteenth day. Day 0 is the positive test.
import { addDays, type Day, daysBetween } from '../../kernel/day/day.ts'
import type { Reason } from '../../kernel/rule/law.ts'
import { number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'

const CLAUSE = 'Kết thúc cách ly, điều trị tại nhà'
const days = (vi: string, en: string, value: number, verified: boolean) =>
  number(textOf(vi, en), value, { clause: CLAUSE, verified }, { max: 60 })

export const releaseLaw = {
  name: 'home-care-release',
  parameters: {
    /** Read on a page of nhandan.vn, not in the decision itself. */
    leastDays: days(
      'Ít nhất (ngày), và xét nghiệm âm tính',
      'At least (days), with a negative test',
      7,
      true,
    ),
    vaccinatedDays: days(
      'Còn dương tính, đã tiêm đủ: đến ngày thứ',
      'Still positive, fully vaccinated: day',
      10,
      false,
    ),
    otherDays: days('Còn dương tính, chưa tiêm đủ: đến ngày thứ', 'Still positive, not so: day', 14, false),
  },
} as const
export type ReleaseValues = ValuesOf<typeof releaseLaw.parameters>

export type ReleaseFacts = {
  readonly positiveDay: Day
  /** The first negative test on or after the seventh day. */
  readonly negativeDay: Day | null
  readonly fullyVaccinated: boolean
}

export type Release = { readonly day: Day; readonly because: Reason }

export const releaseOf = (
  { positiveDay, negativeDay, fullyVaccinated }: ReleaseFacts,
  { leastDays, vaccinatedDays, otherDays }: ReleaseValues,
): Release | null => {
  const longest = fullyVaccinated ? vaccinatedDays : otherDays
  const last = longest === null ? null : addDays(positiveDay, longest)
  const early =
    negativeDay !== null && leastDays !== null && daysBetween(positiveDay, negativeDay) >= leastDays
      ? negativeDay
      : null
  if (early !== null && (last === null || early <= last))
    return {
      day: early,
      because: {
        clause: CLAUSE,
        text: textOf(`đủ ${leastDays} ngày và xét nghiệm âm tính`, `${leastDays} days and a negative test`),
        verified: releaseLaw.parameters.leastDays.verified,
      },
    }
  return last === null
    ? null
    : {
        day: last,
        because: {
          clause: CLAUSE,
          text: fullyVaccinated
            ? textOf(
                `chưa âm tính, đã tiêm đủ: ngày thứ ${longest}`,
                `not negative, fully vaccinated: day ${longest}`,
              )
            : textOf(
                `chưa âm tính, chưa tiêm đủ: ngày thứ ${longest}`,
                `not negative, not vaccinated: day ${longest}`,
              ),
          verified: false,
        },
      }
}
