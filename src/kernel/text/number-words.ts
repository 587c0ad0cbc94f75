// Numbers read aloud as documents write them: 145.015.000 → một trăm bốn mươi lăm triệu không trăm mười lăm nghìn.

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const LIMIT = 10n ** 18n
const BILLION = 10n ** 9n

const digit = (value: number): string => DIGITS[value] ?? ''

const unitAfterTens = (tens: number, unit: number): string => {
  if (unit === 1 && tens >= 2) return 'mốt'
  if (unit === 4 && tens >= 2) return 'tư'
  if (unit === 5 && tens >= 1) return 'lăm'
  return digit(unit)
}

/** One group of three digits; `inside` a number an empty hundred is still read. */
const groupWords = (value: number, inside: boolean): string[] => {
  const [hundreds, tens, unit] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const words: string[] = []
  if (hundreds > 0 || inside) words.push(digit(hundreds), 'trăm')
  if (tens === 0 && unit > 0 && words.length > 0) words.push('linh')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(digit(tens), 'mươi')
  if (unit > 0) words.push(unitAfterTens(tens, unit))
  return words
}

/** Below a billion: triệu, nghìn, units; groups of zero are passed over. */
const blockWords = (value: number, inside: boolean): string[] => {
  const words: string[] = []
  for (const [size, name] of [
    [1_000_000, 'triệu'],
    [1_000, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / size) % 1000
    if (group === 0) continue
    words.push(...groupWords(group, inside || words.length > 0))
    if (name !== '') words.push(name)
  }
  return words
}

const wordsOf = (value: bigint, inside: boolean): string[] => {
  if (value < BILLION) return blockWords(Number(value), inside)
  const rest = value % BILLION
  return [...wordsOf(value / BILLION, inside), 'tỷ', ...(rest > 0n ? wordsOf(rest, true) : [])]
}

export type WordsFormat = { readonly capital?: boolean }

const capitalFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The standard reading of a whole number, up to 10^18 in size. */
export const numberInWords = (value: number | bigint, format: WordsFormat = {}): string => {
  const whole = BigInt(value)
  const size = whole < 0n ? -whole : whole
  if (size > LIMIT) throw new RangeError(`Too large to read in words: ${value}`)
  const words = size === 0n ? ['không'] : wordsOf(size, false)
  const text = (whole < 0n ? ['âm', ...words] : words).join(' ')
  return format.capital ? capitalFirst(text) : text
}

/** `10580000` → `mười triệu năm trăm tám mươi nghìn đồng`. */
export const moneyInWords = (value: number | bigint, format: WordsFormat = {}): string =>
  `${numberInWords(value, format)} đồng`
