// Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, in force from 01/01/2026: the clocks of breaches and of impact assessments.
import { addDays, addMonths, type Day } from '../../kernel/day/day.ts'
import { addHours, type LocalMoment } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import { nd13, nd13Breach } from './nd-13-2023.ts'
import type { Reason } from './request-clock.ts'

export const luat91 = {
  source: 'Luật 91/2025/QH15',
  from: '2026-01-01',
  breachHours: { value: 72, clause: 'Luật 91/2025, Điều 23', verified: true },
  filingDays: { value: 60, clause: 'Luật 91/2025, Điều 21', verified: true },
  reviewMonths: { value: 6, clause: 'Luật 91/2025, Điều 22', verified: true },
  changeDays: { value: 10, clause: 'Luật 91/2025, Điều 22; NĐ 356/2025', verified: true },
} as const

const reason = (rule: { clause: string; verified: boolean }, vi: string, en: string): Reason => ({
  clause: rule.clause,
  text: textOf(vi, en),
  verified: rule.verified,
})

/**
 * A breach found before the hour was written down counts from the beginning of its day: too early rather than too late.
 * null: found before any law asked for a notice.
 */
export const breachClock = (
  foundDay: Day,
  foundTime: string | null,
): { due: LocalMoment; because: Reason[] } | null => {
  if (foundDay < nd13.from) return null
  const rule = foundDay < luat91.from ? nd13Breach : luat91.breachHours
  return {
    due: addHours(`${foundDay}T${foundTime ?? '00:00'}`, rule.value),
    because: [
      reason(
        rule,
        `báo cơ quan chuyên trách trong ${rule.value} giờ từ khi phát hiện`,
        `tell the authority within ${rule.value} hours of finding it`,
      ),
    ],
  }
}

export type AssessmentFacts = {
  readonly startedDay: Day
  readonly filedDay: Day | null
  readonly reviewedDay: Day | null
  /** A big change since (purpose, kinds of data, who processes), and when it was filed. */
  readonly changedDay: Day | null
  readonly changeFiledDay: Day | null
}

/** What is due next of an impact assessment; a big change that is not filed comes before the regular review. */
export const assessmentClock = (
  facts: AssessmentFacts,
): { what: 'file' | 'change' | 'review'; due: Day; because: Reason[] } => {
  const { startedDay, filedDay, reviewedDay, changedDay, changeFiledDay } = facts
  if (filedDay === null) {
    const older = startedDay < luat91.from
    return {
      what: 'file',
      due: addDays(older ? luat91.from : startedDay, luat91.filingDays.value),
      because: [
        older
          ? reason(
              { ...luat91.filingDays, verified: false },
              'gửi hồ sơ trong 60 ngày; việc xử lý có từ trước tính từ ngày luật có hiệu lực',
              'file within 60 days; what began before counts from the day the law came into force',
            )
          : reason(
              luat91.filingDays,
              'gửi hồ sơ trong 60 ngày từ ngày bắt đầu xử lý',
              'file within 60 days of the start',
            ),
      ],
    }
  }
  if (changedDay !== null && (changeFiledDay === null || changeFiledDay < changedDay))
    return {
      what: 'change',
      due: addDays(changedDay, luat91.changeDays.value),
      because: [
        reason(
          luat91.changeDays,
          'cập nhật trong 10 ngày khi có thay đổi lớn',
          'update within 10 days of a big change',
        ),
      ],
    }
  const last =
    [filedDay, reviewedDay, changeFiledDay]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? filedDay
  return {
    what: 'review',
    due: addMonths(last, luat91.reviewMonths.value),
    because: [reason(luat91.reviewMonths, 'cập nhật định kỳ 6 tháng', 'review every six months')],
  }
}
