// Puts people into beds and moves them: a bed is chosen where none was said, and the database itself lets nobody else into it.
import { Refusal } from '../../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import type { Day } from '../../kernel/day/day.ts'
import { changeRecord } from '../../kernel/register/change.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import { completeValues } from '../../kernel/register/columns.ts'
import { insertRecords } from '../../kernel/register/insert.ts'
import type { Product } from '../../kernel/register/product.ts'
import { getRecord } from '../../kernel/register/read.ts'
import { noteReads } from '../../kernel/register/reads.ts'
import { type Text, textOf } from '../../kernel/text/text.ts'
import { isolationOrders } from '../isolation-orders.ts'
import type { Room } from './contract.ts'
import { getSite, roomsOn } from './read-rooms.ts'
import { isolationRooms } from './rooms.ts'
import { isolationStays } from './stays.ts'

const noBed = new Refusal(
  'wrongState',
  { reason: 'no free bed' },
  textOf(
    'Phòng này không còn đủ giường trống trong ngày đó. Chưa ai được xếp; chọn phòng khác, hoặc giảm số người.',
    'The room has not enough free beds on that day. Nobody was placed; choose another room, or fewer people.',
  ),
)

/** Who was placed by somebody else meanwhile holds the bed: the lowest that is free now. */
const bedsFor = (room: Room, wanted: readonly (number | null)[]): number[] => {
  const asked = new Set(wanted.filter((bed) => bed !== null))
  const rest = room.free.filter((bed) => !asked.has(bed))
  return wanted.map((bed) => {
    const given = bed === null ? rest.shift() : room.free.includes(bed) ? bed : undefined
    if (given === undefined) throw noBed
    return given
  })
}

const roomOn = async (
  tx: Transaction,
  product: Product,
  id: string,
  day: Day,
): Promise<{ site: string; room: Room }> => {
  const { values } = await getRecord(tx, product, isolationRooms, id)
  const { rooms } = await roomsOn(tx, product, String(values.site), day)
  const room = rooms.find((one) => one.id === id)
  if (!room) throw new Refusal('notFound')
  return { site: String(values.site), room }
}

const warningsIn = async (
  tx: Transaction,
  product: Product,
  site: string,
  room: string,
  day: Day,
): Promise<Text[]> =>
  (await roomsOn(tx, product, site, day)).rooms.find(({ id }) => id === room)?.warnings ?? []

type Placing = {
  readonly room: string
  readonly fromDay: Day
  readonly people: readonly { readonly id: string; readonly order: string; readonly bed: number | null }[]
  readonly screening: string | null
  readonly specimenTaken: boolean
}

export const place = async (tx: Transaction, product: Product, site: string, placing: Placing) => {
  const { homeUnit } = await getSite(tx, site)
  const { room, site: ofRoom } = await roomOn(tx, product, placing.room, placing.fromDay)
  if (ofRoom !== site) throw new Refusal('notFound')
  const orders: RecordRow[] = []
  for (const { order } of placing.people) orders.push(await getRecord(tx, product, isolationOrders, order))
  await noteReads(tx, isolationOrders, orders, 'xếp giường')
  const inside = await rowsOf<{ id: string }>(
    tx,
    `select id from isolation_stay where tenant = $1 and isolation = any ($2::uuid[]) and state = 'active' and out_day is null`,
    [tx.tenant, orders.map(({ id }) => id)],
  )
  if (inside.length > 0 || orders.some(({ values }) => (values.status ?? 'open') !== 'open'))
    throw new Refusal(
      'wrongState',
      { reason: 'placed or over' },
      textOf(
        'Có người đã được xếp giường hoặc đã hết cách ly. Tải lại danh sách rồi chọn lại; chưa ai được xếp.',
        'Somebody has a bed already or is no longer isolated. Reload the list and choose again; nobody was placed.',
      ),
    )
  const beds = bedsFor(
    room,
    placing.people.map(({ bed }) => bed),
  )
  await insertRecords(
    tx,
    product,
    isolationStays,
    placing.people.map(({ id, order }, at) => ({
      id,
      homeUnit,
      subjectId: orders[at]?.subjectId ?? null,
      values: completeValues(isolationStays, {
        site,
        room: room.id,
        bed: beds[at] ?? null,
        isolation: order,
        arrival: 'intake',
        fromDay: placing.fromDay,
        dueDay: orders[at]?.values.dueDay ?? null,
        screening: placing.screening,
        screenedDay: placing.screening === null ? null : placing.fromDay,
        specimenTaken: placing.specimenTaken,
      }),
    })),
    { action: 'create' },
  )
  return {
    beds: placing.people.map(({ id }, at) => ({ stay: id, bed: beds[at] ?? 0 })),
    warnings: await warningsIn(tx, product, site, room.id, placing.fromDay),
  }
}

type Moving = {
  readonly id: string
  readonly version: number
  readonly room: string
  readonly bed: number | null
  readonly day: Day
}

/** The old stay ends and a new one begins: who shared a room with whom on which day stays known. */
export const move = async (tx: Transaction, product: Product, id: string, moving: Moving) => {
  const stay = await getRecord(tx, product, isolationStays, id)
  await noteReads(tx, isolationStays, [stay], 'đổi phòng')
  const { site, room } = await roomOn(tx, product, moving.room, moving.day)
  const within = site === stay.values.site
  if (stay.values.outDay !== null || moving.day < String(stay.values.fromDay))
    throw new Refusal('wrongState', { reason: 'has left' })
  const [bed = 0] = bedsFor(room, [moving.bed])
  await changeRecord(tx, product, isolationStays, id, {
    action: 'change',
    version: moving.version,
    values: { outDay: moving.day, outReason: within ? 'moved' : 'otherSite' },
  })
  const { homeUnit } = await getSite(tx, site)
  await insertRecords(
    tx,
    product,
    isolationStays,
    [
      {
        id: moving.id,
        homeUnit,
        subjectId: stay.subjectId,
        values: completeValues(isolationStays, {
          site,
          room: room.id,
          bed,
          isolation: stay.values.isolation ?? null,
          arrival: within ? 'moved' : 'otherSite',
          fromDay: moving.day,
          dueDay: stay.values.dueDay ?? null,
        }),
      },
    ],
    { action: 'create' },
  )
  return { stay: moving.id, bed, warnings: await warningsIn(tx, product, site, room.id, moving.day) }
}
