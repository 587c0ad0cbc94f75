// Who reaches a record only because it was given to their team says there what the team found, and changes nothing else of it.
import { lies } from '../access/scope-sql.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Alteration } from './change.ts'
import { columnOf, type Register } from './register.ts'

const saysOnly = (
  says: readonly string[],
  { action, values = {}, homeUnit, subjectId, state }: Alteration,
): boolean =>
  action === 'change' &&
  homeUnit === undefined &&
  subjectId === undefined &&
  state === undefined &&
  Object.keys(values).every((field) => says.includes(field))

/** The records of which more is wanted than a member of their team may say. */
export const beyondTeam = async (
  tx: Transaction,
  register: Register,
  wanted: ReadonlyMap<string, Alteration>,
): Promise<Set<string>> => {
  const { teamOf, name, table } = register
  const more = teamOf
    ? [...wanted].flatMap(([id, alteration]) => (saysOnly(teamOf.says, alteration) ? [] : [id]))
    : []
  if (!teamOf || more.length === 0) return new Set()
  const rows = await rowsOf<{ id: string }>(
    tx,
    `select id from ${table} where tenant = $1 and id = any ($2::uuid[]) and not ${lies('home_unit', `${name}.write`)}
       and ${columnOf(teamOf.link)} in (select own_teams($1))`,
    [tx.tenant, more],
  )
  return new Set(rows.map(({ id }) => id))
}
