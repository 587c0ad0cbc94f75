// What a decision on an answer changes of its task: done on time or late by the day of the answer, a new deadline, an explanation kept. Pure.
import type { Day } from '../../kernel/day/day.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import type { AnswerKind, TaskStatus, Verdict } from '../task-choices.ts'
import { doneStatus, isClosed, type TaskFacts } from './standing.ts'

export type AnswerFacts = {
  readonly kind: AnswerKind
  readonly answeredDay: Day
  /** The occurrence that it is about; null where it is about the whole task. */
  readonly forDay: Day | null
  readonly askedDay: Day | null
  readonly words: string
}

export type Decided = {
  readonly verdict: Verdict
  /** The deadline that is given, where it is another than the one asked for. */
  readonly newDeadlineDay: Day | null
}

export type TaskChange = {
  readonly status?: TaskStatus
  readonly doneDay?: Day | null
  readonly result?: string
  readonly deadlineDay?: Day
  readonly explanation?: string
}

export type Outcome =
  | { readonly kind: 'change'; readonly change: TaskChange }
  | { readonly kind: 'refused'; readonly because: Text }

const change = (of: TaskChange): Outcome => ({ kind: 'change', change: of })

const ofResult = (task: TaskFacts, answer: AnswerFacts, verdict: Verdict): Outcome => {
  // Of a task that returns each answer is about one time; the task itself goes on.
  if (answer.forDay !== null) return change({})
  if (verdict !== 'accepted') return change(task.status === 'notStarted' ? { status: 'doing' } : {})
  return change({
    status: doneStatus(task, answer.answeredDay),
    doneDay: answer.answeredDay,
    result: answer.words,
  })
}

const ofExtension = (task: TaskFacts, answer: AnswerFacts, decided: Decided): Outcome => {
  if (decided.verdict !== 'accepted') return change({})
  const deadlineDay = decided.newDeadlineDay ?? answer.askedDay
  if (deadlineDay === null)
    return { kind: 'refused', because: textOf('Hãy ghi hạn mới.', 'Give the new deadline.') }
  if (task.deadlineDay !== null && deadlineDay <= task.deadlineDay)
    return {
      kind: 'refused',
      because: textOf('Hạn mới phải sau hạn đang có.', 'The new deadline must lie after the present one.'),
    }
  return change({ deadlineDay })
}

export const decide = (task: TaskFacts, answer: AnswerFacts, decided: Decided): Outcome => {
  if (isClosed(task) && answer.kind !== 'explanation' && answer.kind !== 'beyond')
    return {
      kind: 'refused',
      because: textOf(
        'Nhiệm vụ này đã kết thúc; muốn mở lại hãy đính chính trạng thái và ghi lý do.',
        'This task is closed; to open it again correct its state and give the reason.',
      ),
    }
  switch (answer.kind) {
    case 'result':
      return ofResult(task, answer, decided.verdict)
    case 'extension':
      return ofExtension(task, answer, decided)
    case 'explanation':
      return change(decided.verdict === 'accepted' ? { explanation: answer.words } : {})
    case 'progress':
    case 'beyond':
      return change({})
  }
}
