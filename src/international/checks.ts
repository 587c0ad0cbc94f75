// What the list of data quality looks for among international notices: those whose term is over and that were not told.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

export const noticeChecks: readonly Check[] = [
  {
    name: 'health-notices-late',
    group: 'late',
    severity: 'danger',
    label: textOf('Thông báo y tế quốc tế quá hạn', 'International notices past their term'),
    definition: textOf(
      'Thông báo chưa gửi hoặc chưa trả lời mà ngày phải gửi đã qua.',
      'Notices not sent or answered whose day is over.',
    ),
    where: (day) => `coalesce(r.status, 'open') = 'open' and r.due_day < ${day}`,
  },
]
