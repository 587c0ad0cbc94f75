// The figures that are counted from the register of tasks (105): assigned, standing open, done on time, late, not carried out.
import type { CountFigure, Figure } from '../kernel/figure/figure.ts'
import type { Predicate } from '../kernel/figure/predicate.ts'
import { count, ratio } from '../kernel/figure/said.ts'
import { textOf } from '../kernel/text/text.ts'
import { tasks } from './tasks.ts'

const byDeadline = textOf('theo ngày hạn', 'by the deadline')
const byAssigned = textOf('theo ngày giao', 'by the day assigned')

const ofTasks = (
  name: string,
  [vi, en]: readonly [string, string],
  day: 'assignedDay' | 'deadlineDay',
  where: Predicate,
): CountFigure => {
  const by = day === 'deadlineDay' ? byDeadline : byAssigned
  return count(tasks, 'task', day, where, [
    name,
    vi,
    en,
    `${vi}: số nhiệm vụ, ${by.vi}.`,
    `${en}: tasks, ${by.en}.`,
  ])
}

const open = { status: { oneOf: ['notStarted', 'doing'] } } as const

export const taskFigures: readonly Figure[] = [
  ofTasks('tasks', ['Nhiệm vụ được giao', 'Tasks assigned'], 'assignedDay', {}),
  ofTasks('tasks-not-started', ['Nhiệm vụ chưa thực hiện', 'Tasks not started'], 'assignedDay', {
    status: { is: 'notStarted' },
  }),
  ofTasks('tasks-doing', ['Nhiệm vụ đang thực hiện', 'Tasks under way'], 'assignedDay', {
    status: { is: 'doing' },
  }),
  ofTasks('tasks-due', ['Nhiệm vụ đến hạn', 'Tasks due'], 'deadlineDay', { deadlineDay: { known: true } }),
  ofTasks('tasks-done-on-time', ['Nhiệm vụ hoàn thành đúng hạn', 'Tasks done on time'], 'deadlineDay', {
    status: { is: 'doneOnTime' },
  }),
  ofTasks('tasks-done-late', ['Nhiệm vụ hoàn thành trễ hạn', 'Tasks done late'], 'deadlineDay', {
    status: { is: 'doneLate' },
  }),
  ofTasks('tasks-not-done', ['Nhiệm vụ không thực hiện', 'Tasks not carried out'], 'deadlineDay', {
    status: { is: 'notDone' },
  }),
  {
    ...ofTasks('tasks-overdue', ['Nhiệm vụ quá hạn', 'Tasks overdue'], 'deadlineDay', open),
    definition: textOf(
      'Nhiệm vụ chưa thực hiện hoặc đang thực hiện mà hạn đã hết vào ngày cuối kỳ; hạn trong hôm nay thì chưa quá, nên bảng nhiệm vụ hỏi đến hết hôm qua.',
      'Tasks not started or under way whose deadline had passed by the last day; what is due today is not overdue yet, so the board asks until yesterday.',
    ),
  },
  ratio('tasks-done-on-time', 'tasks-due', [
    'tasks-on-time-share',
    'Tỷ lệ hoàn thành đúng hạn',
    'Share done on time',
    'Nhiệm vụ hoàn thành đúng hạn trên nhiệm vụ đến hạn trong kỳ, theo ngày hạn.',
    'Tasks done on time over tasks due in the period, by the deadline.',
  ]),
]
