// What pressing "take in" will do, in one sentence for each part.
import type { Counts } from '../contract.ts'
import type { Language } from '../../kernel/text/text.ts'
import { textOf, type Text } from '../../kernel/text/text.ts'
import { formatNumber } from '../../kernel/text/number.ts'

/** Parts that are zero are not said. */
export const runSentences = (counts: Counts, register: Text): Text[] => {
  const say = (count: number, language: Language) => formatNumber(count, {}, language)
  const part = (count: number, vi: (number: string) => string, en: (number: string) => string): Text[] =>
    count === 0 ? [] : [textOf(vi(say(count, 'vi')), en(say(count, 'en')))]
  return [
    ...part(
      counts.new,
      (number) => `${number} dòng mới vào sổ ${register.vi}`,
      (number) => `${number} new into ${register.en}`,
    ),
    ...part(
      counts.changed,
      (number) => `${number} bản ghi đã có được cập nhật theo danh sách`,
      (number) => `${number} known records brought up to the list`,
    ),
    ...part(
      counts.question,
      (number) => `${number} dòng cần xem cũng vào sổ, để xem lại sau`,
      (number) => `${number} to look at, taken in too`,
    ),
    ...part(
      counts.likely,
      (number) => `${number} dòng nghi trùng vào sổ và chờ ở Trùng lặp`,
      (number) => `${number} likely the same, taken in and waiting under Duplicates`,
    ),
    ...part(
      counts.same,
      (number) => `${number} dòng đã có không ghi lại`,
      (number) => `${number} already known, not written again`,
    ),
    ...part(
      counts.problem,
      (number) => `${number} dòng lỗi ở ngoài, lấy lại bằng bản đánh dấu`,
      (number) => `${number} with errors, kept out; the marked copy holds them`,
    ),
  ]
}
