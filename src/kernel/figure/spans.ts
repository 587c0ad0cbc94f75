// Cuts a period into blocks of sixteen weeks, weeks and days, so that a sum over years reads a few kept sums of each unit and not every day.
import { addDays, type Day, daysBetween } from '../day/day.ts'

export const WEEK = 7
export const BLOCK = 112
/** The spans that `figure_sum` keeps; 0 is all days there are. */
export const spans = [0, 1, WEEK, BLOCK] as const

/** A Monday; the database counts spans from the same day (`span_start`). */
const FIRST_MONDAY = '2000-01-03'

/** The first day of the span that holds the day. */
export const spanStart = (day: Day, span: number): Day => {
  const days = daysBetween(FIRST_MONDAY, day)
  return addDays(day, -(((days % span) + span) % span))
}

/** Whole spans from `from` (included, or `-infinity`) to `before` (left out, or `infinity`), to be added or taken away; span 1 is days. */
export type Stretch = {
  readonly span: (typeof spans)[number]
  readonly from: Day
  readonly before: Day
  readonly sign: 1 | -1
}

const isThere = ({ from, before }: Stretch): boolean =>
  from === '-infinity' || before === 'infinity' || from < before

/** The first span that begins on the day or after it. */
const nextStart = (day: Day, span: number): Day => spanStart(addDays(day, span - 1), span)

const between = (from: Day, to: Day): Stretch[] => {
  const end = addDays(to, 1)
  const stretch = (span: Stretch['span'], first: Day, before: Day): Stretch => ({
    span,
    from: first,
    before,
    sign: 1,
  })
  const [week, block] = [spanStart(end, WEEK), spanStart(end, BLOCK)]
  const [firstWeek, firstBlock] = [nextStart(from, WEEK), nextStart(from, BLOCK)]
  if (firstWeek > week) return [stretch(1, from, end)]
  const whole =
    firstBlock > block
      ? [stretch(WEEK, firstWeek, week)]
      : [stretch(WEEK, firstWeek, firstBlock), stretch(BLOCK, firstBlock, block), stretch(WEEK, block, week)]
  return [stretch(1, from, firstWeek), ...whole, stretch(1, week, end)]
}

/** All days there are less those after the day: hardly any where the day is today. */
const upTo = (to: Day): Stretch[] => {
  const after = addDays(to, 1)
  const [week, block] = [nextStart(after, WEEK), nextStart(after, BLOCK)]
  return [
    { span: 0, from: '-infinity', before: 'infinity', sign: 1 },
    { span: 1, from: after, before: week, sign: -1 },
    { span: WEEK, from: week, before: block, sign: -1 },
    { span: BLOCK, from: block, before: 'infinity', sign: -1 },
  ]
}

/** Every day from `from` (null is the beginning) to `to`, both included, is counted once. */
export const stretchesOf = (from: Day | null, to: Day): Stretch[] =>
  (from === null ? upTo(to) : between(from, to)).filter(isThere)
