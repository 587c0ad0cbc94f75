// "a/b đạt p%" and "p% của n": the percentage is computed anew; where it is wrong, what would make it true is said.
import { formatNumber, percentOf } from '../../kernel/text/number.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Check, ReadDocument } from './document.ts'
import { quoted } from './document.ts'
import type { Statement } from './statement.ts'

const digits = String.raw`\d{1,3}(?:\.\s?\d{3})+|\d+`
const noun = String.raw`(?:\s+(?!đạt|chiếm|tỷ|tỉ)[\p{L}]+){0,9}`
const verb = String.raw`[\s,;:(]*(?:đạt|chiếm|tỷ lệ|tỉ lệ|tương đương|bằng|=|là)?(?:\s+(?:tỷ lệ|tỉ lệ))?[\s:(]*`

/** 22639/ 22809 đạt 99,3% · 22.639 trên tổng số 22.809 người (đạt 99,3 %) */
const fraction = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(${digits})${noun}\s*(?:\/|trên(?:\s+tổng(?:\s+số)?)?|trong\s+tổng(?:\s+số)?)\s*(${digits})${noun}${verb}(\d{1,3}(?:[.,]\d+)?)\s*%`,
  'giu',
)
/** có 1.832 trẻ được tiêm, chiếm 84,4% của 2.170 trẻ */
const shareOf = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(${digits})${noun}[\s,(]*(?:chiếm|đạt|bằng)\s+(?:tỷ lệ\s+|tỉ lệ\s+)?(\d{1,3}(?:[.,]\d+)?)\s*%\s*(?:của|trong|trên|so với)\s*(?:tổng\s*(?:số)?\s*)?(${digits})`,
  'giu',
)

/** Tỷ lệ bao phủ đạt 99,6% (22.714/22.809 người) */
const percentFirst = new RegExp(
  String.raw`(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s*%(?:\s+(?:kế hoạch|chỉ tiêu|số lượng))?\s*\(\s*(${digits})${noun}\s*(?:\/|trên(?:\s+tổng(?:\s+số)?)?)\s*(${digits})`,
  'giu',
)

/** Trong 2.245 mẫu xét nghiệm có 681 mẫu dương tính (30,3%) */
const foundIn = new RegExp(
  String.raw`(?<!\p{L})trong\s+(?:tổng\s+(?:số\s+)?)?(${digits})${noun}\s+(?:có|thì)\s+(${digits})${noun}[\s,]*\(?(?:đạt|chiếm|tỷ lệ)?\s*(\d{1,3}(?:[.,]\d+)?)\s*%`,
  'giu',
)

const countOf = (printed: string): bigint => BigInt(printed.replace(/[.\s]/g, ''))
const shown = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',')

/** Rounded in two steps, as people do who round a rounded number: 96,7495 → 96,75 → 96,8. */
const roundedTwice = (top: bigint, bottom: bigint, decimals: number): number | null => {
  const once = percentOf(top, bottom, decimals + 1)
  return once === null
    ? null
    : percentOf(BigInt(Math.round(once * 10 ** (decimals + 1))), 100n * 10n ** BigInt(decimals + 1), decimals)
}

/** Why somebody may have come to the printed percentage. */
const explained = (top: bigint, bottom: bigint, printed: number, decimals: number) => {
  if (roundedTwice(top, bottom, decimals) === printed)
    return textOf('có thể đã làm tròn hai lần', 'perhaps rounded twice')
  const cut = Math.floor(Number((top * 100n * 10n ** BigInt(decimals)) / bottom)) / 10 ** decimals
  if (cut === printed) return textOf('có thể đã cắt bớt chứ không làm tròn', 'perhaps cut instead of rounded')
  const base = printed > 0 ? Math.round((Number(top) * 100) / printed) : 0
  return base > 0 && percentOf(top, BigInt(base), decimals) === printed
    ? textOf(
        `${shown(printed, decimals)}% đúng với mẫu số ${formatNumber(base)}`,
        `${shown(printed, decimals)}% is true of ${formatNumber(base)}`,
      )
    : textOf('kiểm tra lại tử số, mẫu số', 'look at numerator and denominator again')
}

const judge = (
  document: ReadDocument,
  found: RegExpMatchArray,
  top: string,
  bottom: string,
  percent: string,
): Statement | null => {
  const [numerator, denominator] = [countOf(top), countOf(bottom)]
  if (denominator === 0n || denominator < 2n) return null
  const decimals = (percent.split(/[.,]/)[1] ?? '').length
  const printed = Number(percent.replace(',', '.'))
  const right = percentOf(numerator, denominator, decimals)
  if (right === null) return null
  const exact = percentOf(numerator, denominator, 4) ?? 0
  const holds = right === printed
  const arithmetic = `${top}/${bottom} = ${shown(exact, 4)}%`
  const cause = holds ? null : explained(numerator, denominator, printed, decimals)
  const start = found.index ?? 0
  return {
    kind: 'ratio',
    ...quoted(document, start, start + found[0].length),
    verdict: holds ? 'ok' : 'wrong',
    expected: `${shown(right, decimals)}%`,
    found: `${percent}%`,
    because: cause
      ? textOf(`${arithmetic}; ${cause.vi}`, `${arithmetic}; ${cause.en}`)
      : textOf(arithmetic, arithmetic),
    suggestion: holds
      ? null
      : textOf(
          `Sửa thành ${shown(right, decimals)}%, hoặc ghi đúng mẫu số`,
          `Write ${shown(right, decimals)}%, or the right denominator`,
        ),
  }
}

export const checkRatios: Check = (document) => {
  const all = (pattern: RegExp, [top, bottom, percent]: readonly [number, number, number]) =>
    [...document.plain.matchAll(pattern)].flatMap(
      (found) => judge(document, found, found[top] ?? '', found[bottom] ?? '', found[percent] ?? '') ?? [],
    )
  return [
    ...all(fraction, [1, 2, 3]),
    ...all(shareOf, [1, 3, 2]),
    ...all(percentFirst, [2, 3, 1]),
    ...all(foundIn, [2, 1, 3]),
  ]
}
