// Công văn 1909/BYT-DP, from 15/04/2022: contacts are no longer isolated; they watch themselves (how long is from memory, not compared).
import { textOf } from '../../kernel/text/text.ts'
import type { StayLaw } from './stay.ts'

const MONITOR = { days: 10, verified: false } as const

export const cv1909: StayLaw = {
  source: 'CV 1909/BYT-DP',
  from: '2022-04-15',
  // Contacts of group A alone are isolated by NĐ 165/2026 (Article 14), for as long as the ministry's guidance says.
  to: '2026-06-30',
  daysVerified: true,
  terms: () => ({
    isolate: null,
    where: 'home',
    tests: [],
    monitor: MONITOR.days,
    because: {
      clause: 'CV 1909/BYT-DP',
      text: textOf(
        `không cách ly; tự theo dõi ${MONITOR.days} ngày`,
        `no isolation; ${MONITOR.days} days of self-monitoring`,
      ),
      verified: MONITOR.verified,
    },
  }),
}
