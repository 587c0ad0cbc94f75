// The times of tasks that return (daily, each shift, weekly, monthly): how many fell due, and how many of them whoever leads answered.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import { unanswered, occurrencesOf } from './rules/occurrences.ts'
import { isClosed, type TaskFacts } from './rules/standing.ts'
import { taskFacts } from './task-facts.ts'

type Returning = { readonly id: string; readonly facts: TaskFacts }
export type Times = { readonly due: number; readonly answered: number }

/** A time of today may still be answered: what is due ends the day before `to`. */
export const timesOf = async (
  tx: Transaction,
  tasks: readonly Returning[],
  { from, to }: { readonly from: Day | null; readonly to: Day },
): Promise<ReadonlyMap<string, Times>> => {
  const returning = tasks.filter(({ facts }) => facts.recurrence !== 'once')
  if (returning.length === 0) return new Map()
  const rows = await rowsOf<{ task: string; day: Day }>(
    tx,
    `select distinct a.task, a.for_day as day from task_answer a join task r on r.tenant = a.tenant and r.id = a.task and r.home_unit = a.home_unit
     where a.tenant = $1 and a.task = any ($2::uuid[]) and a.state = 'active' and a.for_day is not null`,
    [tx.tenant, returning.map(({ id }) => id)],
  )
  const answered = Map.groupBy(rows, ({ task }) => task)
  return new Map(
    returning.map(({ id, facts }) => {
      const due = occurrencesOf(facts, addDays(to, -1)).filter((day) => from === null || day >= from)
      const missing = unanswered(due, new Set(answered.get(id)?.map(({ day }) => day)))
      return [id, { due: due.length, answered: due.length - missing.length }]
    }),
  )
}

type ReturningRow = { readonly id: string; readonly body: string; readonly name: string } & Record<
  'recurrence' | 'status' | 'assignedDay' | 'startDay' | 'deadlineDay' | 'doneDay',
  string | null
>

/** The tasks of a unit and those below it that return, each with the body that leads it. */
export const returningOf = async (
  tx: Transaction,
  unit: string,
): Promise<(Returning & { readonly body: string; readonly name: string })[]> => {
  const rows = await rowsOf<ReturningRow>(
    tx,
    `select r.id, b.id as body, b.name, r.recurrence, r.status, r.assigned_day as "assignedDay", r.start_day as "startDay",
       r.deadline_day as "deadlineDay", r.done_day as "doneDay"
     from task r join body b on b.tenant = r.tenant and b.id = r.lead_body
     where r.tenant = $1 and r.state = 'active' and r.recurrence <> 'once' and r.home_unit in (select reached_key from unit_reach where unit_key = $2)`,
    [tx.tenant, unit],
  )
  return rows.map((row) => ({ id: row.id, body: row.body, name: row.name, facts: taskFacts(row) }))
}

/** Times of open tasks, until the day before, that nobody answered. */
export const missedTimes = async (tx: Transaction, unit: string, to: Day): Promise<number> => {
  const open = (await returningOf(tx, unit)).filter(({ facts }) => !isClosed(facts))
  const times = await timesOf(tx, open, { from: null, to })
  return [...times.values()].reduce((sum, { due, answered }) => sum + due - answered, 0)
}
