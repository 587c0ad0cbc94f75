// The register of measure sets applied by place and time (F028): `áp dụng Chỉ thị 16 tại … từ 00:00 ngày …`, by which decision.
import { choice, day, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

const questions = ({ fromDay, toDay }: Values): Question[] =>
  typeof fromDay === 'string' && typeof toDay === 'string' && toDay < fromDay
    ? [{ fields: ['fromDay', 'toDay'], text: textOf('Kết thúc trước khi bắt đầu', 'Ended before it began') }]
    : []

export const measureApplications = register({
  name: 'measure-applications',
  table: 'measure_application',
  one: textOf('Lần áp dụng biện pháp', 'Application of measures'),
  many: textOf('Áp dụng Chỉ thị 15, 16, 19', 'Directives 15, 16, 19 applied'),
  personal: false,
  attachments: true,
  seenBelow: true,
  mainDay: 'fromDay',
  sameBy: ['directive', 'area', 'fromDay'],
  sheetWords: ['áp dụng chỉ thị', 'giãn cách xã hội'],
  questions,
  fields: {
    directive: choice(
      textOf('Theo văn bản', 'By'),
      {
        'ct-15-2020': { vi: 'Chỉ thị 15/CT-TTg', en: 'Directive 15', words: ['chỉ thị 15', 'ct 15'] },
        'ct-16-2020': { vi: 'Chỉ thị 16/CT-TTg', en: 'Directive 16', words: ['chỉ thị 16', 'ct 16'] },
        'ct-19-2020': { vi: 'Chỉ thị 19/CT-TTg', en: 'Directive 19', words: ['chỉ thị 19', 'ct 19'] },
      },
      { required: true, listed: true, headers: ['theo chỉ thị', 'biện pháp'] },
    ),
    area: text(textOf('Phạm vi', 'Area'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['phạm vi', 'địa bàn'],
      hint: textOf('Như toàn xã, thôn Nà Tu, thị trấn', 'The whole commune, a village …'),
    }),
    fromDay: day(textOf('Từ ngày', 'From'), {
      required: true,
      listed: true,
      ahead: true,
      headers: ['từ ngày'],
    }),
    toDay: day(textOf('Đến hết ngày', 'To'), { listed: true, ahead: true, headers: ['đến ngày'] }),
    decisionNumber: text(textOf('Văn bản áp dụng', 'Decision'), {
      required: true,
      listed: true,
      searched: true,
      headers: ['văn bản', 'quyết định'],
    }),
    note: text(textOf('Biện pháp khác với văn bản', 'What differs from the text'), { long: true }),
  },
})
