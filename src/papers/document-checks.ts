// What the list of data quality looks for among documents: one number twice, a paper not sent in time, an answer that is overdue.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

/** Within a year a body gives a number once; two bodies may send us the same one. */
const SAME_NUMBER = `r.id in (select d.id from (select id, count(*) over (partition by tenant, home_unit, direction,
    case when direction = 'in' then lower(coalesce(issuer, '')) end, document_series(number), document_serial(number),
    substring(document_number_bare(number) from '^\\d+([a-zđ])'), extract(year from day)) as times
  from document where state = 'active' and day is not null and document_serial(number) is not null and document_series(number) is not null) d
  where d.times > 1)`

export const documentChecks: readonly Check[] = [
  {
    name: 'documents-same-number',
    group: 'duplicates',
    severity: 'warning',
    label: textOf('Văn bản: hai văn bản một số', 'Documents: one number twice'),
    definition: textOf(
      'Cùng số, ký hiệu trong một năm của một cơ quan: số và ký hiệu là duy nhất trong năm (NĐ 30/2020, Điều 15).',
      'The same number of one body in one year: a number is given once a year (Decree 30/2020, Article 15).',
    ),
    where: () => SAME_NUMBER,
  },
  {
    name: 'documents-unsent',
    group: 'late',
    severity: 'warning',
    label: textOf('Văn bản đi: quá hạn gửi', 'Outgoing documents: not sent in time'),
    definition: textOf(
      'Đã ký mà chưa ghi ngày gửi, quá ngày làm việc tiếp theo, khẩn thì quá ngày ký (NĐ 30/2020, Điều 18).',
      'Signed and not sent by the next working day; what is urgent by the day of signing (Decree 30/2020, Article 18).',
    ),
    where: (day) =>
      `r.direction = 'out' and r.origin <> 'typed' and r.sent_day is null and r.send_by < ${day} and r.status in ('open', 'done')`,
  },
  {
    name: 'documents-overdue',
    group: 'late',
    severity: 'warning',
    label: textOf('Văn bản: quá hạn xử lý', 'Documents: overdue'),
    definition: textOf(
      'Có hạn xử lý đã qua mà vẫn ghi đang xử lý.',
      'Their due day is over and they are still in hand.',
    ),
    where: (day) => `r.status = 'open' and r.due_day < ${day}`,
  },
]
