// What the list of data quality looks for among contacts, beside what follows from their fields.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

export const contactChecks: readonly Check[] = [
  {
    name: 'contacts-unseen',
    group: 'late',
    severity: 'warning',
    reads: ['contact-visits'],
    label: textOf('Đang theo dõi mà hai ngày chưa gặp', 'Followed, and not seen for two days'),
    definition: textOf(
      'Người tiếp xúc còn trong hạn theo dõi, lập danh sách từ hai ngày trước, mà hai ngày qua không có lần gặp nào.',
      'Contacts still followed, listed two days ago or earlier, who were not met in the last two days.',
    ),
    where: (day) =>
      `r.status = 'following' and r.found_day <= ${day}::date - 2 and r.end_day >= ${day} and r.level in ('f1', 'f2')
       and not exists (select 1 from contact_visit v where v.tenant = r.tenant and v.contact = r.id and v.state = 'active'
         and v.result in ('well', 'symptoms') and v.visit_day between ${day}::date - 1 and ${day})`,
  },
  {
    name: 'contacts-no-source',
    group: 'links',
    severity: 'warning',
    label: textOf('Người tiếp xúc chưa rõ nguồn', 'Contacts without a source'),
    definition: textOf(
      'Người tiếp xúc chưa gắn với ca nguồn hay người nguồn nào, nên chưa suy ra được diện F: ghi nguồn trong hồ sơ.',
      'Contacts that name neither a source case nor a source person: no level can be derived.',
    ),
    where: () => `r.source_case is null and r.source is null and r.status <> 'cancelled'`,
  },
  {
    name: 'contacts-of-another-disease-than-source',
    group: 'contradictions',
    severity: 'warning',
    reads: ['cases'],
    label: textOf(
      'Người tiếp xúc khác bệnh của ca nguồn',
      'Contacts of another disease than their source case',
    ),
    definition: textOf(
      'Người tiếp xúc ghi một bệnh mà ca nguồn mắc, hoặc người nguồn được theo dõi, bệnh khác, nên bị theo dõi sai thời hạn và không ra diện F: một trong hai ghi sai.',
      'Contacts for one disease of a case, or of a contact, of another: the term is wrong and no level follows. One of the two is wrong.',
    ),
    where: () =>
      `r.status <> 'cancelled' and (r.source_case is not null and exists (select 1 from case_record c
       where c.tenant = r.tenant and c.id = r.source_case and c.state = 'active' and c.disease <> r.disease)
       or r.source_case is null and r.source is not null and exists (select 1 from contact s
       where s.tenant = r.tenant and s.subject_id = r.source and s.state = 'active' and s.disease <> r.disease)
       and not exists (select 1 from contact s
       where s.tenant = r.tenant and s.subject_id = r.source and s.state = 'active' and s.disease = r.disease))`,
  },
]
