// Which backups stay: the latest of each of the last days, weeks and months, counted in Việt Nam.
import { type Day, dayOfMoment, startOfWeek } from '../../day/day.ts'

export type Retention = { readonly days: number; readonly weeks: number; readonly months: number }

export const usualRetention: Retention = { days: 7, weeks: 4, months: 12 }

const latestOf = (moments: readonly Date[], periodOf: (day: Day) => string, count: number): Date[] => {
  const latest = new Map<string, Date>()
  for (const moment of moments) latest.set(periodOf(dayOfMoment(moment)), moment)
  return [...latest.values()].slice(-count)
}

/** The last one always stays; moments that are equal stay together. */
export const backupsToKeep = (made: readonly Date[], { days, weeks, months }: Retention): Set<number> => {
  const ordered = made.toSorted((one, other) => one.getTime() - other.getTime())
  const kept = [
    ...ordered.slice(-1),
    ...(days > 0 ? latestOf(ordered, (day) => day, days) : []),
    ...(weeks > 0 ? latestOf(ordered, startOfWeek, weeks) : []),
    ...(months > 0 ? latestOf(ordered, (day) => day.slice(0, 7), months) : []),
  ]
  return new Set(kept.map((moment) => moment.getTime()))
}

/** What a clock that was wrong for a while has put into the time to come says nothing. */
export const isAhead = (moment: Date, now: Date): boolean => moment.getTime() - now.getTime() > 3_600_000

/**
 * A machine that is off at night makes up for it in the morning: a backup is due when the last good one is from before the latest
 * hour at which one should have been made.
 */
export const isBackupDue = (last: Date | null, now: Date, hour: number): boolean => {
  if (last === null || isAhead(last, now)) return true
  const shifted = (moment: Date): Day => dayOfMoment(new Date(moment.getTime() - hour * 3_600_000))
  return shifted(last) < shifted(now)
}

/** Two nights missed: somebody should look. */
const OLD_MS = 48 * 3_600_000

export const isBackupOld = (last: Date | null, now: Date): boolean =>
  last === null || isAhead(last, now) || now.getTime() - last.getTime() > OLD_MS
