// Serves what was given to a locality and has not been entered there.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf } from '../kernel/database/transaction.ts'
import { type Incoming, incomingSupplies } from './contract.ts'

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
}
