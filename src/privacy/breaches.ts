// The register of breaches of personal data protection: found when, what, whom it touches, and who was told when.
import { choice, day, integer, text, type Values, yesNo } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { formatDay } from '../kernel/day/day.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { breachClock } from './rules/luat-91-2025.ts'

export const clockOfBreach = (values: Values) =>
  typeof values.foundDay === 'string' ? breachClock(values.foundDay, timeOfDay(values.foundTime)) : null

const unknownHour = textOf(', hoặc chưa ghi giờ báo', ', or the hour is not written')

/** Told, or closed with the reason why nobody was; closing it alone ends nothing. */
export const mustStillBeTold = ({ reportedDay, stateOf, untoldReason }: Values): boolean =>
  !reportedDay && !(stateOf === 'closed' && untoldReason)

const breachQuestions = (values: Values): Question[] => {
  const questions: Question[] = []
  for (const field of ['foundTime', 'reportedTime'])
    if (values[field] && timeOfDay(values[field]) === null)
      questions.push({ fields: [field], text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') })
  const clock = clockOfBreach(values)
  if (clock && mustStillBeTold(values) && values.stateOf === 'closed')
    questions.push({
      fields: ['stateOf', 'reportedDay', 'untoldReason'],
      text: textOf(
        'Đã kết thúc mà chưa báo cơ quan chuyên trách: ghi ngày báo hoặc lý do không báo',
        'Closed and the authority was never told: write the day it was told, or why it was not',
      ),
    })
  if (clock && typeof values.reportedDay === 'string' && !values.lateReason) {
    // Told at an hour that nobody wrote down counts from the end of its day: too late rather than in time.
    const known = timeOfDay(values.reportedTime)
    const hour = known === null && `${values.reportedDay}T00:00` <= clock.due ? unknownHour : textOf('', '')
    const reported = `${values.reportedDay}T${known ?? '23:59'}`
    if (reported > clock.due)
      questions.push({
        fields: ['reportedDay', 'reportedTime'],
        text: textOf(
          `Báo sau hạn 72 giờ (${clock.due.slice(11)} ngày ${formatDay(clock.due.slice(0, 10))})${hour.vi}: phải nêu lý do chậm`,
          `Told after 72 hours (${clock.due.replace('T', ' ')})${hour.en}: the reason must be given`,
        ),
      })
  }
  return questions
}

export const breaches = register({
  name: 'breaches',
  table: 'breach',
  one: textOf('Vụ vi phạm dữ liệu', 'Data breach'),
  many: textOf('Vi phạm dữ liệu cá nhân', 'Data breaches'),
  personal: false,
  mainDay: 'foundDay',
  sameBy: ['title', 'foundDay'],
  questions: breachQuestions,
  fields: {
    title: text(textOf('Vụ việc', 'What happened'), { required: true, listed: true, searched: true }),
    foundDay: day(textOf('Ngày phát hiện', 'Found'), { required: true, listed: true }),
    foundTime: text(textOf('Giờ phát hiện', 'Hour found'), { hint: textOf('Như 10:30', 'Like 10:30') }),
    happenedDay: day(textOf('Ngày xảy ra', 'Happened')),
    form: choice(
      textOf('Hình thức vi phạm', 'Form of breach'),
      {
        disclosed: { vi: 'Lộ, lọt', en: 'Disclosed' },
        accessed: { vi: 'Truy cập trái phép', en: 'Unauthorised access' },
        lost: { vi: 'Mất', en: 'Lost' },
        altered: { vi: 'Sửa trái phép', en: 'Altered' },
        destroyed: { vi: 'Hủy, hỏng', en: 'Destroyed' },
        misused: { vi: 'Dùng sai mục đích', en: 'Used for another purpose' },
      },
      { listed: true },
    ),
    description: text(textOf('Diễn biến', 'Course'), { long: true }),
    dataKinds: text(textOf('Dữ liệu liên quan', 'Data concerned'), { long: true }),
    sensitive: yesNo(textOf('Có dữ liệu nhạy cảm (sức khỏe)', 'Sensitive (health) data')),
    people: integer(textOf('Số người liên quan', 'People concerned'), { min: 0, listed: true }),
    harm: text(textOf('Hậu quả có thể', 'Possible harm'), { long: true }),
    containedDay: day(textOf('Ngày ngăn chặn xong', 'Contained')),
    steps: text(textOf('Biện pháp đã làm', 'Steps taken'), { long: true }),
    reportedDay: day(textOf('Ngày báo cơ quan chuyên trách', 'Authority told'), { listed: true }),
    reportedTime: text(textOf('Giờ báo', 'Hour told')),
    lateReason: text(textOf('Lý do báo chậm', 'Why it was late'), { long: true }),
    untoldReason: text(textOf('Lý do không báo cơ quan', 'Why the authority was not told'), {
      long: true,
      hint: textOf('Bắt buộc khi kết thúc mà không báo', 'Required when closed without telling'),
    }),
    toldDay: day(textOf('Ngày báo người có dữ liệu', 'Persons told')),
    stateOf: choice(
      textOf('Tình trạng', 'State'),
      {
        open: { vi: 'Đang xử lý', en: 'Open' },
        contained: { vi: 'Đã ngăn chặn', en: 'Contained' },
        closed: { vi: 'Đã kết thúc', en: 'Closed' },
      },
      { initial: 'open', listed: true },
    ),
  },
})
