// Serves what was given to a locality and has not been entered there, and of what more went out than had come in.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { figuresOfEach } from '../kernel/figure/of-each.ts'
import type { Product } from '../kernel/register/product.ts'
import { type Incoming, incomingSupplies, type ShortSupply, shortSupplies } from './contract.ts'
import { leftSql } from './supply-checks.ts'
import { type Good, supplyFigure } from './supply-figures.ts'

const MOST = 200

type Below = Pick<ShortSupply, 'unit' | 'since'> & { readonly good: Good; readonly lowestDay: string }

/** Since when is read from the movements; how many there are on a day is said by the figure of what is left, of the unit's own stock. */
const shortIn = async (
  tx: Transaction,
  product: Product,
  unit: string,
  on: string,
): Promise<ShortSupply[]> => {
  const below = await rowsOf<Below>(
    tx,
    `select n.home_unit as unit, n.good, min(n.move_day) filter (where n.remains < 0) as since,
       (array_agg(n.move_day order by n.remains, n.move_day))[1] as "lowestDay"
     from (${leftSql('m.tenant = $1 and m.move_day <= $3 and m.home_unit in (select reached_key from unit_reach where unit_key = $2)')}) n
     group by n.home_unit, n.good having min(n.remains) < 0 order by min(n.remains), n.home_unit, n.good limit ${MOST}`,
    [tx.tenant, unit, on],
  )
  const named = (good: Good, day: string) => `${good} ${day}`
  const asks = Object.fromEntries(
    below.flatMap(({ good, lowestDay }) =>
      [lowestDay, on].map((to) => [
        named(good, to),
        { figure: supplyFigure(good, 'left'), unit, from: null, to, knownOn: null },
      ]),
    ),
  )
  const left = await figuresOfEach(
    tx,
    product,
    asks,
    'homeUnit',
    below.map((line) => line.unit),
  )
  return below.map(({ unit: own, good, since, lowestDay }) => ({
    unit: own,
    good,
    since,
    lowest: left(named(good, lowestDay), own),
    left: left(named(good, on), own),
  }))
}

export const serveSupplies = (context: Context): void => {
  serve(context, incomingSupplies, async ({ tx, query }) => ({
    incoming: await rowsOf<Incoming>(
      tx,
      `select m.id, m.good, m.quantity - came.quantity as quantity, m.quantity as given, m.move_day as day, m.to_unit as "toUnit", m.home_unit as "fromUnit", m.lot, m.expiry_day as "expiryDay", m.origin, m.basis
       from supply_move m cross join lateral (
         select coalesce(sum(r.quantity), 0)::integer as quantity from supply_move r
         where r.tenant = m.tenant and r.from_move = m.id and r.good = m.good and r.state = 'active' and r.kind = 'received') came
       where m.tenant = $1 and m.state = 'active' and m.kind = 'allocated' and m.move_day <= $3
         and m.to_unit in (select reached_key from unit_reach where unit_key = $2)
         -- What a place has entered is seen by who reads there: anybody else would be told that all of it is still on its way.
         and m.to_unit = any ((select app_scope('supply-moves.read'))::text[])
         and came.quantity < m.quantity
       order by m.move_day, m.id limit ${MOST}`,
      [tx.tenant, query.unit, query.on],
    ),
  }))
  serve(context, shortSupplies, async ({ tx, query }) => ({
    short: await shortIn(tx, context.product, query.unit, query.on),
  }))
}
