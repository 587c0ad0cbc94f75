// Reads numbers that people typed: thousands '.', decimal ',', stray spaces, units behind. What is unclear stays null.

const SPACES = /[\s\u00a0\u2009\u202f]/

/** Three digits a group, and one to three in the first. */
const isGrouped = (part: string, mark: string) =>
  part.split(mark).every((group, index) => (index === 0 ? /^\d{1,3}$/.test(group) : /^\d{3}$/.test(group)))

/** `1.234,5` → `1234.5` in digits and one point; null where the separators contradict each other. */
const plainDigits = (text: string): string | null => {
  const marks = text.replace(/\d/g, '')
  if (marks === '') return text
  const last = marks.slice(-1)
  const other = last === '.' ? ',' : '.'
  if (marks.includes(other)) {
    // Both marks: the last is the decimal mark, and it may stand only once.
    const cut = text.lastIndexOf(last)
    const whole = text.slice(0, cut)
    if (whole.includes(last) || !isGrouped(whole, other)) return null
    return `${whole.replaceAll(other, '')}.${text.slice(cut + 1)}`
  }
  if (marks.length > 1) return isGrouped(text, last) ? text.replaceAll(last, '') : null
  // One mark: a comma is decimal; a point is decimal only where three digits do not follow (1.297 is a thousand).
  if (last === '.' && isGrouped(text, '.')) return text.replace('.', '')
  return text.replace(',', '.')
}

type Reading = { readonly value: number; readonly rest: string }

/** The number at the head of a text, and what follows it. */
const readHead = (text: string): Reading | null => {
  const found = /^\s*([+\-−–]?)\s*(\d(?:[\d.,\s\u00a0\u2009\u202f]*\d)?)/u.exec(text)
  if (!found) return null
  const [head, sign = '', body = ''] = found
  const tight = body.replace(/\s*([.,])\s*/g, '$1')
  // A space may only part groups of three: 521 472 000, never "12 5".
  const groups = tight.split(SPACES).filter((group) => group !== '')
  if (
    groups.length > 1 &&
    !groups.every((group, index) => {
      if (index === 0) return /^\d{1,3}$/.test(group)
      return index === groups.length - 1 ? /^\d{3}([.,]\d+)?$/.test(group) : /^\d{3}$/.test(group)
    })
  )
    return null
  const joined = groups.join('')
  // "521 472,5": the spaces were the thousands, so the mark is decimal whatever follows it.
  const digits = groups.length > 1 ? joined.replace(',', '.') : plainDigits(joined)
  if (digits === null) return null
  const value = Number(digits)
  return { value: sign === '' || sign === '+' ? value : -value, rest: text.slice(head.length).trim() }
}

/**
 * `521. 472.000đ` → 521472000; `99,7 %` → 99.7; `25.284 mũi` → 25284; `1.000.000đ/trẻ` → 1000000.
 * Null where there is no number, or where a second one follows (`22639/ 22809`, `02/11/2021`): see `parseRatio`.
 */
export const parseNumber = (text: string): number | null => {
  const reading = readHead(text)
  return reading && !/\d/.test(reading.rest) ? reading.value : null
}

export type Ratio = { readonly numerator: number; readonly denominator: number }

/** `22639/ 22809` → 22639 of 22809; units may follow. */
export const parseRatio = (text: string): Ratio | null => {
  const first = readHead(text)
  if (!first?.rest.startsWith('/')) return null
  const second = readHead(first.rest.slice(1))
  if (!second || /\d/.test(second.rest)) return null
  return { numerator: first.value, denominator: second.value }
}

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(nghìn|ngàn|ngh)(\s|$|đ)/iu, 1e3],
  [/^(triệu|tr)(\s|$|đ)/iu, 1e6],
  [/^(tỷ|tỉ)(\s|$|đ)/iu, 1e9],
]

/** Whole đồng: `9.250,81 triệu đồng` → 9250810000; `521. 472.000đ` → 521472000. */
export const parseMoney = (text: string): number | null => {
  const reading = readHead(text.normalize('NFC'))
  if (!reading || /\d/.test(reading.rest)) return null
  const scale = SCALES.find(([pattern]) => pattern.test(reading.rest))?.[1] ?? 1
  return Math.round(reading.value * scale)
}
