// Quyết định 3646/QĐ-BYT: classes of risk of infected persons from 31/07/2021 until 30/11/2021.
import { textOf } from '../../kernel/text/text.ts'
import { riskLaw } from './risk-class.ts'

export const qd3646 = riskLaw({
  name: 'qd-3646-2021',
  source: 'QĐ 3646/QĐ-BYT',
  title: textOf('Phân loại nguy cơ người nhiễm SARS-CoV-2', 'Classes of risk of infected persons'),
  from: '2021-07-31',
  to: '2021-11-30',
  daysVerified: true,
})
