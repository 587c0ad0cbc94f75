// TT 15/2026/TT-BYT, Điều 25–26: within 24 hours the director of the health station tells that there is an epidemic, or that it is over.
import type { Reason } from '../../kernel/rule/law.ts'
import { addHours, type LocalMoment } from '../../kernel/rule/local-moment.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'

export type NoticeForm = 'begun' | 'ended'

export const noticeRule = {
  hours: 24,
  recipients: [
    textOf('Chủ tịch Ủy ban nhân dân xã', 'Chair of the commune People’s Committee'),
    textOf('Sở Y tế', 'Provincial health department'),
    textOf('Trung tâm Kiểm soát bệnh tật tỉnh', 'Provincial CDC'),
    textOf('Các lực lượng tham gia trên địa bàn xã', 'Forces of the commune'),
    textOf('Người dân, cộng đồng (công khai)', 'The public'),
  ] satisfies readonly Text[],
} as const

export type NoticeState = 'open' | 'late' | 'inTime' | 'toldLate'

/** To the minute: determined at 10:00, told at 10:00 of the next day is in time, at 10:01 it is late. */
export const noticeClock = (
  form: NoticeForm,
  determined: LocalMoment,
  told: LocalMoment | null,
  now: LocalMoment,
): { readonly due: LocalMoment; readonly state: NoticeState; readonly because: Reason } => {
  const due = addHours(determined, noticeRule.hours)
  const late = (told ?? now) > due
  return {
    due,
    state: told === null ? (late ? 'late' : 'open') : late ? 'toldLate' : 'inTime',
    because: {
      clause: `TT 15/2026/TT-BYT, Điều 26 khoản 1 điểm ${form === 'begun' ? 'b' : 'c'}`,
      text: textOf(
        `Giám đốc Trạm Y tế ban hành thông tin trong ${noticeRule.hours} giờ kể từ khi xác định`,
        `The director of the health station issues the notice within ${noticeRule.hours} hours of the determination`,
      ),
      verified: true,
    },
  }
}
