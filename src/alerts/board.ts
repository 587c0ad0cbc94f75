// Reads what is open: signals with their clock, events with their risk, clusters with how long they have been quiet.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import type { LocalMoment } from '../kernel/rule/local-moment.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { diseaseNamed } from '../surveillance/rules/disease-named.ts'
import { triageOf } from '../surveillance/rules/triage-clock.ts'
import { signals } from '../surveillance/signals.ts'
import { triageValuesOn } from './alert-values.ts'
import { courseColumns, type CourseRow, coursesOn } from './cluster-course.ts'
import type { ClusterLine, EventLine, SignalLine } from './contract.ts'

const MOST = 200
const lies = 'r.home_unit in (select reached_key from unit_reach where unit_key = $2)'

type SignalRow = {
  readonly id: string
  readonly home_unit: string
  readonly title: string
  readonly source: string
  readonly state_of: string | null
  readonly heard_day: Day
  readonly heard_time: string | null
  readonly village: string | null
  readonly place: string | null
  readonly suspected: string | null
  readonly sick: number | null
}

export const openSignals = async (
  tx: Transaction,
  unit: string,
  on: Day,
  now: LocalMoment,
): Promise<SignalLine[]> => {
  const rows = await rowsOf<SignalRow>(
    tx,
    `select r.* from signal r where r.tenant = $1 and r.state = 'active' and ${lies} and r.heard_day <= $3
       and coalesce(r.state_of, 'signal') in ('signal', 'verifying') order by r.heard_day, r.id limit ${MOST}`,
    [tx.tenant, unit, on],
  )
  await noteReads(
    tx,
    signals,
    rows.map(({ id, home_unit: homeUnit }) => ({ id, homeUnit })),
    'bảng cảnh báo',
  )
  const values = await triageValuesOn(tx, on)
  return rows.map((row) => {
    const time = timeOfDay(row.heard_time)
    const { due, state: standing } = triageOf(row.heard_day, time, now, values(row.home_unit))
    return {
      id: row.id,
      homeUnit: row.home_unit,
      title: row.title,
      source: row.source,
      state: row.state_of ?? 'signal',
      heard: time === null ? row.heard_day : `${row.heard_day}T${time}`,
      village: row.village,
      place: row.place,
      suspected: row.suspected,
      disease: diseaseNamed(row.suspected),
      sick: row.sick,
      due,
      standing,
    }
  })
}

export const openEvents = (tx: Transaction, unit: string, on: Day): Promise<EventLine[]> =>
  rowsOf<EventLine>(
    tx,
    `select r.id, r.home_unit as "homeUnit", r.title, coalesce(r.state_of, 'verified') as state, r.village, r.disease, r.verified_day as "verifiedDay", r.sick,
       (select count(*)::integer from signal s where s.tenant = r.tenant and s.event = r.id and s.state = 'active') as signals,
       a.level, a.assessed_day as "assessedDay"
     from health_event r left join lateral (
       select level, assessed_day from risk_assessment a where a.tenant = r.tenant and a.event = r.id and a.state = 'active' and a.assessed_day <= $3
       order by a.assessed_day desc, a.id desc limit 1) a on true
     where r.tenant = $1 and r.state = 'active' and ${lies} and r.verified_day <= $3 and coalesce(r.state_of, 'verified') <> 'closed'
     order by r.verified_day desc, r.id limit ${MOST}`,
    [tx.tenant, unit, on],
  )

type ClusterRow = CourseRow & {
  readonly id: string
  readonly name: string
  readonly state_of: string | null
  readonly steps: number
}

export const openClusters = async (tx: Transaction, unit: string, on: Day): Promise<ClusterLine[]> => {
  const rows = await rowsOf<ClusterRow>(
    tx,
    `select r.id, r.name, r.state_of, ${courseColumns},
       (select count(distinct s.step)::integer from investigation_step s where s.tenant = r.tenant and s.cluster = r.id and s.state = 'active'
          and s.state_of in ('done', 'leftOut')) as steps
     from cluster r where r.tenant = $1 and r.state = 'active' and ${lies} and r.opened_day <= $3 and r.state_of is distinct from 'closed'
     order by r.opened_day desc, r.id limit ${MOST}`,
    [tx.tenant, unit, on],
  )
  const courseOf = await coursesOn(tx, on)
  return rows.map((row) => {
    const { cases, last, quiet, closable } = courseOf(row)
    return {
      id: row.id,
      homeUnit: row.home_unit,
      name: row.name,
      state: row.state_of ?? 'open',
      openedDay: row.opened_day,
      cases,
      last,
      quiet,
      closable,
      stepsDone: row.steps,
    }
  })
}
