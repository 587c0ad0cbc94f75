// What waits on the hotline of a unit at a moment: open reports by how late they are, today's roster and the hours without anybody.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { recordOfRow } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import type { LocalMoment } from '../kernel/rule/local-moment.ts'
import { citizenReports } from './citizen-reports.ts'
import { MOST_OPEN, type OpenReport } from './contract.ts'
import { clockOf, said } from './rules/answer-clock.ts'
import { gapsOf, onDutyAt, type Shift } from './rules/coverage.ts'

const rank = { late: 0, soon: 1, open: 2 } as const

export const openReports = async (
  tx: Transaction,
  product: Product,
  unit: string,
  now: LocalMoment,
): Promise<{ reports: OpenReport[]; more: boolean }> => {
  const where = `r.tenant = $1 and r.state = 'active' and r.status in ('received', 'assigned') and r.received_day <= $3
    and r.home_unit in (select reached_key from unit_reach where unit_key = $2)`
  const order = 'order by r.due_day nulls first, r.due_time nulls first, r.id'
  const rows = await rowsOf<StoredRow>(
    tx,
    pageSql(product, citizenReports, where, order, `limit ${MOST_OPEN + 1}`),
    [tx.tenant, unit, now.slice(0, 10)],
  )
  const records = rows.slice(0, MOST_OPEN).map((row) => recordOfRow(product, citizenReports, row))
  await noteReads(tx, citizenReports, records, 'đường dây nóng')
  const reports = records.map(({ id, version, homeUnit, values, linked }): OpenReport => {
    const { received, urgency, due, waiting } = clockOf(values, now)
    return {
      id,
      version,
      homeUnit,
      content: String(values.content),
      kind: String(values.kind),
      urgency,
      status: values.status === 'assigned' ? 'assigned' : 'received',
      caller: said(values.caller),
      phone: said(values.callerPhone),
      village: said(values.village),
      received,
      due,
      waiting,
      body: linked.body ?? null,
      team: linked.team ?? null,
      signal: said(values.signal),
      violation: said(values.violation),
      selfTest: said(values.selfTest),
      teamDay: said(values.teamDay),
      teamNote: said(values.teamNote),
    }
  })
  return {
    reports: reports.toSorted(
      (one, other) => rank[one.waiting] - rank[other.waiting] || one.due.localeCompare(other.due),
    ),
    more: rows.length > MOST_OPEN,
  }
}

type ShiftRow = { line: string; shift_day: Day; from_time: string; to_time: string; on_duty: string }

/** The line of a district answers for its communes: its roster is theirs too, as far as they may read it. */
export const rosterOf = async (tx: Transaction, unit: string, now: LocalMoment) => {
  const on = now.slice(0, 10)
  const rows = await rowsOf<ShiftRow>(
    tx,
    `select line, shift_day, from_time, to_time, on_duty from hotline_shift where tenant = $1 and state = 'active' and shift_day between $3 and $4
       and (home_unit in (select reached_key from unit_reach where unit_key = $2) or home_unit in (select unit_key from unit_reach where reached_key = $2))
     order by line, shift_day, from_time, id`,
    [tx.tenant, unit, addDays(on, -1), on],
  )
  const shifts = rows.map(
    ({ line, shift_day: day, from_time: from, to_time: to, on_duty: onDuty }): Shift => ({
      line,
      day,
      from,
      to,
      onDuty,
    }),
  )
  const answering = new Set(onDutyAt(shifts, on, now.slice(11)))
  return {
    duty: shifts
      .filter((shift) => shift.day === on || answering.has(shift))
      .map((shift) => {
        const { line, from, to, onDuty } = shift
        return { line, from, to, onDuty, now: answering.has(shift) }
      }),
    gaps: gapsOf(shifts, on),
  }
}
