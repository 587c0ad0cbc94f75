// Commendations (F194): collectives and individuals, each by the decision that names them.
import { choice, day, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const awards = register({
  name: 'awards',
  table: 'award',
  one: textOf('Khen thưởng', 'Award'),
  many: textOf('Khen thưởng', 'Awards'),
  personal: false,
  attachments: true,
  mainDay: 'decidedDay',
  sameBy: ['recipient', 'decisionNumber'],
  sheetWords: ['khen thưởng', 'giấy khen', 'danh sách khen thưởng'],
  fields: {
    recipient: text(textOf('Tập thể, cá nhân', 'Recipient'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['tập thể, cá nhân', 'tên', 'họ và tên'],
    }),
    kind: choice(
      textOf('Đối tượng', 'Kind'),
      {
        collective: { vi: 'Tập thể', en: 'Collective' },
        individual: { vi: 'Cá nhân', en: 'Individual' },
      },
      { required: true, listed: true, headers: ['đối tượng'] },
    ),
    form: choice(
      textOf('Hình thức', 'Form'),
      {
        certificate: { vi: 'Giấy khen', en: 'Certificate of merit' },
        provincial: { vi: 'Bằng khen cấp tỉnh', en: 'Provincial certificate' },
        ministry: { vi: 'Bằng khen của Bộ, Thủ tướng', en: 'Ministry or Prime Minister' },
        order: { vi: 'Huân chương', en: 'Order' },
      },
      { required: true, listed: true, initial: 'certificate', headers: ['hình thức'] },
    ),
    decisionNumber: text(textOf('Quyết định số', 'Decision no.'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['quyết định', 'số quyết định'],
    }),
    decidedDay: day(textOf('Ngày quyết định', 'Decided'), {
      required: true,
      listed: true,
      headers: ['ngày'],
    }),
    reason: text(textOf('Thành tích', 'For'), { long: true }),
  },
})
