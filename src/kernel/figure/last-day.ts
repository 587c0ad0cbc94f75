// When a count last moved: the last day of each unit on which a figure counted something, from the sums that answer the figure.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Day } from '../day/day.ts'
import type { Product } from '../register/product.ts'
import { getFigure } from './ask.ts'

export type Reach = { readonly first: Day; readonly last: Day }

/** First and last day with something, up to a day; a unit without any is not in the answer. */
export const daysOfFigure = async (
  tx: Transaction,
  product: Product,
  figure: string,
  units: readonly string[],
  to: Day,
): Promise<ReadonlyMap<string, Reach>> => {
  const rows = await rowsOf<Reach & { unit: string }>(
    tx,
    `select r.unit_key as unit, min(s.start) as first, max(s.start) as last from unit_reach r
     join figure_sum s on s.tenant = $1 and s.figure = $2 and s.span = 1 and s.unit = r.reached_key
     where r.unit_key = any ($3) and s.start <= $4 and s.value > 0 group by 1`,
    [tx.tenant, getFigure(product, figure).name, units, to],
  )
  return new Map(rows.map(({ unit, first, last }) => [unit, { first, last }]))
}
