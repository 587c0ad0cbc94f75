// What the list of data quality looks for on the hotline: reports whose term is over without an answer.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

export const hotlineChecks: readonly Check[] = [
  {
    name: 'citizen-reports-late',
    group: 'late',
    severity: 'danger',
    label: textOf('Phản ánh quá hạn chưa trả lời', 'Citizens’ reports past their term'),
    definition: textOf(
      'Phản ánh còn mới nhận hoặc đang xử lý mà ngày phải trả lời đã qua.',
      'Reports received or being handled whose day of answer is over.',
    ),
    where: (day) => `coalesce(r.status, 'received') in ('received', 'assigned') and r.due_day < ${day}`,
  },
]
