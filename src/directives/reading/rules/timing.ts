// When something is asked for: the day by which, the day from which, the hour, how often, or the event that starts the clock.
import { addDays, type Day, startOfWeek } from '../../../kernel/day/day.ts'
import { addWorkingDays } from '../../../kernel/day/working-day.ts'
import { isDayOff } from '../../../privacy/rules/days-off.ts'
import { addMonths, datePattern, spanOf } from './dates.ts'
import { type Rhythm, rhythmIn } from './rhythm.ts'

export type Timing = {
  readonly start: Day | null
  readonly due: Day | null
  /** `15:00`. */
  readonly hour: string | null
  readonly every: Rhythm | null
  /** Words of an event that starts the clock: `ngay khi có hướng dẫn của Bộ Y tế`. */
  readonly event: string | null
  /** The words that say so, as offsets of the sentence. */
  readonly said: readonly { readonly start: number; readonly end: number }[]
}

export const noTiming: Timing = { start: null, due: null, hour: null, every: null, event: null, said: [] }

const hour = '(\\d{1,2})\\s*(?:giờ|h|g)(?!\\p{L}{2})\\s*(\\d{2})?(?:\\s*phút)?'
const when = `(${datePattern})`
const form = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'giu')

const clockOf = (hours: string | undefined, minutes: string | undefined): string | null =>
  hours !== undefined && Number(hours) < 24 ? `${hours.padStart(2, '0')}:${minutes ?? '00'}` : null

type Read = (found: RegExpExecArray, issued: Day | null) => Partial<Timing> | null

const endOf = (words: string | undefined, issued: Day | null): Day | null =>
  spanOf(words ?? '', issued)?.last ?? null
const beginOf = (words: string | undefined, issued: Day | null): Day | null =>
  spanOf(words ?? '', issued)?.first ?? null

/** In the order in which they are tried; what one has read no other reads again. */
const readers: readonly (readonly [RegExp, Read])[] = [
  [
    form(`từ\\s+(?:${hour}\\s+)?${when}\\s*(?:đến|tới|-|–)\\s*(?:hết\\s+)?${when}`),
    ([, , , from, to], issued) => ({ start: beginOf(from, issued), due: endOf(to, issued) }),
  ],
  [
    form(`(?:ngay\\s+)?trong\\s+(?:ngày|đêm|sáng|trưa|chiều|tối)\\s+(?:ngày\\s+)?${when}`),
    ([, on], issued) => {
      const day = endOf(on, issued)
      return day === null ? null : { start: day, due: day }
    },
  ],
  [
    form(
      `(?:chậm nhất|muộn nhất|không (?:muộn|trễ|chậm|quá)(?: hơn| quá)?)(?:\\s+là)?(?:\\s+(?:đến|vào|trong|trước|lúc))*(?:\\s+${hour})?(?:\\s*,)?(?:\\s+(?:hết|cuối|sáng|trưa|chiều|tối|đêm))?\\s+${when}`,
    ),
    ([, hours, minutes, day], issued) => ({ due: endOf(day, issued), hour: clockOf(hours, minutes) }),
  ],
  [
    // Strictly before: who is done the day before is in time however it is read.
    form(`(?<!sinh\\s)trước\\s+(?:${hour}\\s*(?:,\\s*)?)?${when}`),
    ([, hours, minutes, day], issued) => {
      const first = beginOf(day, issued)
      return first === null
        ? null
        : { due: hours === undefined ? addDays(first, -1) : first, hour: clockOf(hours, minutes) }
    },
  ],
  [
    form(`(?:kể\\s+|bắt đầu\\s+)?từ\\s+(?:${hour}\\s+)?${when}(?!\\s*(?:đến nay|tới nay|trở lại))`),
    ([, hours, minutes, day], issued) => ({ start: beginOf(day, issued), hour: clockOf(hours, minutes) }),
  ],
  [
    form(`(?<!tính\\s)(?:đến|hết|xong|trong|vào|hạn)(?:\\s+(?:hết|cuối|trước))?(?:\\s+${hour})?\\s+${when}`),
    ([, hours, minutes, day], issued) => ({ due: endOf(day, issued), hour: clockOf(hours, minutes) }),
  ],
  [
    form(
      `(?:thời hạn|hạn (?:cuối|chót)|hạn|thời gian hoàn thành|hoàn thành)(?:\\s+cuối cùng)?\\s*(?:là|:)\\s*(?:đến\\s+)?${when}|hạn (?:cuối|chót)\\s+${when}`,
    ),
    ([, day, other], issued) => ({ due: endOf(day ?? other, issued) }),
  ],
  [
    form('(?:ngay\\s+)?trong\\s+(?:ngày(?:\\s+hôm nay|\\s+làm việc)?(?!\\s*\\d)|hôm nay)'),
    (_, issued) => (issued === null ? null : { start: issued, due: issued }),
  ],
  [
    form('trong\\s+tuần(?:\\s+này)?'),
    (_, issued) => (issued === null ? null : { due: addDays(startOfWeek(issued), 6) }),
  ],
]

const amount =
  /(?<![\p{L}\d])(?:trong(?:\s+(?:vòng|thời hạn|thời gian))?|không quá|chậm nhất(?:\s+là)?(?:\s+sau)?|sau)\s+(\d{1,3})\s*(giờ|h|ngày làm việc|ngày|tuần|tháng)(?!\p{L})/giu
const ofDocument =
  /^\s*,?\s*(?:kể\s+)?(?:từ|sau)\s+(?:khi\s+|ngày\s+)?(?:ban hành|ký|nhận(?:\s+được)?\s+(?:văn bản|công văn|kế hoạch|thông báo|công điện)|có\s+(?:văn bản|kế hoạch|thông báo)\s+này)/iu
const afterEvent =
  /^[^;.]{0,12}?(?:kể\s+)?(?:từ khi|từ lúc|từ thời điểm|khi|sau khi|từ ngày)\s+[^,;.]{3,80}/iu
const beforeEvent = /(?:sau khi|khi)\s+[^,;.]{3,80}$/iu

/** `trong vòng 24 giờ`: of the document's own day, unless an event starts the clock. A day begun counts whole. */
const withinOf = (
  text: string,
  issued: Day | null,
): { timing: Partial<Timing>; start: number; end: number } | null => {
  for (const found of text.matchAll(amount)) {
    const [all, number = '', unit = ''] = found
    const end = found.index + all.length
    if (/^trong\s+\d/iu.test(all) && !/^\s+(?:tới|nữa|kể từ)/iu.test(text.slice(end))) continue
    const rest = text.slice(end)
    const own = ofDocument.exec(rest)
    const event = own
      ? null
      : (afterEvent.exec(rest)?.[0] ??
        beforeEvent.exec(text.slice(0, found.index).replace(/,?\s*$/u, ''))?.[0])
    const count = Number(number)
    if (event) return { timing: { event: `${all} ${event.trim()}` }, start: found.index, end }
    if (/^sau$/iu.test(all.split(/\s/u)[0] ?? '') || !issued) continue
    const days: Readonly<Record<string, Day>> = {
      'ngày làm việc': addWorkingDays(issued, count, isDayOff),
      ngày: addDays(issued, count),
      tuần: addDays(issued, 7 * count),
      tháng: addMonths(issued, count),
    }
    return {
      timing: { due: days[unit.toLowerCase()] ?? addDays(issued, Math.ceil(count / 24)) },
      start: found.index,
      end,
    }
  }
  return null
}

const condition =
  /(?<!\p{L})(?:ngay (?:khi|sau khi) (?:có|nhận|được|phát hiện|kết thúc|xuất hiện)|(?:khi|sau khi) có (?:hướng dẫn|vắc xin|chỉ đạo|văn bản|kế hoạch|yêu cầu))[^,;.:()]{0,80}/iu
/** The year in the name of a programme is no deadline: `Chương trình … đến năm 2030`. */
const programme = /(?:chương trình|đề án|chiến lược|quy hoạch|kế hoạch|dự án|nghị quyết|giai đoạn)[^,;.]*$/iu

const blankOut = (text: string, start: number, end: number): string =>
  text.slice(0, start) + '#'.repeat(end - start) + text.slice(end)

/** `sentence` has cited documents blanked, so that their days are none of its own. */
export const timingOf = (sentence: string, issued: Day | null): Timing => {
  let text = sentence
  const said: { start: number; end: number }[] = []
  let timing: Timing = noTiming
  const take = (part: Partial<Timing>, start: number, end: number) => {
    timing = { ...timing, ...Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null)) }
    said.push({ start, end })
    text = blankOut(text, start, end)
  }
  const event = condition.exec(text)
  if (event) take({ event: event[0].trim() }, event.index, event.index + event[0].length)
  const rhythm = rhythmIn(text)
  if (rhythm) {
    take({ every: rhythm.every, hour: rhythm.hour }, rhythm.start, rhythm.end)
  }
  for (const [pattern, read] of readers) {
    pattern.lastIndex = 0
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      if (/^(?:đến|hết)\s+năm/iu.test(found[0]) && programme.test(text.slice(0, found.index))) continue
      const part = read(found, issued)
      const fresh = part && ((part.due && !timing.due) || (part.start && !timing.start))
      if (fresh) take(part, found.index, found.index + found[0].length)
    }
  }
  const within = timing.due ? null : withinOf(text, issued)
  if (within) take(within.timing, within.start, within.end)
  // `ngay trong ngày 03/11/2021 và thường xuyên`: it begins that day and does not end with it.
  if (timing.every === 'always' && timing.start === timing.due) timing = { ...timing, due: null }
  return { ...timing, said: said.toSorted((one, other) => one.start - other.start) }
}
