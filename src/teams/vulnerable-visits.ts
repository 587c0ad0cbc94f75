// The register of calls on vulnerable people (F041): well, symptoms, not met. One tap of the daily list is one record.
import { choice, day, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { persons } from '../people/persons.ts'
import { visitResult } from './visit-choices.ts'

export const vulnerableVisits = register({
  name: 'vulnerable-visits',
  table: 'vulnerable_visit',
  one: textOf('Lần thăm hỏi', 'Call on a vulnerable person'),
  many: textOf('Thăm hỏi nhóm nguy cơ', 'Calls on vulnerable people'),
  personal: true,
  carried: { by: ['subject'], days: 70 },
  attachments: true,
  subject: persons,
  mainDay: 'visitDay',
  sameBy: ['visitDay'],
  sheetWords: ['thăm hỏi'],
  fields: {
    visitDay: day(textOf('Ngày', 'Day'), {
      required: true,
      listed: true,
      headers: ['ngày', 'ngày thăm'],
    }),
    result: choice(textOf('Kết quả', 'Result'), visitResult, {
      required: true,
      listed: true,
      headers: ['kết quả', 'tình trạng', 'sức khỏe'],
    }),
    signs: text(textOf('Dấu hiệu', 'Signs'), { listed: true, headers: ['dấu hiệu', 'triệu chứng'] }),
    needs: text(textOf('Cần gì', 'Needs'), { listed: true, headers: ['cần hỗ trợ', 'nhu cầu'] }),
    note: text(textOf('Ghi chú', 'Note'), { headers: ['ghi chú'] }),
  },
})
