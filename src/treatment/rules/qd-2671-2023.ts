// Quyết định 2671/QĐ-BYT: guideline of treatment since 26/06/2023 (day and limits from memory).
import { textOf } from '../../kernel/text/text.ts'
import { severityLaw } from './severity.ts'

export const qd2671 = severityLaw(
  {
    name: 'qd-2671-2023',
    source: 'QĐ 2671/QĐ-BYT',
    title: textOf(
      'Hướng dẫn chẩn đoán, điều trị COVID-19',
      'Guideline of diagnosis and treatment of COVID-19',
    ),
    from: '2023-06-26',
    to: null,
    daysVerified: false,
  },
  false,
)
