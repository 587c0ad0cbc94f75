// The words of treatment's choices: ours, and those that offices' sheets use for them.
import type { Choice } from '../kernel/register/field.ts'

/** Groups of QĐ 5525/QĐ-BYT, each with its colour. */
export const risk = {
  low: { vi: 'Thấp (xanh)', en: 'Low (green)', words: ['thấp', 'xanh'] },
  medium: { vi: 'Trung bình (vàng)', en: 'Medium (yellow)', words: ['trung bình', 'vàng'] },
  high: { vi: 'Cao (cam)', en: 'High (orange)', words: ['cao', 'cam'] },
  veryHigh: { vi: 'Rất cao (đỏ)', en: 'Very high (red)', words: ['rất cao', 'đỏ'] },
} as const satisfies Record<string, Choice>

/** Whom a notice of the committee asks to be watched closely (F039). */
export const watchGroup = {
  under5: { vi: 'Trẻ dưới 5 tuổi', en: 'Under 5' },
  under18: { vi: 'Dưới 18 tuổi', en: 'Under 18' },
  elderlyIll: { vi: 'Người già có bệnh nền', en: 'Elderly with another illness' },
  illUnvaccinated: { vi: 'Bệnh nền, chưa tiêm vắc xin', en: 'Other illness, not vaccinated' },
} as const satisfies Record<string, Choice>

export const homeCareStatus = {
  open: { vi: 'Đang theo dõi tại nhà', en: 'At home', words: ['đang', 'đang điều trị'] },
  recovered: { vi: 'Khỏi bệnh', en: 'Recovered', words: ['khỏi', 'âm tính'] },
  moved: { vi: 'Chuyển cơ sở điều trị', en: 'Moved to a facility', words: ['chuyển viện', 'nhập viện'] },
  died: { vi: 'Tử vong', en: 'Died' },
  cancelled: { vi: 'Hủy', en: 'Cancelled', words: ['huỷ'] },
} as const satisfies Record<string, Choice>

export const feeling = {
  well: { vi: 'Bình thường', en: 'Well', words: ['khỏe', 'khoẻ', 'không'] },
  tired: {
    vi: 'Ho, sốt, đau họng, mệt',
    en: 'Cough, fever, sore throat, tired',
    words: ['ho', 'sốt', 'mệt'],
  },
  breathless: { vi: 'Khó thở', en: 'Short of breath', words: ['thở nhanh', 'thở gấp'] },
  chestPain: { vi: 'Đau tức ngực', en: 'Chest pain', words: ['đau ngực', 'tức ngực'] },
  confused: { vi: 'Lơ mơ, li bì', en: 'Drowsy or confused', words: ['lơ mơ', 'li bì'] },
  cannotEat: { vi: 'Không ăn uống được', en: 'Cannot eat or drink', words: ['bỏ ăn', 'nôn'] },
} as const satisfies Record<string, Choice>

export const grade = {
  none: { vi: 'Không', en: 'None' },
  watch: { vi: 'Cần theo dõi sát', en: 'Watch closely' },
  danger: { vi: 'Nguy hiểm', en: 'Danger' },
} as const satisfies Record<string, Choice>

export const ward = {
  normal: { vi: 'Giường thường', en: 'Ordinary bed', words: ['thường'] },
  oxygen: { vi: 'Giường có ô xy', en: 'Bed with oxygen', words: ['ô xy', 'oxy', 'thở oxy'] },
  icu: { vi: 'Giường hồi sức tích cực', en: 'Intensive care bed', words: ['icu', 'hstc', 'hồi sức'] },
} as const satisfies Record<string, Choice>

export const transferStatus = {
  requested: { vi: 'Xin chuyển', en: 'Requested' },
  accepted: { vi: 'Đã nhận', en: 'Accepted' },
  underWay: { vi: 'Đang chuyển', en: 'Under way' },
  arrived: { vi: 'Đã đến', en: 'Arrived' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  cancelled: { vi: 'Hủy', en: 'Cancelled' },
} as const satisfies Record<string, Choice>
export type TransferStatus = keyof typeof transferStatus

export const alarmStatus = {
  raised: { vi: 'Chưa ai nhận', en: 'Nobody has it yet' },
  seen: { vi: 'Đã nhận', en: 'Taken' },
  closed: { vi: 'Đã xử trí', en: 'Dealt with' },
} as const satisfies Record<string, Choice>

export const alarmOutcome = {
  advised: { vi: 'Tư vấn, theo dõi tại nhà', en: 'Advised, stays at home' },
  visited: { vi: 'Đã đến khám', en: 'Visited' },
  transferred: { vi: 'Chuyển cơ sở điều trị', en: 'Sent to a facility' },
  falseAlarm: { vi: 'Báo nhầm (đo lại bình thường)', en: 'False alarm (measured again)' },
} as const satisfies Record<string, Choice>
