// Whether a week holds more cases than the same weeks of earlier years let expect: mean + 2 SD, the form of TT 15/2026 Điều 16 and 22, as a signal only.
import { addDays, type Day, startOfWeek } from '../../kernel/day/day.ts'
import { valuesOf } from '../../kernel/rule/law.ts'
import { choice, number, type ValuesOf } from '../../kernel/rule/parameter.ts'
import { textOf } from '../../kernel/text/text.ts'
import { bandEdge, compareToBand, isEnough, spreadOf } from '../../levels/rules/spread-of-years.ts'

const circular = { clause: 'TT 15/2026/TT-BYT, Điều 22 khoản 1 điểm b', verified: true }

/** The circular speaks of months for an epidemic and of mean + 1 SD to + 2 SD for a warning; as a signal these are parameters. */
export const riseRule = {
  name: 'unusual-rise',
  title: textOf('Gia tăng bất thường trong tuần', 'Unusual rise of a week'),
  parameters: {
    years: number(textOf('So với số năm trước', 'Years compared with'), 5, circular, { max: 10 }),
    deviations: number(
      textOf('Trên trung bình số lần độ lệch chuẩn', 'Deviations over the mean'),
      2,
      circular,
    ),
    leastCases: number(textOf('Từ số ca trong tuần', 'From so many cases in the week'), 3, {
      clause: 'tham số: văn bản không nêu',
      verified: false,
    }),
    deviation: choice(
      textOf('Độ lệch chuẩn', 'Standard deviation'),
      { sample: textOf('của mẫu (n − 1)', 'sample'), population: textOf('của tổng thể (n)', 'population') },
      'sample',
      { clause: 'TT 15/2026/TT-BYT không nêu', verified: false },
    ),
  },
} as const

export type RiseValues = ValuesOf<typeof riseRule.parameters>

export const riseValues: RiseValues = valuesOf(riseRule)

/** The same weeks of the years before, the latest first: 52 weeks are a year, so that weeks stay whole. */
export const weeksCompared = (
  on: Day,
  { years }: RiseValues = riseValues,
): readonly { readonly from: Day; readonly to: Day }[] => {
  const monday = startOfWeek(on)
  return Array.from({ length: years ?? 0 }, (_, index) => {
    const from = addDays(monday, -364 * (index + 1))
    return { from, to: addDays(from, 6) }
  })
}

export type Rise = { readonly count: number; readonly expected: number; readonly years: number }

/** null: no rise, or too little known to say. */
export const riseOf = (
  count: number,
  earlier: readonly number[],
  { leastCases, deviations, deviation }: RiseValues = riseValues,
): Rise | null => {
  const spread = spreadOf(earlier)
  if (leastCases === null || deviations === null || count < leastCases || !isEnough(spread, deviation))
    return null
  if (compareToBand(count, spread, deviations, deviation) <= 0) return null
  return {
    count,
    expected: Math.round(bandEdge(spread, deviations, deviation) * 10) / 10,
    years: spread.n,
  }
}
