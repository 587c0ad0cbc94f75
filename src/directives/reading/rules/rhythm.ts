// How often something is asked for: before each shift, daily, weekly, monthly, all the time.
import { asksFor } from './verbs.ts'

export type Rhythm = 'shift' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'always'

type Found = {
  readonly every: Rhythm
  readonly hour: string | null
  readonly start: number
  readonly end: number
}

const hour = '(?:(?:trước|vào lúc|lúc|vào)\\s+(\\d{1,2})\\s*(?:giờ|h|g)\\s*(\\d{2})?(?:\\s*phút)?\\s*,?\\s*)?'
const forms: readonly (readonly [RegExp, Rhythm])[] = [
  [/(?<!\p{L})trước mỗi (?:ca(?:\s+(?:sản xuất|làm việc|trực))?|buổi học)(?!\p{L})/giu, 'shift'],
  [
    new RegExp(
      `(?<!\\p{L})${hour}(?:(?:hằng|hàng|mỗi)\\s+ngày|ngày nào cũng|(?:cuối\\s+)?mỗi\\s+(?:buổi\\s+)?(?:sáng|trưa|chiều|tối|đêm)|\\d+\\s*lần\\s*/\\s*ngày)(?!\\p{L})`,
      'giu',
    ),
    'day',
  ],
  [
    new RegExp(
      `(?<!\\p{L})${hour}(?:định kỳ\\s+)?(?:(?:vào\\s+)?(?:thứ\\s+\\p{L}+|chủ nhật)\\s+)?(?:(?:hằng|hàng|mỗi)\\s+tuần|\\d+\\s*lần\\s*/\\s*tuần)(?!\\p{L})`,
      'giu',
    ),
    'week',
  ],
  [
    /(?<!\p{L})(?:(?:trước\s+|vào\s+)?ngày\s+\d{1,2}\s+)?(?:hằng|hàng|mỗi)\s+tháng(?!\p{L})|\d+\s*lần\s*\/\s*tháng/giu,
    'month',
  ],
  [/(?<!\p{L})(?:hằng|hàng|mỗi)\s+quý(?!\p{L})/giu, 'quarter'],
  [/(?<!\p{L})(?:hằng|hàng|mỗi)\s+năm(?!\p{L})/giu, 'year'],
  [/(?<!\d)24\s*\/\s*(?:24|7)(?:\s*(?:giờ|h)(?!\p{L}))?/giu, 'always'],
]

/** `được … cập nhật hàng ngày`: said of something else. */
const ofAnother = (before: string): boolean => /(?<!\p{L})được(?!\p{L})[^,;(]*$/iu.test(before)

/** `Thường xuyên rà soát …`, `… và thường xuyên)`; not `giám sát thường xuyên theo …`. */
const alwaysIn = (text: string): Found | null => {
  for (const found of text.matchAll(/(?<!\p{L})(?:thường xuyên|liên tục)(?!\p{L})/giu)) {
    const start = found.index
    const end = start + found[0].length
    const [before, after] = [text.slice(0, start), text.slice(end)]
    if (before.includes(';')) break
    const opens = /(?:^|[,:(]|(?<!\p{L})và)\s*$/u.test(before)
    const closes = /^\s*(?:[,);]|$)/u.test(after)
    if (asksFor(after.replace(/^[\s,]+/u, '')) || (opens && closes))
      return { every: 'always', hour: null, start, end }
  }
  return null
}

export const rhythmIn = (text: string): Found | null => {
  for (const [pattern, every] of forms)
    for (const found of text.matchAll(pattern)) {
      if (ofAnother(text.slice(0, found.index))) continue
      const [, hours, minutes] = found
      return {
        every,
        hour: hours && Number(hours) < 24 ? `${hours.padStart(2, '0')}:${minutes ?? '00'}` : null,
        start: found.index,
        end: found.index + found[0].length,
      }
    }
  return alwaysIn(text)
}
