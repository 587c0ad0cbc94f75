// Serves reports to the teams that they were given to: each team its own, by the policy of the table; what it found stands for whoever answers.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { getRecord, recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import { reportingMoment } from '../reporting/reporting-moment.ts'
import { citizenReports } from './citizen-reports.ts'
import { givenReport, isGiven } from './given.ts'
import { MOST_OPEN, reportsOfTeams, sayWhatTeamFound } from './contract.ts'

export const serveGiven = (context: Context): void => {
  const { product } = context

  serve(context, reportsOfTeams, async ({ tx, query: { unit, on, team } }) => {
    const where = `r.tenant = $1 and r.state = 'active' and r.status = 'assigned' and r.team is not null and r.received_day <= $3
      and r.home_unit in (select reached_key from unit_reach where unit_key = $2) and ($4::uuid is null or r.team = $4)`
    const rows = await rowsOf<StoredRow>(
      tx,
      pageSql(
        product,
        citizenReports,
        where,
        'order by r.due_day nulls last, r.due_time, r.id',
        `limit ${MOST_OPEN}`,
      ),
      [tx.tenant, unit, on, team ?? null],
    )
    const records = rows.map((row) => recordOfRow(product, citizenReports, row))
    await noteReads(tx, citizenReports, records, 'việc hôm nay của tổ')
    const now = await reportingMoment(tx)
    return {
      reports: records.map((record) => givenReport(record, now)),
    }
  })

  serve(context, sayWhatTeamFound, async ({ tx, params, body }) => {
    const report = await getRecord(tx, product, citizenReports, params.id)
    if (!isGiven(report)) throw new Refusal('wrongState')
    await changeRecord(tx, product, citizenReports, report.id, {
      action: 'change',
      version: null,
      values: { teamDay: body.day, teamNote: body.note },
      why: 'Tổ báo lại',
    })
    return { teamDay: body.day }
  })
}
