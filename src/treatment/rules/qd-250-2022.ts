// Quyết định 250/QĐ-BYT: guideline of treatment from 28/01/2022 until 25/06/2023 (its end from memory).
import { textOf } from '../../kernel/text/text.ts'
import { severityLaw } from './severity.ts'

export const qd250 = severityLaw(
  {
    name: 'qd-250-2022',
    source: 'QĐ 250/QĐ-BYT',
    title: textOf(
      'Hướng dẫn chẩn đoán và điều trị COVID-19',
      'Guideline of diagnosis and treatment of COVID-19',
    ),
    from: '2022-01-28',
    to: '2023-06-25',
    daysVerified: false,
  },
  true,
)
