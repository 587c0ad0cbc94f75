// Who sees a record only because it was given to their team says there what the team found, and changes nothing else of it.
import { dutyMissing } from '../access/requires.ts'
import { lies } from '../access/scope-sql.ts'
import type { Duties } from '../access/duties.ts'
import { findRow, type Transaction } from '../database/transaction.ts'
import type { Register } from '../register/register.ts'
import type { FieldWrite } from './write.ts'

export const refuseBeyondTeam = async (
  tx: Transaction,
  { duties }: { readonly duties: Duties },
  register: Register,
  writes: readonly FieldWrite[],
): Promise<void> => {
  const { teamOf } = register
  if (!teamOf) return
  const own = new Set(teamOf.says)
  const beyond = writes.filter(
    ({ act, values }) => act !== 'change' || Object.keys(values).some((field) => !own.has(field)),
  )
  if (beyond.length === 0) return
  const needs = `${register.name}.write`
  const row = await findRow(
    tx,
    `select 1 from ${register.table} where tenant = $1 and id = any ($2::uuid[]) and not ${lies('home_unit', needs)} limit 1`,
    [tx.tenant, beyond.map(({ recordId }) => recordId)],
  )
  if (row) throw dutyMissing(duties, needs)
}
