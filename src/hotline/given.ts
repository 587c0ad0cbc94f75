// A report as the team that it was given to sees it: the same from the server and on a device of the field.
import type { RecordRow } from '../kernel/register/contract.ts'
import type { LocalMoment } from '../kernel/rule/local-moment.ts'
import type { GivenReport } from './contract.ts'
import { clockOf, said } from './rules/answer-clock.ts'

/** Until the station has answered. */
export const isGiven = ({ values }: Pick<RecordRow, 'values'>): boolean =>
  values.status === 'assigned' && said(values.team) !== null

type Given = Pick<RecordRow, 'id' | 'homeUnit' | 'values' | 'linked'>

export const givenReport = ({ id, homeUnit, values, linked }: Given, now: LocalMoment): GivenReport => {
  const { urgency, due, waiting } = clockOf(values, now)
  return {
    id,
    homeUnit,
    content: String(values.content),
    kind: String(values.kind),
    urgency,
    village: said(values.village),
    caller: said(values.caller),
    phone: said(values.callerPhone),
    team: String(values.team),
    teamName: linked.team ?? '',
    due,
    waiting,
    teamDay: said(values.teamDay),
    teamNote: said(values.teamNote),
  }
}
