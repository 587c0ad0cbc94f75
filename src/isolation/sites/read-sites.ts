// The sites of a unit with their numbers: every number is a figure by site, asked once for all of them.
import { rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import { addDays, type Day } from '../../kernel/day/day.ts'
import type { Ask } from '../../kernel/figure/figure.ts'
import { figuresOfEach } from '../../kernel/figure/of-each.ts'
import type { Product } from '../../kernel/register/product.ts'
import type { Site } from './contract.ts'

type Row = Pick<Site, 'id' | 'name' | 'kind' | 'homeUnit' | 'updatedAt'>

export const siteKinds = ['isolationSite', 'isolationTreatmentSite', 'standbySite'] as const

/** Those that are open on the day, and closed ones in which somebody still is. */
const sitesIn = (tx: Transaction, unit: string, on: Day): Promise<Row[]> =>
  rowsOf<Row>(
    tx,
    `select f.id, f.name, f.kind, f.home_unit as "homeUnit",
       greatest((select max(changed_at) from isolation_room m where m.tenant = f.tenant and m.site = f.id),
         (select max(changed_at) from isolation_stay y where y.tenant = f.tenant and y.site = f.id))::text as "updatedAt"
     from facility f where f.tenant = $1 and f.state = 'active' and f.kind = any ($4) and f.opened_day <= $3
       and f.home_unit in (select reached_key from unit_reach where unit_key = $2)
       and (f.closed_day is null or f.closed_day > $3 or exists (select 1 from isolation_stay y where y.tenant = f.tenant and y.site = f.id
         and y.state = 'active' and y.from_day <= $3 and (y.out_day is null or y.out_day > $3)))
     order by array_position($4, f.kind), f.name`,
    [tx.tenant, unit, on, [...siteKinds]],
  )

/** So many days ahead are looked at: the terms of most isolations. */
const AHEAD = 14

export const sitesOf = async (tx: Transaction, product: Product, unit: string, on: Day): Promise<Site[]> => {
  const rows = await sitesIn(tx, unit, on)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const ask = (figure: string, from: Day | null, to: Day) => ({ figure, unit, from, to, knownOn: null })
  const days = Array.from({ length: AHEAD }, (_, at) => addDays(on, at + 1))
  const asks: Readonly<Record<string, Ask>> = {
    rooms: ask('isolation-rooms', null, on),
    beds: ask('isolation-beds', null, on),
    taken: ask('isolation-beds-taken', null, on),
    arrived: ask('isolation-stays-arrived', null, on),
    inner: ask('site-guards-inner', on, on),
    outer: ask('site-guards-outer', on, on),
    tomorrow: ask('isolation-stays-due', addDays(on, 1), addDays(on, 1)),
    // Who should have left by now leaves first.
    ...Object.fromEntries(
      days.map((day, at) => [day, ask('isolation-stays-due', at === 0 ? null : day, day)] as const),
    ),
  }
  const of = await figuresOfEach(tx, product, asks, 'site', ids)
  return rows.map((row) => ({
    ...row,
    rooms: of('rooms', row.id),
    beds: of('beds', row.id),
    taken: of('taken', row.id),
    arrived: of('arrived', row.id),
    dueTomorrow: of('tomorrow', row.id),
    guards: { inner: of('inner', row.id), outer: of('outer', row.id) },
    leaving: Object.fromEntries(
      days.map((day) => [day, of(day, row.id)] as const).filter(([, count]) => count > 0),
    ),
  }))
}
