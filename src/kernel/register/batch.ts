// One change given to many records, and taken back: a transaction each, with what became of every record.
import { Refusal } from '../contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import { type Text, textOf } from '../text/text.ts'
import type { Batch, BatchChange, Left } from './batch-contract.ts'
import { type Alteration, changeRecords, type Outcome } from './change.ts'
import type { Value, Values } from './field.ts'
import type { Product } from './product.ts'
import { nameFieldOf } from './read.ts'
import { columnOf, type Register } from './register.ts'
import type { FieldProblem } from './shape.ts'

type Before = { values?: Values; homeUnit?: string; state?: 'active' | 'deleted' }

const reasonOf = (register: Register, { code, words, details }: Refusal): Text => {
  if (code !== 'invalid') return words
  const { problems } = details as { problems: readonly FieldProblem[] }
  const say = (language: keyof Text) =>
    problems
      .map(({ field, text }) => `${register.fields[field]?.label[language] ?? field} ${text[language]}`)
      .join('; ')
  return textOf(say('vi'), say('en'))
}

/** What a reader calls these records; those he may not see have no name. */
const namesOf = async (
  tx: Transaction,
  register: Register,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const named = register.subject ?? register
  const column = `${register.subject ? 's' : 'r'}.${columnOf(nameFieldOf(named))}`
  const rows = await rowsOf<{ id: string; name: string | null }>(
    tx,
    `select r.id, ${column} as name from ${register.table} r
     ${register.subject ? `left join ${register.subject.table} s on s.tenant = r.tenant and s.id = r.subject_id` : ''}
     where r.tenant = $1 and r.id = any ($2::uuid[])`,
    [tx.tenant, ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name ?? '']))
}

const leftOf = async (
  tx: Transaction,
  register: Register,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<Left[]> => {
  const refused = [...outcomes].flatMap(([id, outcome]) =>
    outcome.kind === 'refused' ? [[id, outcome.refusal] as const] : [],
  )
  const names = await namesOf(
    tx,
    register,
    refused.map(([id]) => id),
  )
  return refused.map(([id, refusal]) => ({
    id,
    name: names.get(id) ?? '',
    why: reasonOf(register, refusal),
  }))
}

const pick = (values: Values, names: readonly string[]): Record<string, Value> =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]))

type Stored = {
  id: string
  at: Date
  change: BatchChange
  why: string | null
  changed: number
  same: number
  refused: Left[]
  undone: Batch['undone']
}

const shown = ({ at, ...rest }: Stored): Batch => ({ ...rest, at: at.toISOString() })

const select = 'select id, at, change, why, changed, same, refused, undone from batch'

export const findBatch = async (
  tx: Transaction,
  register: Register,
  id: string,
): Promise<Batch | undefined> => {
  const row = await findRow<Stored>(tx, `${select} where tenant = $1 and id = $2 and register = $3`, [
    tx.tenant,
    id,
    register.name,
  ])
  return row && shown(row)
}

export const recentBatches = async (tx: Transaction, register: Register): Promise<Batch[]> =>
  (
    await rowsOf<Stored>(tx, `${select} where tenant = $1 and register = $2 order by at desc limit 20`, [
      tx.tenant,
      register.name,
    ])
  ).map(shown)

const actionOf = ({ state }: BatchChange): Alteration['action'] =>
  state === undefined ? 'change' : state === 'deleted' ? 'delete' : 'restore'

export type Wanted = {
  readonly id: string
  /** Each record with the version that was seen. */
  readonly versions: ReadonlyMap<string, number>
  readonly change: BatchChange
  readonly why: string | null
}

export const changeBatch = async (
  tx: Transaction,
  product: Product,
  register: Register,
  { id, versions, change, why }: Wanted,
): Promise<Batch> => {
  const action = actionOf(change)
  const alterations = new Map(
    [...versions].map(([record, version]) => [record, { action, version, ...change, why, from: id }]),
  )
  const outcomes = await changeRecords(tx, product, register, alterations)
  const changed = [...outcomes].flatMap(([record, outcome]) =>
    outcome.kind === 'changed' ? [{ record, ...outcome }] : [],
  )
  const refused = await leftOf(tx, register, outcomes)
  await tx.client.query(
    `insert into batch (tenant, id, register, account_id, change, why, at, changed, same, refused)
     values ($1, $2, $3, app_account(), $4, $5, $6, $7, $8, $9)`,
    [
      tx.tenant,
      id,
      register.name,
      JSON.stringify(change),
      why,
      tx.now,
      changed.length,
      outcomes.size - changed.length - refused.length,
      JSON.stringify(refused),
    ],
  )
  const fields = Object.keys(change.values ?? {})
  const kept = changed.map(({ before }): Before => ({
    ...(change.values && { values: pick(before.values, fields) }),
    ...(change.homeUnit !== undefined && { homeUnit: before.homeUnit }),
    ...(change.state !== undefined && { state: before.state }),
  }))
  await tx.client.query(
    // What followed of the change belongs to it: only what comes later than this transaction is somebody else's.
    `insert into batch_item (tenant, batch_id, record_id, version, before)
     select $1, $2, given.id, coalesce(r.version, given.version), given.before from unnest($3::uuid[], $4::integer[], $5::jsonb[]) given (id, version, before)
     left join ${register.table} r on r.tenant = $1 and r.id = given.id`,
    [
      tx.tenant,
      id,
      changed.map(({ record }) => record),
      changed.map(({ version }) => version),
      kept.map((before) => JSON.stringify(before)),
    ],
  )
  const batch = await findBatch(tx, register, id)
  if (!batch) throw new Refusal('notFound')
  return batch
}

const sinceChanged = textOf(
  'Đã được sửa lại sau lần này nên được giữ nguyên',
  'It was changed again since, so it is left as it is',
)

/** Gives every record back what the batch took from it; records that somebody has changed since are spared, and named. */
export const undoBatch = async (
  tx: Transaction,
  product: Product,
  register: Register,
  id: string,
): Promise<Batch> => {
  const batch = await findRow<{ undone: unknown }>(
    tx,
    'select undone from batch where tenant = $1 and id = $2 and register = $3 for update',
    [tx.tenant, id, register.name],
  )
  if (!batch) throw new Refusal('notFound')
  if (batch.undone) throw new Refusal('wrongState')
  const items = await rowsOf<{ record_id: string; version: number; before: Before }>(
    tx,
    'select record_id, version, before from batch_item where tenant = $1 and batch_id = $2',
    [tx.tenant, id],
  )
  const outcomes = await changeRecords(
    tx,
    product,
    register,
    new Map(
      items.map(({ record_id: record, version, before }) => [
        record,
        { action: 'undo', version, ...before, from: id },
      ]),
    ),
  )
  const spared = (await leftOf(tx, register, outcomes)).map((left) => {
    const outcome = outcomes.get(left.id)
    return outcome?.kind === 'refused' && outcome.refusal.code === 'changedMeanwhile'
      ? { ...left, why: sinceChanged }
      : left
  })
  const undone = { at: tx.now.toISOString(), restored: items.length - spared.length, spared }
  await tx.client.query('update batch set undone = $3 where tenant = $1 and id = $2', [
    tx.tenant,
    id,
    JSON.stringify(undone),
  ])
  const after = await findBatch(tx, register, id)
  if (!after) throw new Refusal('notFound')
  return after
}
