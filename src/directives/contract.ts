// Endpoints of tasks beside their registers: the board, one task with its answers, answering, deciding, and the score of bodies.
import { z } from 'zod'
import { endpoint } from '../kernel/contract/endpoint.ts'
import { Day, Id, IdParams, Text, UnitKey } from '../kernel/contract/shapes.ts'
import { RecordRow } from '../kernel/register/contract.ts'

const Standing = z.enum(['overdue', 'pastHour', 'today', 'soon', 'open', 'closed'])

export const boardViews = ['open', 'mine', 'overdue', 'soon', 'returns', 'judge', 'closed', 'all'] as const
export const BoardView = z.enum(boardViews)
export type BoardView = z.infer<typeof BoardView>

export const BoardTask = z.object({
  id: Id,
  title: z.string(),
  sourceNumber: z.string().nullable(),
  leadBody: Id.nullable(),
  leadName: z.string(),
  coordinating: z.string(),
  homeUnit: UnitKey,
  deadlineDay: Day.nullable(),
  deadlineTime: z.string().nullable(),
  recurrence: z.string(),
  status: z.string(),
  standing: Standing,
  daysLate: z.number().int(),
  /** Times of a task that returns, until the day before, which nobody answered. */
  timesMissed: z.number().int(),
  /** Answers that wait for a decision. */
  waiting: z.number().int(),
})
export type BoardTask = z.infer<typeof BoardTask>

export const readBoard = endpoint({
  method: 'GET',
  path: '/api/directives/board',
  summary: { vi: 'Bảng nhiệm vụ', en: 'The board of tasks' },
  needs: 'tasks.read',
  query: z.object({
    unit: UnitKey,
    to: Day.describe('The day on which one looks'),
    view: BoardView.default('open'),
    body: Id.optional(),
  }),
  response: z.object({
    tasks: z.array(BoardTask),
    /** There are more than were shown. */
    more: z.boolean(),
  }),
})

export const BodyScore = z.object({
  body: Id.nullable(),
  name: z.string(),
  due: z.number().int(),
  onTime: z.number().int(),
  late: z.number().int(),
  notDone: z.number().int(),
  overdue: z.number().int(),
  share: z.number().nullable(),
  /** Times of its tasks that return, until the day before: due, and answered. They are judged apart from the tasks. */
  times: z.number().int(),
  timesAnswered: z.number().int(),
  band: z.enum(['good', 'fair', 'poor', 'none']),
})
export type BodyScore = z.infer<typeof BodyScore>

export const scoreBodies = endpoint({
  method: 'GET',
  path: '/api/directives/bodies',
  summary: { vi: 'Kết quả của từng cơ quan trong kỳ', en: 'Bodies by what they did in the period' },
  needs: 'tasks.read',
  query: z.object({ unit: UnitKey, from: Day.optional(), to: Day }),
  response: z.object({
    bodies: z.array(BodyScore),
    rule: z.object({
      goodFrom: z.number(),
      fairFrom: z.number(),
      fromDay: Day,
      source: z.string(),
      verified: z.boolean(),
    }),
  }),
})

const Answered = z.object({ answer: RecordRow, decisions: z.array(RecordRow), mayDecide: z.boolean() })

export const OneTask = z.object({
  task: RecordRow,
  standing: Standing,
  daysLate: z.number().int(),
  answers: z.array(Answered),
  mayAnswer: z.boolean(),
  /** This account answers for a body that coordinates. */
  helps: z.boolean(),
  /** Where the task is measured: what has been reached, and whether that is enough to propose it as done. */
  target: z
    .object({ figure: z.string(), value: z.number().nullable(), wanted: z.number(), reached: z.boolean() })
    .nullable(),
  /** The last times of a task that returns, and whether each was answered. */
  occurrences: z.array(z.object({ day: Day, answered: z.boolean() })),
})
export type OneTask = z.infer<typeof OneTask>

export const readTask = endpoint({
  method: 'GET',
  path: '/api/directives/tasks/:id',
  summary: { vi: 'Một nhiệm vụ với các trả lời', en: 'One task with its answers' },
  needs: 'tasks.read',
  params: IdParams,
  response: OneTask,
})

export const answerTask = endpoint({
  method: 'POST',
  path: '/api/directives/tasks/:id/answers',
  summary: { vi: 'Trả lời nhiệm vụ', en: 'Answer a task' },
  needs: 'task-answers.write',
  params: IdParams,
  body: z.object({
    id: Id,
    kind: z.enum(['progress', 'result', 'extension', 'beyond', 'explanation']),
    words: z.string().trim().min(1).max(5000),
    forDay: Day.nullable().default(null),
    askedDay: Day.nullable().default(null),
    value: z.number().int().min(0).nullable().default(null),
  }),
  response: z.object({ answer: Id }),
})

export const decideAnswer = endpoint({
  method: 'POST',
  path: '/api/directives/answers/:id/decisions',
  summary: { vi: 'Quyết định về một trả lời', en: 'Decide on an answer' },
  needs: 'task-decisions.write',
  params: IdParams,
  body: z.object({
    id: Id,
    verdict: z.enum(['accepted', 'returned', 'refused']),
    words: z.string().trim().max(5000).default(''),
    newDeadlineDay: Day.nullable().default(null),
  }),
  response: z.object({ status: z.string(), said: Text }),
})
