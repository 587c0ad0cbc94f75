// What the list of data quality looks for among specimens, beside what follows from their fields.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'
import { SAME_ILLNESS } from '../surveillance/rules/same-illness.ts'
import { sameIllnessSql } from './same-illness.ts'

/** One of another disease, or of an illness long before or after, is not the one that the test found. */
const noCase = (day: string): string =>
  `not exists (select 1 from case_record ill where ill.tenant = r.tenant and ill.subject_id = r.subject_id and ${sameIllnessSql('ill', day)})`

/** Results are due within two days of the specimen. */
export const PENDING_DAYS = 2

export const specimenChecks: readonly Check[] = [
  {
    name: 'specimens-pending',
    group: 'late',
    severity: 'warning',
    label: textOf(`Mẫu chờ kết quả quá ${PENDING_DAYS} ngày`, `Without a result over ${PENDING_DAYS} days`),
    definition: textOf(
      `Mẫu chưa có kết quả sau ${PENDING_DAYS} ngày kể từ ngày lấy.`,
      `Specimens without a result ${PENDING_DAYS} days after they were taken.`,
    ),
    where: (day) =>
      `coalesce(r.result, 'pending') = 'pending' and coalesce(r.stage, 'taken') not in ('toTake', 'cancelled', 'rejected') and r.specimen_day < ${day} - ${PENDING_DAYS}`,
  },
  {
    name: 'specimens-not-taken',
    group: 'late',
    severity: 'warning',
    label: textOf('Phải lấy mẫu mà chưa lấy', 'Ordered, not taken'),
    definition: textOf(
      'Mẫu phải lấy (kể cả lấy lại vì ống gộp) đã quá ngày mà chưa lấy.',
      'Specimens to be taken, those ordered because of a pool included, whose day has passed.',
    ),
    where: (day) => `r.stage = 'toTake' and r.specimen_day < ${day}`,
  },
  {
    name: 'specimens-positive-no-case',
    group: 'links',
    severity: 'warning',
    label: textOf('Mẫu dương tính mà không thấy ca bệnh', 'Positive, yet no case is found'),
    definition: textOf(
      `Mẫu dương tính của người không có ca COVID-19 nào báo cáo trong vòng ${SAME_ILLNESS.days} ngày trước hoặc sau ngày lấy mẫu, trong các sổ mà bạn được xem.`,
      `A positive specimen of a person without a case of COVID-19 reported within ${SAME_ILLNESS.days} days of the specimen in the registers that you may read.`,
    ),
    reads: ['cases'],
    where: () => `r.result = 'positive' and ${noCase('r.specimen_day')}`,
  },
]

export const poolChecks: readonly Check[] = [
  {
    name: 'pools-pending',
    group: 'late',
    severity: 'warning',
    label: textOf(
      `Ống gộp chờ kết quả quá ${PENDING_DAYS} ngày`,
      `Pools without a result over ${PENDING_DAYS} days`,
    ),
    definition: textOf(
      `Ống gộp chưa có kết quả sau ${PENDING_DAYS} ngày kể từ ngày lấy.`,
      `Pools without a result ${PENDING_DAYS} days after they were taken.`,
    ),
    where: (day) =>
      `coalesce(r.result, 'pending') = 'pending' and r.stage <> 'rejected' and r.specimen_day < ${day} - ${PENDING_DAYS}`,
  },
]

export const labResultChecks: readonly Check[] = [
  {
    name: 'lab-results-unmatched',
    group: 'links',
    severity: 'warning',
    label: textOf('Kết quả gửi đến chưa khớp với mẫu nào', 'Results matched to no specimen'),
    definition: textOf(
      'Kết quả phòng xét nghiệm gửi đến mà mã không khớp với ống hay mẫu nào, hoặc trái với kết quả đã có.',
      'Results that came in whose code belongs to no tube or specimen, or which contradict what stands.',
    ),
    where: () => `coalesce(r.status, 'waiting') = 'waiting'`,
  },
]

export const selfTestChecks: readonly Check[] = [
  {
    name: 'self-tests-unverified',
    group: 'late',
    severity: 'warning',
    label: textOf('Báo dương tính quá một ngày chưa xác minh', 'Told positive, not verified within a day'),
    definition: textOf(
      'Người dân báo tự xét nghiệm dương tính từ hôm kia trở về trước mà chưa ai xác minh.',
      'Self-tests told positive the day before yesterday or earlier that nobody has verified.',
    ),
    where: (day) =>
      `r.result = 'positive' and coalesce(r.status, 'reported') in ('reported', 'unreached') and r.test_day < ${day}::date - 1`,
  },
  {
    name: 'self-tests-no-case',
    group: 'links',
    severity: 'warning',
    reads: ['cases'],
    label: textOf('Dương tính đã xác minh mà chưa có ca bệnh', 'Verified positive without a case'),
    definition: textOf(
      `Tự xét nghiệm dương tính đã xác minh của người không có ca COVID-19 nào báo cáo trong vòng ${SAME_ILLNESS.days} ngày trước hoặc sau ngày tự làm.`,
      `Verified positive self-tests of persons without a case of COVID-19 reported within ${SAME_ILLNESS.days} days of the test.`,
    ),
    where: () => `r.result = 'positive' and r.status = 'verified' and ${noCase('r.test_day')}`,
  },
]

export const sentinelChecks: readonly Check[] = [
  {
    name: 'sentinel-sites-silent',
    group: 'late',
    severity: 'warning',
    reads: ['sentinel-reports'],
    label: textOf('Điểm giám sát chưa có số liệu tuần trước', 'Sentinel sites without last week'),
    definition: textOf(
      'Điểm giám sát đang hoạt động mà chưa có số liệu của tuần vừa qua.',
      'Sentinel sites at work without the count of the week that has passed.',
    ),
    where: (day) =>
      `r.from_day <= date_trunc('week', ${day}::date)::date - 7 and (r.until_day is null or r.until_day >= ${day})
       and not exists (select 1 from sentinel_report n where n.tenant = r.tenant and n.site = r.id and n.state = 'active'
         and n.week_start = date_trunc('week', ${day}::date)::date - 7)`,
  },
]
