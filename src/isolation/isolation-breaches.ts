// The register of breaches of isolation (F057): who left or let others in, who found it, what was done; a record of violation may follow from it.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

export const isolationBreaches = register({
  name: 'isolation-breaches',
  table: 'isolation_breach',
  one: textOf('Vi phạm cách ly', 'Breach of isolation'),
  many: textOf('Vi phạm cách ly', 'Breaches of isolation'),
  personal: true,
  attachments: true,
  carried: { by: ['subject'], days: 60 },
  subject: persons,
  mainDay: 'happenedDay',
  sameBy: ['happenedDay', 'kind', 'isolation'],
  sheetWords: ['vi phạm cách ly'],
  questions: ({ happenedDay, handledDay, happenedTime }): Question[] => [
    ...(typeof happenedDay === 'string' && typeof handledDay === 'string' && handledDay < happenedDay
      ? [
          {
            fields: ['happenedDay', 'handledDay'],
            text: textOf('Xử lý trước khi xảy ra', 'Handled before it happened'),
          },
        ]
      : []),
    ...(happenedTime && timeOfDay(happenedTime) === null
      ? [{ fields: ['happenedTime'], text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }]
      : []),
  ],
  checks: [
    {
      name: 'isolation-breaches-unhandled',
      group: 'late',
      severity: 'danger',
      label: textOf('Vi phạm cách ly chưa xử lý', 'Breaches not handled'),
      definition: textOf(
        'Vi phạm cách ly từ hôm trước mà chưa ghi đã xử lý thế nào.',
        'Breaches of earlier days with nothing done about them.',
      ),
      where: (day) => `r.handled is null and r.happened_day < ${day}`,
    },
  ],
  fields: {
    isolation: link(textOf('Quyết định cách ly', 'Isolation'), 'isolation-orders'),
    visit: link(textOf('Phát hiện ở lần giám sát', 'Found at the visit'), 'home-visits'),
    happenedDay: day(textOf('Ngày', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày vi phạm'],
    }),
    happenedTime: text(textOf('Giờ', 'Hour'), { hint: textOf('Như 10:30', 'Like 10:30') }),
    kind: choice(
      textOf('Hành vi', 'Kind'),
      {
        left: { vi: 'Tự ý rời nơi cách ly', en: 'Left the place', words: ['ra ngoài', 'trốn'] },
        visitors: { vi: 'Tiếp xúc với người ngoài', en: 'Met outsiders' },
        refusedTest: { vi: 'Không chịu lấy mẫu', en: 'Refused the test' },
        refusedSupervision: { vi: 'Không cho giám sát', en: 'Refused supervision' },
        other: { vi: 'Khác', en: 'Other' },
      },
      { required: true, listed: true, headers: ['hành vi', 'vi phạm'] },
    ),
    place: text(textOf('Gặp ở đâu', 'Seen where'), { listed: true, headers: ['địa điểm'] }),
    foundBy: choice(textOf('Phát hiện nhờ', 'Found by'), {
      visit: { vi: 'Lần giám sát', en: 'A visit' },
      citizen: { vi: 'Người dân báo', en: 'A citizen' },
      camera: { vi: 'Camera', en: 'A camera' },
      police: { vi: 'Công an, chốt kiểm soát', en: 'Police, a checkpoint' },
    }),
    handled: choice(
      textOf('Đã xử lý', 'Handled'),
      {
        reminded: { vi: 'Nhắc nhở, ký cam kết', en: 'Reminded' },
        recorded: { vi: 'Lập biên bản vi phạm', en: 'Record of violation' },
        coerced: { vi: 'Cưỡng chế cách ly', en: 'Coerced' },
        moved: { vi: 'Chuyển cách ly tập trung', en: 'Moved to a site' },
      },
      { listed: true, headers: ['xử lý'] },
    ),
    handledDay: day(textOf('Ngày xử lý', 'Handled on')),
    note: text(textOf('Diễn biến', 'What happened'), { long: true, headers: ['diễn biến', 'ghi chú'] }),
  },
})
