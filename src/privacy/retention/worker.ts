// Runs an erasure in small steps, each a transaction of the owner in the name of who started it; taken up again where it was cut off.
import type pg from 'pg'
import { type Actor, findRow, rowsOf, transact, type Transaction } from '../../kernel/database/transaction.ts'
import { erase, withGivenUp } from '../../kernel/erasure/erase.ts'
import { noteInLedger } from '../../kernel/erasure/ledger.ts'
import { doneBefore, type Progress, type Workers } from '../../kernel/jobs/jobs.ts'
import type { Product } from '../../kernel/register/product.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Erasure } from './contract.ts'
import { dueIn, dueKinds, type Item } from './due.ts'
import { planOf } from './of-person.ts'
import { GRANTED } from './orders.ts'

/** A person with all records and their history is much to do. */
const STEP = 100

export type Ground = { readonly owner: pg.Pool; readonly product: Product; readonly historyFolder: string }

type Order = {
  readonly id: string
  readonly home_unit: string
  readonly kind: string
  readonly request_id: string | null
  readonly state: Erasure['state']
  readonly result: Erasure['result']
}

/**
 * Whom the request names now, as it stands and is granted still. One who was merged meanwhile is the one that was kept; where the request
 * names somebody else by now nobody is, for it was of another that the second person approved.
 */
const namedStill = async (tx: Transaction, { request_id: request }: Order, item: Item): Promise<Item[]> =>
  (
    await rowsOf<{ id: string }>(
      tx,
      `select record_led($1, $3, r.person) as id from data_request r
       where r.tenant = $1 and r.id = $2 and ${GRANTED} and record_led($1, $3, r.person) = record_led($1, $3, $4) for update`,
      [tx.tenant, request, item.register, item.id],
    )
  ).map(({ id }) => ({ ...item, id }))

/** What was due when it was asked for and is so still: a hold, a new record, another term spares. */
const stillDue = async (
  tx: Transaction,
  product: Product,
  order: Order,
  items: readonly Item[],
): Promise<Item[]> => {
  const kind = dueKinds.find((known) => known === order.kind)
  if (kind) {
    const only = items.map(({ id }) => id)
    const due = await dueIn(tx, product, kind, order.home_unit, tx.today, { most: STEP, only })
    const ids = new Set(due.items.map(({ id }) => id))
    return items.filter(({ id }) => ids.has(id))
  }
  const named = (await Promise.all(items.map((item) => namedStill(tx, order, item)))).flat()
  const plans = await Promise.all(named.map(({ id }) => planOf(tx, product, id, tx.today)))
  return named.filter((_, place) => plans[place]?.kept.length === 0 && plans[place]?.holds === 0)
}

const add = (
  result: Erasure['result'],
  erased: { readonly records: Readonly<Record<string, number>>; readonly entries: number },
  spared: number,
): NonNullable<Erasure['result']> => {
  const records: Record<string, number> = { ...result?.records }
  for (const [name, count] of Object.entries(erased.records)) records[name] = (records[name] ?? 0) + count
  return {
    records,
    entries: (result?.entries ?? 0) + erased.entries,
    spared: (result?.spared ?? 0) + spared,
  }
}

/** @returns how many of the order's records were looked at; 0 when all are done */
const step = async (
  tx: Transaction,
  { product, historyFolder }: Ground,
  orderId: string,
): Promise<number> => {
  const order = await findRow<Order>(
    tx,
    "select id, home_unit, kind, request_id, state, result from erasure_order where id = $1 and state = 'running' for update",
    [orderId],
  )
  if (!order) return 0
  const items = await rowsOf<Item>(
    tx,
    `delete from erasure_item where (tenant, order_id, register, record_id) in (
       select tenant, order_id, register, record_id from erasure_item where tenant = $1 and order_id = $2 order by register, record_id limit ${STEP})
     returning register, record_id as id, how`,
    [tx.tenant, orderId],
  )
  if (items.length === 0) return 0
  const due = await stillDue(tx, product, order, items)
  let result = add(order.result, { records: {}, entries: 0 }, items.length - due.length)
  for (const [key, group] of Map.groupBy(due, ({ register, how }) => `${how} ${register}`)) {
    const [how, register] = key.split(' ') as [Item['how'], string]
    const asked = group.map(({ id }) => id)
    // The ledger names the given up too: a backup from before the merge does not know that they go along.
    const ids = how === 'identity' ? await withGivenUp(tx, register, asked) : asked
    const line = { order: orderId, at: tx.now.toISOString(), how, register, ids }
    result = add(result, await erase(tx, product, line), 0)
    await noteInLedger(historyFolder, line)
  }
  await tx.client.query('update erasure_order set result = $2 where id = $1', [
    orderId,
    JSON.stringify(result),
  ])
  return items.length
}

const run = async (
  ground: Ground,
  input: unknown,
  actor: Actor,
  progress: Progress,
  jobId: string,
): Promise<unknown> => {
  const { orderId } = input as { orderId: string }
  const { rows } = await ground.owner.query<{ count: number }>(
    'select count(*)::integer as count from erasure_item where order_id = $1',
    [orderId],
  )
  let done = await doneBefore(ground.owner, actor, jobId)
  const total = done + (rows[0]?.count ?? 0)
  for (;;) {
    const count = await transact(ground.owner, actor, (tx) => step(tx, ground, orderId))
    if (count === 0) break
    done += count
    const { stop } = await progress(
      done,
      total,
      textOf(`Đã xóa ${done} / ${total}`, `${done} of ${total} erased`),
    )
    if (stop) return { done }
  }
  await ground.owner.query(
    "update erasure_order set state = 'done', done_at = now(), result = coalesce(result, $2) where id = $1 and state = 'running'",
    [orderId, JSON.stringify(add(null, { records: {}, entries: 0 }, 0))],
  )
  return { done }
}

export const erasureWorkers = (ground: Ground): Workers => ({
  erasure: (input, actor, progress, jobId) => run(ground, input, actor, progress, jobId),
})
