// How contacts of a disease are judged: how long they are followed, when a case infects, who was close. Of COVID-19 by its guidance; of any other by its row of medicine, for no guidance on tracing it is at hand: unverified.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { textOf } from '../../kernel/text/text.ts'
import { type DiseaseRow, diseaseRows, MAIN_DISEASE } from '../../surveillance/diseases.ts'
import { definitionOn } from './close-contact.ts'
import { type Exposure, type FollowUp, followUpOf } from './follow-up-term.ts'
import { type CaseDays, type CaseWindow, windowOf } from './infectious-window.ts'
import type { Closeness, Meeting } from './meeting.ts'

export type TracingRule = {
  readonly followUp: (exposure: Exposure) => FollowUp
  readonly window: (days: CaseDays) => CaseWindow
  readonly judge: (meeting: Meeting, day: Day) => Closeness
}

const ofMain: TracingRule = {
  followUp: followUpOf,
  window: (days) => windowOf(days),
  judge: (meeting, day) => definitionOn(day).judge(meeting),
}

/** Every one who was met counts, but for those in full protection and those far away. */
const near = ({ proximity, care }: Meeting): Closeness => ({
  close: care !== 'fullPpe' && (care !== null || proximity !== 'farther'),
  certain: care !== null || proximity !== null,
  because: [],
})

/** A case infects for the days of its disease, and shorter where isolated; under one roof isolation ends nothing. */
const windowBy =
  ({ infectious }: DiseaseRow) =>
  (days: CaseDays): CaseWindow => {
    const start = days.onsetDay ?? days.specimenDay ?? days.reportDay
    const over = start && addDays(start, infectious.after)
    return {
      from: start && addDays(start, -infectious.before),
      until: days.isolatedDay && over && days.isolatedDay < over ? days.isolatedDay : over,
      untilAtHome: over,
    }
  }

/** Followed for the longest incubation; nobody is isolated without a guidance that says so. */
const followUpBy =
  (row: DiseaseRow) =>
  ({ lastDay }: Exposure): FollowUp => ({
    isolatedUntil: null,
    until: addDays(lastDay, row.incubation.most),
    because: {
      clause: `Ủ bệnh ${row.vi}`,
      text: textOf(
        `tự theo dõi ${row.incubation.most} ngày từ lần tiếp xúc cuối: thời gian ủ bệnh dài nhất`,
        `${row.incubation.most} days of self-monitoring from the last exposure: the longest incubation`,
      ),
      verified: row.incubation.verified,
    },
  })

const rules = new Map<string, TracingRule>(
  Object.entries<DiseaseRow>(diseaseRows).map(([name, row]) => [
    name,
    name === MAIN_DISEASE ? ofMain : { followUp: followUpBy(row), window: windowBy(row), judge: near },
  ]),
)

/** A disease that nobody named, or that has no row, is traced as the main one. */
export const tracingRuleOf = (disease: unknown): TracingRule =>
  (typeof disease === 'string' ? rules.get(disease) : undefined) ?? ofMain
