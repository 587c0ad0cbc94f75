// A task and an answer as the rules see them, from the values of their records.
import type { Value, Values } from '../kernel/register/field.ts'
import type { AnswerFacts } from './rules/decide.ts'
import type { TaskFacts } from './rules/standing.ts'
import {
  type AnswerKind,
  answerKinds,
  type Recurrence,
  recurrences,
  type TaskStatus,
  taskStatuses,
} from './task-choices.ts'

const textOr = (value: Value | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const oneOf = <T extends string>(
  choices: Readonly<Record<T, unknown>>,
  value: Value | undefined,
  other: T,
): T => (typeof value === 'string' && Object.hasOwn(choices, value) ? (value as T) : other)

export const taskFacts = (values: Values): TaskFacts => ({
  status: oneOf<TaskStatus>(taskStatuses, values.status, 'notStarted'),
  assignedDay: textOr(values.assignedDay) ?? '1900-01-01',
  startDay: textOr(values.startDay),
  deadlineDay: textOr(values.deadlineDay),
  deadlineTime: textOr(values.deadlineTime),
  recurrence: oneOf<Recurrence>(recurrences, values.recurrence, 'once'),
  doneDay: textOr(values.doneDay),
})

export const answerFacts = (values: Values): AnswerFacts => ({
  kind: oneOf<AnswerKind>(answerKinds, values.kind, 'progress'),
  answeredDay: textOr(values.answeredDay) ?? '1900-01-01',
  forDay: textOr(values.forDay),
  askedDay: textOr(values.askedDay),
  words: textOr(values.answer) ?? '',
})
