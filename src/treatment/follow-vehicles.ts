// A vehicle of the book carries one patient at a time: told here for every door, before the database would refuse; the unit that it belongs to is kept with the transfer.
import { Refusal } from '../kernel/contract/refusal.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { formatDay } from '../kernel/day/day.ts'
import { type Alteration, changeRecords } from '../kernel/register/change.ts'
import type { Values } from '../kernel/register/field.ts'
import type { FollowRecords } from '../kernel/register/product.ts'
import { textOf } from '../kernel/text/text.ts'
import { transfers } from './transfers.ts'

type Vehicle = {
  readonly id: string
  readonly plate: string
  readonly home_unit: string
  readonly serves: boolean
  readonly other: string | null
  readonly since: string | null
  readonly at: string | null
}

/** Those that the account sees, each with another transfer than `own` that it is under way with. */
const vehiclesOf = (tx: Transaction, ids: readonly string[], own: readonly string[]): Promise<Vehicle[]> =>
  rowsOf<Vehicle>(
    tx,
    `select a.id, a.plate, a.home_unit, run.transfer as other, run.departed_day as since, run.departed_time as at,
       a.state = 'active' and a.in_day <= $4 and (a.out_day is null or a.out_day > $4) as serves
     from ambulance a left join ambulance_runs($1) run on run.ambulance = a.id and run.transfer <> all ($3::uuid[])
     where a.tenant = $1 and a.id = any ($2::uuid[])`,
    [tx.tenant, ids, own, tx.today],
  )

const mustBeFree = ({ plate, serves, other, since, at }: Vehicle): void => {
  if (other !== null) {
    const when = [at, since === null ? null : formatDay(since)].filter((part) => part !== null).join(' ')
    throw new Refusal(
      'takenAlready',
      { field: 'ambulance' },
      textOf(
        `Xe ${plate} đang chở người bệnh khác từ ${when}, chưa ghi đến nơi; chưa có gì được lưu. Chọn xe đang rảnh, hoặc ghi lượt kia đã đến.`,
        `${plate} is under way with another patient since ${when}; nothing was saved. Choose a vehicle that is free, or note that the other has arrived.`,
      ),
    )
  }
  if (!serves)
    throw new Refusal(
      'wrongState',
      { field: 'ambulance' },
      textOf(
        `Xe ${plate} không hoạt động ngày này; chưa có gì được lưu. Chọn xe khác, hoặc sửa ngày trong sổ Xe cấp cứu.`,
        `${plate} is not in service; nothing was saved. Choose another vehicle, or correct its days in the register of ambulances.`,
      ),
    )
}

type Change = { readonly before: Values; readonly now: Values }

/** Chosen now, or leaving now: what was judged before is not judged again. */
const leaves = ({ before, now }: Change): boolean =>
  now.status === 'underWay' &&
  (before === now || before.status !== 'underWay' || before.ambulance !== now.ambulance)

export const followVehicles: FollowRecords = async (tx, product, register, records) => {
  if (register.name !== transfers.name) return
  const changes = new Map<string, Change>()
  for (const { id, values } of records)
    changes.set(id, { before: changes.get(id)?.before ?? values, now: values })
  const chosen = [...changes].filter(
    ([, { now }]) => typeof now.ambulance === 'string' || typeof now.ambulanceUnit === 'string',
  )
  if (chosen.length === 0) return
  const vehicles = new Map(
    (
      await vehiclesOf(
        tx,
        chosen.map(([, { now }]) => now.ambulance).filter((id) => typeof id === 'string'),
        chosen.map(([id]) => id),
      )
    ).map((vehicle) => [vehicle.id, vehicle]),
  )
  const kept = new Map<string, Alteration>()
  for (const [id, change] of chosen) {
    const vehicle = vehicles.get(String(change.now.ambulance))
    if (typeof change.now.ambulance === 'string' && leaves(change)) {
      // One that is not in reach of whoever chooses is not there for him.
      if (!vehicle) throw new Refusal('notFound')
      mustBeFree(vehicle)
    }
    const ambulanceUnit =
      typeof change.now.ambulance !== 'string'
        ? null
        : (vehicle?.home_unit ?? change.now.ambulanceUnit ?? null)
    if (ambulanceUnit !== (change.now.ambulanceUnit ?? null))
      kept.set(id, { action: 'change', version: null, values: { ambulanceUnit }, why: 'Theo xe đã chọn' })
  }
  if (kept.size > 0) await changeRecords(tx, product, transfers, kept)
}
