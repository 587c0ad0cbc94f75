// What a bench is: a named measurement, and what it says of each thing measured: value, raw limit of the same run, goal.
import type { Text } from '../src/kernel/text/text.ts'

export type Unit = 'ms' | 's' | '/s' | 'MB' | 'rows' | '%'

/** The bare thing without the product, measured in the same run on the same machine. */
export type Limit = { readonly what: string; readonly value: number }

export type Goal = { readonly of: 'value' | 'p95' | 'ratio' } & (
  | { readonly atMost: number }
  | { readonly atLeast: number }
)

export type Measured = {
  /** The same words in every run: by them a run is compared with the last. */
  readonly what: string
  /** The middle of many times, or the one figure. */
  readonly value: number
  readonly unit: Unit
  readonly p95?: number
  readonly limit?: Limit
  readonly goal?: Goal
}

export type BenchContext = {
  readonly progress: (line: Text) => void
  /** Part of a whole province that is measured on: 1 is 2 million people. */
  readonly share: number
}

export type Bench = {
  readonly name: string
  readonly what: Text
  /** Loaded when asked for. */
  readonly load: () => Promise<(context: BenchContext) => Promise<Measured[]>>
}

/** How many times the raw limit. */
export const ratioOf = ({ value, limit }: Measured): number | undefined =>
  limit && limit.value !== 0 ? value / limit.value : undefined

/** undefined where there is no goal, or nothing to hold it against. */
export const meetsGoal = (measured: Measured): boolean | undefined => {
  const { goal } = measured
  if (!goal) return undefined
  const held = goal.of === 'ratio' ? ratioOf(measured) : measured[goal.of]
  if (held === undefined) return undefined
  return 'atMost' in goal ? held <= goal.atMost : held >= goal.atLeast
}

const digits = (value: number): string => {
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en').replaceAll(',', ' ')
  return String(Number(value.toPrecision(3)))
}

export const goalText = ({ goal, unit }: Measured): string => {
  if (!goal) return ''
  const bound = 'atMost' in goal ? `≤ ${digits(goal.atMost)}` : `≥ ${digits(goal.atLeast)}`
  if (goal.of === 'ratio') return `${bound} ×`
  return `${goal.of === 'p95' ? 'p95 ' : ''}${bound} ${unit}`
}

export const valueText = ({ value, unit, p95 }: Measured): string =>
  `${digits(value)}${p95 === undefined ? '' : ` (p95 ${digits(p95)})`} ${unit}`

export const limitText = (measured: Measured): string => {
  const ratio = ratioOf(measured)
  if (ratio === undefined || !measured.limit) return ''
  return `${digits(ratio)} × ${measured.limit.what} (${digits(measured.limit.value)} ${measured.unit})`
}

export const verdictText = (measured: Measured): string => {
  const met = meetsGoal(measured)
  return met === undefined ? '' : met ? 'met' : 'MISSED'
}

/** `+12 %` against an earlier value of the same thing. */
export const changeText = (now: number, before: number): string => {
  if (before === 0) return ''
  const percent = Math.round(((now - before) / before) * 100)
  return `${percent > 0 ? '+' : percent < 0 ? '−' : '±'}${Math.abs(percent)} %`
}
