// Alarms that nobody has taken, counted for whoever is asked to hear them: those of a commune at once, those of the communes below once they have grown old enough.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { givenOf, readOverrides } from '../kernel/rule/overrides.ts'
import type { ResponseOf } from '../kernel/contract/endpoint.ts'
import type { waitingAlarms } from './board-contract.ts'
import { standingLaw, standingOf } from './rules/alarm-standing.ts'

/** What nobody took for so long is for the board; it rings no more. */
const DAYS = 2

type Row = {
  readonly unit: string
  readonly grade: string | null
  readonly day: string
  readonly time: string | null
  /** The account's duty is for this very unit, not for one above it. */
  readonly own: boolean
}

export const alarmsToHear = async (
  tx: Transaction,
  moment: string,
): Promise<ResponseOf<typeof waitingAlarms>> => {
  const today = moment.slice(0, 10)
  const rows = await rowsOf<Row>(
    tx,
    `select a.home_unit as unit, a.grade, a.raised_day as day, a.raised_time as time,
       exists (select 1 from duty_assignment d where d.account_id = app_account() and d.unit_key = a.home_unit) as own
     from care_alarm a where a.tenant = $1 and a.state = 'active' and a.status = 'raised' and a.raised_day between $2 and $3
       and a.home_unit = any ((select app_scope('care-alarms.answer'))::text[])`,
    [tx.tenant, addDays(today, -DAYS), today],
  )
  const overrides = await readOverrides(tx, standingLaw)
  const heard = rows
    .map(({ unit, grade, day, time, own }) => {
      const raised = `${day}T${timeOfDay(time) ?? '00:00'}`
      const limits = valuesOf(standingLaw, givenOf(overrides(unit, today)))
      const facts = { grade: grade === 'danger' ? 'danger' : 'watch', raised, seen: false } as const
      return { ...facts, own, ...standingOf(facts, limits, moment) }
    })
    .filter(({ own, reach }) => own || reach === 'district')
  return {
    waiting: heard.length,
    danger: heard.filter(({ grade }) => grade === 'danger').length,
    late: heard.filter(({ late }) => late).length,
    newest: heard.reduce<string | null>(
      (newest, { raised }) => (newest === null || raised > newest ? raised : newest),
      null,
    ),
  }
}
