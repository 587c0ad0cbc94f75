// What the list of data quality looks for among cases that changed: whether the end of treatment or another diagnosis was told, and in time.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'
import { diseaseNames, MAIN_DISEASE } from './diseases.ts'
import { dueSql, startSql, toldLate, untold } from './rules/notice-sql.ts'
import { NOTICE_DAYS } from './rules/notices.ts'
import { actTermsText } from './rules/reporting-law.ts'
import { caseHours2015 } from './rules/tt-54-2015.ts'

const happened = { day: 'r.outcome_day', time: null }
const told = { day: 'r.change_told_day', time: 'r.change_told_time' }
const due = dueSql('caseUpdate', MAIN_DISEASE, happened.day, () => startSql(happened))

const changed = { day: 'r.diagnosis_day', time: 'r.diagnosis_time' }
const changedTold = { day: 'r.diagnosis_told_day', time: 'r.diagnosis_told_time' }
const changedDue = dueSql('diagnosisUpdate', MAIN_DISEASE, changed.day, () => startSql(changed))

/** Diseases without a card for each case; a disease without a row is taken for the strictest. */
const byWeek = diseaseNames.flatMap((name) => (caseHours2015[name] === null ? [`'${name}'`] : []))

const terms = actTermsText('caseUpdate', MAIN_DISEASE)

/** A death has its own notice, in the register of deaths. */
export const changedCase = `r.classification = 'confirmed' and r.disease not in (${byWeek.join(', ')}) and r.outcome in ('recovered', 'transferred')`

export const changeChecks: readonly Check[] = [
  {
    name: 'case-changes-untold',
    group: 'late',
    severity: 'warning',
    label: textOf('Ra viện, chuyển viện chưa báo cập nhật', 'Discharge or transfer not told'),
    definition: textOf(
      `Ca xác định khỏi hoặc chuyển viện trong ${NOTICE_DAYS} ngày qua, đã quá hạn mà chưa ghi ngày báo cập nhật. Hạn: ${terms.vi}.`,
      `Confirmed cases recovered or transferred in the last ${NOTICE_DAYS} days, over their term, without a day on which it was told. Term: ${terms.en}.`,
    ),
    where: (day) => `${changedCase} and ${untold(due, happened.day, told, day)}`,
  },
  {
    name: 'case-changes-told-late',
    group: 'late',
    severity: 'info',
    label: textOf('Ra viện, chuyển viện báo muộn', 'Discharge or transfer told late'),
    definition: textOf(
      `Ca xác định khỏi hoặc chuyển viện được báo cập nhật sau hạn. Hạn: ${terms.vi}.`,
      `Confirmed cases whose recovery or transfer was told after its term. Term: ${terms.en}.`,
    ),
    where: () => `${changedCase} and ${toldLate(due, told)}`,
  },
  {
    name: 'case-diagnoses-untold',
    group: 'late',
    severity: 'warning',
    label: textOf('Đổi chẩn đoán chưa báo', 'Changed diagnosis not told'),
    definition: textOf(
      `Ca có bệnh hoặc phân loại thay đổi trong ${NOTICE_DAYS} ngày qua, đã quá hạn mà chưa ghi ngày báo cập nhật. Hạn: ${terms.vi}.`,
      `Cases whose disease or classification changed in the last ${NOTICE_DAYS} days, over their term, without a day on which it was told. Term: ${terms.en}.`,
    ),
    where: (day) => untold(changedDue, changed.day, changedTold, day),
  },
  {
    name: 'case-diagnoses-told-late',
    group: 'late',
    severity: 'info',
    label: textOf('Đổi chẩn đoán báo muộn', 'Changed diagnosis told late'),
    definition: textOf(
      `Ca có chẩn đoán thay đổi được báo cập nhật sau hạn. Hạn: ${terms.vi}.`,
      `Cases whose changed diagnosis was told after its term. Term: ${terms.en}.`,
    ),
    where: () => toldLate(changedDue, changedTold),
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
