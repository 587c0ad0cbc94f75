// The register of follow-up after recovery (F042, T-013): twelve months, what still troubles, where the person was sent.
import { choice, day, integer, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

export const recoveryVisits = register({
  name: 'recovery-visits',
  table: 'recovery_visit',
  one: textOf('Lần khám sau khỏi bệnh', 'Visit after recovery'),
  many: textOf('Theo dõi sau khỏi bệnh', 'After recovery'),
  personal: true,
  subject: persons,
  mainDay: 'visitDay',
  sameBy: ['visitDay', 'month'],
  sheetWords: ['hậu covid', 'phục hồi chức năng', 'sau khỏi bệnh'],
  fields: {
    caseRecord: link(textOf('Ca bệnh', 'Case'), 'cases'),
    recoveredDay: day(textOf('Ngày khỏi bệnh', 'Recovered'), { listed: true, headers: ['ngày khỏi'] }),
    month: integer(textOf('Tháng thứ', 'Month'), { listed: true, min: 1, max: 12, headers: ['tháng thứ'] }),
    visitDay: day(textOf('Ngày khám', 'Visit'), { required: true, listed: true, headers: ['ngày khám'] }),
    result: choice(
      textOf('Kết quả', 'Result'),
      {
        well: { vi: 'Bình thường', en: 'Well', words: ['khỏe'] },
        complaints: { vi: 'Còn triệu chứng', en: 'Still has complaints', words: ['hậu covid'] },
        missed: { vi: 'Không đến', en: 'Did not come' },
      },
      { required: true, listed: true, headers: ['kết quả'] },
    ),
    complaints: text(textOf('Triệu chứng', 'Complaints'), { listed: true, headers: ['triệu chứng'] }),
    sentTo: text(textOf('Giới thiệu đến', 'Sent to'), { headers: ['giới thiệu', 'chuyển khám'] }),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
