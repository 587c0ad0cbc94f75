// Likely duplicates that wait for a decision, by home unit.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { STANDING_DOUBT } from '../people/doubts.ts'
import type { UnitCount } from '../kernel/register/count-check.ts'

export const countDoubts = (tx: Transaction, unit: string): Promise<UnitCount[]> =>
  rowsOf<UnitCount>(
    tx,
    `select d.home_unit as unit, coalesce(u.full_name, d.home_unit) as name, count(*)::integer as count
     from doubt d left join unit u on u.key = d.home_unit
     where d.tenant = $1 and d.state = 'open' and d.home_unit in (select reached_key from unit_reach where unit_key = $2) and ${STANDING_DOUBT}
     group by d.home_unit, u.full_name, u.code order by 3 desc, u.code`,
    [tx.tenant, unit],
  )
