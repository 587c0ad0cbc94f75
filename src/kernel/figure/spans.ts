// Cuts a period into blocks of sixteen weeks, weeks and days, so that a sum over years reads a few kept sums of each unit and not every day.
import { addDays, type Day, daysBetween } from '../day/day.ts'

export const WEEK = 7
export const BLOCK = 112

/** A Monday; the database counts spans from the same day (`span_start`). */
const FIRST_MONDAY = '2000-01-03'

/** The first day of the span that holds the day. */
export const spanStart = (day: Day, span: number): Day => {
  const days = daysBetween(FIRST_MONDAY, day)
  return addDays(day, -(((days % span) + span) % span))
}

/** Whole spans from `from` (included; null is the beginning) to `before` (left out); span 1 is days. */
export type Stretch = {
  readonly span: 1 | typeof WEEK | typeof BLOCK
  readonly from: Day | null
  readonly before: Day
}

const isEmpty = ({ from, before }: Stretch): boolean => from !== null && from >= before

/** Every day from `from` to `to`, both included, lies in exactly one of the stretches. */
export const stretchesOf = (from: Day | null, to: Day): Stretch[] => {
  const end = addDays(to, 1)
  const week = spanStart(end, WEEK)
  const block = spanStart(end, BLOCK)
  const stretch = (span: Stretch['span'], first: Day | null, before: Day): Stretch => ({
    span,
    from: first,
    before,
  })
  const last = stretch(1, week, end)
  if (from === null)
    return [stretch(BLOCK, null, block), stretch(WEEK, block, week), last].filter((one) => !isEmpty(one))
  /** The first span that begins on the day or after it. */
  const next = (span: number) => spanStart(addDays(from, span - 1), span)
  const [firstWeek, firstBlock] = [next(WEEK), next(BLOCK)]
  if (firstWeek > week) return [stretch(1, from, end)].filter((one) => !isEmpty(one))
  const whole =
    firstBlock > block
      ? [stretch(WEEK, firstWeek, week)]
      : [stretch(WEEK, firstWeek, firstBlock), stretch(BLOCK, firstBlock, block), stretch(WEEK, block, week)]
  return [stretch(1, from, firstWeek), ...whole, last].filter((one) => !isEmpty(one))
}
