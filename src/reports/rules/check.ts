// A check of a report: one statement about its numbers, its verdict, and the arithmetic written out.
import { formatNumber } from '../../kernel/text/number.ts'
import type { Text } from '../../kernel/text/text.ts'
import type { Readings } from '../kinds/slot.ts'

/** `ok` agrees; `note` is to be known; `conflict` and `wrong` need an answer in writing before signing. */
export type Verdict = 'ok' | 'note' | 'conflict' | 'wrong'

export type Finding = {
  readonly id: string
  readonly verdict: Verdict
  readonly title: Text
  readonly arithmetic: string
  readonly figures: readonly string[]
}

export const mustBeAnswered = (verdict: Verdict): boolean => verdict === 'conflict' || verdict === 'wrong'

export const valueIn = (readings: Readings, id: string): number | null => readings.get(id)?.value ?? null

export const printed = (value: number | null): string =>
  value === null ? '–' : formatNumber(value).replace('-', '−')

/** True where every slot was read: a report that lacks them is not judged by the check. */
export const hasAll = (readings: Readings, ids: readonly string[]): boolean =>
  ids.every((id) => valueIn(readings, id) !== null)

export type SumCheck = {
  readonly id: string
  readonly title: Text
  readonly whole: string
  readonly parts: readonly string[]
  /** What a sum that does not hold means. */
  readonly otherwise: 'wrong' | 'conflict'
}

/** `8.648 + 957 = 9.605`. */
export const checkSum = (readings: Readings, check: SumCheck): Finding[] => {
  if (!hasAll(readings, [check.whole, ...check.parts])) return []
  const values = check.parts.map((id) => valueIn(readings, id) ?? 0)
  const whole = valueIn(readings, check.whole) ?? 0
  const sum = values.reduce((total, value) => total + value, 0)
  const left = `${values.map(printed).join(' + ')} = ${printed(sum)}`
  return [
    {
      id: check.id,
      verdict: sum === whole ? 'ok' : check.otherwise,
      title: check.title,
      arithmetic:
        sum === whole
          ? left
          : `${left} ≠ ${printed(whole)} (${sum < whole ? 'thiếu' : 'thừa'} ${printed(Math.abs(whole - sum))})`,
      figures: [check.whole, ...check.parts],
    },
  ]
}
