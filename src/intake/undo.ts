// Undoes an import: its records are deleted (a state, with history), but for those that other records have come to rest on or another list has too.
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { packedArray } from '../kernel/database/packed-array.ts'
import { neededAmong } from '../kernel/merge/links.ts'
import { changeRecord, changeRecords } from '../kernel/register/change.ts'
import { type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Product } from '../kernel/register/product.ts'
import type { Register } from '../kernel/register/register.ts'
import { alteredAbout, freedOf, rowsAbout } from './held-values.ts'
import type { Altered, RecordChange } from './record-change.ts'

type AlteredRow = {
  row: number
  register: string
  altered: Altered | null
  person_id: string | null
  person_added: Values | null
}

/** Gives one record the values back that the import changed and nobody since. */
const giveBack = async (
  tx: Transaction,
  product: Product,
  importId: string,
  register: Register,
  { recordId, before, after }: RecordChange,
): Promise<void> => {
  // As it is stored: a number that the account sees by its end only is given back too.
  const row = await findRow<StoredRow & { state: string }>(
    tx,
    `select * from ${register.table} where tenant = $1 and id = $2`,
    [tx.tenant, recordId],
  )
  const now = row && valuesOfRow(register, row)
  const mine = Object.keys(after).filter((field) => now?.[field] === after[field])
  if (row?.state === 'active' && mine.length > 0)
    await changeRecord(tx, product, register, recordId, {
      action: 'undo',
      version: null,
      values: Object.fromEntries(mine.map((field) => [field, before[field] ?? null])),
      from: importId,
    })
}

/** What the row changed and no other row holds goes back to what stood before. */
const undoRow = async (
  tx: Transaction,
  product: Product,
  importId: string,
  register: Register,
  { row, altered, person_id: personId, person_added: added }: AlteredRow,
): Promise<void> => {
  const ids = [altered?.recordId, added && personId].filter((id) => id !== null && id !== undefined)
  const about = await rowsAbout(tx, ids)
  const others = about.filter((other) => other.import_id !== importId || other.row !== row)
  if (altered) {
    const { fields, print } = await freedOf(tx, altered, alteredAbout(others, altered.recordId))
    const after = Object.fromEntries(fields.map((field) => [field, altered.after[field] ?? null]))
    await giveBack(tx, product, importId, register, { ...altered, after })
    if (print && altered.prints)
      await tx.client.query(
        `update ${register.table} set fingerprint = $3 where tenant = $1 and id = $2 and fingerprint = $4`,
        [tx.tenant, altered.recordId, altered.prints.before, altered.prints.after],
      )
  }
  if (register.subject && personId && added) {
    const held = alteredAbout(others, personId)
    const after = Object.fromEntries(
      Object.entries(added).filter(([field, value]) => !held.some((other) => other.after[field] === value)),
    )
    await giveBack(tx, product, importId, register.subject, { recordId: personId, before: {}, after })
  }
}

/**
 * Gives records that the import changed their earlier values back, where nobody has changed them since and no other list says the same. The
 * last row first: what it found was made by those before.
 */
const undoChanges = async (
  tx: Transaction,
  product: Product,
  importId: string,
  size: number,
): Promise<number> => {
  const rows = await rowsOf<AlteredRow>(
    tx,
    `select r.row, i.register, r.altered, r.person_id, r.person_added from import_row r join import_run i on i.tenant = r.tenant and i.id = r.import_id
     where r.import_id = $1 and (r.altered is not null or r.person_added is not null) order by r.row desc limit $2`,
    [importId, size],
  )
  for (const found of rows) {
    const register = product.register(found.register)
    // Read again: a row undone before this one may have told it what stood before both.
    const [now] = await rowsOf<Pick<AlteredRow, 'altered'>>(
      tx,
      'select altered from import_row where import_id = $1 and row = $2',
      [importId, found.row],
    )
    if (register) await undoRow(tx, product, importId, register, { ...found, altered: now?.altered ?? null })
    await tx.client.query(
      'update import_row set altered = null, person_added = null where import_id = $1 and row = $2',
      [importId, found.row],
    )
  }
  return rows.length
}

const FIRST = '00000000-0000-0000-0000-000000000000'

/** What another list has too is that list's from now on. @returns what is no longer this import's alone */
const handOver = async (
  tx: Transaction,
  register: Register,
  importId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set()
  const held = await rowsOf<{ id: string; import_id: string }>(
    tx,
    'select id, import_id from import_lists_holding($1, $2, $3)',
    [tx.tenant, importId, ids],
  )
  if (held.length > 0)
    await tx.client.query(
      `update ${register.table} r set import_id = n.import_id from unnest($2::uuid[], $3::uuid[]) n (id, import_id) where r.tenant = $1 and r.id = n.id`,
      [
        tx.tenant,
        packedArray(
          'uuid',
          held.map(({ id }) => id),
        ),
        packedArray(
          'uuid',
          held.map((one) => one.import_id),
        ),
      ],
    )
  return new Set(held.map(({ id }) => id))
}

/** Up to `size` of those that the import alone has made and nobody needs, looked for one lot after the other. */
const undoable = async (
  tx: Transaction,
  product: Product,
  register: Register,
  importId: string,
  size: number,
  after = FIRST,
): Promise<string[]> => {
  const rows = await rowsOf<{ id: string }>(
    tx,
    `select r.id from ${register.table} r where r.tenant = $1 and r.import_id = $2 and r.state = 'active' and r.id > $4 order by r.id limit $3`,
    [tx.tenant, importId, size, after],
  )
  const ids = rows.map(({ id }) => id)
  const last = ids.at(-1)
  const others = await handOver(tx, register, importId, ids)
  const own = ids.filter((id) => !others.has(id))
  const needed = await neededAmong(tx, product, register, own)
  const free = own.filter((id) => !needed.has(id))
  return free.length > 0 || last === undefined ? free : undoable(tx, product, register, importId, size, last)
}

/** Deletes up to `size` records of the import; 0 where none is left. */
export const undoBatch = async (
  tx: Transaction,
  product: Product,
  importId: string,
  size: number,
): Promise<number> => {
  const restored = await undoChanges(tx, product, importId, size)
  if (restored > 0) return restored
  const withSubject = product.registers.filter(({ subject }) => subject)
  // Records first, persons last: a person is needed as long as a record is about him.
  const ordered = [...withSubject, ...product.registers.filter(({ subject }) => !subject).toReversed()]
  for (const register of ordered) {
    const ids = await undoable(tx, product, register, importId, size)
    const deletion = { action: 'undo', version: null, state: 'deleted', from: importId } as const
    const outcomes = await changeRecords(tx, product, register, new Map(ids.map((id) => [id, deletion])))
    for (const outcome of outcomes.values()) if (outcome.kind === 'refused') throw outcome.refusal
    if (ids.length > 0) return ids.length
  }
  return 0
}

/** Those of the import that stand after it was undone, because others rest on them or another list has them. */
export const sparedOf = async (tx: Transaction, product: Product, importId: string): Promise<number> => {
  const counted = product.registers.flatMap(({ table }) => [
    `select id from ${table} where tenant = $1 and import_id = $2 and state = 'active'`,
    // What it brought and another list has too is that list's by now.
    `select t.id from import_row r join ${table} t on t.tenant = r.tenant and t.id = r.record_id and t.state = 'active'
     where r.tenant = $1 and r.import_id = $2 and r.verdict in ('new', 'likely', 'question')`,
  ])
  const [row] = await rowsOf<{ count: number }>(
    tx,
    `select count(*)::integer as count from (${counted.join(' union ')}) spared`,
    [tx.tenant, importId],
  )
  return row?.count ?? 0
}
