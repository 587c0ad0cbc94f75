// Whether a line is answered twenty-four hours a day (F206): the hours of a day that no shift covers, and who is on duty at a moment. Pure.
import { timeOfDay } from '../../kernel/rule/local-moment.ts'
import { addDays, type Day } from '../../kernel/day/day.ts'

export type Shift = {
  readonly line: string
  readonly day: Day
  readonly from: string
  readonly to: string
  readonly onDuty: string
}

const DAY = 24 * 60

const minutesOf = (time: string): number | null => {
  if (time.trim() === '24:00') return DAY
  const read = timeOfDay(time)
  return read === null ? null : Number(read.slice(0, 2)) * 60 + Number(read.slice(3))
}

const said = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Minutes of the day that a shift covers; one that ends before it began goes on into the next day. `23:59` is the end of the day. */
const spansOn = ({ day, from, to }: Shift, on: Day): [number, number][] => {
  const start = minutesOf(from)
  const written = minutesOf(to)
  if (start === null || written === null) return []
  const end = written === DAY - 1 ? DAY : written
  const overnight = end <= start
  if (day === on) return [[start, overnight ? DAY : end]]
  return overnight && addDays(day, 1) === on ? [[0, end]] : []
}

/** `08:00–16:00` for each part of the day without anybody. */
export const gapsOf = (shifts: readonly Shift[], on: Day): string[] => {
  const spans = shifts.flatMap((shift) => spansOn(shift, on)).toSorted(([one], [other]) => one - other)
  const gaps: string[] = []
  let covered = 0
  for (const [from, to] of spans) {
    if (from > covered) gaps.push(`${said(covered)}–${said(from)}`)
    covered = Math.max(covered, to)
  }
  if (covered < DAY) gaps.push(`${said(covered)}–24:00`)
  return gaps
}

/** Who answers now, by line. */
export const onDutyAt = (shifts: readonly Shift[], on: Day, time: string): readonly Shift[] => {
  const at = minutesOf(time) ?? 0
  return shifts.filter((shift) => spansOn(shift, on).some(([from, to]) => from <= at && at < to))
}
