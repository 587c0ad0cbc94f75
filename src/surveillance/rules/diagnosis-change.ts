// When the diagnosis of a case changes, what was told of it is wrong: from when the correction is owed, and when it is not owed any more. Pure.
import type { LocalMoment } from '../../kernel/rule/local-moment.ts'
import type { Choice, Value, Values } from '../../kernel/register/field.ts'
import { classification, disease } from '../case-choices.ts'
import { hasCard } from './reporting-law.ts'

const wordOf = (choices: Readonly<Record<string, Choice>>, value: Value | undefined): string =>
  typeof value === 'string' ? (choices[value]?.vi ?? value) : '…'

/** What a report of the case says of its diagnosis: 'COVID-19: Nghi ngờ'. */
export const diagnosisOf = (values: Values): string =>
  `${wordOf(disease, values.disease)}: ${wordOf(classification, values.classification)}`

const owed = ({ diagnosisDay, diagnosisToldDay }: Values): boolean =>
  Boolean(diagnosisDay) && !diagnosisToldDay

/** Confirmed by a result that came with the change: the laboratory's day, without an hour. */
const resultOf = (before: Values, after: Values, day: string): string | null => {
  const { resultDay } = after
  const fresh = after.classification === 'confirmed' && before.classification !== 'confirmed'
  return fresh && typeof resultDay === 'string' && resultDay !== before.resultDay && resultDay <= day
    ? resultDay
    : null
}

/** What is written to the case beside the change; null where nothing is. */
export const diagnosisChange = (
  before: Values,
  after: Values,
  moment: LocalMoment,
): Readonly<Record<string, Value>> | null => {
  const was = diagnosisOf(before)
  const is = diagnosisOf(after)
  // Whoever writes the day knows it better.
  if (was === is || before.diagnosisDay !== after.diagnosisDay) return null
  // Back to what was told last: there is nothing to correct.
  if (owed(before) && before.diagnosisFrom === is)
    return { diagnosisDay: null, diagnosisTime: null, diagnosisFrom: null }
  // Owed already: the term runs from the first change that nobody was told of.
  if (owed(before)) return null
  const day = moment.slice(0, 10)
  if (![before, after].some((values) => hasCard(String(values.disease), day))) return null
  const result = resultOf(before, after, day)
  return {
    diagnosisDay: result ?? day,
    diagnosisTime: result === null ? moment.slice(11) : null,
    diagnosisFrom: was,
    diagnosisToldDay: null,
    diagnosisToldTime: null,
  }
}
