// Who may decide on persons of several units, and whom to ask where the reader may not.
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { type Text, textOf } from '../kernel/text/text.ts'

export type Deciding = { readonly mayMerge: boolean; readonly ask: Text | null }

/** The smallest unit that all of these lie in is where somebody may write in each. */
export const decidingOn = async (tx: Transaction, units: readonly string[]): Promise<Deciding> => {
  const distinct = [...new Set(units)]
  const row = await findRow<{ may: boolean; name: string | null }>(
    tx,
    `select $1::text[] <@ app_scope('persons.write') as may, (
       select u.full_name from unit_reach r join unit u on u.key = r.unit_key where r.reached_key = any ($1)
       group by u.key, u.full_name having count(distinct r.reached_key) = cardinality($1::text[])
       order by (select count(*) from unit_reach below where below.unit_key = u.key), u.key desc limit 1) as name`,
    [distinct],
  )
  if (row?.may || tx.accountId === null) return { mayMerge: true, ask: null }
  const name = row?.name ?? distinct.join(', ')
  return {
    mayMerge: false,
    ask: textOf(
      `Hai bản ghi thuộc các đơn vị khác nhau: đề nghị người được ghi sổ Người dân của ${name} (cán bộ dịch tễ) quyết định.`,
      `The records belong to different units: ask whoever may write persons in ${name} (its epidemiologist) to decide.`,
    ),
  }
}
