// QĐ 97/QĐ-PB of the department of disease prevention (30/06/2026), read in secondary copies only: lists and weekly terms under TT 15/2026.
import { addDays, type Day } from '../../kernel/day/day.ts'
import { endOfDay } from '../../kernel/rule/local-moment.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Reason } from '../../kernel/rule/law.ts'
import { type CaseHours, type Clock, hasRow, type Level, STRICTEST_HOURS } from './terms.ts'

const because = (vi: string, en: string): Reason => ({
  clause: 'QĐ 97/QĐ-PB (bản sao thứ cấp)',
  text: textOf(vi, en),
  verified: false,
})

/** 18 diseases within 24 hours, 17 within 48 with COVID-19 among them, 46 by the week only; of the lists only COVID-19 was read. */
export const caseHours2026: CaseHours = {
  covid19: 48,
  dengue: 48,
  handFootMouth: 48,
  measles: 48,
  influenzaA: null,
}

export const caseTerm = (disease: string): { readonly hours: 24 | 48; readonly because: Reason } | null => {
  const hours = hasRow(disease) ? caseHours2026[disease] : STRICTEST_HOURS
  if (hours === null) return null
  return {
    hours,
    because: because(
      `báo cáo ca bệnh trong ${hours} giờ từ khi chẩn đoán${hasRow(disease) ? '' : ' (bệnh chưa có trong danh mục đã đọc: lấy hạn ngắn)'}`,
      `a case is reported within ${hours} hours of diagnosis`,
    ),
  }
}

/** Weeks from Monday to Sunday, due before Wednesday; for those above, the hour of the older circular is kept as a parameter. */
export const weeklyTerm = (level: Level, end: Day): Clock =>
  level === 'commune'
    ? {
        due: endOfDay(addDays(end, 2)),
        because: because('báo cáo tuần trước thứ Tư', 'weekly report before Wednesday'),
      }
    : {
        due: `${addDays(end, 3)}T14:00`,
        because: because('tổng hợp tuần trước 14:00 thứ Tư (tham số)', 'weekly summary by Wednesday 14:00'),
      }

export const outbreakTerms = {
  found: {
    hours: 24,
    because: because('báo cáo ổ dịch trong 24 giờ (tham số)', 'an outbreak within 24 hours'),
  },
  ended: {
    hours: 48,
    because: because('báo cáo kết thúc ổ dịch trong 48 giờ (tham số)', 'its end within 48 hours'),
  },
} as const
