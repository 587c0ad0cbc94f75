// The register of requests about personal data: who asked for what, how it was answered, with the clock of the law of that day.
import { choice, day, link, text, yesNo } from '../kernel/register/field.ts'
import type { Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { formatDay } from '../kernel/day/day.ts'
import { textOf } from '../kernel/text/text.ts'
import { requestClock, type RequestClock, requestKinds } from './rules/request-clock.ts'

const dayOf = (values: Values, field: string): string | null => {
  const value = values[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** The clock of one request; null while kind or day are missing, or no law of the time is known. */
export const clockOfRequest = (values: Values): RequestClock | null => {
  const kind = requestKinds.find((known) => known === values.kind)
  const receivedDay = dayOf(values, 'receivedDay')
  if (!kind || receivedDay === null) return null
  return requestClock({
    kind,
    receivedDay,
    thirdParty: values.thirdParty === true,
    extended: dayOf(values, 'extendedDay') !== null,
  })
}

const requestQuestions = (values: Values): Question[] => {
  const questions: Question[] = []
  const [received, replied, decided] = ['receivedDay', 'repliedDay', 'decidedDay'].map((field) =>
    dayOf(values, field),
  )
  const clock = clockOfRequest(values)
  const ask = (fields: string[], vi: string, en: string) => questions.push({ fields, text: textOf(vi, en) })
  if (received && decided && decided < received)
    ask(['receivedDay', 'decidedDay'], 'Giải quyết trước khi nhận yêu cầu', 'Decided before it was received')
  if (values.outcome === 'refused' && !values.refusalGround)
    ask(['outcome', 'refusalGround'], 'Từ chối mà chưa ghi căn cứ', 'Refused without a ground')
  if (values.outcome && values.outcome !== 'open' && !decided)
    ask(['outcome', 'decidedDay'], 'Đã có kết quả mà chưa có ngày giải quyết', 'Decided without its day')
  if (clock && replied && replied > clock.replyDue)
    ask(
      ['repliedDay'],
      `Phản hồi sau hạn ${formatDay(clock.replyDue)} (${clock.source})`,
      `Answered after ${formatDay(clock.replyDue)} (${clock.source})`,
    )
  if (clock && decided && decided > clock.fulfilDue)
    ask(
      ['decidedDay'],
      `Giải quyết sau hạn ${formatDay(clock.fulfilDue)} (${clock.source})`,
      `Fulfilled after ${formatDay(clock.fulfilDue)} (${clock.source})`,
    )
  return questions
}

export const dataRequests = register({
  name: 'data-requests',
  table: 'data_request',
  one: textOf('Yêu cầu về dữ liệu cá nhân', 'Personal data request'),
  many: textOf('Yêu cầu của người dân', 'Personal data requests'),
  personal: true,
  mainDay: 'receivedDay',
  sameBy: ['code', 'requester', 'kind', 'receivedDay'],
  questions: requestQuestions,
  fields: {
    code: text(textOf('Số yêu cầu', 'Request number'), { listed: true, searched: true }),
    kind: choice(
      textOf('Yêu cầu', 'Request'),
      {
        access: { vi: 'Xem dữ liệu của mình', en: 'See own data' },
        correction: { vi: 'Chỉnh sửa', en: 'Correct' },
        provision: { vi: 'Cung cấp dữ liệu', en: 'Provide' },
        withdrawal: { vi: 'Rút lại sự đồng ý', en: 'Withdraw consent' },
        restriction: { vi: 'Hạn chế xử lý', en: 'Restrict' },
        objection: { vi: 'Phản đối xử lý', en: 'Object' },
        deletion: { vi: 'Xóa dữ liệu', en: 'Delete' },
        complaint: { vi: 'Khiếu nại', en: 'Complain' },
      },
      { required: true, listed: true },
    ),
    receivedDay: day(textOf('Ngày nhận yêu cầu', 'Received'), { required: true, listed: true }),
    requester: text(textOf('Người yêu cầu', 'Requester'), {
      required: true,
      listed: true,
      searched: true,
      format: 'name',
    }),
    relation: choice(
      textOf('Tư cách', 'Capacity'),
      {
        self: { vi: 'Chính người có dữ liệu', en: 'The person' },
        guardian: { vi: 'Cha mẹ, người giám hộ', en: 'Parent or guardian' },
        authorised: { vi: 'Người được ủy quyền', en: 'Authorised' },
        heir: { vi: 'Người thừa kế, thân nhân', en: 'Heir or relative' },
      },
      { initial: 'self' },
    ),
    person: link(textOf('Dữ liệu của ai', 'Whose data'), 'persons', { names: true }),
    channel: choice(textOf('Cách gửi', 'By'), {
      counter: { vi: 'Trực tiếp', en: 'In person' },
      post: { vi: 'Văn bản, bưu điện', en: 'By letter' },
      electronic: { vi: 'Điện tử', en: 'Electronic' },
      phone: { vi: 'Điện thoại', en: 'By phone' },
    }),
    content: text(textOf('Nội dung yêu cầu', 'What is asked'), { long: true }),
    thirdParty: yesNo(textOf('Có bên khác cùng xử lý phải thực hiện', 'Others must act too')),
    repliedDay: day(textOf('Ngày phản hồi', 'Answered'), { listed: true }),
    extendedDay: day(textOf('Ngày báo gia hạn', 'Extension told'), {
      hint: textOf('Chỉ được gia hạn một lần', 'Once only'),
    }),
    outcome: choice(
      textOf('Giải quyết', 'Outcome'),
      {
        open: { vi: 'Đang giải quyết', en: 'Open' },
        fulfilled: { vi: 'Đã thực hiện', en: 'Fulfilled' },
        partly: { vi: 'Thực hiện một phần', en: 'Partly' },
        refused: { vi: 'Từ chối', en: 'Refused' },
        withdrawn: { vi: 'Người yêu cầu rút', en: 'Withdrawn' },
      },
      { initial: 'open', listed: true },
    ),
    decidedDay: day(textOf('Ngày giải quyết', 'Decided'), { listed: true }),
    refusalGround: text(textOf('Căn cứ từ chối', 'Ground of refusal'), { long: true }),
    answer: text(textOf('Nội dung trả lời', 'Answer'), {
      long: true,
      hint: textOf('Đứng nguyên văn trong văn bản trả lời', 'Stands word for word in the letter'),
    }),
  },
})
