// Takes away the file of a list that was taken in, and the cells that were kept of its rows; what became of each row stays.
import type { Transaction } from '../database/transaction.ts'

/** A run that is at work keeps its file until it has ended. @returns how many files went */
export const eraseFiles = async (tx: Transaction, ids: readonly string[]): Promise<number> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `update import_run set file = '', file_hash = '', file_name = '—', choices = '{}', file_erased_at = $3
     where tenant = $1 and id = any ($2::uuid[]) and file_erased_at is null and state <> 'running' returning id`,
    [tx.tenant, ids, tx.now],
  )
  await tx.client.query(
    `update import_row set problems = '[]' where tenant = $1 and import_id = any ($2::uuid[])`,
    [tx.tenant, rows.map(({ id }) => id)],
  )
  return rows.length
}
