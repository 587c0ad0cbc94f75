// The board of tasks: those of a unit by deadline, with how each stands and what waits for a decision; what may not be seen is not there.
import { lies } from '../kernel/access/scope-sql.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import type { StoredRow } from '../kernel/register/columns.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Product } from '../kernel/register/product.ts'
import { pageSql } from '../kernel/register/page-sql.ts'
import { recordOfRow } from '../kernel/register/read.ts'
import type { BoardTask, BoardView } from './contract.ts'
import { daysLate, type Moment, overdueUntil, SOON_DAYS, standingOf } from './rules/standing.ts'
import { taskFacts } from './task-facts.ts'
import { type Times, timesOf } from './times.ts'
import { tasks } from './tasks.ts'

const MOST = 500
const open = "r.status in ('notStarted', 'doing')"

/** Of an answer `a`: sent to somebody who has not decided yet. */
const undecided = `a.state = 'active' and a.to_unit is not null and not exists (
  select 1 from task_decision d where d.tenant = a.tenant and d.answer = a.id and d.state = 'active' and d.deciding_unit = a.to_unit)`

const mine = lies('a.to_unit', 'task-decisions.write')

/** Answers from bodies of the unit that the acting account must decide on. */
export const waitingAnswers = async (tx: Transaction, unit: string): Promise<number> => {
  const [row] = await rowsOf<{ waiting: number }>(
    tx,
    `select count(*)::integer as waiting from task_answer a where a.tenant = $1 and ${undecided} and ${mine}
       and a.home_unit in (select reached_key from unit_reach where unit_key = $2)`,
    [tx.tenant, unit],
  )
  return row?.waiting ?? 0
}

/** Units in which the acting account itself has a duty. */
const ownUnits = 'select d.unit_key from duty_assignment d where d.account_id = app_account()'

const condition = (view: BoardView, place: (value: unknown) => string, day: Day): string => {
  switch (view) {
    case 'open':
      return open
    case 'mine':
      return `${open} and (r.home_unit in (${ownUnits}) or r.shared_with && array(${ownUnits}))`
    case 'overdue':
      return `${open} and r.deadline_day <= ${place(overdueUntil(day))}`
    case 'soon':
      return `${open} and r.deadline_day between ${place(day)} and ${place(addDays(day, SOON_DAYS))}`
    case 'returns':
      return `${open} and r.recurrence <> 'once'`
    case 'judge':
      return `exists (select 1 from task_answer a where a.tenant = r.tenant and a.task = r.id and ${undecided} and ${mine})`
    case 'closed':
      return `not (${open})`
    case 'all':
      return 'true'
  }
}

const waitingFor = async (tx: Transaction, ids: readonly string[]): Promise<Map<string, number>> => {
  const rows = await rowsOf<{ task: string; waiting: number }>(
    tx,
    `select a.task, count(*)::integer as waiting from task_answer a where a.tenant = $1 and a.task = any ($2::uuid[]) and ${undecided} group by 1`,
    [tx.tenant, ids],
  )
  return new Map(rows.map(({ task, waiting }) => [task, waiting]))
}

const textOf = (record: RecordRow, field: string): string | null => {
  const value = record.values[field]
  return typeof value === 'string' && value !== '' ? value : null
}

const boardTask = (
  record: RecordRow,
  moment: Moment,
  waiting: number,
  times: Times | undefined,
): BoardTask => {
  const facts = taskFacts(record.values)
  const standing = standingOf(facts, moment)
  return {
    id: record.id,
    title: textOf(record, 'title') ?? '',
    sourceNumber: textOf(record, 'sourceNumber'),
    leadBody: textOf(record, 'leadBody'),
    leadName: record.linked.leadBody ?? '',
    coordinating: record.linked.coordinating ?? '',
    homeUnit: record.homeUnit,
    deadlineDay: facts.deadlineDay,
    deadlineTime: facts.deadlineTime,
    recurrence: facts.recurrence,
    status: facts.status,
    standing,
    daysLate: standing === 'overdue' ? daysLate(facts, moment.day) : 0,
    timesMissed: times ? times.due - times.answered : 0,
    waiting,
  }
}

export const boardOf = async (
  tx: Transaction,
  product: Product,
  query: { readonly unit: string; readonly view: BoardView; readonly body?: string | undefined },
  moment: Moment,
): Promise<{ tasks: BoardTask[]; more: boolean }> => {
  const parameters: unknown[] = [tx.tenant, query.unit]
  const place = (value: unknown) => `$${parameters.push(value)}`
  const where = [
    "r.tenant = $1 and r.state = 'active'",
    '(r.home_unit in (select reached_key from unit_reach where unit_key = $2) or r.shared_with && array(select reached_key from unit_reach where unit_key = $2))',
    condition(query.view, place, moment.day),
    ...(query.body ? [`r.lead_body = ${place(query.body)}`] : []),
  ].join(' and ')
  const order =
    query.view === 'closed'
      ? 'order by r.done_day desc nulls last, r.id desc'
      : 'order by r.deadline_day nulls last, r.id'
  const rows = await rowsOf<StoredRow>(
    tx,
    pageSql(product, tasks, where, order, `limit ${MOST + 1}`),
    parameters,
  )
  const records = rows.slice(0, MOST).map((row) => recordOfRow(product, tasks, row))
  const waiting = await waitingFor(
    tx,
    records.map(({ id }) => id),
  )
  const times = await timesOf(
    tx,
    records.map(({ id, values }) => ({ id, facts: taskFacts(values) })),
    { from: null, to: moment.day },
  )
  return {
    tasks: records.map((record) =>
      boardTask(record, moment, waiting.get(record.id) ?? 0, times.get(record.id)),
    ),
    more: rows.length > MOST,
  }
}
