// Values of mentions as a Vietnamese document prints them.
import { formatNumber } from '../../kernel/text/number.ts'
import { MILLION } from './mentions.ts'

/** Millionths → `9.605`, `400,68`. */
export const printed = (value: bigint): string => {
  const sign = value < 0n ? '−' : ''
  const size = value < 0n ? -value : value
  const whole = formatNumber(Number(size / MILLION))
  const fraction = String(size % MILLION)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return sign + (fraction === '' ? whole : `${whole},${fraction}`)
}

/** Money as it stands there: in millions where the document speaks of millions. */
export const printedAs = (value: bigint, unit: string, scale: bigint): string => {
  if (unit !== 'đồng') return printed(value)
  const word =
    scale === MILLION ? ' triệu đồng' : scale > MILLION ? ' tỷ đồng' : scale > 1n ? ' nghìn đồng' : ' đồng'
  return `${printed(value / scale)}${word}`
}
