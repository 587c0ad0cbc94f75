// How long two stays at a place overlap (rules.md P-005): who does not say when they leave is taken to stay as long as is usual there.
import { timeOfDay } from '../../kernel/rule/local-moment.ts'

/** Where the place says nothing of its own. A working assumption, no rule of law. */
export const USUAL_STAY_MINUTES = 60

export type Span = { readonly from: number; readonly to: number }

/** Minutes since midnight; undefined where it is no time. */
export const minuteOf = (time: unknown): number | undefined => {
  const read = timeOfDay(time)
  return read === null ? undefined : Number(read.slice(0, 2)) * 60 + Number(read.slice(3))
}

/** A stay of whose hours nothing is known is the whole day: nobody is left out for want of an hour. */
export const stayOf = (atTime: unknown, leftTime: unknown, usual: number | null): Span => {
  const from = minuteOf(atTime)
  const to = minuteOf(leftTime)
  if (from === undefined) return to === undefined ? { from: 0, to: 1440 } : { from: 0, to }
  if (to !== undefined && to >= from) return { from, to }
  return { from, to: Math.min(1440, from + (usual ?? USUAL_STAY_MINUTES)) }
}

/** Minutes in which both were there; a touch of a moment counts as one, apart is undefined. */
export const overlap = (one: Span, other: Span): number | undefined => {
  const minutes = Math.min(one.to, other.to) - Math.max(one.from, other.from)
  return minutes < 0 ? undefined : Math.max(1, minutes)
}
