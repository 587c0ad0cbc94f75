// Days and moments as documents write them (Decree 30/2020, Annex I: a day below 10 and months 1, 2 take a zero).
import { dayOfMoment, formatDay } from '../day/day.ts'
import type { Day } from '../day/day.ts'
import type { Language } from './text.ts'

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2023-03-02` → `ngày 02 tháng 3 năm 2023`; `2023-02-15` → `ngày 15 tháng 02 năm 2023`. */
export const dateInWords = (day: Day, language: Language = 'vi'): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  if (language === 'en') return `${Number(date)} ${ENGLISH_MONTHS[Number(month) - 1] ?? month} ${year}`
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

/** The hour and minute in Việt Nam: `17:05`. */
const clock = (moment: Date): string => new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(11, 16)

/** `17:05 ngày 02/11/2021`; `17:05, 2 November 2021`. */
export const formatMoment = (moment: Date | string, language: Language = 'vi'): string => {
  const date = typeof moment === 'string' ? new Date(moment) : moment
  const day = dayOfMoment(date)
  return language === 'vi'
    ? `${clock(date)} ngày ${formatDay(day)}`
    : `${clock(date)}, ${dateInWords(day, 'en')}`
}
