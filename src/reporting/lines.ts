// Reads periodic reports as the lines that screens and notices show: each with its standing at a moment, and whose turn it is.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { LocalMoment } from '../kernel/rule/local-moment.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import { valuesOfRow } from '../kernel/register/columns.ts'
import { ReportLine } from './contract.ts'
import { periodicReports } from './periodic-reports.ts'
import { reportingMoment } from './reporting-moment.ts'
import { dueOf, standingOf } from './rules/reports-owed.ts'

type Row = StoredRow & {
  readonly id: string
  readonly home_unit: string
  readonly cluster_name: string | null
  readonly mine: boolean
  readonly above: boolean
}

const columns = `r.*, c.name as cluster_name, r.home_unit = any ((select app_scope('reporting.send'))::text[]) as mine,
  coalesce(u.parent_key = any ((select app_scope('reporting.receive'))::text[]), false) as above`
const tables = `periodic_report r join unit u on u.key = r.home_unit
  left join cluster c on c.tenant = r.tenant and c.id = r.cluster`

const lineOf = (row: Row, now: LocalMoment): ReportLine => {
  const values = valuesOfRow(periodicReports, row)
  return ReportLine.parse({
    id: row.id,
    homeUnit: row.home_unit,
    kind: values.kind,
    start: values.periodStart,
    end: values.periodEnd,
    cluster: row.cluster_name === null ? null : { id: values.cluster, name: row.cluster_name },
    due: dueOf(values),
    law: values.law ?? '',
    lawVerified: values.lawVerified === true,
    state: values.stateOf ?? 'draft',
    standing: standingOf(values, now),
    sent: values.sentDay ? `${values.sentDay}T${values.sentTime ?? '00:00'}` : null,
    zero: values.zero === true,
    cases: values.cases,
    returnReason: values.returnReason,
    paperNumber: values.paperNumber,
    urgedDay: values.urgedDay,
    urgedTimes: values.urgedTimes ?? 0,
    mine: row.mine,
    above: row.above,
  })
}

export const linesWhere = async (
  tx: Transaction,
  now: LocalMoment,
  where: string,
  parameters: readonly unknown[],
): Promise<ReportLine[]> => {
  const rows = await rowsOf<Row>(
    tx,
    `select ${columns} from ${tables} where r.tenant = $1 and r.state = 'active' and (r.cluster is null or c.state = 'active') and ${where}
     order by r.due_day, r.kind, r.home_unit, r.id`,
    [tx.tenant, ...parameters],
  )
  return rows.map((row) => lineOf(row, now))
}

export type Board = { readonly moment: LocalMoment; readonly reports: ReportLine[] }

/** What is asked of the units under `unit` around a day: what falls due in its week, and older things that are still not there. */
export const boardOf = async (tx: Transaction, unit: string, on: string): Promise<Board> => {
  const moment = await reportingMoment(tx)
  // Looked at from a later day than the one asked about: as it stood at the end of that day.
  const now = on < moment.slice(0, 10) ? `${on}T23:59` : moment
  const reports = await linesWhere(
    tx,
    now,
    `r.home_unit in (select reached_key from unit_reach where unit_key = $2) and r.period_start <= $3
     and (r.due_day between date_trunc('week', $3::date)::date and date_trunc('week', $3::date)::date + 6
       or r.period_end >= $3::date
       or (r.due_day between $3::date - 60 and $3 and (coalesce(r.state_of, 'draft') in ('draft', 'returned') or r.sent_day >= $3::date - 7)))`,
    [unit, on],
  )
  return { moment: now, reports }
}
