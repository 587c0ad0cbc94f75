// The register of terms of keeping that an office decided, each with its source and the day from which it holds.
import { choice, day, integer, text, yesNo } from '../kernel/register/field.ts'
import { register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { termKinds } from './rules/retention-terms.ts'

export const retentionTerms = register({
  name: 'retention-terms',
  table: 'retention_term',
  one: textOf('Thời hạn lưu giữ', 'Term of keeping'),
  many: textOf('Thời hạn lưu giữ đã quyết định', 'Terms of keeping decided'),
  personal: false,
  mainDay: 'fromDay',
  sameBy: ['kind', 'fromDay'],
  questions: ({ verified, source }) =>
    verified === true && !source
      ? [
          {
            fields: ['verified', 'source'],
            text: textOf(
              'Đã đối chiếu mà chưa ghi văn bản nào',
              'Compared with a text, and no text is named',
            ),
          },
        ]
      : [],
  fields: {
    kind: choice(textOf('Loại dữ liệu', 'Kind of data'), termKinds, { required: true, listed: true }),
    months: integer(textOf('Giữ bao nhiêu tháng', 'Months kept'), {
      required: true,
      listed: true,
      min: 1,
      max: 1200,
    }),
    fromDay: day(textOf('Áp dụng từ ngày', 'Holds from'), { required: true, listed: true, ahead: true }),
    source: text(textOf('Theo văn bản', 'Source'), { required: true, listed: true, searched: true }),
    verified: yesNo(textOf('Đã đối chiếu với văn bản', 'Compared with the text'), { listed: true }),
    note: text(textOf('Ghi chú', 'Note'), { long: true }),
  },
})
