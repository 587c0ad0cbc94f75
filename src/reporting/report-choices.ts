// The words of periodic reports: their kinds and the way of one from the unit that owes it to the unit above.
import type { Choice } from '../kernel/register/field.ts'

export const reportKind = {
  weekly: { vi: 'Báo cáo tuần', en: 'Weekly report' },
  monthly: { vi: 'Báo cáo tháng', en: 'Monthly report' },
  yearly: { vi: 'Báo cáo năm', en: 'Yearly report' },
  outbreakFirst: { vi: 'Báo cáo phát hiện ổ dịch', en: 'First report of a cluster' },
  outbreakDaily: { vi: 'Báo cáo ổ dịch hằng ngày', en: 'Daily report of a cluster' },
  outbreakFinal: { vi: 'Báo cáo kết thúc ổ dịch', en: 'Final report of a cluster' },
} as const satisfies Record<string, Choice>

export type ReportKind = keyof typeof reportKind

export const reportState = {
  draft: { vi: 'Chưa gửi', en: 'Not sent' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  returned: { vi: 'Trả lại', en: 'Sent back' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Received' },
  compiled: { vi: 'Đã tổng hợp', en: 'Taken up' },
} as const satisfies Record<string, Choice>
