// For each unit, up to which day what began is over, by kind of data: the terms that hold there today.
import { rowsOf, type Transaction } from '../../kernel/database/transaction.ts'
import type { Day } from '../../kernel/day/day.ts'
import {
  type DecidedTerm,
  lastBeginning,
  type Term,
  type TermKind,
  termOn,
} from '../rules/retention-terms.ts'

type Decided = DecidedTerm & { readonly reached: string }

/** Decisions of a unit hold in all that lies in it; where several reach a unit, the latest does. */
const decidedFor = (tx: Transaction, units: readonly string[]): Promise<Decided[]> =>
  rowsOf<Decided>(
    tx,
    `select t.kind, t.months, t.from_day::text as "fromDay", coalesce(t.source, '') as source, coalesce(t.verified, false) as verified, u.reached_key as reached
     from retention_term t join unit_reach u on u.unit_key = t.home_unit
     where t.tenant = $1 and t.state = 'active' and u.reached_key = any ($2)`,
    [tx.tenant, units],
  )

export const unitsIn = async (tx: Transaction, unit: string): Promise<string[]> =>
  (
    await rowsOf<{ key: string }>(tx, 'select reached_key as key from unit_reach where unit_key = $1', [unit])
  ).map(({ key }) => key)

export const termsIn = async (
  tx: Transaction,
  unit: string,
  kinds: readonly TermKind[],
  today: Day,
): Promise<Term[]> => {
  const decided = await decidedFor(tx, [unit])
  return kinds.map((kind) => termOn(kind, decided, today))
}

export type CutOffs = {
  readonly units: readonly string[]
  /** By kind, in the order of the units. */
  readonly days: (kind: TermKind) => Day[]
}

export const cutOffsIn = async (tx: Transaction, unit: string, today: Day): Promise<CutOffs> => {
  const units = await unitsIn(tx, unit)
  const decided = Map.groupBy(await decidedFor(tx, units), ({ reached }) => reached)
  return {
    units,
    days: (kind) =>
      units.map((key) => lastBeginning(today, termOn(kind, decided.get(key) ?? [], today).months)),
  }
}
