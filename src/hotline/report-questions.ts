// What contradicts itself in a citizen's report.
import type { Values } from '../kernel/register/field.ts'
import type { Question } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'

export const reportQuestions = (values: Values): Question[] => {
  const questions: Question[] = []
  const ask = (fields: string[], vi: string, en: string) => questions.push({ fields, text: textOf(vi, en) })
  const { status, receivedDay, answeredDay, answer, body, team, anonymous, caller, callerPhone } = values
  for (const field of ['receivedTime', 'answeredTime'])
    if (values[field] && timeOfDay(values[field]) === null)
      ask([field], 'Giờ ghi như 19:30', 'Write the time as 19:30')
  if (anonymous === true && (caller || callerPhone))
    ask(
      ['anonymous', 'caller'],
      'Xin giấu tên mà đã ghi tên hoặc số điện thoại: hãy xóa',
      'Wished to stay unnamed, yet a name or number stands here: remove it',
    )
  if (typeof receivedDay === 'string' && typeof answeredDay === 'string' && answeredDay < receivedDay)
    ask(['receivedDay', 'answeredDay'], 'Trả lời trước khi nhận', 'Answered before it was received')
  if (status === 'answered' && (!answer || !answeredDay))
    ask(
      ['status', 'answer', 'answeredDay'],
      'Đã trả lời mà thiếu nội dung hoặc ngày',
      'Answered without words or day',
    )
  if (status === 'assigned' && !body && !team)
    ask(['status', 'body', 'team'], 'Đang xử lý mà chưa giao cho ai', 'Being handled by nobody')
  return questions
}
