// Takes away the file of a list that was taken in, and the cells that were kept of its rows; what became of each row stays.
import type { Transaction } from '../database/transaction.ts'
import { isUnderWay } from '../jobs/jobs.ts'

/** The condition, as SQL: a run whose work broke off before it could say so is at work no more. At the command line it has no job: then it has a day. */
export const isAtRest = (run: string): string =>
  `not (${run}.state = 'running' and case when ${run}.job_id is null then ${run}.created_at > now() - interval '1 day'
     else ${isUnderWay(`${run}.tenant`, `${run}.job_id`)} end)`

/** A run that is at work keeps its file until it has ended. @returns how many files went */
export const eraseFiles = async (tx: Transaction, ids: readonly string[]): Promise<number> => {
  const { rows } = await tx.client.query<{ id: string }>(
    `update import_run i set file = '', file_hash = '', file_name = '—', choices = '{}', file_erased_at = $3
     where tenant = $1 and id = any ($2::uuid[]) and file_erased_at is null and ${isAtRest('i')} returning id`,
    [tx.tenant, ids, tx.now],
  )
  await tx.client.query(
    `update import_row set problems = '[]' where tenant = $1 and import_id = any ($2::uuid[])`,
    [tx.tenant, rows.map(({ id }) => id)],
  )
  return rows.length
}
