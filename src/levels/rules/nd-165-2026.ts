// NĐ 165/2026/NĐ-CP (from 01/07/2026), Điều 13: zoning begins and ends by decision, and is told at least six hours before.
import type { Reason } from '../../kernel/rule/law.ts'
import { addHours, type LocalMoment } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'

export const nd165 = {
  source: 'NĐ 165/2026/NĐ-CP',
  from: '2026-07-01',
  zoningHours: { value: 6, clause: 'NĐ 165/2026/NĐ-CP, Điều 13 khoản 1 điểm c', verified: true },
} as const

/** null: it took effect before the decree did. */
export const zoningClock = (
  effective: LocalMoment,
  told: LocalMoment | null,
): { readonly due: LocalMoment; readonly late: boolean; readonly because: Reason } | null => {
  if (effective.slice(0, 10) < nd165.from) return null
  const { value, clause, verified } = nd165.zoningHours
  const due = addHours(effective, -value)
  return {
    due,
    late: told !== null && told > due,
    because: {
      clause,
      text: textOf(
        `Chủ tịch UBND xã báo cáo Chủ tịch UBND tỉnh, Sở Y tế, CDC tỉnh và thông tin tại địa bàn ít nhất ${value} giờ trước khi thực hiện`,
        `The chair of the commune tells the chair of the province, the health department, the CDC and the people at least ${value} hours before`,
      ),
      verified,
    },
  }
}
