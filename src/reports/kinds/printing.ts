// How a reading is printed in a report: counts as offices write them, shares with one decimal, changes with their sign.
import { figure, type FigureRun } from '../../kernel/document/tree.ts'
import { formatNumber, formatPercent, NO_VALUE } from '../../kernel/text/number.ts'
import type { Reading, Readings } from './slot.ts'

/** `9605` → `9.605`; below ten with a zero, as reports write counts: `01`. */
export const shownCount = (value: number | null, pad = 2): string => {
  if (value === null) return NO_VALUE
  return formatNumber(value, { pad: value > 0 ? pad : 1 }).replace('-', '−')
}

export const shownShare = ({ value, numerator, denominator }: Reading): string => {
  if (value === null) return NO_VALUE
  if (numerator !== undefined && denominator !== undefined) return formatPercent(numerator, denominator)
  return `${formatNumber(value, { decimals: 1 })} %`
}

export const shownChange = (value: number | null): string => {
  if (value === null) return NO_VALUE
  return value > 0 ? `+${formatNumber(value)}` : shownCount(value, 1)
}

export const shownReading = (reading: Reading): string =>
  reading.denominator === undefined ? shownCount(reading.value) : shownShare(reading)

export type Printing = {
  readonly valueOf: (id: string) => number | null
  readonly count: (id: string) => FigureRun
  /** A count in a table: without a leading zero. */
  readonly plain: (id: string) => FigureRun
  readonly share: (id: string) => FigureRun
  readonly change: (id: string) => FigureRun
}

/** Every number of a report comes from here, so that every one bears the slot it can be opened by. */
export const printingOf = (readings: Readings): Printing => {
  const read = (id: string): Reading => readings.get(id) ?? { value: null }
  const run = (id: string, shown: string) => figure(id, shown, read(id).value)
  return {
    valueOf: (id) => read(id).value,
    count: (id) => run(id, shownCount(read(id).value)),
    plain: (id) => run(id, shownCount(read(id).value, 1)),
    share: (id) => run(id, shownShare(read(id))),
    change: (id) => run(id, shownChange(read(id).value)),
  }
}
