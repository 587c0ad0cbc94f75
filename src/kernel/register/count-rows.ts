// How many rows a list has, counted as far as a person would page: beyond that the exact number costs more than it tells.
import { rowsOf, type Transaction } from '../database/transaction.ts'

export const MOST_COUNTED = 10_000

/** `more`: there are more than `total`. */
export type Counted = { readonly total: number; readonly more: boolean }

/** @param source `from … where …` */
export const countRows = async (
  tx: Transaction,
  source: string,
  parameters: readonly unknown[],
): Promise<Counted> => {
  const rows = await rowsOf<{ count: number }>(
    tx,
    `select count(*) from (select 1 ${source} limit ${MOST_COUNTED + 1}) counted`,
    [...parameters],
  )
  const count = rows[0]?.count ?? 0
  return { total: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED }
}
