// The register of waves (đợt dịch, F132): named spans of days of a unit, by which any figure can be asked.
import { choice, day, integer, text, type Values } from '../kernel/register/field.ts'
import { type Question, register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { disease } from './case-choices.ts'
import { MAIN_DISEASE } from './diseases.ts'

const waveQuestions = ({ fromDay, toDay }: Values): Question[] =>
  typeof fromDay === 'string' && typeof toDay === 'string' && toDay < fromDay
    ? [
        {
          fields: ['fromDay', 'toDay'],
          text: textOf('Kết thúc trước khi bắt đầu', 'It ends before it begins'),
        },
      ]
    : []

export const waves = register({
  name: 'waves',
  table: 'wave',
  one: textOf('Đợt dịch', 'Wave'),
  many: textOf('Đợt dịch', 'Waves'),
  personal: false,
  seenBelow: true,
  mainDay: 'fromDay',
  sameBy: ['name', 'fromDay'],
  questions: waveQuestions,
  fields: {
    name: text(textOf('Tên đợt', 'Name'), {
      required: true,
      listed: true,
      searched: true,
      hint: textOf('Như: Đợt dịch thứ 4', 'Like: Fourth wave'),
    }),
    number: integer(textOf('Đợt thứ', 'Number'), { min: 1, max: 99, listed: true }),
    disease: choice(textOf('Bệnh', 'Disease'), disease, { initial: MAIN_DISEASE }),
    fromDay: day(textOf('Từ ngày', 'From'), { required: true, listed: true }),
    toDay: day(textOf('Đến ngày', 'To'), {
      listed: true,
      hint: textOf('Để trống khi đợt dịch chưa kết thúc', 'Empty while it lasts'),
    }),
    variant: text(textOf('Biến chủng, đặc điểm', 'Variant, what marks it'), { listed: true }),
    basis: text(textOf('Căn cứ phân đợt', 'Why these days'), { long: true }),
  },
})
