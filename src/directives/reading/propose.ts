// From what was read to what is proposed: demands as items that an office can change.
import type { Day } from '../../kernel/day/day.ts'
import type { Recurrence } from '../task-choices.ts'
import type { Named, PlanItem } from './contract.ts'
import type { Body } from './rules/bodies.ts'
import type { ReadTask } from './rules/read-tasks.ts'
import { readTasks } from './rules/read-tasks.ts'
import type { Rhythm } from './rules/rhythm.ts'

/** The register of tasks knows no quarter and no year: such a task is asked for once, and its title keeps the words. */
const recurrenceOf = {
  shift: 'shift',
  day: 'daily',
  always: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'once',
  year: 'once',
} as const satisfies Record<Rhythm, Recurrence>

/** As it will be printed alone: `Các đồng chí …`, from a capital. */
const named = ({ key, name }: Body): Named => ({
  key: key.slice(0, 300),
  name: (name.slice(0, 1).toUpperCase() + name.slice(1)).slice(0, 300),
})

const once = (bodies: readonly Body[]): Named[] =>
  [...new Map(bodies.filter(({ key }) => key !== '').map((body) => [body.key, named(body)])).values()].slice(
    0,
    40,
  )

const itemOf = (text: string, task: ReadTask): PlanItem => {
  const { start, end, timing, goals } = task
  const [goal] = goals
  return {
    id: `${start}-${end}`,
    start,
    end,
    place: task.place.slice(0, 60),
    kind: task.kind,
    title: task.words.slice(0, 500) || text.slice(start, end).slice(0, 500),
    bodies: once(task.bodies),
    through: once(task.through),
    partners: once(task.partners),
    role: task.role,
    from: timing.start,
    due: timing.due,
    hour: timing.hour,
    recurrence: timing.every ? recurrenceOf[timing.every] : 'once',
    event: timing.event?.slice(0, 300) ?? null,
    figure: goal?.figure ?? null,
    value: goal?.value == null ? null : Math.min(Math.round(goal.value), 2_147_483_647),
    goal: goal ? text.slice(goal.start, goal.end).replace(/\s+/gu, ' ').slice(0, 300) : null,
    state: 'open',
  }
}

export const proposeItems = (text: string, day?: Day | null) => {
  const { head, tasks, text: read } = readTasks(text, day)
  return { head, text: read, items: tasks.map((task) => itemOf(read, task)) }
}

const timed = ({ from, due, hour, recurrence }: PlanItem): string => [from, due, hour, recurrence].join()

/** Another day of the document: deadlines that stand as they were read are counted anew, those that somebody changed stay. */
export const counted = (
  items: readonly PlanItem[],
  text: string,
  before: Day | null,
  after: Day | null,
): PlanItem[] => {
  const byId = (day: Day | null) => new Map(proposeItems(text, day).items.map((item) => [item.id, item]))
  const [old, fresh] = [byId(before), byId(after)]
  return items.map((item) => {
    const was = old.get(item.id)
    const is = fresh.get(item.id)
    if (!was || !is || timed(was) !== timed(item)) return item
    const { from, due, hour, recurrence } = is
    return { ...item, from, due, hour, recurrence }
  })
}
