// Công văn 10696/BYT-MT, in force from 16/12/2021 until 20/02/2022: the protected isolate at home for 7 days, others as before.
import { textOf } from '../../kernel/text/text.ts'
import { centralFourteen } from './central-quarantine.ts'
import { isProtected } from './protected.ts'
import type { StayLaw } from './stay.ts'

const LIMITS = { doseDays: 14, doseMonths: 6, recoveredMonths: 6 } as const

export const cv10696: StayLaw = {
  source: 'CV 10696/BYT-MT',
  from: '2021-12-16',
  to: '2022-02-20',
  daysVerified: true,
  terms: (facts) =>
    isProtected(facts, LIMITS)
      ? {
          isolate: 7,
          where: 'home',
          tests: [1, 7],
          monitor: 7,
          because: {
            clause: 'CV 10696/BYT-MT',
            text: textOf(
              'đã tiêm đủ (mũi cuối ít nhất 14 ngày, không quá 6 tháng) hoặc khỏi không quá 6 tháng: 7 ngày tại nhà',
              'fully vaccinated (last dose at least 14 days, at most 6 months ago) or recovered within 6 months: 7 days at home',
            ),
            verified: true,
          },
        }
      : centralFourteen.terms(facts),
}
