// The register of the bands by which bodies are scored: from a day on, with the document that says so.
import { day, integer, text, yesNo } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const scoreRules = register({
  name: 'score-rules',
  table: 'score_rule',
  one: textOf('Mức chấm điểm', 'Score bands'),
  many: textOf('Mức chấm điểm cơ quan', 'Score bands of bodies'),
  personal: false,
  mainDay: 'fromDay',
  sameBy: ['fromDay'],
  questions: ({ goodFrom, fairFrom }) =>
    typeof goodFrom === 'number' && typeof fairFrom === 'number' && fairFrom >= goodFrom
      ? [
          {
            fields: ['goodFrom', 'fairFrom'],
            text: textOf('Mức đạt phải dưới mức tốt', 'Fair must lie under good'),
          },
        ]
      : [],
  fields: {
    source: text(textOf('Văn bản quy định', 'Laid down in'), {
      required: true,
      listed: true,
      searched: true,
    }),
    fromDay: day(textOf('Áp dụng từ', 'From'), { required: true, listed: true, ahead: true }),
    goodFrom: integer(textOf('Tốt từ (% đúng hạn)', 'Good from (% on time)'), {
      required: true,
      min: 1,
      max: 100,
      listed: true,
    }),
    fairFrom: integer(textOf('Đạt từ (% đúng hạn)', 'Fair from (% on time)'), {
      required: true,
      min: 0,
      max: 100,
      listed: true,
    }),
    verified: yesNo(textOf('Đã đối chiếu văn bản', 'Compared with the document')),
  },
})
