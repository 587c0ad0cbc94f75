// What is in force: the level of each unit that was published and had taken effect by the end of a day.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { addDays, type Day, startOfDay } from '../kernel/day/day.ts'
import type { Outcome } from './outcomes.ts'
import type { Disease } from './diseases.ts'

export type InForce = {
  readonly id: string
  readonly unit: string
  readonly outcome: Outcome
  readonly law: string
  readonly number: string | null
  readonly since: Date
}

const endOfDaySql = (parameter: string): string =>
  `((${parameter}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')`

export const inForceOn = async (
  tx: Transaction,
  disease: Disease,
  units: readonly string[],
  day: Day,
): Promise<ReadonlyMap<string, InForce>> => {
  const rows = await rowsOf<InForce>(
    tx,
    `select distinct on (unit_key) id, unit_key as unit, outcome, law, number, effective_from as since from level_assessment
     where tenant = $1 and disease = $2 and unit_key = any ($3) and state in ('published', 'ended') and effective_from < ${endOfDaySql('$4')}
       and (ended_at is null or ended_at >= ${endOfDaySql('$4')})
     order by unit_key, effective_from desc`,
    [tx.tenant, disease, units, day],
  )
  return new Map(rows.map((row) => [row.unit, row]))
}

/** What was in force in each unit at the end of each of several days. */
export const levelLines = async (
  tx: Transaction,
  disease: Disease,
  units: readonly string[],
  days: readonly Day[],
): Promise<ReadonlyMap<string, (Outcome | null)[]>> => {
  const rows = await rowsOf<{ unit: string; outcome: Outcome; since: Date; until: Date | null }>(
    tx,
    `select unit_key as unit, outcome, effective_from as since, ended_at as until from level_assessment
     where tenant = $1 and disease = $2 and unit_key = any ($3) and state in ('published', 'ended') order by effective_from`,
    [tx.tenant, disease, units],
  )
  const byUnit = Map.groupBy(rows, ({ unit }) => unit)
  const ends = days.map((day) => startOfDay(addDays(day, 1)))
  return new Map(
    units.map((unit) => [
      unit,
      ends.map(
        (end) =>
          byUnit.get(unit)?.findLast(({ since, until }) => since < end && (until === null || until >= end))
            ?.outcome ?? null,
      ),
    ]),
  )
}
