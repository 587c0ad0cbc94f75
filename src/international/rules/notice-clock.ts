// Until when a notice under the International Health Regulations is told or answered. Told from memory: an office writes another hour into the record.
import type { Value } from '../../kernel/register/field.ts'
import { addHours, type LocalMoment, timeOfDay } from '../../kernel/rule/local-moment.ts'

type Term = { readonly hours: number | null; readonly clause: string; readonly verified: boolean }

/** The Regulations were not at hand: articles and hours are from memory and stand as unverified. Where nobody names hours there are none. */
export const noticeTerms = {
  ihrEvent: { hours: 24, clause: 'Điều lệ Y tế quốc tế (2005), Điều 6: từ khi đánh giá', verified: false },
  ihrElsewhere: {
    hours: 24,
    clause: 'Điều lệ Y tế quốc tế (2005), Điều 9: từ khi có bằng chứng',
    verified: false,
  },
  ihrVerify: {
    hours: 24,
    clause: 'Điều lệ Y tế quốc tế (2005), Điều 10: từ khi nhận yêu cầu',
    verified: false,
  },
  travellers: { hours: null, clause: 'TT 15/2026/TT-BYT, Điều 55 khoản 6', verified: true },
  agreement: {
    hours: null,
    clause: 'Hiệp định kiểm dịch y tế biên giới Việt Nam – Trung Quốc',
    verified: false,
  },
  local: { hours: null, clause: 'Thỏa thuận của địa phương hai bên', verified: false },
} as const satisfies Record<string, Term>

export type NoticeBasis = keyof typeof noticeTerms
export const isBasis = (value: unknown): value is NoticeBasis =>
  typeof value === 'string' && Object.hasOwn(noticeTerms, value)

/** Known on a day without an hour: the clock runs from the end of that day, and nobody is called late by an hour that nobody wrote. */
export const knownAt = (day: string, time: Value | undefined): LocalMoment =>
  `${day}T${timeOfDay(time) ?? '23:59'}`

export const dueOf = (basis: NoticeBasis, known: LocalMoment): LocalMoment | null => {
  const { hours } = noticeTerms[basis]
  return hours === null ? null : addHours(known, hours)
}

/** null: not done yet, or nothing is due. */
export const inTime = (
  due: LocalMoment | null,
  doneDay: Value | undefined,
  doneTime: Value | undefined,
): boolean | null =>
  due === null || typeof doneDay !== 'string' ? null : `${doneDay}T${timeOfDay(doneTime) ?? '00:00'}` <= due
