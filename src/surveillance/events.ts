// The register of events (sự kiện, TT 15/2026 Điều 2.5): a signal that was verified, its response and its end.
import { choice, day, integer, text, type Values } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { disease } from './case-choices.ts'
import { eventState } from './event-choices.ts'

const eventQuestions = (values: Values): Question[] => {
  const { stateOf, closedDay, verifiedDay } = values
  const questions: Question[] = []
  if (stateOf === 'closed' && (!closedDay || !values.closeReason))
    questions.push({
      fields: ['stateOf', 'closedDay', 'closeReason'],
      text: textOf('Đã kết thúc mà thiếu ngày hoặc lý do', 'Closed without a day or a reason'),
    })
  if (typeof closedDay === 'string' && typeof verifiedDay === 'string' && closedDay < verifiedDay)
    questions.push({
      fields: ['verifiedDay', 'closedDay'],
      text: textOf('Kết thúc trước khi xác minh', 'Closed before it was verified'),
    })
  if (stateOf === 'responding' && !values.response)
    questions.push({
      fields: ['stateOf', 'response'],
      text: textOf('Đang xử lý mà chưa ghi biện pháp', 'Responding, with no measure written down'),
    })
  return questions
}

export const events = register({
  name: 'events',
  table: 'health_event',
  one: textOf('Sự kiện', 'Event'),
  many: textOf('Sự kiện', 'Events'),
  personal: false,
  mainDay: 'verifiedDay',
  sameBy: ['title', 'verifiedDay'],
  questions: eventQuestions,
  lifecycles: [
    lifecycle('stateOf', eventState, {
      verified: ['assessed', 'closed'],
      assessed: ['responding', 'closed'],
      responding: ['assessed', 'closed'],
      closed: [],
    }),
  ],
  fields: {
    title: text(textOf('Sự kiện', 'What happened'), { required: true, listed: true, searched: true }),
    disease: choice(textOf('Bệnh', 'Disease'), disease, {
      hint: textOf('Để trống khi chưa rõ', 'Left empty while it is not known'),
    }),
    verifiedDay: day(textOf('Ngày xác minh', 'Verified'), { required: true, listed: true }),
    village: text(textOf('Thôn, tổ', 'Village'), { listed: true, searched: true }),
    place: text(textOf('Nơi xảy ra', 'Place'), { searched: true }),
    sick: integer(textOf('Số người mắc', 'Sick'), { min: 0, listed: true }),
    dead: integer(textOf('Số người chết', 'Dead'), { min: 0 }),
    description: text(textOf('Diễn biến', 'Course'), { long: true }),
    stateOf: choice(textOf('Tình trạng', 'State'), eventState, { initial: 'verified', listed: true }),
    response: text(textOf('Biện pháp đáp ứng', 'Response'), { long: true }),
    responseDay: day(textOf('Ngày bắt đầu đáp ứng', 'Response began')),
    closedDay: day(textOf('Ngày kết thúc', 'Closed')),
    closeReason: text(textOf('Lý do kết thúc', 'Why it was closed'), { long: true }),
  },
})
