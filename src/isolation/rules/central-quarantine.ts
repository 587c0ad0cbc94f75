// Quarantine of contacts in central sites, before guidance parted them by vaccine: 21 days, later 14. The day of the change is from memory.
import { textOf } from '../../kernel/text/text.ts'
import type { StayLaw, StayTerms } from './stay.ts'

const central = (isolate: number, monitor: number, source: string): StayTerms => ({
  isolate,
  where: 'centralised',
  tests: [],
  monitor,
  because: {
    clause: source,
    text: textOf(
      `cách ly tập trung ${isolate} ngày, rồi theo dõi tại nhà ${monitor} ngày`,
      `${isolate} days in a central site, then ${monitor} at home`,
    ),
    verified: true,
  },
})

const FIRST = 'Hướng dẫn của Bộ Y tế đến tháng 7/2021'
const SECOND = 'Hướng dẫn của Bộ Y tế từ tháng 7/2021'

export const centralTwentyOne: StayLaw = {
  source: FIRST,
  from: '2020-01-23',
  to: '2021-07-13',
  daysVerified: false,
  terms: () => central(21, 14, FIRST),
}

export const centralFourteen: StayLaw = {
  source: SECOND,
  from: '2021-07-14',
  to: '2021-12-15',
  daysVerified: false,
  terms: () => central(14, 14, SECOND),
}
