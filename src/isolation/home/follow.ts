// Visits follow their isolation: which was the first, how long it was waited for. Weak supervision is counted from these (F058).
import { rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import { daysBetween, type Day } from '../../kernel/day/day.ts'
import { type Alteration, changeRecords } from '../../kernel/register/change.ts'
import type { FollowRecords } from '../../kernel/register/product.ts'
import { homeVisits } from '../home-visits.ts'
import { isolationOrders } from '../isolation-orders.ts'

type Row = {
  id: string
  isolation: string
  visit_day: Day
  first: boolean | null
  isolation_from: Day | null
  waited: number | null
  /** An isolation at home that stands; of all others no visit is counted. */
  counts: boolean
  from_day: Day
}

const visitsOf = (tx: Transaction, isolations: readonly string[]): Promise<Row[]> =>
  rowsOf<Row>(
    tx,
    `select v.id, v.isolation, v.visit_day, v.first, v.isolation_from, v.waited, o.from_day,
       o.state = 'active' and o.form = 'home' and o.status is distinct from 'cancelled' as counts
     from home_visit v join isolation_order o on o.tenant = v.tenant and o.id = v.isolation
     where v.tenant = $1 and v.isolation = any ($2::uuid[]) and v.state = 'active' order by v.isolation, v.visit_day, v.known_at, v.id`,
    [tx.tenant, isolations],
  )

const following = new WeakSet<Transaction>()

export const followHomeVisits: FollowRecords = async (tx, product, register, records) => {
  const ofVisits = register.name === homeVisits.name
  if ((!ofVisits && register.name !== isolationOrders.name) || following.has(tx)) return
  const isolations = ofVisits
    ? records.flatMap(({ values }) => (typeof values.isolation === 'string' ? [values.isolation] : []))
    : records.map(({ id }) => id)
  if (isolations.length === 0) return
  const changes = new Map<string, Alteration>()
  let before: string | null = null
  for (const row of await visitsOf(tx, [...new Set(isolations)])) {
    const first = row.counts && row.isolation !== before
    before = row.isolation
    const values = {
      first,
      isolationFrom: row.from_day,
      waited: Math.max(0, daysBetween(row.from_day, row.visit_day)),
    }
    if (row.first !== first || row.isolation_from !== values.isolationFrom || row.waited !== values.waited)
      changes.set(row.id, { action: 'change', version: null, values, why: 'Theo sổ cách ly' })
  }
  if (changes.size === 0) return
  following.add(tx)
  try {
    await changeRecords(tx, product, homeVisits, changes)
  } finally {
    following.delete(tx)
  }
}
