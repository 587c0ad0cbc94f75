// Stays follow isolations: an order that ends frees the bed in the same transaction, whichever door it came by; taken back, the stay stands again.
import { rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import { type Alteration, changeRecords } from '../../kernel/register/change.ts'
import { type StoredRow, valuesOfRow } from '../../kernel/register/columns.ts'
import type { Values } from '../../kernel/register/field.ts'
import type { FollowRecords } from '../../kernel/register/product.ts'
import { isolationOrders } from '../isolation-orders.ts'
import { type OpenOrEnded, stayAfter } from './rules/stay-after.ts'
import { isolationStays } from './stays.ts'

type StayRow = {
  id: string
  order_status: string | null
  order_due: string | null
  order_ended: string | null
} & StoredRow

/** Stays of these isolations, the last of each person; one whose bed somebody else has by now does not come back. */
const staysOf = (tx: Transaction, column: 'isolation' | 'id', ids: readonly string[]): Promise<StayRow[]> =>
  rowsOf<StayRow>(
    tx,
    `select distinct on (r.isolation) r.*, o.status as order_status, o.due_day as order_due, o.ended_day as order_ended
     from isolation_stay r join isolation_order o on o.tenant = r.tenant and o.id = r.isolation
     where r.tenant = $1 and r.${column} = any ($2::uuid[]) and r.state = 'active' and o.state = 'active'
       and (r.out_day is null or not exists (select 1 from isolation_stay t where t.tenant = r.tenant and t.room = r.room and t.bed = r.bed
         and t.id <> r.id and t.state = 'active' and (t.out_day is null or t.out_day > r.from_day) and t.from_day >= r.out_day))
     order by r.isolation, r.from_day desc, r.out_day desc nulls first, r.id desc`,
    [tx.tenant, ids],
  )

const following = new WeakSet<Transaction>()

export const followIsolation: FollowRecords = async (tx, product, register, records) => {
  const ofOrders = register.name === isolationOrders.name
  if ((!ofOrders && register.name !== isolationStays.name) || following.has(tx)) return
  // Of each record the first is how it stood before, the last how it stands now.
  const before = new Map<string, Values>()
  for (const { id, values } of records) if (!before.has(id)) before.set(id, values)
  const rows = await staysOf(tx, ofOrders ? 'isolation' : 'id', [...before.keys()])
  const changes = new Map<string, Alteration>()
  for (const row of rows) {
    const stay = valuesOfRow(isolationStays, row)
    const now: OpenOrEnded = { status: row.order_status, dueDay: row.order_due, endedDay: row.order_ended }
    const values = stayAfter(stay, now, ofOrders ? before.get(String(stay.isolation)) : undefined, tx.today)
    if (values !== null)
      changes.set(row.id, { action: 'change', version: null, values, why: 'Theo quyết định cách ly' })
  }
  if (changes.size === 0) return
  following.add(tx)
  try {
    // What the account may not write stays; the list of data quality shows it to those who answer for the site.
    await changeRecords(tx, product, isolationStays, changes)
  } finally {
    following.delete(tx)
  }
}
