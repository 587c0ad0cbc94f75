// Serves isolation sites: their numbers, their rooms, who waits for a bed, placing and moving.
import { mustHoldIn } from '../../kernel/access/requires.ts'
import { type Context, serve } from '../../kernel/contract/serving.ts'
import { rowsOf } from '../../kernel/database/transaction.ts'
import { mustReadFigures } from '../../kernel/figure/ask.ts'
import type { StoredRow } from '../../kernel/register/columns.ts'
import { pageSql } from '../../kernel/register/page-sql.ts'
import { recordOfRow } from '../../kernel/register/read.ts'
import { noteReads } from '../../kernel/register/reads.ts'
import { foundAmong } from '../../kernel/register/search.ts'
import { isolationOrders } from '../isolation-orders.ts'
import * as contract from './contract.ts'
import { move, place } from './place.ts'
import { roomsOn } from './read-rooms.ts'
import { sitesOf } from './read-sites.ts'

const MOST_WAITING = 200

export const serveSites = (context: Context): void => {
  const { product, duties } = context
  serve(context, contract.listSites, async ({ tx, query }) => {
    await mustReadFigures(tx, [query.unit])
    await mustHoldIn(tx, duties, 'isolation-stays.read', query.unit)
    return { sites: await sitesOf(tx, product, query.unit, query.on) }
  })
  serve(context, contract.siteRooms, ({ tx, params, query }) => roomsOn(tx, product, params.id, query.on))
  serve(context, contract.waitingForBeds, async ({ tx, body }) => {
    const waiting = `r.tenant = $1 and r.state = 'active' and r.form = 'centralised' and coalesce(r.status, 'open') = 'open'
      and r.home_unit in (select reached_key from unit_reach where unit_key = $2)
      and not exists (select 1 from isolation_stay y where y.tenant = r.tenant and y.isolation = r.id and y.state = 'active' and y.out_day is null)`
    const given = [tx.tenant, body.unit]
    const sought = await foundAmong(tx, isolationOrders, body.search ?? '', { where: waiting, given })
    const sql = pageSql(
      product,
      isolationOrders,
      sought === null ? waiting : 'r.id = any ($1::uuid[])',
      'order by r.from_day, s.household nulls last, r.id',
      `limit ${MOST_WAITING + 1}`,
    )
    const rows = (await rowsOf<StoredRow>(tx, sql, sought === null ? given : [sought])).map((row) =>
      recordOfRow(product, isolationOrders, row),
    )
    const shown = rows.slice(0, MOST_WAITING)
    await noteReads(tx, isolationOrders, shown, 'chờ xếp giường')
    const text = (value: unknown) => (typeof value === 'string' ? value : null)
    return {
      people: shown.map(({ id, subjectId, homeUnit, values, subject }) => ({
        order: id,
        person: subjectId ?? id,
        name: text(subject?.fullName) ?? '—',
        sex: text(subject?.sex),
        birthYear: typeof subject?.birthYear === 'number' ? subject.birthYear : null,
        household: text(subject?.household),
        homeUnit,
        reason: text(values.reason),
        fromDay: String(values.fromDay),
        dueDay: text(values.dueDay),
      })),
      more: rows.length > MOST_WAITING,
    }
  })
  serve(context, contract.placePeople, ({ tx, params, body }) => place(tx, product, params.id, body))
  serve(context, contract.moveStay, ({ tx, params, body }) => move(tx, product, params.id, body))
}
