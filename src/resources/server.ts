// Serves what was given to a locality and has not been entered there, and of what more went out than had come in.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf } from '../kernel/database/transaction.ts'
import { type Incoming, incomingSupplies, type ShortSupply, shortSupplies } from './contract.ts'
import { leftSql } from './supply-checks.ts'

const MOST = 200

export const serveSupplies = (context: Context): void => {
  serve(context, incomingSupplies, async ({ tx, query }) => ({
    incoming: await rowsOf<Incoming>(
      tx,
      `select m.id, m.good, m.quantity, m.move_day as day, m.to_unit as "toUnit", m.home_unit as "fromUnit", m.lot, m.expiry_day as "expiryDay", m.origin, m.basis
       from supply_move m where m.tenant = $1 and m.state = 'active' and m.kind = 'allocated' and m.move_day <= $3
         and m.to_unit in (select reached_key from unit_reach where unit_key = $2)
         and not exists (select 1 from supply_move r where r.tenant = m.tenant and r.from_move = m.id and r.state = 'active' and r.kind = 'received')
       order by m.move_day, m.id limit ${MOST}`,
      [tx.tenant, query.unit, query.on],
    ),
  }))
  serve(context, shortSupplies, async ({ tx, query }) => ({
    short: await rowsOf<ShortSupply>(
      tx,
      `select n.home_unit as unit, n.good, min(n.move_day) filter (where n.remains < 0) as since, min(n.remains)::integer as lowest,
         (array_agg(n.remains order by n.move_day desc))[1]::integer as left
       from (${leftSql('m.tenant = $1 and m.move_day <= $3 and m.home_unit in (select reached_key from unit_reach where unit_key = $2)')}) n
       group by n.home_unit, n.good having min(n.remains) < 0 order by min(n.remains), n.home_unit, n.good limit ${MOST}`,
      [tx.tenant, query.unit, query.on],
    ),
  }))
}
