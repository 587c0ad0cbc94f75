// What a made-up report is put together from: a piece of text, sound or spoiled, and the slips of a hand.
import type { Random } from '../src/demo/random.ts'
import { formatNumber, percentOf } from '../src/kernel/text/number.ts'
import type { StatementKind } from '../src/audit/rules/statement.ts'

export type Piece = {
  readonly text: string
  readonly statements: number
  readonly planted: StatementKind | null
}
/** May stand once in a report: said twice with other numbers it would contradict itself. */
export type Maker = ((random: Random, spoil: boolean) => Piece) & { once?: boolean }

export const n = (value: number): string => formatNumber(value)
export const percent = (top: number, bottom: number, decimals = 1): string =>
  (percentOf(top, bottom, decimals) ?? 0).toFixed(decimals).replace('.', ',')

/** A slip of the hand: two digits exchanged, one digit other, one lost or doubled; never the same number. */
export const slip = (random: Random, value: number): number => {
  const digits = String(value)
  for (;;) {
    const at = random.between(0, digits.length - 1)
    const made = random.pick([
      () =>
        digits.slice(0, at) + String((Number(digits[at]) + random.between(1, 9)) % 10) + digits.slice(at + 1),
      () => digits.slice(0, at) + (digits[at + 1] ?? '') + (digits[at] ?? '') + digits.slice(at + 2),
      () => digits.slice(0, at) + digits.slice(at + 1),
    ])()
    const result = Number(made)
    if (made !== '' && result > 0 && result !== value && Math.abs(result - value) > value / 200) return result
  }
}

export const splitIn = (random: Random, whole: number, count: number): number[] => {
  const parts: number[] = []
  let left = whole
  for (let index = count - 1; index > 0; index -= 1) {
    const part = random.between(
      Math.max(1, Math.floor(left / (index + 3))),
      Math.max(2, Math.floor((left * 2) / (index + 2))),
    )
    parts.push(part)
    left -= part
  }
  return [...parts, left]
}

export const spoilOne = (random: Random, parts: readonly number[]): number[] => {
  const at = random.between(0, parts.length - 1)
  return parts.map((part, index) => (index === at ? slip(random, Math.max(part, 11)) : part))
}

export const sound = (text: string, statements = 1): Piece => ({ text, statements, planted: null })
export const made = (text: string, kind: StatementKind, spoil: boolean, statements = 1): Piece => ({
  text,
  statements,
  planted: spoil ? kind : null,
})
