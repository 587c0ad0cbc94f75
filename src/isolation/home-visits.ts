// The register of supervision at home (F057): each visit, call or camera check of somebody isolated at home or watched after isolation elsewhere.
import { choice, day, integer, link, text, yesNo } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

const FROM_BOOK = textOf('Tự ghi theo quyết định cách ly', 'Follows from the isolation')

export const homeVisits = register({
  name: 'home-visits',
  table: 'home_visit',
  one: textOf('Lần giám sát tại nhà', 'Home visit'),
  many: textOf('Giám sát cách ly tại nhà', 'Home visits'),
  personal: true,
  carried: { by: ['subject'], days: 60 },
  attachments: true,
  subject: persons,
  mainDay: 'visitDay',
  sameBy: ['visitDay', 'visitTime', 'isolation'],
  sheetWords: ['giám sát tại nhà', 'phiếu giám sát'],
  questions: ({ isolation, watch, visitTime }): Question[] => [
    ...(!isolation && !watch
      ? [
          {
            fields: ['isolation', 'watch'],
            text: textOf(
              'Chưa nói giám sát theo quyết định hay theo dõi nào',
              'By which isolation or watch?',
            ),
          },
        ]
      : []),
    ...(visitTime && timeOfDay(visitTime) === null
      ? [{ fields: ['visitTime'], text: textOf('Giờ ghi như 10:30', 'Write the time as 10:30') }]
      : []),
  ],
  fields: {
    isolation: link(textOf('Theo quyết định cách ly', 'By the isolation'), 'isolation-orders'),
    watch: link(textOf('Theo dõi sau cách ly nơi khác', 'By the watch'), 'returned-watches'),
    visitDay: day(textOf('Ngày', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày giám sát', 'visit date'],
    }),
    visitTime: text(textOf('Giờ', 'Hour'), { listed: true, hint: textOf('Như 10:30', 'Like 10:30') }),
    result: choice(
      textOf('Kết quả', 'Result'),
      {
        present: { vi: 'Có mặt', en: 'At home', words: ['chấp hành', 'tốt'] },
        symptoms: { vi: 'Có mặt, có dấu hiệu bệnh', en: 'At home with symptoms' },
        absent: { vi: 'Vắng mặt', en: 'Not at home', words: ['không có mặt', 'vắng'] },
        refused: { vi: 'Không hợp tác', en: 'Refused' },
      },
      { required: true, listed: true, headers: ['kết quả', 'tình trạng'] },
    ),
    means: choice(
      textOf('Bằng cách', 'How'),
      {
        visit: { vi: 'Đến nhà', en: 'Visit' },
        phone: { vi: 'Gọi điện, gọi hình', en: 'Call' },
        camera: { vi: 'Camera', en: 'Camera' },
      },
      { initial: 'visit', listed: true, headers: ['hình thức giám sát'] },
    ),
    force: choice(
      textOf('Lực lượng', 'Force'),
      {
        health: { vi: 'Y tế', en: 'Health' },
        police: { vi: 'Công an', en: 'Police' },
        team: { vi: 'Tổ COVID cộng đồng', en: 'Community team' },
        village: { vi: 'Trưởng thôn', en: 'Village head' },
      },
      { listed: true, headers: ['lực lượng', 'người giám sát'] },
    ),
    signs: text(textOf('Dấu hiệu, nhiệt độ', 'Signs, temperature'), { headers: ['dấu hiệu', 'nhiệt độ'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true, headers: ['ghi chú'] }),
    // Set by the rule, from all visits of the isolation: weak supervision is counted from these.
    first: yesNo(textOf('Lần giám sát đầu tiên', 'First visit'), { hint: FROM_BOOK }),
    isolationFrom: day(textOf('Cách ly từ ngày', 'Isolated from'), { hint: FROM_BOOK }),
    waited: integer(textOf('Chờ giám sát (ngày)', 'Waited (days)'), { min: 0, hint: FROM_BOOK }),
  },
})
