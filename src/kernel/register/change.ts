// Changes a record: new values, another home, deletion as a state, restoration. Figures and history follow in the same transaction.
import { Refusal } from '../contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import { addAmounts, amountsOf } from '../figure/roll-up.ts'
import { type Action, appendHistory, changesBetween } from '../history/append.ts'
import { completeValues, type StoredRow, valuesOfRow } from './columns.ts'
import type { Values } from './field.ts'
import { questionsOf, searchTextOf } from './insert.ts'
import { correctionsIn } from './lifecycle.ts'
import type { Product } from './product.ts'
import { columnOf, type Register } from './register.ts'
import { problemsOf } from './shape.ts'

export type Alteration = {
  readonly action: Extract<Action, 'change' | 'delete' | 'restore' | 'undo' | 'import'>
  /** The version that was seen; null where none was (undo of an import). */
  readonly version: number | null
  readonly values?: Values
  readonly homeUnit?: string
  readonly state?: 'active' | 'deleted'
  readonly why?: string | null
  readonly from?: string | null
}

type Stored = {
  home_unit: string
  state: 'active' | 'deleted'
  version: number
  subject_id: string | null
} & StoredRow

const save = async (
  tx: Transaction,
  register: Register,
  id: string,
  homeUnit: string,
  state: string,
  values: Values,
): Promise<boolean> => {
  const parameters: unknown[] = [
    tx.tenant,
    id,
    homeUnit,
    state,
    tx.now,
    questionsOf(register, values).length,
    searchTextOf(register, values),
  ]
  const sets = Object.keys(register.fields).map(
    (name) => `${columnOf(name)} = $${parameters.push(values[name] ?? null)}`,
  )
  const rows = await rowsOf(
    tx,
    `update ${register.table} set home_unit = $3, state = $4, changed_at = $5, questions = $6, search_text = $7, version = version + 1, ${sets.join(', ')}
     where tenant = $1 and id = $2 returning id`,
    parameters,
  )
  await tx.client.query('select search_words_add($1)', [[searchTextOf(register, values)]])
  return rows.length === 1
}

/** Refuses where the record is not seen, may not be written, or was changed meanwhile. Returns false where nothing differs. */
export const changeRecord = async (
  tx: Transaction,
  product: Product,
  register: Register,
  id: string,
  change: Alteration,
): Promise<boolean> => {
  const row = await findRow<Stored>(
    tx,
    `select * from ${register.table} where tenant = $1 and id = $2 for update`,
    [tx.tenant, id],
  )
  // A row that may be read but not written is not locked by the policy: the reader's refusal says which duty is missing.
  if (!row)
    throw new Refusal(
      (await findRow(tx, `select 1 from ${register.table} where tenant = $1 and id = $2`, [tx.tenant, id]))
        ? 'dutyMissing'
        : 'notFound',
      { needs: `${register.name}.write` },
    )
  if (change.version !== null && row.version !== change.version)
    throw new Refusal('changedMeanwhile', { version: row.version })
  const before = valuesOfRow(register, row)
  const values = completeValues(register, { ...before, ...change.values })
  const given = change.values ?? {}
  const unexplained = change.action === 'change' && !change.why?.trim()
  const problems = [
    ...problemsOf(register, values, true).filter(({ field }) => field in given),
    ...(unexplained ? correctionsIn(register, before, given) : []),
  ]
  if (problems.length > 0) throw new Refusal('invalid', { problems })
  const homeUnit = change.homeUnit ?? row.home_unit
  const state = change.state ?? row.state
  const changes = changesBetween(
    { ...before, homeUnit: row.home_unit, state: row.state },
    { ...values, homeUnit, state },
  )
  if (changes.length === 0) return false
  if (!(await save(tx, register, id, homeUnit, state, values)))
    throw new Refusal('dutyMissing', { needs: `${register.name}.write` })
  const counts = product.countsOf(register.name)
  await addAmounts(tx, [
    ...amountsOf(
      counts,
      { homeUnit: row.home_unit, active: row.state === 'active', values: before },
      -1,
      tx.today,
    ),
    ...amountsOf(counts, { homeUnit, active: state === 'active', values }, 1, tx.today),
  ])
  await appendHistory(tx, [
    {
      action: change.action,
      register: register.name,
      recordId: id,
      homeUnit,
      changes,
      why: change.why ?? null,
      from: change.from ?? null,
      ...(row.subject_id ? { listed: [row.subject_id] } : {}),
    },
  ])
  return true
}
