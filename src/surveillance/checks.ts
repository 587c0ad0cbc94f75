// What the list of data quality looks for among cases, beside what follows from their fields.
import type { Check } from '../kernel/register/check.ts'
import { diseaseNames } from './diseases.ts'
import { caseTerms } from './rules/reporting-law.ts'
import { textOf } from '../kernel/text/text.ts'

/** Four weeks: longer is either severe or an outcome that nobody entered. */
export const TREATMENT_DAYS = 28

/** Days after that of the result on which a case of the day must be known: the hour of diagnosis is not written down. */
const termInDays = `case r.disease ${diseaseNames
  .map((disease) => {
    const terms = caseTerms(disease).map(
      ({ from, hours }) => `when r.result_day >= '${from}' then ${hours / 24}`,
    )
    return terms.length === 0 ? '' : `when '${disease}' then case ${terms.join(' ')} end`
  })
  .join(' ')} end`

export const caseChecks: readonly Check[] = [
  {
    name: 'cases-told-late',
    group: 'late',
    severity: 'info',
    label: textOf('Ca bệnh nhập vào hệ thống sau hạn báo cáo', 'Cases entered after their term'),
    definition: textOf(
      'Ca xác định của bệnh phải báo từng ca, được nhập sau ngày có kết quả quá 1 ngày (bệnh nhóm A, TT 54/2015) hoặc quá 2 ngày (nhóm B; từ 01/07/2026 theo QĐ 97/QĐ-PB, bản sao thứ cấp).',
      'Confirmed cases of diseases that are reported case by case, entered more than one day (group A) or two days (group B) after their result.',
    ),
    where: () =>
      `r.classification = 'confirmed' and (r.known_at at time zone 'Asia/Ho_Chi_Minh')::date > r.result_day + ${termInDays}`,
  },
  {
    name: 'cases-before-birth',
    group: 'ages',
    severity: 'warning',
    label: textOf('Ca bệnh: trước khi người đó ra đời', 'Cases: before the person was born'),
    definition: textOf(
      'Ngày khởi phát, lấy mẫu hoặc báo cáo trước ngày sinh, hoặc trước năm sinh, của người bệnh.',
      'Onset, specimen or report before the day or year of birth.',
    ),
    where: () =>
      `(least(r.onset_day, r.specimen_day, r.report_day) < s.birth_day or extract(year from least(r.onset_day, r.specimen_day, r.report_day)) < s.birth_year)`,
  },
  {
    name: 'cases-of-another-disease-than-cluster',
    group: 'contradictions',
    severity: 'warning',
    label: textOf('Ca bệnh khác bệnh của ổ dịch', 'Cases of another disease than their cluster'),
    definition: textOf(
      'Ca gắn với một ổ dịch của bệnh khác: hoặc bệnh ghi sai, hoặc gắn nhầm ổ dịch.',
      'Cases that belong to a cluster of another disease: one of the two is wrong.',
    ),
    where: () =>
      `r.cluster is not null and exists (select 1 from cluster k where k.tenant = r.tenant and k.id = r.cluster and k.disease <> r.disease)`,
  },
  {
    name: 'cases-long-treatment',
    group: 'late',
    severity: 'warning',
    label: textOf(
      `Ca còn điều trị quá ${TREATMENT_DAYS} ngày`,
      `Under treatment over ${TREATMENT_DAYS} days`,
    ),
    definition: textOf(
      `Ca xác định chưa có kết quả điều trị sau ${TREATMENT_DAYS} ngày kể từ ngày báo cáo: hoặc bệnh nặng, hoặc chưa ai ghi kết quả.`,
      `Confirmed cases without an outcome ${TREATMENT_DAYS} days after the report: severe, or an outcome that nobody entered.`,
    ),
    where: (day) =>
      `r.classification = 'confirmed' and coalesce(r.outcome, 'underTreatment') = 'underTreatment' and r.report_day < ${day} - ${TREATMENT_DAYS}`,
  },
]
