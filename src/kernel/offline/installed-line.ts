// Which life of the server this is: a restore begins another, and knows from when on it has nothing of what phones had sent.
import { Refusal } from '../contract/refusal.ts'
import { findRow, type Transaction } from '../database/transaction.ts'
import type { Line } from './write.ts'

type Row = { line: string; line_since: Date | null; line_restored_to: Date | null }

export const installedLine = async (tx: Transaction): Promise<Line> => {
  const row = await findRow<Row>(tx, 'select line, line_since, line_restored_to from installation limit 1')
  if (!row) throw new Refusal('storeUnavailable')
  return {
    id: row.line,
    since: row.line_since?.toISOString() ?? null,
    restoredTo: row.line_restored_to?.toISOString() ?? null,
  }
}
