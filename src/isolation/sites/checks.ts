// What the list of data quality looks for among stays: the isolation is over and the bed still taken, rooms of other sites, a person in two beds.
import type { Check } from '../../kernel/register/check.ts'
import { textOf } from '../../kernel/text/text.ts'

export const stayChecks: readonly Check[] = [
  {
    name: 'isolation-stays-over',
    group: 'late',
    severity: 'danger',
    reads: ['isolation-orders'],
    label: textOf('Hết cách ly mà giường chưa trống', 'Isolation over, bed still taken'),
    definition: textOf(
      'Quyết định cách ly đã kết thúc hoặc đã quá hạn, mà lượt ở khu chưa ghi ngày ra.',
      'The isolation has ended or is past its last day, and the stay has no day of leaving.',
    ),
    where: (day) =>
      `r.out_day is null and (r.due_day < ${day} or exists (select 1 from isolation_order o where o.tenant = r.tenant and o.id = r.isolation
         and o.state = 'active' and o.status <> 'open'))`,
  },
  {
    name: 'isolation-stays-wrong-room',
    group: 'contradictions',
    severity: 'danger',
    reads: ['isolation-rooms'],
    label: textOf('Phòng không thuộc khu, hoặc giường không có', 'No such room or bed in the site'),
    definition: textOf(
      'Phòng ghi trong lượt ở thuộc khu khác, hoặc số giường lớn hơn số giường của phòng.',
      'The room of the stay belongs to another site, or has fewer beds than the number of the bed.',
    ),
    where: () =>
      `exists (select 1 from isolation_room m where m.tenant = r.tenant and m.id = r.room and (m.site <> r.site or m.beds < r.bed))`,
  },
  {
    name: 'isolation-stays-twice',
    group: 'duplicates',
    severity: 'warning',
    label: textOf('Một người ở hai nơi cùng lúc', 'One person in two places'),
    definition: textOf(
      'Cùng một người có hai lượt ở chồng ngày nhau.',
      'Two stays of one person overlap in days.',
    ),
    where: () =>
      `exists (select 1 from isolation_stay o where o.tenant = r.tenant and o.subject_id = r.subject_id and o.id <> r.id and o.state = 'active'
         and o.from_day < coalesce(r.out_day, 'infinity'::date) and r.from_day < coalesce(o.out_day, 'infinity'::date))`,
  },
  {
    name: 'isolation-stays-unscreened',
    group: 'late',
    severity: 'warning',
    label: textOf('Vào khu chưa khám sàng lọc', 'In a site and not screened'),
    definition: textOf(
      'Người mới vào khu cách ly từ hôm trước mà chưa ghi khám sàng lọc, phân loại.',
      'Came into a site before today, and no screening is written.',
    ),
    where: (day) =>
      `r.arrival = 'intake' and r.out_day is null and r.screened_day is null and r.from_day < ${day}`,
  },
]
