// Every quantity of a text: its value, what it counts, and the words that say of what.
import { onlyQuantities, withoutTypesetting } from './plain-text.ts'

export type Mention = {
  readonly start: number
  readonly end: number
  /** In millionths, money in đồng: exact, so that sums have no floating trap. */
  readonly value: bigint
  /** Digits printed behind the decimal mark. */
  readonly decimals: number
  /** `đồng` for money, `%`, or the noun that follows: `ca`, `mẫu`, `người` …; '' where none follows. */
  readonly unit: string
  /** Money: what the printed number is multiplied with: 1, 1e3, 1e6, 1e9. */
  readonly scale: bigint
  /** Money for one of something: `đ/trẻ`. */
  readonly per: string | null
  /** The words before it in its own clause, lower case. */
  readonly label: string
  /** The words behind it in its own clause, lower case. */
  readonly after: string
  /** Where its line begins. */
  readonly line: number
}

export const MILLION = 1_000_000n

const numberPattern =
  /(?<![\p{L}\d.,/])(\d{1,3}(?:\.\s?\d{3})+(?:,\d+)?|\d{1,3}(?: \d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?)(?![\p{L}\d]*\d)/gu

/** `1.297` → 1297; `9.250,81` → 9250.81; `99.7` → 99.7: a point before exactly three digits parts thousands. */
const valueOf = (printed: string): { value: bigint; decimals: number } => {
  const tight = printed.replace(/\s/g, '')
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(tight)
  const [whole = '0', fraction = ''] = (grouped ? tight.replaceAll('.', '') : tight.replace('.', ',')).split(
    ',',
  )
  const kept = fraction.slice(0, 6)
  return {
    value: BigInt(whole) * MILLION + BigInt(kept.padEnd(6, '0')),
    decimals: kept.length,
  }
}

/** The whole of a cell as a number in millionths; null where it is none, or a percentage. */
export const numberOf = (text: string): bigint | null =>
  /^\s*(?:\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,\d+)?\s*$/u.test(text) ? valueOf(text.trim()).value : null

const scales: readonly (readonly [RegExp, bigint])[] = [
  [/^\s*(?:nghìn|ngàn)\s*(?:đồng|đ(?![\p{L}]))/iu, 1_000n],
  [/^\s*(?:triệu|tr)\s*(?:đồng|đ(?![\p{L}]))/iu, MILLION],
  [/^\s*(?:tỷ|tỉ)\s*(?:đồng|đ(?![\p{L}]))/iu, 1_000_000_000n],
  [/^\s*(?:đồng|vnđ|vnd|đ(?![\p{L}]))/iu, 1n],
  [/^\s*(?:triệu)(?![\p{L}])/iu, MILLION],
  [/^\s*(?:tỷ|tỉ)(?!\s*lệ)(?![\p{L}])/iu, 1_000_000_000n],
]

const unitOf = (rest: string): Pick<Mention, 'unit' | 'scale' | 'per'> & { readonly length: number } => {
  const percent = /^\s*%/u.exec(rest)
  if (percent) return { unit: '%', scale: 1n, per: null, length: percent[0].length }
  for (const [pattern, scale] of scales) {
    const found = pattern.exec(rest)
    if (!found) continue
    const per = /^\s*\/\s*(\d+\s*)?([\p{L}]+)/u.exec(rest.slice(found[0].length))
    return {
      unit: 'đồng',
      scale,
      per: per?.[2]?.toLowerCase() ?? null,
      length: found[0].length + (per?.[0].length ?? 0),
    }
  }
  const noun = /^\s*(?:cái\s+|lượt\s+|trường hợp\s+)?([\p{L}]+)/u.exec(rest)
  return {
    unit: (/^\s*trường hợp/iu.test(rest) ? 'ca' : (noun?.[1] ?? '')).toLowerCase(),
    scale: 1n,
    per: null,
    length: 0,
  }
}

const clauseEnd = /[;\n(]|[.,](?=\s|$)|\)/u

/** Quantities in the order in which they stand. */
export const mentionsIn = (text: string): Mention[] => {
  const plain = withoutTypesetting(text)
  const counted = onlyQuantities(plain)
  const mentions: Mention[] = []
  let last = 0
  for (const found of counted.matchAll(numberPattern)) {
    const start = found.index
    const end = start + found[0].length
    const line = plain.lastIndexOf('\n', start) + 1
    const rest = plain.slice(end, end + 80)
    const { unit, scale, per, length } = unitOf(rest)
    const { value, decimals } = valueOf(found[0])
    const before = plain.slice(Math.max(last, line), start)
    const cut = Math.max(
      before.lastIndexOf(';'),
      before.lastIndexOf('('),
      before.search(/[.,](?=\s)(?!.*[.,]\s)/su),
    )
    mentions.push({
      start,
      end: end + length,
      value: value * scale,
      decimals,
      unit,
      scale,
      per,
      label: before
        .slice(cut + 1)
        .toLowerCase()
        .trim(),
      after: (plain.slice(end, end + 80).split(clauseEnd)[0] ?? '').toLowerCase().trim(),
      line,
    })
    last = end
  }
  return mentions
}
