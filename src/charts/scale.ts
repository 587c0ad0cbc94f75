// Scales of charts: round steps of an axis, and the days at which a line of time is labelled.
import { addDays, daysBetween, type Day } from '../kernel/day/day.ts'

/** 0 and round numbers (1, 2, 5 × 10ⁿ; never parts of a person) up to the first that reaches the top. */
export const ticksTo = (top: number, wanted = 4): number[] => {
  if (top <= 0) return [0, 1]
  const rough = Math.max(top / wanted, 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, index) => index * step)
}

export type DayTick = { readonly day: Day; readonly label: string }

const dayLabel = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}`
const monthLabel = (day: Day): string => `${Number(day.slice(5, 7))}/${day.slice(0, 4)}`

const monthStarts = (from: Day, to: Day): Day[] => {
  const starts: Day[] = []
  for (let day = `${from.slice(0, 8)}01`; day <= to; day = `${addDays(day, 32).slice(0, 8)}01`)
    if (day >= from) starts.push(day)
  return starts
}

/** At most `most` labels: first days of months where the span is long, else every so many days. */
export const dayTicks = (from: Day, to: Day, most: number): DayTick[] => {
  const length = daysBetween(from, to)
  if (length > 75) {
    const starts = monthStarts(from, to)
    const step = [1, 2, 3, 6, 12, 24].find((size) => starts.length / size <= most) ?? 48
    return starts
      .filter((day) => (Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) % step === 0)
      .map((day) => ({ day, label: monthLabel(day) }))
  }
  const step = [1, 2, 7, 14, 28].find((size) => (length + 1) / size <= most) ?? 28
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => addDays(from, index * step)).map(
    (day) => ({ day, label: dayLabel(day) }),
  )
}
