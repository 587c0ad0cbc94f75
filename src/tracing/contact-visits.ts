// The register of follow-up visits and calls (31–33): well, symptoms, not met. One tap of the daily list is one record.
import { choice, day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'

export const contactVisits = register({
  name: 'contact-visits',
  table: 'contact_visit',
  one: textOf('Lần theo dõi', 'Follow-up visit'),
  many: textOf('Theo dõi người tiếp xúc', 'Follow-up visits'),
  personal: true,
  carried: { by: ['contact'], days: 30 },
  subject: persons,
  mainDay: 'visitDay',
  sameBy: ['visitDay', 'contact'],
  sheetWords: ['theo dõi sức khỏe', 'phiếu theo dõi', 'follow-up'],
  fields: {
    contact: link(textOf('Người tiếp xúc', 'Contact'), 'contacts', { required: true }),
    visitDay: day(textOf('Ngày', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày theo dõi', 'visit date'],
    }),
    result: choice(
      textOf('Kết quả', 'Result'),
      {
        well: { vi: 'Khỏe', en: 'Well', words: ['khoẻ', 'bình thường'] },
        symptoms: { vi: 'Có dấu hiệu', en: 'Symptoms', words: ['sốt', 'ho', 'khó thở'] },
        missed: { vi: 'Không gặp', en: 'Not met', words: ['vắng', 'không liên lạc được'] },
        refused: { vi: 'Từ chối', en: 'Refused' },
      },
      { required: true, listed: true, headers: ['kết quả', 'tình trạng', 'sức khỏe'] },
    ),
    signs: text(textOf('Dấu hiệu', 'Signs'), {
      listed: true,
      headers: ['dấu hiệu', 'triệu chứng', 'nhiệt độ'],
    }),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
