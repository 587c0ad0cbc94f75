// How a task stands on a day: overdue follows from deadline and moment, never from what somebody wrote. Pure.
import { addDays, type Day, daysBetween } from '../../kernel/day/day.ts'
import type { Recurrence, TaskStatus } from '../task-choices.ts'

/** What the rules know of a task; nothing else of it matters to them. */
export type TaskFacts = {
  readonly status: TaskStatus
  readonly assignedDay: Day
  readonly startDay: Day | null
  readonly deadlineDay: Day | null
  /** `17:00`; the end of the day where null. */
  readonly deadlineTime: string | null
  readonly recurrence: Recurrence
  readonly doneDay: Day | null
}

/** A moment in Việt Nam. */
export type Moment = { readonly day: Day; readonly time: string }

/** Overdue, due today and past its hour, due today, due within `SOON_DAYS`, open with time or without a deadline, closed. */
export type Standing = 'overdue' | 'pastHour' | 'today' | 'soon' | 'open' | 'closed'

export const SOON_DAYS = 3

export const isClosed = ({ status }: Pick<TaskFacts, 'status'>): boolean =>
  status === 'doneOnTime' || status === 'doneLate' || status === 'notDone'

/**
 * The last deadline that is overdue on a day, for every row, tab, figure and letter alike: the day before. A day of figures has no hours, so
 * what is due today stays due today, also past its hour, which its row says.
 */
export const overdueUntil = (day: Day): Day => addDays(day, -1)

export const standingOf = (task: TaskFacts, now: Moment): Standing => {
  if (isClosed(task)) return 'closed'
  if (task.deadlineDay === null) return 'open'
  if (task.deadlineDay <= overdueUntil(now.day)) return 'overdue'
  const left = daysBetween(now.day, task.deadlineDay)
  if (left === 0) return task.deadlineTime !== null && now.time > task.deadlineTime ? 'pastHour' : 'today'
  return left <= SOON_DAYS ? 'soon' : 'open'
}

/** Whole days since the deadline; 0 where it has not passed. */
export const daysLate = ({ deadlineDay }: Pick<TaskFacts, 'deadlineDay'>, day: Day): number =>
  deadlineDay === null ? 0 : Math.max(0, daysBetween(deadlineDay, day))

/** Done by the deadline is on time; a day cannot tell hours, so the day of the deadline counts as on time. */
export const doneStatus = (
  { deadlineDay }: Pick<TaskFacts, 'deadlineDay'>,
  doneDay: Day,
): 'doneOnTime' | 'doneLate' => (deadlineDay !== null && doneDay > deadlineDay ? 'doneLate' : 'doneOnTime')
