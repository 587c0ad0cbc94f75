// The shifts of patrols and self-management teams (F152): who went where from when to when, whom they reminded, what they found.
import { day, integer, link, links, text } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'

export const patrols = register({
  name: 'patrols',
  table: 'patrol',
  one: textOf('Ca tuần tra', 'Patrol'),
  many: textOf('Tuần tra, trực của tổ tự quản', 'Patrols'),
  personal: false,
  mainDay: 'patrolDay',
  sameBy: ['team', 'patrolDay', 'fromTime'],
  sheetWords: ['lịch trực', 'tuần tra', 'phân công trực'],
  questions: ({ fromTime, toTime }): Question[] =>
    (['fromTime', 'toTime'] as const).flatMap((field) => {
      const value = { fromTime, toTime }[field]
      return value && timeOfDay(value) === null
        ? [{ fields: [field], text: textOf('Giờ ghi như 19:30', 'Write the time as 19:30') }]
        : []
    }),
  fields: {
    team: link(textOf('Tổ', 'Team'), 'teams', { required: true, listed: true, headers: ['tổ', 'tên tổ'] }),
    patrolDay: day(textOf('Ngày', 'Day'), {
      required: true,
      listed: true,
      ahead: true,
      headers: ['ngày', 'ngày trực'],
    }),
    fromTime: text(textOf('Từ giờ', 'From'), { listed: true, headers: ['từ giờ', 'giờ bắt đầu'] }),
    toTime: text(textOf('Đến giờ', 'To'), { headers: ['đến giờ', 'giờ kết thúc'] }),
    area: text(textOf('Địa bàn', 'Area'), {
      listed: true,
      searched: true,
      headers: ['địa bàn', 'tuyến', 'khu vực'],
    }),
    members: links(textOf('Người trực', 'On duty'), 'team-members', {
      headers: ['người trực', 'thành phần'],
    }),
    reminded: integer(textOf('Số người được nhắc nhở', 'People reminded'), {
      min: 0,
      listed: true,
      headers: ['nhắc nhở', 'số người nhắc nhở'],
    }),
    dispersed: integer(textOf('Số vụ tụ tập đã giải tán', 'Gatherings dispersed'), {
      min: 0,
      headers: ['giải tán', 'tụ tập'],
    }),
    violations: integer(textOf('Số vụ vi phạm phát hiện', 'Violations found'), {
      min: 0,
      listed: true,
      headers: ['vi phạm', 'số vụ vi phạm'],
    }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
  },
})
