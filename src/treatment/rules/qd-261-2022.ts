// Quyết định 261/QĐ-BYT: who is treated at home, from 31/01/2022 until 13/03/2022.
import { textOf } from '../../kernel/text/text.ts'
import { homeLaw } from './home-eligibility.ts'

export const qd261 = homeLaw(
  {
    name: 'qd-261-2022',
    source: 'QĐ 261/QĐ-BYT',
    title: textOf('Hướng dẫn quản lý tại nhà đối với người mắc COVID-19', 'Management of COVID-19 at home'),
    from: '2022-01-31',
    to: '2022-03-13',
    daysVerified: true,
  },
  true,
)
