// The moment by which clocks of reporting are read: now, or the working day at which a demonstration stands still.
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { type LocalMoment, localMoment } from '../kernel/rule/local-moment.ts'

const STANDS_AT = '09:30'

export const reportingMoment = async (tx: Transaction): Promise<LocalMoment> => {
  const row = await findRow<{ today: string | null }>(tx, 'select today from installation limit 1')
  return row?.today ? `${row.today}T${STANDS_AT}` : localMoment(tx.now)
}
