// The moment at which tasks are looked at: now, or the day at which a demonstration stands still.
import { standingDay } from '../kernel/database/installed-day.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import type { Moment } from './rules/standing.ts'

/** Only a demonstration stands still: its day has no hour that could be late. */
export const momentOf = async (tx: Transaction): Promise<Moment> => {
  const standing = await standingDay(tx)
  if (standing) return { day: standing, time: '00:00' }
  return { day: tx.today, time: new Date(tx.now.getTime() + 7 * 3_600_000).toISOString().slice(11, 16) }
}
