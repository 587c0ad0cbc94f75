// The moment by which clocks of reporting are read: now, or the working day at which a demonstration stands still.
import { standingDay } from '../kernel/database/installed-day.ts'
import type { Transaction } from '../kernel/database/transaction.ts'
import { type LocalMoment, localMoment, standingMoment } from '../kernel/rule/local-moment.ts'

export const reportingMoment = async (tx: Transaction): Promise<LocalMoment> => {
  const standing = await standingDay(tx)
  return standing ? standingMoment(standing) : localMoment(tx.now)
}
