// Quyết định 3416/QĐ-BYT: guideline of treatment from 14/07/2021 until 05/10/2021 (days from memory).
import { textOf } from '../../kernel/text/text.ts'
import { severityLaw } from './severity.ts'

export const qd3416 = severityLaw(
  {
    name: 'qd-3416-2021',
    source: 'QĐ 3416/QĐ-BYT',
    title: textOf(
      'Hướng dẫn chẩn đoán và điều trị COVID-19',
      'Guideline of diagnosis and treatment of COVID-19',
    ),
    from: '2021-07-14',
    to: '2021-10-05',
    daysVerified: false,
  },
  false,
)
