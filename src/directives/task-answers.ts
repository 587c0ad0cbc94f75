// Two registers beside the tasks: what a body answers (result, extension, beyond its authority, explanation), and what is decided on it.
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { answerKinds, taskStatuses, verdicts } from './task-choices.ts'

export const taskAnswers = register({
  name: 'task-answers',
  table: 'task_answer',
  one: textOf('Trả lời nhiệm vụ', 'Answer to a task'),
  many: textOf('Trả lời nhiệm vụ', 'Answers to tasks'),
  personal: false,
  attachments: true,
  mainDay: 'answeredDay',
  sameBy: ['task', 'kind', 'answeredDay', 'forDay', 'answer'],
  fields: {
    answer: text(textOf('Nội dung', 'What is said'), {
      required: true,
      long: true,
      listed: true,
      searched: true,
    }),
    task: link(textOf('Nhiệm vụ', 'Task'), 'tasks', { required: true, listed: true }),
    kind: choice(textOf('Loại', 'Kind'), answerKinds, { required: true, listed: true, initial: 'result' }),
    answeredDay: day(textOf('Ngày trả lời', 'Answered'), { required: true, listed: true }),
    forDay: day(textOf('Cho kỳ', 'For the occurrence of'), {
      hint: textOf('Nhiệm vụ lặp lại: mỗi kỳ một trả lời', 'A recurring task: one answer for each time'),
    }),
    value: integer(textOf('Số đạt được', 'Value reached'), { min: 0 }),
    askedDay: day(textOf('Xin lùi hạn đến', 'Asks until'), { ahead: true }),
    toUnit: text(textOf('Gửi tới', 'Sent to'), {
      format: 'unit',
      hint: textOf(
        'Cấp phải trả lời; để trống nếu chỉ báo tiến độ',
        'Who must decide; empty for mere progress',
      ),
    }),
  },
})

export const taskDecisions = register({
  name: 'task-decisions',
  table: 'task_decision',
  one: textOf('Ý kiến về trả lời', 'Decision on an answer'),
  many: textOf('Ý kiến về nhiệm vụ', 'Decisions on tasks'),
  personal: false,
  mainDay: 'decidedDay',
  sameBy: ['answer', 'verdict', 'decidedDay'],
  ownedBy: 'decidingUnit',
  fields: {
    decision: text(textOf('Ý kiến', 'In words'), { long: true, listed: true, searched: true }),
    task: link(textOf('Nhiệm vụ', 'Task'), 'tasks', { required: true, listed: true }),
    answer: link(textOf('Trả lời', 'Answer'), 'task-answers', { required: true }),
    verdict: choice(textOf('Kết luận', 'Verdict'), verdicts, { required: true, listed: true }),
    decidedDay: day(textOf('Ngày', 'Day'), { required: true, listed: true }),
    newDeadlineDay: day(textOf('Hạn mới', 'New deadline'), { ahead: true }),
    statusAfter: choice(textOf('Trạng thái sau đó', 'State after'), taskStatuses),
    decidingUnit: text(textOf('Cấp quyết định', 'Decided by'), { required: true, format: 'unit' }),
  },
})
