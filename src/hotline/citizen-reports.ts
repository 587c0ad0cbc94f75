// The register of citizens' reports (F206): what was said, by which way, to whom it was given, until when, and what was answered.
import { choice, day, integer, link, text, type Values, yesNo } from '../kernel/register/field.ts'
import { lifecycle } from '../kernel/register/lifecycle.ts'
import { register } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { selfTests } from '../laboratory/self-tests.ts'
import { hotlineChecks } from './checks.ts'
import { reportChannel, reportKind, reportState, urgency } from './report-choices.ts'
import { reportQuestions } from './report-questions.ts'
import { dueOf, isUrgency, receivedAt } from './rules/answer-clock.ts'

/** The term follows from when it came and how urgent it is. */
const fill = ({ urgency: urgent, receivedDay, receivedTime, dueDay, dueTime }: Values): Values => {
  if (typeof receivedDay !== 'string' || !isUrgency(urgent)) return {}
  const reckoned = dueOf(urgent, receivedAt(receivedDay, receivedTime))
  return {
    dueDay: typeof dueDay === 'string' ? dueDay : reckoned.slice(0, 10),
    dueTime: timeOfDay(dueTime) ?? reckoned.slice(11),
  }
}

/** Found to be urgent, or not: a term that was reckoned is reckoned again, one that somebody set stays. In time is what was answered by it. */
const derive = (values: Values): Values => {
  const { urgency: urgent, receivedDay, receivedTime, answeredDay, answeredTime } = values
  if (typeof receivedDay !== 'string' || !isUrgency(urgent) || typeof values.dueDay !== 'string')
    return { inTime: null }
  const written = `${values.dueDay}T${timeOfDay(values.dueTime) ?? '23:59'}`
  const received = receivedAt(receivedDay, receivedTime)
  const due = (['urgent', 'normal'] as const).some((one) => dueOf(one, received) === written)
    ? dueOf(urgent, received)
    : written
  return {
    dueDay: due.slice(0, 10),
    dueTime: due.slice(11),
    inTime:
      typeof answeredDay === 'string' ? `${answeredDay}T${timeOfDay(answeredTime) ?? '00:00'}` <= due : null,
  }
}

export const citizenReports = register({
  name: 'citizen-reports',
  table: 'citizen_report',
  one: textOf('Phản ánh của người dân', 'Citizen’s report'),
  many: textOf('Phản ánh của người dân', 'Citizens’ reports'),
  personal: true,
  publicDoor: true,
  teamOf: { link: 'team', says: ['teamDay', 'teamNote'] },
  carried: { by: ['team'], days: 30 },
  mainDay: 'receivedDay',
  sameBy: ['content', 'receivedDay', 'receivedTime'],
  sheetWords: ['phản ánh', 'đường dây nóng', 'nhật ký đường dây nóng', '1022', 'kiến nghị'],
  fill,
  derive,
  questions: reportQuestions,
  checks: hotlineChecks,
  lifecycles: [
    lifecycle('status', reportState, {
      received: ['assigned', 'answered', 'rejected'],
      assigned: ['answered', 'rejected'],
      // Who was not content calls again.
      answered: ['assigned'],
      rejected: ['received'],
    }),
  ],
  fields: {
    content: text(textOf('Nội dung', 'What was said'), {
      required: true,
      listed: true,
      searched: true,
      long: true,
      headers: ['nội dung', 'nội dung phản ánh', 'phản ánh'],
    }),
    kind: choice(textOf('Về việc', 'About'), reportKind, {
      required: true,
      listed: true,
      headers: ['loại', 'lĩnh vực', 'về việc'],
    }),
    urgency: choice(textOf('Mức khẩn', 'Urgency'), urgency, {
      initial: 'normal',
      listed: true,
      headers: ['mức độ', 'khẩn'],
    }),
    channel: choice(textOf('Kênh', 'By'), reportChannel, {
      initial: 'hotline',
      headers: ['kênh', 'hình thức', 'nguồn'],
    }),
    receivedDay: day(textOf('Ngày nhận', 'Received on'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày nhận', 'ngày phản ánh'],
    }),
    receivedTime: text(textOf('Giờ nhận', 'Hour'), {
      hint: textOf('Như 19:30', 'Like 19:30'),
      headers: ['giờ', 'giờ nhận', 'thời gian'],
    }),
    anonymous: yesNo(textOf('Xin giấu tên', 'Wishes to stay unnamed')),
    caller: text(textOf('Người phản ánh', 'Who called'), {
      format: 'name',
      searched: true,
      headers: ['người phản ánh', 'họ tên', 'người gọi'],
    }),
    callerPhone: text(textOf('Điện thoại', 'Phone'), {
      format: 'phone',
      masked: true,
      headers: ['điện thoại', 'số điện thoại', 'sđt'],
    }),
    village: text(textOf('Thôn, tổ dân phố', 'Village'), {
      listed: true,
      headers: ['thôn', 'tổ', 'địa chỉ'],
    }),
    dueDay: day(textOf('Trả lời trước ngày', 'Answered by'), {
      ahead: true,
      hint: textOf('Tự tính theo mức khẩn', 'Follows from the urgency'),
    }),
    dueTime: text(textOf('Trước giờ', 'By the hour')),
    status: choice(textOf('Tình trạng', 'State'), reportState, {
      initial: 'received',
      listed: true,
      headers: ['tình trạng', 'trạng thái', 'kết quả'],
    }),
    body: link(textOf('Giao cơ quan', 'Given to body'), 'bodies', {
      listed: true,
      headers: ['cơ quan xử lý', 'đơn vị xử lý'],
    }),
    team: link(textOf('Giao tổ', 'Given to team'), 'teams', { headers: ['tổ xử lý'] }),
    teamDay: day(textOf('Tổ đã đến xem ngày', 'Looked at by the team')),
    teamNote: text(textOf('Tổ báo lại', 'What the team says'), { long: true }),
    assignedDay: day(textOf('Ngày giao', 'Given on'), { headers: ['ngày chuyển'] }),
    answer: text(textOf('Trả lời', 'Answer'), { long: true, headers: ['trả lời', 'kết quả xử lý'] }),
    answeredDay: day(textOf('Ngày trả lời', 'Answered on'), { headers: ['ngày trả lời'] }),
    answeredTime: text(textOf('Giờ trả lời', 'Hour of the answer')),
    inTime: yesNo(textOf('Trả lời đúng hạn', 'Answered in time')),
    signal: link(textOf('Thành dấu hiệu', 'Became the signal'), 'signals'),
    receipt: text(textOf('Mã phản ánh', 'Receipt'), {}),
    testDay: day(textOf('Ngày tự xét nghiệm', 'Day of the self-test')),
    testResult: choice(textOf('Kết quả tự báo', 'Result as told'), selfTests.fields.result.choices),
    testSymptoms: yesNo(textOf('Có triệu chứng', 'Symptoms')),
    testContact: yesNo(textOf('Đã gặp người mắc bệnh', 'Met somebody ill')),
    birthYear: integer(textOf('Năm sinh người tự xét nghiệm', 'Year of birth of who was tested'), {
      min: 1890,
      max: 2100,
    }),
    selfTest: link(textOf('Thành bản ghi tự xét nghiệm', 'Became the self-test'), 'self-tests'),
    violation: link(textOf('Thành vụ vi phạm', 'Became the violation'), 'violations'),
  },
})
