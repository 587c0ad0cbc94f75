// Công văn 762/BYT-DP, in force from 21/02/2022 until 14/04/2022: 5 days for the protected, 7 for others, from the last exposure.
import { textOf } from '../../kernel/text/text.ts'
import { isProtected } from './protected.ts'
import type { StayLaw } from './stay.ts'

const LIMITS = { doseDays: 14, doseMonths: null, recoveredMonths: 3 } as const

export const cv762: StayLaw = {
  source: 'CV 762/BYT-DP',
  from: '2022-02-21',
  to: '2022-04-14',
  daysVerified: true,
  terms: (facts) => {
    const shielded = isProtected(facts, LIMITS)
    return {
      isolate: shielded ? 5 : 7,
      where: 'home',
      tests: [shielded ? 5 : 7],
      monitor: shielded ? 5 : 3,
      because: {
        clause: 'CV 762/BYT-DP',
        text: shielded
          ? textOf(
              'ít nhất 2 mũi, mũi cuối từ 14 ngày, hoặc khỏi không quá 3 tháng: 5 ngày, tự theo dõi 5 ngày',
              'two doses or more, the last 14 days ago or more, or recovered within 3 months: 5 days, then 5 of self-monitoring',
            )
          : textOf(
              'trường hợp khác: 7 ngày, tự theo dõi 3 ngày',
              'others: 7 days, then 3 of self-monitoring',
            ),
        verified: true,
      },
    }
  },
}
