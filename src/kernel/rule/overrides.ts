// The parameters of a law as they hold in a unit on a day: what the law says, and over it what the nearest body above decided last.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Day } from '../day/day.ts'
import type { GivenValues } from './law.ts'
import { type Parameters, readValue } from './parameter.ts'

type Row = {
  readonly unit_key: string
  readonly unit_level: string
  readonly parameter: string
  readonly value: string
  readonly from_day: Day
  readonly to_day: Day | null
  readonly basis: string
}

export type Override = {
  readonly parameter: string
  readonly value: string | number | null
  readonly basis: string
  readonly unit: string
}

/** For a unit, what was decided for it on the day. */
export type Overrides = (unit: string, day: Day) => readonly Override[]

const nearness = ['nation', 'province', 'district', 'commune', 'village']

export const givenOf = (overrides: readonly Override[]): GivenValues =>
  Object.fromEntries(overrides.map(({ parameter, value }) => [parameter, value]))

/** Asked once for a law and all units; there are few. What is no value of the parameter is left out. */
export const readOverrides = async (
  tx: Transaction,
  law: { readonly name: string; readonly parameters: Parameters },
): Promise<Overrides> => {
  const rows = await rowsOf<Row>(tx, 'select * from rule_parameters_of($1, $2)', [tx.tenant, law.name])
  if (rows.length === 0) return () => []
  const reached = await rowsOf<{ unit_key: string; reached_key: string }>(
    tx,
    'select unit_key, reached_key from unit_reach where unit_key = any ($1)',
    [[...new Set(rows.map(({ unit_key }) => unit_key))]],
  )
  const above = Map.groupBy(reached, ({ reached_key }) => reached_key)
  const sorted = rows.toSorted(
    (one, other) => nearness.indexOf(one.unit_level) - nearness.indexOf(other.unit_level),
  )
  return (unit, day) => {
    const reaching = new Set([unit, ...(above.get(unit) ?? []).map(({ unit_key }) => unit_key)])
    const found = new Map<string, Override>()
    for (const { unit_key, parameter: name, value: text, from_day, to_day, basis } of sorted) {
      const parameter = law.parameters[name]
      if (!parameter || !reaching.has(unit_key) || from_day > day || (to_day !== null && to_day < day))
        continue
      const value = readValue(parameter, text)
      if (value !== undefined) found.set(name, { parameter: name, value, basis, unit: unit_key })
    }
    return [...found.values()]
  }
}
