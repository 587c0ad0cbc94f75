// The day that an installation works on: now, or the one at which a demonstration stands still.
import { type Day, dayOfMoment } from '../day/day.ts'
import { findRow, type Transaction } from './transaction.ts'

/** null: it goes with the clock. */
export const standingDay = async (tx: Transaction): Promise<Day | null> =>
  (await findRow<{ today: Day | null }>(tx, 'select today from installation limit 1'))?.today ?? null

export const workingDay = async (tx: Transaction): Promise<Day> =>
  (await standingDay(tx)) ?? dayOfMoment(tx.now)
