// The hours of a day in which nobody stands at a checkpoint (F141, F143: 24/24), from the shifts of that day and of the evening before.
import { timeOfDay } from '../../kernel/rule/local-moment.ts'

const DAY_MINUTES = 24 * 60

/** Times as they were written; a shift that ends before it begins goes into the next day, one that ends as it begins lasts a day. */
export type Shift = { readonly fromTime: unknown; readonly toTime: unknown }
export type Gap = { readonly from: string; readonly to: string }

const minutes = (time: unknown): number | undefined => {
  const read = time === '24:00' ? '24:00' : timeOfDay(time)
  return read === null ? undefined : Number(read.slice(0, 2)) * 60 + Number(read.slice(3))
}

type Span = readonly [from: number, to: number]

const spanOf = ({ fromTime, toTime }: Shift): Span[] => {
  const from = minutes(fromTime)
  const to = minutes(toTime)
  if (from === undefined || to === undefined) return []
  return [[from, to > from ? to : to + DAY_MINUTES]]
}

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const gapsOf = (shifts: readonly Shift[], ofDayBefore: readonly Shift[]): Gap[] => {
  const spans = [
    ...shifts.flatMap(spanOf),
    ...ofDayBefore.flatMap(spanOf).map(([from, to]): Span => [from - DAY_MINUTES, to - DAY_MINUTES]),
  ]
    .filter(([, to]) => to > 0)
    .toSorted(([one], [other]) => one - other)
  const gaps: Gap[] = []
  let covered = 0
  for (const [from, to] of spans) {
    if (from > covered && covered < DAY_MINUTES)
      gaps.push({ from: clock(covered), to: clock(Math.min(from, DAY_MINUTES)) })
    covered = Math.max(covered, to)
  }
  return covered < DAY_MINUTES ? [...gaps, { from: clock(covered), to: '24:00' }] : gaps
}
