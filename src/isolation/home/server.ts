// Serves supervision at home: the list of a day, and one tap that writes what was found.
import { mustHoldIn } from '../../kernel/access/requires.ts'
import { Refusal } from '../../kernel/contract/refusal.ts'
import { type Context, serve } from '../../kernel/contract/serving.ts'
import { findRow } from '../../kernel/database/transaction.ts'
import { changeRecord } from '../../kernel/register/change.ts'
import { completeValues } from '../../kernel/register/columns.ts'
import { insertRecords } from '../../kernel/register/insert.ts'
import { getRecord } from '../../kernel/register/read.ts'
import { noteReads } from '../../kernel/register/reads.ts'
import { homeVisits } from '../home-visits.ts'
import { isolationOrders } from '../isolation-orders.ts'
import { returnedWatches } from '../returned-watches.ts'
import * as contract from './contract.ts'
import { supervisedOn } from './read-supervised.ts'

export const serveHomeVisits = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.supervisedAtHome, ({ tx, query }) =>
    supervisedOn(tx, product, query.unit, query.on),
  )
  serve(context, contract.putHomeVisit, async ({ tx, body }) => {
    const { id, isolation, watch, day, result } = body
    const [register, of] = isolation ? [isolationOrders, isolation] : [returnedWatches, watch]
    if (of === null || (isolation !== null && watch !== null))
      throw new Refusal('invalid', { reason: 'whose visit' })
    const record = await getRecord(tx, product, register, of)
    await mustHoldIn(tx, duties, 'home-visits.write', record.homeUnit)
    await noteReads(tx, register, [record], 'giám sát tại nhà')
    const before = await findRow<{ id: string }>(
      tx,
      `select id from home_visit where tenant = $1 and coalesce(isolation, watch) = $2 and visit_day = $3 and state = 'active'
       order by changed_at desc limit 1`,
      [tx.tenant, of, day],
    )
    if (before)
      await changeRecord(
        tx,
        product,
        homeVisits,
        before.id,
        result === null
          ? { action: 'delete', version: null, state: 'deleted', why: 'Bỏ đánh dấu' }
          : { action: 'change', version: null, values: { result } },
      )
    else if (result !== null)
      await insertRecords(
        tx,
        product,
        homeVisits,
        [
          {
            id,
            homeUnit: record.homeUnit,
            subjectId: record.subjectId,
            values: completeValues(homeVisits, { isolation, watch, visitDay: day, result }),
          },
        ],
        { action: 'create' },
      )
    return { result }
  })
}
