// What the list of data quality looks for among cases whose treatment ended: whether the change was told, and in time (TT 54/2015, form 1).
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'
import { diseaseRows, MAIN_DISEASE } from './diseases.ts'
import { dueSql, startSql, toldLate, untold } from './rules/notice-sql.ts'
import { NOTICE_DAYS } from './rules/notices.ts'

const happened = { day: 'r.outcome_day', time: null }
const told = { day: 'r.change_told_day', time: 'r.change_told_time' }
const due = dueSql('caseUpdate', MAIN_DISEASE, happened.day, () => startSql(happened))

/** Diseases with a card for each case; a disease without a row is taken for the strictest. */
const byCard = Object.entries(diseaseRows).flatMap(([name, { caseHours2015 }]) =>
  caseHours2015 === null ? [`'${name}'`] : [],
)

/** A death has its own notice, in the register of deaths. */
export const changedCase = `r.classification = 'confirmed' and r.disease not in (${byCard.join(', ')}) and r.outcome in ('recovered', 'transferred')`

export const changeChecks: readonly Check[] = [
  {
    name: 'case-changes-untold',
    group: 'late',
    severity: 'warning',
    label: textOf('Ra viện, chuyển viện chưa báo cập nhật', 'Discharge or transfer not told'),
    definition: textOf(
      `Ca xác định khỏi hoặc chuyển viện trong ${NOTICE_DAYS} ngày qua, đã quá 24 giờ mà chưa ghi ngày báo cập nhật (TT 54/2015; từ 01/07/2026 luật không đặt hạn cho việc này).`,
      `Confirmed cases recovered or transferred in the last ${NOTICE_DAYS} days, over 24 hours ago, without a day on which it was told (Circular 54/2015).`,
    ),
    where: (day) => `${changedCase} and ${untold(due, happened.day, told, day)}`,
  },
  {
    name: 'case-changes-told-late',
    group: 'late',
    severity: 'info',
    label: textOf('Ra viện, chuyển viện báo muộn', 'Discharge or transfer told late'),
    definition: textOf(
      'Ca xác định khỏi hoặc chuyển viện được báo cập nhật sau 24 giờ (TT 54/2015).',
      'Confirmed cases whose recovery or transfer was told after 24 hours (Circular 54/2015).',
    ),
    where: () => `${changedCase} and ${toldLate(due, told)}`,
  },
  {
    name: 'cases-died-unregistered',
    group: 'links',
    severity: 'warning',
    reads: ['death-records'],
    label: textOf('Ca tử vong chưa vào sổ tử vong', 'Died, but not in the register of deaths'),
    definition: textOf(
      'Ca xác định ghi tử vong mà sổ tử vong chưa có: hạn báo tử vong không chạy được cho người này.',
      'Confirmed cases who died without a record in the register of deaths: no term runs for them.',
    ),
    where: () =>
      `r.classification = 'confirmed' and r.outcome = 'died' and not exists (select 1 from death_record d where d.tenant = r.tenant and d.state = 'active'
         and (d.case_record = r.id or (d.case_record is null and d.subject_id = r.subject_id)))`,
  },
]
