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
  {
    name: 'isolation-orders-consul',
    group: 'late',
    severity: 'warning',
    reads: ['persons'],
    label: textOf(
      'Cách ly người nước ngoài chưa báo Cục Lãnh sự',
      'A foreigner, and the Consular Department not told',
    ),
    definition: textOf(
      'Người nước ngoài đang cách ly, đã có quyết định từ ngày 01/07/2026, mà chưa ghi ngày báo Cục Lãnh sự, Bộ Ngoại giao (NĐ 165/2026, Điều 15 đến 18).',
      'Foreigners isolated by a decision of 01/07/2026 or later of whom the Consular Department was not told (NĐ 165/2026, Articles 15 to 18).',
    ),
    where: () =>
      `r.status = 'open' and r.decided_day >= '2026-07-01' and r.consular_day is null
       and exists (select 1 from person p where p.tenant = r.tenant and p.id = r.subject_id and p.nationality !~* '^\\s*(vi[eệ]t ?nam(ese)?|vnm?)\\s*$')`,
  },
  {
    name: 'isolation-orders-unvisited',
    group: 'late',
    severity: 'danger',
    reads: ['home-visits'],
    label: textOf('Cách ly tại nhà, hai ngày không ai giám sát', 'At home, nobody came for two days'),
    definition: textOf(
      'Người đang cách ly tại nhà từ hai ngày trước trở lên mà hai ngày qua không có lần giám sát nào.',
      'Open isolations at home, begun two days ago or earlier, without any visit in the last two days.',
    ),
    where: (day) =>
      `r.form = 'home' and r.status = 'open' and r.from_day <= ${day}::date - 2 and (r.due_day is null or r.due_day >= ${day})
       and not exists (select 1 from home_visit v where v.tenant = r.tenant and v.isolation = r.id and v.state = 'active'
         and v.visit_day between ${day}::date - 1 and ${day})`,
  },
]
