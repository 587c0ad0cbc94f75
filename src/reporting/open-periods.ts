// Opens the periods that units owe reports for, so that what is missing can be counted: again and again without doing it twice.
import { fixedLocks } from '../kernel/database/fixed-locks.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { Day } from '../kernel/day/day.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { Product } from '../kernel/register/product.ts'
import { MAIN_DISEASE } from '../surveillance/diseases.ts'
import { settleDrafts } from './follow-clusters.ts'
import { periodicReports } from './periodic-reports.ts'
import { type Owed, type OpenCluster, type Owing, reportsOwed } from './rules/reports-owed.ts'

const keyOf = (unit: string, kind: string, start: string, cluster: string | null): string =>
  [unit, kind, start, cluster ?? ''].join('|')

/** Of the units of a day those in which the account may report; the owner may everywhere. */
const owingUnits = (tx: Transaction, unit: string, day: Day): Promise<Owing[]> =>
  rowsOf<Owing>(
    tx,
    `select u.key as unit, u.level from unit u where u.level in ('commune', 'district', 'province')
       and u.key in (select reached_key from unit_reach where unit_key = $1)
       and coalesce(u.valid_from, '-infinity') <= $2 and coalesce(u.valid_to, 'infinity') >= $2
       and (app_account() is null or u.key = any (app_scope('reporting.send')))`,
    [unit, day],
  )

const openClusters = (tx: Transaction, units: readonly string[], day: Day): Promise<OpenCluster[]> =>
  rowsOf<OpenCluster>(
    tx,
    `select id, home_unit as unit, opened_day as "from", case when state_of = 'closed' then closed_day end as "to", coalesce(disease, '${MAIN_DISEASE}') as disease
     from cluster where tenant = $1 and state = 'active' and home_unit = any ($2) and opened_day <= $3
       and (state_of is distinct from 'closed' or closed_day >= $3::date - 7)`,
    [tx.tenant, units, day],
  )

const valuesOf = ({ kind, start, end, cluster, due, because }: Owed) => ({
  kind,
  periodStart: start,
  periodEnd: end,
  cluster,
  dueDay: due.slice(0, 10),
  dueTime: due.slice(11),
  law: `${because.clause}: ${because.text.vi}`,
  lawVerified: because.verified,
})

/** How many were opened. */
export const openPeriods = async (
  tx: Transaction,
  product: Product,
  unit: string,
  day: Day,
): Promise<number> => {
  // Two who open at once do not open twice.
  await tx.client.query('select pg_advisory_xact_lock($1)', [fixedLocks.periods])
  const units = await owingUnits(tx, unit, day)
  const keys = units.map((one) => one.unit)
  await settleDrafts(tx, product, 'c.home_unit = any ($2)', keys)
  const owed = reportsOwed(units, await openClusters(tx, keys, day), day)
  const there = await rowsOf<{ unit: string; kind: string; start: string; cluster: string | null }>(
    tx,
    `select home_unit as unit, kind, period_start as start, cluster from periodic_report
     where tenant = $1 and home_unit = any ($2) and period_start = any ($3::date[])`,
    [tx.tenant, keys, [...new Set(owed.map(({ start }) => start))]],
  )
  const known = new Set(there.map((row) => keyOf(row.unit, row.kind, row.start, row.cluster)))
  const fresh = owed.filter((one) => !known.has(keyOf(one.unit, one.kind, one.start, one.cluster)))
  await insertRecords(
    tx,
    product,
    periodicReports,
    fresh.map((one) => ({
      id: crypto.randomUUID(),
      homeUnit: one.unit,
      subjectId: null,
      values: valuesOf(one),
    })),
    { action: 'create' },
  )
  return fresh.length
}
