// The days on which a task that returns must be answered ("hằng ngày", "hằng tuần", "trước mỗi ca"). Pure.
import { addDays, type Day, daysBetween } from '../../kernel/day/day.ts'
import type { TaskFacts } from './standing.ts'

/** The day of the month that is `months` later; a month without it ends earlier (31/01, 28/02, 31/03). */
const monthsLater = (start: Day, months: number): Day => {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  last.setUTCDate(Math.min(day, last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}

const everyDays = (first: Day, last: Day, step: number): Day[] =>
  Array.from({ length: Math.floor(Math.max(-1, daysBetween(first, last)) / step) + 1 }, (_, index) =>
    addDays(first, index * step),
  )

/** From the first day of the task until its deadline or `until`, whichever is earlier; a task that does not return has none. */
export const occurrencesOf = (task: TaskFacts, until: Day): Day[] => {
  const first = task.startDay ?? task.assignedDay
  const ends = [until, task.deadlineDay, task.doneDay].filter((day) => day !== null).toSorted()
  const last = ends[0] ?? until
  switch (task.recurrence) {
    case 'once':
      return []
    case 'shift':
    case 'daily':
      return everyDays(first, last, 1)
    case 'weekly':
      return everyDays(first, last, 7)
    case 'monthly': {
      const days: Day[] = []
      for (let month = 0; monthsLater(first, month) <= last; month += 1) days.push(monthsLater(first, month))
      return days
    }
  }
}

/** Of these occurrences the ones that nobody has answered. */
export const unanswered = (occurrences: readonly Day[], answered: ReadonlySet<Day>): Day[] =>
  occurrences.filter((day) => !answered.has(day))
