// Numbers as offices write them: 1.297; 9.250,81; 02 phương án; 99,6 %. Decimal text is rounded, never binary fractions.
import type { Language } from './text.ts'

export type NumberFormat = {
  /** Digits after the decimal mark, rounded half up; without it the number is printed as it is. */
  readonly decimals?: number
  /** Least digits before the decimal mark: 2 in reports, where counts below ten are written 02. */
  readonly pad?: number
}

type Fraction = { readonly digits: bigint; readonly scale: number }

/** What stands for a value that does not exist (a share of nothing). */
export const NO_VALUE = '–'

/** The exact decimal that a person sees when the number is printed: 0.1 is 1/10 here. */
const fractionOf = (value: number | bigint): Fraction => {
  if (typeof value === 'bigint') return { digits: value, scale: 0 }
  if (!Number.isFinite(value)) throw new RangeError(`Not a number to print: ${value}`)
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', part = ''] = mantissa.split('.')
  const scale = part.length - Number(exponent)
  const digits = BigInt(whole + part)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/** Quotient rounded half up in size, so that -2,5 becomes -3 as 2,5 becomes 3. */
const divideHalfUp = (numerator: bigint, denominator: bigint): bigint => {
  const negative = numerator < 0n !== denominator < 0n
  const top = numerator < 0n ? -numerator : numerator
  const bottom = denominator < 0n ? -denominator : denominator
  const rounded = (2n * top + bottom) / (2n * bottom)
  return negative ? -rounded : rounded
}

const rescale = ({ digits, scale }: Fraction, decimals: number): Fraction =>
  decimals >= scale
    ? { digits: digits * 10n ** BigInt(decimals - scale), scale: decimals }
    : { digits: divideHalfUp(digits, 10n ** BigInt(scale - decimals)), scale: decimals }

const print = ({ digits, scale }: Fraction, pad: number, language: Language): string => {
  const [thousands, decimal] = language === 'vi' ? ['.', ','] : [',', '.']
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  const whole = text.slice(0, text.length - scale).padStart(pad, '0')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return (digits < 0n ? '-' : '') + grouped + (scale > 0 ? decimal + text.slice(text.length - scale) : '')
}

/** `1297` → `1.297`; `9250.81` → `9.250,81`; with `pad: 2`, `2` → `02`. */
export const formatNumber = (
  value: number | bigint,
  format: NumberFormat = {},
  language: Language = 'vi',
): string => {
  const fraction = fractionOf(value)
  return print(rescale(fraction, format.decimals ?? fraction.scale), format.pad ?? 1, language)
}

const percentFraction = (
  numerator: number | bigint,
  denominator: number | bigint,
  decimals: number,
): Fraction | null => {
  const top = fractionOf(numerator)
  const bottom = fractionOf(denominator)
  if (bottom.digits === 0n) return null
  const scaledTop = top.digits * 10n ** BigInt(bottom.scale + 2 + decimals)
  return { digits: divideHalfUp(scaledTop, bottom.digits * 10n ** BigInt(top.scale)), scale: decimals }
}

/** The percentage as a number, rounded half up; null where the whole is zero. */
export const percentOf = (
  numerator: number | bigint,
  denominator: number | bigint,
  decimals = 1,
): number | null => {
  const fraction = percentFraction(numerator, denominator, decimals)
  return fraction && Number(`${fraction.digits}e-${fraction.scale}`)
}

/** `20565, 21837` → `94,2 %` (integer arithmetic, half up: the way reports round). */
export const formatPercent = (
  numerator: number | bigint,
  denominator: number | bigint,
  decimals = 1,
  language: Language = 'vi',
): string => {
  const fraction = percentFraction(numerator, denominator, decimals)
  if (!fraction) return NO_VALUE
  return print(fraction, 1, language) + (language === 'vi' ? ' %' : '%')
}

/** `521472000` → `521.472.000 đồng`. */
export const money = (value: number | bigint, language: Language = 'vi'): string =>
  language === 'vi' ? `${formatNumber(value)} đồng` : `VND ${formatNumber(value, {}, 'en')}`
