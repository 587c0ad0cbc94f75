// A declaration that asks for a look is a signal to the station at once: of a place and a day one, until somebody has looked.
import { workingDay } from '../kernel/database/installed-day.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day } from '../kernel/day/day.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import { completeValues } from '../kernel/register/columns.ts'
import { insertRecords } from '../kernel/register/insert.ts'
import type { FollowRecords, Product } from '../kernel/register/product.ts'
import { signals } from '../surveillance/signals.ts'
import { declarations } from './declarations.ts'
import type { Answered } from './rules/questionnaire.ts'

type Told = {
  readonly homeUnit: string
  readonly place: string
  readonly placeName: string
  readonly day: Day
  readonly time: string | null
  readonly means: Answered['means']
}

const because = {
  symptoms: 'có dấu hiệu bệnh',
  fromArea: 'đến, về từ vùng dịch',
  metSick: 'tiếp xúc người mắc, nghi mắc',
} as const

/** A queue of a hundred people is one matter. It names nobody. */
export const signalFor = async (
  tx: Transaction,
  product: Product,
  { homeUnit, place, placeName, day, time, means }: Told,
): Promise<string> => {
  const open = await findRow<{ id: string | null }>(tx, 'select public_open_signal($1, $2, $3) as id', [
    tx.tenant,
    place,
    day,
  ])
  if (open?.id) return open.id
  const id = crypto.randomUUID()
  const reasons = (Object.keys(because) as (keyof typeof because)[])
    .filter((meaning) => means[meaning])
    .map((meaning) => because[meaning])
  const values = completeValues(signals, {
    title: `Khai báo y tế tại ${placeName}: ${reasons.join(', ')}`,
    source: 'citizen',
    channel: 'online',
    heardDay: day,
    heardTime: time,
    place: placeName,
    sick: means.symptoms ? 1 : null,
    description: 'Xem các tờ khai cần xem ngay của địa điểm này.',
  })
  await insertRecords(tx, product, signals, [{ id, homeUnit, subjectId: null, values }], { action: 'create' })
  return id
}

/** A device may have been without network so long; what is older is a book that is carried over. */
const FRESH_DAYS = 7

type Row = {
  id: string
  home_unit: string
  place: string
  place_name: string
  declared_day: Day
  declared_time: string | null
  symptoms: boolean | null
  from_area: boolean | null
  met_sick: boolean | null
}

/** By whichever door it was entered; where nobody acts the public door has told already, and a demonstration tells nobody. */
export const tellStation: FollowRecords = async (tx, product, register, records) => {
  if (tx.accountId === null || register.name !== declarations.name) return
  const red = records.filter(({ values }) => values.red === true && values.signal === null && values.place)
  if (red.length === 0) return
  const today = await workingDay(tx)
  const rows = await rowsOf<Row>(
    tx,
    `select d.id, d.home_unit, d.place, p.name as place_name, d.declared_day, d.declared_time, d.symptoms, d.from_area, d.met_sick
     from declaration d join qr_place p on p.tenant = d.tenant and p.id = d.place
     where d.tenant = $1 and d.id = any ($2::uuid[]) and d.state = 'active' and d.red and d.signal is null and d.status = 'received'
       and d.declared_day between $3 and $4
     order by d.declared_day, d.declared_time, d.id`,
    [tx.tenant, red.map(({ id }) => id), addDays(today, -FRESH_DAYS), today],
  )
  const told = new Map<string, Alteration>()
  for (const [first, ...others] of Map.groupBy(
    rows,
    ({ place, declared_day: day }) => `${place} ${day}`,
  ).values()) {
    if (!first) continue
    const signal = await signalFor(tx, product, {
      homeUnit: first.home_unit,
      place: first.place,
      placeName: first.place_name,
      day: first.declared_day,
      time: first.declared_time,
      means: {
        symptoms: first.symptoms === true,
        fromArea: first.from_area === true,
        metSick: first.met_sick === true,
      },
    })
    for (const { id } of [first, ...others])
      told.set(id, { action: 'change', version: null, values: { signal }, why: 'Đã báo trạm y tế' })
  }
  if (told.size > 0) await changeRecords(tx, product, declarations, told)
}
