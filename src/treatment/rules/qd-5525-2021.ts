// Quyết định 5525/QĐ-BYT: classes of risk of infected persons since 01/12/2021.
import { textOf } from '../../kernel/text/text.ts'
import { riskLaw } from './risk-class.ts'

export const qd5525 = riskLaw({
  name: 'qd-5525-2021',
  source: 'QĐ 5525/QĐ-BYT',
  title: textOf('Phân loại nguy cơ người nhiễm SARS-CoV-2', 'Classes of risk of infected persons'),
  from: '2021-12-01',
  to: null,
  daysVerified: true,
})
