// The geometry of the epidemic curve: where each bar, the mean and the axes stand. No drawing, so that it can be tested.
import { addDays, daysBetween, type Day } from '../kernel/day/day.ts'
import type { CoursePoint, Step } from './course.ts'
import { dayTicks, ticksTo, type DayTick } from './scale.ts'

export type CurveShape = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly x: (day: Day) => number
  readonly y: (value: number) => number
  readonly barWidth: number
  /** From the beginning of a day to where its label stands: under the middle of a wide bar. */
  readonly labelShift: number
  readonly yTicks: readonly number[]
  readonly xTicks: readonly DayTick[]
  /** The point under a place across. */
  readonly indexAt: (across: number) => number
}

export const curveShape = (
  points: readonly CoursePoint[],
  step: Step,
  width: number,
  height: number,
): CurveShape => {
  const stepDays = step === 'week' ? 7 : 1
  const first = points[0]?.day ?? '2020-01-01'
  const last = addDays(points.at(-1)?.day ?? first, stepDays - 1)
  const days = daysBetween(first, last) + 1
  const yTicks = ticksTo(points.reduce((most, { value }) => Math.max(most, value), 0))
  const most = yTicks.at(-1) ?? 1
  const left = 14 + 7 * String(most).length + (most >= 1000 ? 4 : 0)
  const [top, right, bottom] = [14, width - 6, height - 26]
  const x = (day: Day) => left + (daysBetween(first, day) * (right - left)) / days
  const slot = ((right - left) * stepDays) / days
  return {
    left,
    top,
    right,
    bottom,
    x,
    y: (value) => bottom - (Math.max(0, value) * (bottom - top)) / most,
    barWidth: Math.max(0.8, slot - (slot > 5 ? 1.5 : slot > 2 ? 0.6 : 0)),
    labelShift: step === 'day' && slot > 14 ? slot / 2 : 0,
    yTicks,
    xTicks: dayTicks(first, last, Math.max(3, Math.floor((right - left) / 72))),
    indexAt: (across) => Math.min(points.length - 1, Math.max(0, Math.floor((across - left) / slot))),
  }
}

/** One path for all bars: a thousand days are one element. */
export const barsPath = (points: readonly CoursePoint[], shape: CurveShape): string =>
  points
    .filter(({ value }) => value > 0)
    .map(({ day, value }) => {
      const y = shape.y(value)
      return `M${shape.x(day).toFixed(1)} ${shape.bottom}V${y.toFixed(1)}h${shape.barWidth.toFixed(1)}V${shape.bottom}Z`
    })
    .join('')

/** A line through the values that are known, broken where they are not. */
export const linePath = (
  points: readonly CoursePoint[],
  values: readonly (number | null)[],
  shape: CurveShape,
): string => {
  let path = ''
  let down = false
  for (const [index, { day }] of points.entries()) {
    const value = values[index] ?? null
    if (value !== null)
      path += `${down ? 'L' : 'M'}${(shape.x(day) + shape.barWidth / 2).toFixed(1)} ${shape.y(value).toFixed(1)}`
    down = value !== null
  }
  return path
}
