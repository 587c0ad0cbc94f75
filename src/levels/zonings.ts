// The register of zoning (khoanh vùng): decisions of the chair of the commune with the six hours of NĐ 165/2026, Điều 13.
import { aside } from '../kernel/text/aside.ts'
import { formatDay } from '../kernel/day/day.ts'
import { day, integer, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { zoningClock } from './rules/nd-165-2026.ts'

/** An hour that nobody wrote down counts against us: effect at the beginning of its day, notice at the end of its own. */
const momentIn = (values: Values, name: 'effective' | 'told', hour: string): string | null => {
  const given = values[`${name}Day`]
  return typeof given === 'string' ? `${given}T${timeOfDay(values[`${name}Time`]) ?? hour}` : null
}

/** By when it had to be told; null: no day is written, or the decree was not in force. */
export const zoneClock = (values: Values) => {
  const effective = momentIn(values, 'effective', '00:00')
  return effective === null ? null : zoningClock(effective, momentIn(values, 'told', '23:59'))
}

const zoningQuestions = (values: Values): Question[] => {
  const questions: Question[] = ['effectiveTime', 'toldTime']
    .filter((field) => values[field] && timeOfDay(values[field]) === null)
    .map((field) => ({ fields: [field], text: textOf('Giờ ghi như 08:00', 'Write the time as 08:00') }))
  const clock = zoneClock(values)
  if (clock?.late)
    questions.push({
      fields: ['toldDay', 'toldTime'],
      text: textOf(
        `Báo cáo và thông tin sau hạn ${clock.due.slice(11)} ngày ${formatDay(clock.due.slice(0, 10))} ${aside(clock.because.clause)}`,
        `Told after ${clock.due.replace('T', ' ')} ${aside(clock.because.clause)}`,
      ),
    })
  return questions
}

export const zonings = register({
  name: 'zonings',
  table: 'zoning',
  one: textOf('Vùng khoanh', 'Zone'),
  many: textOf('Khoanh vùng', 'Zoning'),
  personal: false,
  mainDay: 'effectiveDay',
  sameBy: ['place', 'effectiveDay'],
  questions: zoningQuestions,
  sheetWords: ['khoanh vùng', 'phong tỏa'],
  fields: {
    place: text(textOf('Phạm vi (nhỏ nhất có thể)', 'Scope (the smallest possible)'), {
      required: true,
      listed: true,
      searched: true,
    }),
    decisionNumber: text(textOf('Số quyết định', 'Decision'), { listed: true, searched: true }),
    effectiveDay: day(textOf('Ngày bắt đầu', 'From'), { required: true, listed: true }),
    effectiveTime: text(textOf('Giờ bắt đầu', 'Hour'), { hint: textOf('Như 08:00', 'Like 08:00') }),
    toldDay: day(textOf('Ngày báo cáo, thông tin', 'Told'), { listed: true }),
    toldTime: text(textOf('Giờ báo cáo, thông tin', 'Hour told')),
    people: integer(textOf('Số người trong vùng', 'People in it'), { min: 0, listed: true }),
    reason: text(textOf('Lý do', 'Reason'), { long: true }),
    endedDay: day(textOf('Ngày kết thúc', 'Ended'), { listed: true }),
    endDecision: text(textOf('Quyết định kết thúc', 'Decision that ends it')),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
