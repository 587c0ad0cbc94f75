// Quyết định 604/QĐ-BYT: who is treated at home, since 14/03/2022; it replaced 261 and 528. Its own limits were not read: those of 261.
import { textOf } from '../../kernel/text/text.ts'
import { homeLaw } from './home-eligibility.ts'

export const qd604 = homeLaw(
  {
    name: 'qd-604-2022',
    source: 'QĐ 604/QĐ-BYT',
    title: textOf('Hướng dẫn quản lý tại nhà đối với người mắc COVID-19', 'Management of COVID-19 at home'),
    from: '2022-03-14',
    to: null,
    daysVerified: true,
  },
  false,
)
