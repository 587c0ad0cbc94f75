// Whether a week holds more cases than the same weeks of earlier years let expect: mean + 2 SD, the form of TT 15/2026 Điều 16 and 22, as a signal only.
import { addDays, type Day, startOfWeek } from '../../kernel/day/day.ts'
import { bandEdge, compareToBand, isEnough, spreadOf } from '../../levels/rules/spread-of-years.ts'

/** The circular speaks of months for an epidemic and of mean + 1 SD to + 2 SD for a warning; as a signal these are parameters. */
export const riseParameters = {
  years: { value: 5, clause: 'TT 15/2026/TT-BYT, Điều 22 khoản 1 điểm b', verified: true },
  deviations: { value: 2, clause: 'TT 15/2026/TT-BYT, Điều 22 khoản 1 điểm b', verified: true },
  /** Under so many cases nothing is called a rise. */
  leastCases: { value: 3, clause: 'tham số', verified: false },
  /** The circular does not say which standard deviation. */
  deviation: { value: 'sample', clause: 'TT 15/2026/TT-BYT không nêu', verified: false },
} as const

/** The same weeks of the years before, the latest first: 52 weeks are a year, so that weeks stay whole. */
export const weeksCompared = (on: Day): readonly { readonly from: Day; readonly to: Day }[] => {
  const monday = startOfWeek(on)
  return Array.from({ length: riseParameters.years.value }, (_, index) => {
    const from = addDays(monday, -364 * (index + 1))
    return { from, to: addDays(from, 6) }
  })
}

export type Rise = { readonly count: number; readonly expected: number; readonly years: number }

/** null: no rise, or too little known to say. */
export const riseOf = (count: number, earlier: readonly number[]): Rise | null => {
  const { leastCases, deviations, deviation } = riseParameters
  const spread = spreadOf(earlier)
  if (count < leastCases.value || !isEnough(spread, deviation.value)) return null
  if (compareToBand(count, spread, deviations.value, deviation.value) <= 0) return null
  return {
    count,
    expected: Math.round(bandEdge(spread, deviations.value, deviation.value) * 10) / 10,
    years: spread.n,
  }
}
