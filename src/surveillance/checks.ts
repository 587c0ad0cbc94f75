// What the list of data quality looks for among cases, beside what follows from their fields.
import type { Check } from '../kernel/register/check.ts'
import { textOf } from '../kernel/text/text.ts'

/** Four weeks: longer is either severe or an outcome that nobody entered. */
export const TREATMENT_DAYS = 28

export const caseChecks: readonly Check[] = [
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
