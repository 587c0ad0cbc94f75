// The register of tasks (F006, F014–F017): what a body must do, by whom it was assigned, until when, and what came of it.
import { choice, day, integer, link, links, text } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { recurrences, taskLife, taskStatuses } from './task-choices.ts'

export const tasks = register({
  name: 'tasks',
  table: 'task',
  one: textOf('Nhiệm vụ', 'Task'),
  many: textOf('Nhiệm vụ', 'Tasks'),
  personal: false,
  attachments: true,
  mainDay: 'assignedDay',
  sameBy: ['sourceNumber', 'leadBody', 'title', 'assignedDay'],
  sheetWords: ['nhiệm vụ', 'phân công nhiệm vụ', 'giao việc'],
  lifecycles: [taskLife],
  ownedBy: 'assignedUnit',
  questions: ({ status, doneDay, assignedDay, deadlineDay, deadlineTime }) => {
    const asked: [boolean, string[], string, string][] = [
      [
        typeof deadlineDay === 'string' && typeof assignedDay === 'string' && deadlineDay < assignedDay,
        ['assignedDay', 'deadlineDay'],
        'Hạn trước ngày giao',
        'Due before it was assigned',
      ],
      [
        (status === 'doneOnTime' || status === 'doneLate') && !doneDay,
        ['status', 'doneDay'],
        'Hoàn thành mà thiếu ngày',
        'Done without a day',
      ],
      [
        status === 'doneOnTime' &&
          typeof doneDay === 'string' &&
          typeof deadlineDay === 'string' &&
          doneDay > deadlineDay,
        ['status', 'doneDay', 'deadlineDay'],
        'Ghi đúng hạn mà ngày hoàn thành sau hạn',
        'Said to be on time, yet done after the deadline',
      ],
      [
        typeof deadlineTime === 'string' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(deadlineTime),
        ['deadlineTime'],
        'Giờ phải viết như 17:00',
        'A time is written like 17:00',
      ],
    ]
    return asked.flatMap(([wrong, fields, vi, en]): Question[] =>
      wrong ? [{ fields, text: textOf(vi, en) }] : [],
    )
  },
  fields: {
    title: text(textOf('Nhiệm vụ', 'Task'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['nhiệm vụ', 'nội dung công việc', 'nội dung'],
    }),
    what: text(textOf('Nội dung cụ thể', 'In full'), { long: true }),
    sourceNumber: text(textOf('Văn bản giao', 'Assigned by document'), {
      searched: true,
      listed: true,
      headers: ['số văn bản', 'văn bản giao'],
    }),
    sourceSentence: text(textOf('Câu trong văn bản', 'Sentence of the document'), { long: true }),
    leadBody: link(textOf('Cơ quan chủ trì', 'Lead body'), 'bodies', {
      required: true,
      listed: true,
      headers: ['chủ trì', 'cơ quan chủ trì', 'đơn vị thực hiện'],
    }),
    coordinating: links(textOf('Cơ quan phối hợp', 'Coordinating bodies'), 'bodies', {
      headers: ['phối hợp', 'cơ quan phối hợp'],
    }),
    head: text(textOf('Người đứng đầu chịu trách nhiệm', 'Head accountable'), { format: 'name' }),
    assignedUnit: text(textOf('Cấp giao', 'Assigned by'), {
      required: true,
      format: 'unit',
      hint: textOf(
        'Chỉ người có nhiệm vụ ở đơn vị này được sửa, chấm kết quả',
        'Only duties in this unit may change and judge it',
      ),
    }),
    assignedDay: day(textOf('Ngày giao', 'Assigned'), { required: true, headers: ['ngày giao'] }),
    startDay: day(textOf('Bắt đầu', 'Start'), { ahead: true }),
    deadlineDay: day(textOf('Hạn', 'Deadline'), {
      ahead: true,
      listed: true,
      headers: ['hạn', 'thời hạn', 'hạn hoàn thành'],
    }),
    deadlineTime: text(textOf('Giờ của hạn', 'Time of the deadline'), {
      hint: textOf('Như 17:00; để trống là hết ngày', 'Like 17:00; empty: the end of the day'),
    }),
    recurrence: choice(textOf('Lặp lại', 'Recurs'), recurrences, { initial: 'once' }),
    targetFigure: text(textOf('Chỉ tiêu: tên số liệu', 'Target: name of the figure'), {
      hint: textOf('Như doses-12-17-3; để trống nếu không đo bằng số', 'Like doses-12-17-3'),
    }),
    targetValue: integer(textOf('Chỉ tiêu phải đạt', 'Target value'), { min: 0 }),
    status: choice(textOf('Trạng thái', 'State'), taskStatuses, {
      initial: 'notStarted',
      listed: true,
      headers: ['trạng thái', 'tình trạng'],
    }),
    doneDay: day(textOf('Ngày hoàn thành', 'Done')),
    result: text(textOf('Kết quả', 'Result'), { long: true }),
    explanation: text(textOf('Giải trình', 'Explanation'), { long: true }),
  },
})
