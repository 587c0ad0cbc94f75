// What the list of data quality looks for: declarations that ask for a look and that nobody has handled since the day before; crossings of a day to come.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

export const declarationChecks: readonly Check[] = [
  {
    name: 'declarations-red-waiting',
    group: 'late',
    severity: 'danger',
    label: textOf('Tờ khai cần xem ngay chưa xử lý', 'Declarations to be looked at, not handled'),
    definition: textOf(
      'Tờ khai có dấu hiệu, từ vùng dịch hoặc đã tiếp xúc, khai từ hôm trước mà vẫn ở tình trạng “đã nhận”.',
      'Declarations with symptoms, from an epidemic area or after contact, of an earlier day and still only received.',
    ),
    where: (day) => `r.red and coalesce(r.status, 'received') = 'received' and r.declared_day < ${day}`,
  },
]

export const crossingChecks: readonly Check[] = [
  {
    name: 'border-crossings-ahead',
    group: 'days',
    severity: 'warning',
    label: textOf('Đã qua, đã đến cửa khẩu vào ngày chưa tới', 'Crossed or arrived on a day to come'),
    definition: textOf(
      'Chỉ người khai trước mà chưa đến mới có ngày sau ngày đang xem.',
      'Only who declared before and has not come yet has a day after the day looked at.',
    ),
    where: (day) => `coalesce(r.stage, 'done') in ('done', 'waiting') and r.on_day > ${day}`,
  },
]
