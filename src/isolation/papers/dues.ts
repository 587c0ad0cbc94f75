// What is due among isolations that are open: releases, steps of the procedure, holds that lapse. Pure; the moment is an argument.
import { addDays, daysBetween } from '../../kernel/day/day.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { LocalMoment } from '../../kernel/rule/local-moment.ts'
import { longestOf, procedureFacts } from '../procedure-fields.ts'
import { procedureOf } from '../rules/procedure.ts'
import type { IsolationDue } from './contract.ts'

type Due = Pick<IsolationDue, 'what' | 'due' | 'state' | 'because'>

const SOON_DAYS = 1

const release = (dueDay: string, today: string): Due => ({
  what: 'release',
  due: dueDay,
  state: dueDay < today ? 'late' : daysBetween(today, dueDay) <= SOON_DAYS ? 'soon' : 'open',
  because: null,
})

const readable = <R extends { text: { vi: string; en: string } }>(because: R) => ({
  ...because,
  text: { ...because.text },
})

const procedureDues = (values: Values, subject: Values | null, now: LocalMoment): Due[] => {
  const facts = procedureFacts(values, subject)
  const procedure = facts && procedureOf(facts, now)
  if (!procedure) return []
  const { hold, steps } = procedure
  return [
    ...steps
      .filter(({ state }) => state === 'open' || state === 'late')
      .map(({ step, due, state, because }): Due => ({
        what: step,
        due,
        state: state === 'late' ? 'late' : 'soon',
        because: readable(because),
      })),
    ...(hold.state === 'decided' || facts.decided !== null
      ? []
      : [
          {
            what: 'hold',
            due: hold.until,
            state: hold.state === 'lapsed' ? 'late' : 'soon',
            because: readable(hold.because),
          } as const,
        ]),
  ]
}

const longestDue = (values: Values, now: LocalMoment): Due[] => {
  const longest = longestOf(values)
  const near = longest !== null && longest.until.slice(0, 10) <= addDays(now.slice(0, 10), SOON_DAYS)
  return longest && near
    ? [
        {
          what: 'longest',
          due: longest.until,
          state: (longest.until.includes('T') ? now : now.slice(0, 10)) > longest.until ? 'late' : 'soon',
          because: readable(longest.because),
        },
      ]
    : []
}

/** Of one open isolation, releases up to `until`. */
export const duesOf = (
  { values, subject }: Pick<RecordRow, 'values' | 'subject'>,
  now: LocalMoment,
  until: string,
): Due[] => [
  ...(typeof values.dueDay === 'string' && values.dueDay <= until
    ? [release(values.dueDay, now.slice(0, 10))]
    : []),
  ...procedureDues(values, subject, now),
  ...longestDue(values, now),
]

const rank = { late: 0, soon: 1, open: 2 } as const
export const byPressure = (one: IsolationDue, other: IsolationDue): number =>
  rank[one.state] - rank[other.state] || one.due.localeCompare(other.due) || one.id.localeCompare(other.id)
