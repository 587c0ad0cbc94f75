// The course of an epidemic as points by day or week: where it begins, its mean, its peak, weeks cut by the period.
import { addDays, startOfWeek, type Day } from '../kernel/day/day.ts'

export type Step = 'day' | 'week'
export type CoursePoint = { readonly day: Day; readonly value: number }

/** Without the empty time before the first record; all of it where there is none. */
export const withoutLeadingZeros = (points: readonly CoursePoint[]): readonly CoursePoint[] => {
  const first = points.findIndex(({ value }) => value !== 0)
  return first < 0 ? points : points.slice(first)
}

/** Mean of the day and the six before it; null where fewer are known. */
export const sevenDayMean = (points: readonly CoursePoint[]): (number | null)[] => {
  let sum = 0
  return points.map(({ value }, index) => {
    sum += value - (points[index - 7]?.value ?? 0)
    return index < 6 ? null : sum / 7
  })
}

/** The first of the greatest; undefined where all are zero. */
export const peakOf = (points: readonly CoursePoint[]): CoursePoint | undefined => {
  const top = points.reduce((most, { value }) => Math.max(most, value), 0)
  return top > 0 ? points.find(({ value }) => value === top) : undefined
}

export const lastWithRecords = (points: readonly CoursePoint[]): CoursePoint | undefined =>
  points.findLast(({ value }) => value > 0)

/** The days that a point covers within the period. */
export const spanOf = (day: Day, step: Step, from: Day, to: Day): { from: Day; to: Day; whole: boolean } => {
  if (step === 'day') return { from: day, to: day, whole: true }
  const end = addDays(day, 6)
  return {
    from: day < from ? from : day,
    to: end > to ? to : end,
    whole: day >= from && end <= to,
  }
}

/** Days where the period is short enough to see them. */
export const usualStep = (from: Day | null, to: Day): Step =>
  from === null || startOfWeek(from) < addDays(to, -92) ? 'week' : 'day'
