// The sites of a unit with their numbers: every number is a figure by site, asked once for all of them.
import { rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import { addDays, type Day } from '../../kernel/day/day.ts'
import { figureOfEach } from '../../kernel/figure/by-field.ts'
import type { Product } from '../../kernel/register/product.ts'
import type { Site } from './contract.ts'

type Row = Pick<Site, 'id' | 'name' | 'kind' | 'homeUnit' | 'updatedAt'>

export const siteKinds = ['isolationSite', 'isolationTreatmentSite', 'standbySite'] as const

const sitesIn = (tx: Transaction, unit: string, on: Day): Promise<Row[]> =>
  rowsOf<Row>(
    tx,
    `select f.id, f.name, f.kind, f.home_unit as "homeUnit",
       greatest((select max(changed_at) from isolation_room m where m.tenant = f.tenant and m.site = f.id),
         (select max(changed_at) from isolation_stay y where y.tenant = f.tenant and y.site = f.id))::text as "updatedAt"
     from facility f where f.tenant = $1 and f.state = 'active' and f.kind = any ($4) and f.opened_day <= $3
       and f.home_unit in (select reached_key from unit_reach where unit_key = $2)
     order by array_position($4, f.kind), f.name`,
    [tx.tenant, unit, on, [...siteKinds]],
  )

/** So many days ahead are looked at: the terms of most isolations. */
const AHEAD = 14

export const sitesOf = async (tx: Transaction, product: Product, unit: string, on: Day): Promise<Site[]> => {
  const rows = await sitesIn(tx, unit, on)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const bySite = (figure: string, from: Day | null, to: Day) =>
    figureOfEach(tx, product, { figure, unit, from, to, knownOn: null }, 'site', ids)
  const rooms = await bySite('isolation-rooms', null, on)
  const beds = await bySite('isolation-beds', null, on)
  const taken = await bySite('isolation-beds-taken', null, on)
  const arrived = await bySite('isolation-stays-arrived', null, on)
  const inner = await bySite('site-guards-inner', on, on)
  const outer = await bySite('site-guards-outer', on, on)
  const days = Array.from({ length: AHEAD }, (_, at) => addDays(on, at + 1))
  const leaving = new Map<Day, (id: string) => number>()
  // Who should have left by now leaves first.
  for (const [at, day] of days.entries())
    leaving.set(day, await bySite('isolation-stays-due', at === 0 ? null : day, day))
  const tomorrow = await bySite('isolation-stays-due', addDays(on, 1), addDays(on, 1))
  return rows.map((row) => ({
    ...row,
    rooms: rooms(row.id),
    beds: beds(row.id),
    taken: taken(row.id),
    arrived: arrived(row.id),
    dueTomorrow: tomorrow(row.id),
    guards: { inner: inner(row.id), outer: outer(row.id) },
    leaving: Object.fromEntries(
      days.map((day) => [day, leaving.get(day)?.(row.id) ?? 0] as const).filter(([, count]) => count > 0),
    ),
  }))
}
