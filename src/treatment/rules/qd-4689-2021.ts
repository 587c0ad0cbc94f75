// Quyết định 4689/QĐ-BYT: guideline of treatment from 06/10/2021 until 27/01/2022. It is no classification of risk (T-010).
import { textOf } from '../../kernel/text/text.ts'
import { severityLaw } from './severity.ts'

export const qd4689 = severityLaw(
  {
    name: 'qd-4689-2021',
    source: 'QĐ 4689/QĐ-BYT',
    title: textOf(
      'Hướng dẫn chẩn đoán và điều trị COVID-19',
      'Guideline of diagnosis and treatment of COVID-19',
    ),
    from: '2021-10-06',
    to: '2022-01-27',
    daysVerified: true,
  },
  true,
)
