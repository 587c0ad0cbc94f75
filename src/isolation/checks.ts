// What the list of data quality looks for among isolations, beside what follows from their fields.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

export const isolationChecks: readonly Check[] = [
  {
    name: 'isolation-orders-overdue',
    group: 'late',
    severity: 'danger',
    label: textOf('Quá hạn cách ly mà chưa kết thúc', 'Past the last day and still open'),
    definition: textOf(
      'Trường hợp cách ly đã qua ngày cuối mà vẫn ghi đang cách ly.',
      'Isolations past their last day that are still open.',
    ),
    where: (day) => `r.status = 'open' and r.ended_day is null and r.due_day < ${day}`,
  },
]
