// Reads the vehicles of the board: in service that day, of the unit and of those above and below it; which are free, which are under way since when.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { timeOfDay } from '../kernel/rule/local-moment.ts'
import { VehicleLine } from './board-contract.ts'

type Row = Omit<VehicleLine, 'since' | 'homeUnit'> & {
  readonly home_unit: string
  readonly departed_day: string | null
  readonly departed_time: string | null
}

export const boardVehicles = async (
  tx: Transaction,
  { unit, on }: { readonly unit: string; readonly on: string },
): Promise<VehicleLine[]> => {
  const rows = await rowsOf<Row>(
    tx,
    `select a.id, a.plate, a.kind, a.phone, f.name as place, a.home_unit, run.departed_day, run.departed_time
     from ambulance a left join facility f on f.tenant = a.tenant and f.id = a.facility
       left join ambulance_runs($1) run on run.ambulance = a.id and run.departed_day <= $3
     where a.tenant = $1 and a.state = 'active' and a.in_day <= $3 and (a.out_day is null or a.out_day > $3)
       and exists (select 1 from unit_reach r where (r.unit_key = $2 and r.reached_key = a.home_unit) or (r.unit_key = a.home_unit and r.reached_key = $2))
     order by run.departed_day nulls first, run.departed_time, a.plate, a.id`,
    [tx.tenant, unit, on],
  )
  return rows.map(({ home_unit: homeUnit, departed_day: day, departed_time, ...row }) => {
    const time = timeOfDay(departed_time)
    return VehicleLine.parse({
      ...row,
      homeUnit,
      since: day === null || time === null ? day : `${day}T${time}`,
    })
  })
}
