// Nghị định 30/2020/NĐ-CP on office work: who signs in whose name, when a paper must be sent, how a slip in it is mended.
import type { Day } from '../../kernel/day/day.ts'
import { addWorkingDays } from '../../kernel/day/working-day.ts'
import type { Choice } from '../../kernel/register/field.ts'

/** Article 13 and Annex I: the head himself, or another in his name. */
export const signings = {
  head: { vi: 'Người đứng đầu ký', en: 'The head signs' },
  deputy: { vi: 'KT. – cấp phó ký thay', en: 'KT. – a deputy in the head’s stead' },
  order: { vi: 'TL. – ký thừa lệnh', en: 'TL. – by order of the head' },
  mandate: { vi: 'TUQ. – ký thừa ủy quyền', en: 'TUQ. – by mandate of the head' },
  acting: { vi: 'Q. – quyền người đứng đầu', en: 'Q. – acting head' },
} as const satisfies Record<string, Choice>
export type Signing = keyof typeof signings

export type Head = {
  /** `CHỦ TỊCH`, `TRƯỞNG BAN`, `GIÁM ĐỐC`. */
  readonly title: string
  /** `PHÓ CHỦ TỊCH`. */
  readonly deputy: string
  /** A body that decides together is signed for: `ỦY BAN NHÂN DÂN` (Article 13, clause 2). */
  readonly collective?: string
}

/** The lines above the signature. `role` is the office of who signs, where it is not the head's or the deputy's own. */
export const signatureLines = (
  { title, deputy, collective }: Head,
  signing: Signing,
  role = '',
  party = false,
): string[] => {
  const together = collective === undefined ? [] : [`${party ? 'T/M' : 'TM.'} ${collective}`]
  const own = role.trim() === '' ? undefined : role.trim().toUpperCase()
  switch (signing) {
    case 'head':
      return [...together, title]
    case 'acting':
      return [...together, `Q. ${title}`]
    case 'deputy':
      return [...together, `${party ? 'K/T' : 'KT.'} ${title}`, own ?? deputy]
    case 'order':
      return [`${party ? 'T/L' : 'TL.'} ${title}`, ...(own === undefined ? [] : [own])]
    case 'mandate':
      return [`TUQ. ${title}`, ...(own === undefined ? [] : [own])]
  }
}

/** Article 8 with Annex I: how much a paper hurries. */
export const urgencies = {
  urgent: { vi: 'Khẩn', en: 'Urgent', words: ['khẩn'] },
  veryUrgent: { vi: 'Thượng khẩn', en: 'Very urgent', words: ['thượng khẩn'] },
  express: { vi: 'Hỏa tốc', en: 'Express', words: ['hoả tốc', 'hỏa tốc'] },
} as const satisfies Record<string, Choice>
export type Urgency = keyof typeof urgencies

const stamps = {
  urgent: 'KHẨN',
  veryUrgent: 'THƯỢNG KHẨN',
  express: 'HỎA TỐC',
} as const satisfies Record<Urgency, string>
export const isUrgency = (value: unknown): value is Urgency =>
  typeof value === 'string' && Object.hasOwn(stamps, value)
export const urgencyStamp = (value: unknown): string | undefined =>
  isUrgency(value) ? stamps[value] : undefined

/** Article 18, clause 1: on the day of signing, the next working day at the latest; what is urgent at once. */
export const sendBy = (signed: Day, urgent: boolean, isOff: (day: Day) => boolean): Day =>
  urgent ? signed : addWorkingDays(signed, 1, isOff)
