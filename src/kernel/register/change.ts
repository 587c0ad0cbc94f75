// Changes records: new values, another home, deletion as a state, restoration. Figures and history follow in the same transaction.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, rowsOfKnown, type Transaction } from '../database/transaction.ts'
import { addAmounts, amountsOf } from '../figure/roll-up.ts'
import { type Action, appendHistory, type Change, changesBetween } from '../history/append.ts'
import { beyondTeam } from './beyond-team.ts'
import { completeValues, type StoredRow, valuesOfRow } from './columns.ts'
import type { Values } from './field.ts'
import { correctionsIn } from './lifecycle.ts'
import type { Product } from './product.ts'
import type { Register } from './register.ts'
import { saveRecords, type SavedRecord } from './save-records.ts'
import { problemsOf } from './shape.ts'
import { textOf } from '../text/text.ts'

export type Alteration = {
  readonly action: Extract<Action, 'change' | 'delete' | 'restore' | 'undo' | 'import' | 'merge'>
  /** The version that was seen; null where none was (undo of an import). */
  readonly version: number | null
  readonly values?: Values
  readonly homeUnit?: string
  /** The record is about another: two were found to be one, or told apart again. */
  readonly subjectId?: string
  readonly state?: 'active' | 'deleted'
  readonly why?: string | null
  readonly from?: string | null
}

/** What became of one record: changed, as it was before, or refused with the reason. */
export type Outcome =
  | { readonly kind: 'changed'; readonly version: number; readonly before: SavedRecord }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

type Stored = {
  id: string
  home_unit: string
  state: 'active' | 'deleted'
  version: number
  subject_id: string | null
} & StoredRow

type Judged = {
  readonly alteration: Alteration
  readonly version: number
  readonly subjectId: string | null
  readonly before: SavedRecord
  readonly after: SavedRecord
  readonly changes: readonly Change[]
}

const judge = (register: Register, row: Stored, alteration: Alteration): Judged | Refusal => {
  const { version, values: given, homeUnit, state } = alteration
  if (version !== null && row.version !== version)
    return new Refusal('changedMeanwhile', { version: row.version })
  const before = {
    id: row.id,
    homeUnit: row.home_unit,
    state: row.state,
    subjectId: row.subject_id,
    values: valuesOfRow(register, row),
  }
  const values = completeValues(register, { ...before.values, ...given })
  const unexplained = alteration.action === 'change' && !alteration.why?.trim()
  const problems = given
    ? [
        ...problemsOf(register, values, true).filter(({ field }) => field in given),
        ...(unexplained ? correctionsIn(register, before.values, given) : []),
      ]
    : []
  if (problems.length > 0) return new Refusal('invalid', { problems })
  const after = {
    id: row.id,
    homeUnit: homeUnit ?? row.home_unit,
    state: state ?? row.state,
    subjectId: alteration.subjectId ?? row.subject_id,
    values,
  }
  const changes = changesBetween(
    { ...before.values, homeUnit: before.homeUnit, state: before.state, subjectId: before.subjectId },
    { ...values, homeUnit: after.homeUnit, state: after.state, subjectId: after.subjectId },
  )
  return { alteration, version: row.version, subjectId: row.subject_id, before, after, changes }
}

/** A row that may be read but not written is not locked by the policy: the reader's refusal says which duty is missing. */
const refuseMissing = async (
  tx: Transaction,
  register: Register,
  ids: readonly string[],
): Promise<Map<string, Refusal>> => {
  if (ids.length === 0) return new Map()
  const seen = new Set(
    (
      await rowsOf<{ id: string }>(
        tx,
        `select id from ${register.table} where tenant = $1 and id = any ($2::uuid[])`,
        [tx.tenant, ids],
      )
    ).map(({ id }) => id),
  )
  const needs = `${register.name}.write`
  return new Map(ids.map((id) => [id, new Refusal(seen.has(id) ? 'dutyMissing' : 'notFound', { needs })]))
}

/** Given up in a merge: they come back with everything that named them when the merge is undone, and in no other way. */
const givenUpAmong = async (
  tx: Transaction,
  register: Register,
  wanted: ReadonlyMap<string, Alteration>,
): Promise<Set<string>> => {
  const restored = [...wanted].flatMap(([id, { action }]) => (action === 'restore' ? [id] : []))
  if (restored.length === 0) return new Set()
  const rows = await rowsOf<{ id: string }>(
    tx,
    'select id from unnest($3::uuid[]) id where record_led($1, $2, id) <> id',
    [tx.tenant, register.name, restored],
  )
  return new Set(rows.map(({ id }) => id))
}

const beyondDuty = ({ name }: Register): Refusal => new Refusal('dutyMissing', { needs: `${name}.write` })

const wasMerged = (): Refusal =>
  new Refusal(
    'wrongState',
    null,
    textOf(
      'Bản ghi này đã được gộp vào bản ghi khác: mở bản ghi được giữ lại và hoàn tác việc gộp.',
      'This record was merged into another: open the one that was kept and undo the merge.',
    ),
  )

const follow = async (
  tx: Transaction,
  product: Product,
  register: Register,
  altered: readonly Judged[],
): Promise<void> => {
  const counts = product.countsOf(register.name)
  const counted = ({ homeUnit, state, values }: SavedRecord) => ({
    homeUnit,
    active: state === 'active',
    values,
  })
  await addAmounts(
    tx,
    altered.flatMap(({ before, after }) => [
      ...amountsOf(counts, counted(before), -1, tx.today),
      ...amountsOf(counts, counted(after), 1, tx.today),
    ]),
  )
  await appendHistory(
    tx,
    altered.map(({ alteration, subjectId, after, changes }) => ({
      action: alteration.action,
      register: register.name,
      recordId: after.id,
      homeUnit: after.homeUnit,
      changes,
      why: alteration.why ?? null,
      from: alteration.from ?? null,
      ...(subjectId ? { listed: [subjectId] } : {}),
    })),
  )
  await product.follow(
    tx,
    product,
    register,
    altered.flatMap(({ before, after }) => [before, after]),
  )
}

const lock = (tx: Transaction, { table }: Register, ids: readonly string[]): Promise<Stored[]> => {
  const text = `select * from ${table} where tenant = $1 and id = any ($2::uuid[]) order by id for update`
  const values = [tx.tenant, ids]
  return ids.length === 1
    ? rowsOfKnown<Stored>(tx, { name: `lock-one-${table}`, text, values })
    : rowsOf<Stored>(tx, text, values)
}

/**
 * Changes many records of a register at once. Each is judged for itself: not seen, not to be written, changed meanwhile or not valid
 * is refused by name while the others change. Records are locked in the order of their ids, so that two batches never wait in a ring.
 */
export const changeRecords = async (
  tx: Transaction,
  product: Product,
  register: Register,
  wanted: ReadonlyMap<string, Alteration>,
): Promise<Map<string, Outcome>> => {
  const rows = await lock(tx, register, [...wanted.keys()])
  const outcomes = new Map<string, Outcome>()
  const altered: Judged[] = []
  const givenUp = await givenUpAmong(tx, register, wanted)
  const beyond = await beyondTeam(tx, register, wanted)
  for (const row of rows) {
    const alteration = wanted.get(row.id)
    if (!alteration) continue
    const judged = beyond.has(row.id)
      ? beyondDuty(register)
      : givenUp.has(row.id)
        ? wasMerged()
        : judge(register, row, alteration)
    if (judged instanceof Refusal) outcomes.set(row.id, { kind: 'refused', refusal: judged })
    else if (judged.changes.length === 0) outcomes.set(row.id, { kind: 'same' })
    else altered.push(judged)
  }
  const saved = await saveRecords(
    tx,
    register,
    altered.map(({ after }) => after),
  )
  if (saved.size < altered.length) throw beyondDuty(register)
  for (const { before, version } of altered)
    outcomes.set(before.id, { kind: 'changed', version: version + 1, before })
  await follow(tx, product, register, altered)
  const missing = await refuseMissing(
    tx,
    register,
    [...wanted.keys()].filter((id) => !outcomes.has(id)),
  )
  for (const [id, refusal] of missing) outcomes.set(id, { kind: 'refused', refusal })
  return outcomes
}

/** Refuses where the record is not seen, may not be written, or was changed meanwhile. Returns false where nothing differs. */
export const changeRecord = async (
  tx: Transaction,
  product: Product,
  register: Register,
  id: string,
  alteration: Alteration,
): Promise<boolean> => {
  const outcome = (await changeRecords(tx, product, register, new Map([[id, alteration]]))).get(id)
  if (!outcome) throw new Refusal('notFound')
  if (outcome.kind === 'refused') throw outcome.refusal
  return outcome.kind === 'changed'
}
