// For tests: what a figure says over records that were made, by its own definition and without a database.
import { findFigure } from '../figures.ts'
import { holds } from '../kernel/figure/predicate.ts'
import type { DemoRecord } from './record.ts'

type Span = {
  readonly from?: string | null
  readonly to: string
  /** Of these records only. */
  readonly among?: (record: DemoRecord) => boolean
}

export const countMade = (
  records: Readonly<Record<string, readonly DemoRecord[]>>,
  name: string,
  { from = null, to, among = () => true }: Span,
): number => {
  const figure = findFigure(name)
  if (figure?.kind === 'stock') {
    const sum = (parts: readonly string[]) =>
      parts.reduce((total, part) => total + countMade(records, part, { to, among }), 0)
    return sum(figure.plus) - sum(figure.minus)
  }
  if (figure?.kind !== 'count') throw new Error(`${name} does not count`)
  return (records[figure.register.name] ?? [])
    .filter(among)
    .filter(({ values }) => {
      const day = String(values[figure.day] ?? '9999')
      return day <= to && (from === null || day >= from) && holds(figure.where, values)
    })
    .reduce((sum, { values }) => sum + (figure.sum ? Number(values[figure.sum] ?? 0) : 1), 0)
}
