// The register of legal holds: what an investigation, a complaint or a court needs is not erased while the hold stands.
import { day, link, text } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'

export const legalHolds = register({
  name: 'legal-holds',
  table: 'legal_hold',
  one: textOf('Lệnh giữ lại dữ liệu', 'Legal hold'),
  many: textOf('Lệnh giữ lại dữ liệu', 'Legal holds'),
  personal: true,
  mainDay: 'fromDay',
  sameBy: ['decision', 'fromDay'],
  questions: ({ fromDay, untilDay, releasedDay }) =>
    [untilDay, releasedDay].some(
      (end) => typeof end === 'string' && typeof fromDay === 'string' && end < fromDay,
    )
      ? [
          {
            fields: ['fromDay', 'untilDay', 'releasedDay'],
            text: textOf('Hết hoặc dỡ trước khi bắt đầu', 'It ends before it begins'),
          },
        ]
      : [],
  fields: {
    reason: text(textOf('Vì sao phải giữ', 'Why it is kept'), {
      required: true,
      listed: true,
      searched: true,
    }),
    decision: text(textOf('Số văn bản', 'Number of the document'), { listed: true, searched: true }),
    person: link(textOf('Dữ liệu của ai', 'Whose data'), 'persons', {
      names: true,
      hint: textOf('Để trống: giữ mọi dữ liệu của đơn vị', 'Empty: everything of the unit'),
    }),
    fromDay: day(textOf('Giữ từ ngày', 'From'), { required: true, listed: true }),
    untilDay: day(textOf('Giữ đến ngày', 'Until'), { listed: true, ahead: true }),
    releasedDay: day(textOf('Ngày dỡ', 'Released'), { listed: true }),
  },
})
