// The rooms of a site on a day: who lies in which bed, what is free, what is odd about who shares the room.
import { Refusal } from '../../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import type { Day } from '../../kernel/day/day.ts'
import type { StoredRow } from '../../kernel/register/columns.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Product } from '../../kernel/register/product.ts'
import { pageSql } from '../../kernel/register/page-sql.ts'
import { recordOfRow } from '../../kernel/register/read.ts'
import { noteReads } from '../../kernel/register/reads.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { ResponseOf } from '../../kernel/contract/endpoint.ts'
import type { Lodger, Room, siteRooms } from './contract.ts'
import { siteKinds } from './read-sites.ts'
import { freeBeds } from './rules/free-beds.ts'
import { roomWarnings } from './rules/room-warnings.ts'
import { isolationStays } from './stays.ts'

export type FoundSite = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly homeUnit: string
}

export const getSite = async (tx: Transaction, id: string): Promise<FoundSite> => {
  const site = await findRow<FoundSite>(
    tx,
    `select id, name, kind, home_unit as "homeUnit" from facility where tenant = $1 and id = $2 and state = 'active' and kind = any ($3)`,
    [tx.tenant, id, [...siteKinds]],
  )
  if (!site) throw new Refusal('notFound')
  return site
}

type RoomRow = Pick<Room, 'id' | 'name' | 'block' | 'beds' | 'forWhom'> & { readonly closed: boolean }

const roomClosed = textOf(
  'Phòng đã ngừng dùng mà còn người: chuyển họ đi, không nhận thêm',
  'The room is closed and somebody is still in: move them, take nobody in',
)

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const lodgerOf = (
  { id, version, values, subject }: RecordRow,
  orders: ReadonlyMap<string, NonNullable<Lodger['order']>>,
): Lodger => ({
  stay: id,
  version,
  order: orders.get(String(values.isolation)) ?? null,
  name: text(subject?.fullName) ?? '—',
  sex: text(subject?.sex),
  birthYear: number(subject?.birthYear) ?? (Number(text(subject?.birthDay)?.slice(0, 4)) || null),
  household: text(subject?.household),
  bed: number(values.bed),
  fromDay: String(values.fromDay),
  dueDay: text(values.dueDay),
  screening: text(values.screening),
})

/** Who is in on the day, and in which room: came by then and has not left by then. */
export const lodgersOn = async (
  tx: Transaction,
  product: Product,
  site: string,
  on: Day,
  why: string,
): Promise<(readonly [room: string | null, Lodger])[]> => {
  const where = `r.tenant = $1 and r.state = 'active' and r.site = $2 and r.from_day <= $3 and (r.out_day is null or r.out_day > $3)`
  const sql = pageSql(
    product,
    isolationStays,
    where,
    'order by r.bed nulls last, r.from_day, r.id',
    'limit 2000',
  )
  const records = (await rowsOf<StoredRow>(tx, sql, [tx.tenant, site, on])).map((row) =>
    recordOfRow(product, isolationStays, row),
  )
  await noteReads(tx, isolationStays, records, why)
  const orders = await rowsOf<{ id: string; version: number; open: boolean }>(
    tx,
    `select id, version, coalesce(status, 'open') = 'open' as open from isolation_order where tenant = $1 and id = any ($2::uuid[])`,
    [tx.tenant, records.flatMap(({ values }) => text(values.isolation) ?? [])],
  )
  const byId = new Map(orders.map((order) => [order.id, order]))
  return records.map((record) => [text(record.values.room), lodgerOf(record, byId)] as const)
}

export const roomsOn = async (
  tx: Transaction,
  product: Product,
  id: string,
  on: Day,
): Promise<ResponseOf<typeof siteRooms>> => {
  const site = await getSite(tx, id)
  const rows = await rowsOf<RoomRow>(
    tx,
    `select m.id, m.name, m.block, m.beds, coalesce(m.for_whom, 'anyone') as "forWhom", coalesce(m.closed_day <= $3, false) as closed
       from isolation_room m where m.tenant = $1 and m.site = $2 and m.state = 'active' and m.opened_day <= $3
       and (m.closed_day is null or m.closed_day > $3 or exists (select 1 from isolation_stay y where y.tenant = m.tenant and y.room = m.id
         and y.state = 'active' and y.from_day <= $3 and (y.out_day is null or y.out_day > $3)))
       order by m.block nulls first, length(m.name), m.name, m.id`,
    [tx.tenant, id, on],
  )
  const lodgers = await lodgersOn(tx, product, id, on, 'sơ đồ phòng cách ly')
  const known = new Set(rows.map(({ id: room }) => room))
  const byRoom = Map.groupBy(lodgers, ([room]) => (room !== null && known.has(room) ? room : null))
  const lodgersIn = (room: string | null): Lodger[] => (byRoom.get(room) ?? []).map(([, lodger]) => lodger)
  const last = await findRow<{ at: string | null }>(
    tx,
    `select greatest((select max(changed_at) from isolation_room where tenant = $1 and site = $2),
       (select max(changed_at) from isolation_stay where tenant = $1 and site = $2))::text as at`,
    [tx.tenant, id],
  )
  return {
    site,
    rooms: rows.map(({ closed, ...room }) => {
      const inside = lodgersIn(room.id)
      return {
        ...room,
        lodgers: inside,
        free: closed
          ? []
          : freeBeds(
              room.beds,
              inside.map(({ bed }) => bed),
            ),
        warnings: [...(closed ? [roomClosed] : []), ...roomWarnings(room.forWhom, inside)].map((warning) => ({
          ...warning,
        })),
      }
    }),
    unroomed: lodgersIn(null),
    updatedAt: last?.at ?? null,
  }
}
