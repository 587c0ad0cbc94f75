// The figures that are counted from the register of tasks (105): assigned, standing open, done on time, late, not carried out.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import type { Predicate } from '../kernel/figure/predicate.ts'
import { textOf } from '../kernel/text/text.ts'
import { tasks } from './tasks.ts'

const byDeadline = textOf('theo ngày hạn', 'by the deadline')
const byAssigned = textOf('theo ngày giao', 'by the day assigned')

const count = (
  name: string,
  [vi, en]: readonly [string, string],
  day: 'assignedDay' | 'deadlineDay',
  where: Predicate,
): CountFigure => {
  const by = day === 'deadlineDay' ? byDeadline : byAssigned
  return {
    kind: 'count',
    name,
    label: textOf(vi, en),
    definition: textOf(`${vi}: số nhiệm vụ, ${by.vi}.`, `${en}: tasks, ${by.en}.`),
    measure: 'task',
    register: tasks,
    day,
    where,
  }
}

const open = { status: { oneOf: ['notStarted', 'doing'] } } as const

export const taskFigures: readonly Figure[] = [
  count('tasks', ['Nhiệm vụ được giao', 'Tasks assigned'], 'assignedDay', {}),
  count('tasks-not-started', ['Nhiệm vụ chưa thực hiện', 'Tasks not started'], 'assignedDay', {
    status: { is: 'notStarted' },
  }),
  count('tasks-doing', ['Nhiệm vụ đang thực hiện', 'Tasks under way'], 'assignedDay', {
    status: { is: 'doing' },
  }),
  count('tasks-due', ['Nhiệm vụ đến hạn', 'Tasks due'], 'deadlineDay', { deadlineDay: { known: true } }),
  count('tasks-done-on-time', ['Nhiệm vụ hoàn thành đúng hạn', 'Tasks done on time'], 'deadlineDay', {
    status: { is: 'doneOnTime' },
  }),
  count('tasks-done-late', ['Nhiệm vụ hoàn thành trễ hạn', 'Tasks done late'], 'deadlineDay', {
    status: { is: 'doneLate' },
  }),
  count('tasks-not-done', ['Nhiệm vụ không thực hiện', 'Tasks not carried out'], 'deadlineDay', {
    status: { is: 'notDone' },
  }),
  {
    ...count('tasks-overdue', ['Nhiệm vụ quá hạn', 'Tasks overdue'], 'deadlineDay', open),
    definition: textOf(
      'Nhiệm vụ chưa thực hiện hoặc đang thực hiện mà hạn đã hết vào ngày cuối kỳ; hạn trong hôm nay thì chưa quá, nên bảng nhiệm vụ hỏi đến hết hôm qua.',
      'Tasks not started or under way whose deadline had passed by the last day; what is due today is not overdue yet, so the board asks until yesterday.',
    ),
  },
  {
    kind: 'ratio',
    name: 'tasks-on-time-share',
    label: textOf('Tỷ lệ hoàn thành đúng hạn', 'Share done on time'),
    definition: textOf(
      'Nhiệm vụ hoàn thành đúng hạn trên nhiệm vụ đến hạn trong kỳ, theo ngày hạn.',
      'Tasks done on time over tasks due in the period, by the deadline.',
    ),
    measure: 'percent',
    of: 'tasks-done-on-time',
    over: 'tasks-due',
  },
]
