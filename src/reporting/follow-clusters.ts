// Drafts of a cluster's reports go with it: taken away with the cluster, or with the days on which it was not open; back when it is back.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import type { FollowRecords, Product } from '../kernel/register/product.ts'
import { clusters } from '../surveillance/clusters.ts'
import { periodicReports } from './periodic-reports.ts'

type Draft = { readonly id: string; readonly state: 'active' | 'deleted'; readonly owed: boolean }

/** What was sent, told on paper or sent back stays: it was said. Periods of a unit itself are none of this. */
const draftsSql = `select r.id, r.state, c.state = 'active' and case r.kind
      when 'outbreakFirst' then r.period_start = c.opened_day
      when 'outbreakFinal' then c.state_of = 'closed' and r.period_start is not distinct from c.closed_day
      else r.period_start >= c.opened_day and (c.state_of is distinct from 'closed' or r.period_start <= coalesce(c.closed_day, r.period_start)) end as owed
  from periodic_report r join cluster c on c.tenant = r.tenant and c.id = r.cluster
  where r.tenant = $1 and coalesce(r.state_of, 'draft') = 'draft' and r.paper_day is null`

/** Which clusters, as a condition on `c`. */
export const settleDrafts = async (
  tx: Transaction,
  product: Product,
  where: string,
  which: readonly string[],
): Promise<void> => {
  const drafts = await rowsOf<Draft>(tx, `${draftsSql} and ${where}`, [tx.tenant, which])
  const changes = drafts
    .filter(({ state, owed }) => (state === 'active') !== owed)
    .map(({ id, owed }): [string, Alteration] => [
      id,
      {
        action: owed ? 'restore' : 'delete',
        version: null,
        state: owed ? 'active' : 'deleted',
        why: 'Theo ổ dịch',
      },
    ])
  if (changes.length > 0) await changeRecords(tx, product, periodicReports, new Map(changes))
}

export const followClusters: FollowRecords = async (tx, product, register, records) => {
  if (register.name !== clusters.name) return
  await settleDrafts(tx, product, 'c.id = any ($2::uuid[])', [...new Set(records.map(({ id }) => id))])
}
