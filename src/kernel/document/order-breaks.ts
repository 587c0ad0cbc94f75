// Finds documents whose number and day contradict the rest of the register: within a year numbers grow with the days.
import { daysBetween } from '../day/day.ts'
import type { Issued } from './numbering.ts'

export type OrderBreak<Entry extends Issued> =
  | { readonly kind: 'duplicate'; readonly entry: Entry; readonly other: Entry }
  /** Number too high or too low for its day, measured by the longest run that is in order. */
  | { readonly kind: 'order'; readonly entry: Entry }
  /** Alone in its year, while number and day fit another year: probably the year was mistyped. */
  | {
      readonly kind: 'year'
      readonly entry: Entry
      readonly likelyYear: number
      readonly expectedSerial: number
    }

const yearOf = (entry: Issued): number => Number(entry.day.slice(0, 4))
const dayOfYear = (entry: Issued): number => daysBetween(`${entry.day.slice(0, 4)}-01-01`, entry.day) + 1

/** The most entries that can be kept with days never falling while numbers grow. */
const longestInOrder = <Entry extends Issued>(bySerial: readonly Entry[]): Set<Entry> => {
  const best: { length: number; before: number }[] = []
  let end = -1
  bySerial.forEach((entry, index) => {
    let found = { length: 1, before: -1 }
    for (let earlier = 0; earlier < index; earlier += 1) {
      const other = bySerial[earlier]
      const run = best[earlier]
      if (other && run && other.day <= entry.day && run.length >= found.length)
        found = { length: run.length + 1, before: earlier }
    }
    best.push(found)
    if (found.length > (best[end]?.length ?? 0)) end = index
  })
  const kept = new Set<Entry>()
  for (let at = end; at >= 0; at = best[at]?.before ?? -1) {
    const entry = bySerial[at]
    if (entry) kept.add(entry)
  }
  return kept
}

const breaksWithinYear = <Entry extends Issued>(entries: readonly Entry[]): OrderBreak<Entry>[] => {
  const bySerial = entries.toSorted((one, two) => one.serial - two.serial || (one.day < two.day ? -1 : 1))
  const kept = longestInOrder(bySerial)
  return bySerial.flatMap((entry, index): OrderBreak<Entry>[] => {
    const before = bySerial[index - 1]
    if (before?.serial === entry.serial) return [{ kind: 'duplicate', entry, other: before }]
    return kept.has(entry) ? [] : [{ kind: 'order', entry }]
  })
}

/** An office's pace carries over part of a year only roughly; a twentieth apart is a fit. */
const FIT = 0.05
/** Before this day of the year a pace says nothing. */
const PACE_DAYS = 60

const likelyYear = <Entry extends Issued>(
  entry: Entry,
  years: ReadonlyMap<number, readonly Entry[]>,
): OrderBreak<Entry>[] => {
  for (const offset of [-1, 1]) {
    const year = yearOf(entry) + offset
    const last = years.get(year)?.toSorted((one, two) => two.serial - one.serial)[0]
    // Only between known numbers: beyond the last one a pace is a guess, and of two lone entries one must stand.
    if (!last || dayOfYear(last) < PACE_DAYS || entry.serial >= last.serial) continue
    const expectedSerial = Math.round((last.serial / dayOfYear(last)) * dayOfYear(entry))
    if (Math.abs(entry.serial - expectedSerial) <= FIT * expectedSerial)
      return [{ kind: 'year', entry, likelyYear: year, expectedSerial }]
  }
  return []
}

/** Entries of one register (one kind of number, one body). What is found is a doubt to ask about, not a verdict. */
export const orderBreaks = <Entry extends Issued>(register: readonly Entry[]): OrderBreak<Entry>[] => {
  const years = Map.groupBy(register, yearOf)
  return [...years.values()].flatMap((entries) => {
    const [first] = entries
    return entries.length === 1 && first ? likelyYear(first, years) : breaksWithinYear(entries)
  })
}
