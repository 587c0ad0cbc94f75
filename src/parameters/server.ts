// Serves parameters: the sets as they hold in a unit on a day, with their history.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { parameterRows } from '../levels/server.ts'
import { listParameters, type ParameterSetRow } from './contract.ts'
import { parameterSets } from './sets.ts'

type Row = ParameterSetRow['decided'][number] & { readonly law: string }

const decidedOf = (tx: Transaction, unit: string): Promise<Row[]> =>
  rowsOf<Row>(
    tx,
    `select p.id, p.law, p.parameter, p.value, p.from_day as "from", p.to_day as "to", p.basis, p.home_unit as unit, u.full_name as "unitName"
     from rule_parameter p join unit u on u.key = p.home_unit where p.tenant = $1 and p.state = 'active'
       and (p.home_unit in (select unit_key from unit_reach where reached_key = $2) or p.home_unit in (select reached_key from unit_reach where unit_key = $2))
     order by p.from_day desc, p.changed_at desc`,
    [tx.tenant, unit],
  )

export const serveParameters = (context: Context): void => {
  serve(context, listParameters, async ({ tx, query }) => {
    const decided = Map.groupBy(await decidedOf(tx, query.unit), ({ law }) => law)
    const sets = []
    for (const { name, title, topic, whatIf, parameters } of parameterSets)
      sets.push({
        name,
        title: { ...title },
        topic,
        whatIf,
        parameters: await parameterRows(tx, { name, parameters }, query.unit, query.day),
        decided: (decided.get(name) ?? []).map(({ law: _law, ...row }) => row),
      })
    return { sets }
  })
}
