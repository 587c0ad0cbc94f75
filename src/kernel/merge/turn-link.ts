// Turns one link from a record that goes to the one that stays, notes it, and turns it back.
import { findRow, type Transaction } from '../database/transaction.ts'
import { changeRecord } from '../register/change.ts'
import type { StoredRow } from '../register/columns.ts'
import type { Product } from '../register/product.ts'
import { columnOf, type Register } from '../register/register.ts'
import { type Linking, SUBJECT } from './links.ts'

export type NotedLink = {
  readonly register: string
  readonly record_id: string
  readonly field: string
  readonly from_id: string
  /** null is the record that was kept. */
  readonly to_id: string | null
}

export const noteLink = (tx: Transaction, mergeId: string, link: NotedLink) =>
  tx.client.query(
    'insert into record_merge_link (tenant, merge_id, register, record_id, field, from_id, to_id) values ($1, $2, $3, $4, $5, $6, $7)',
    [tx.tenant, mergeId, link.register, link.record_id, link.field, link.from_id, link.to_id],
  )

export const turnLink = async (
  tx: Transaction,
  product: Product,
  merge: { readonly id: string; readonly keptId: string },
  { kind: { register, field }, id, link }: Linking,
  toId: string,
): Promise<void> => {
  await noteLink(tx, merge.id, {
    register: register.name,
    record_id: id,
    field,
    from_id: link,
    to_id: toId === merge.keptId ? null : toId,
  })
  await changeRecord(tx, product, register, id, {
    action: 'merge',
    version: null,
    from: merge.id,
    ...(field === SUBJECT ? { subjectId: toId } : { values: { [field]: toId } }),
  })
}

/** @returns false where it stays as it is, because somebody has changed it since */
export const turnBack = async (
  tx: Transaction,
  product: Product,
  merge: { readonly id: string; readonly keptId: string },
  register: Register,
  link: NotedLink,
): Promise<boolean> => {
  const row = await findRow<StoredRow & { state: string; subject_id: string | null }>(
    tx,
    `select * from ${register.table} where tenant = $1 and id = $2 for update`,
    [tx.tenant, link.record_id],
  )
  if (!row) return false
  const undo = { action: 'undo', version: null, from: merge.id } as const
  if (link.field === 'state') {
    if (row.state === 'deleted')
      await changeRecord(tx, product, register, link.record_id, { ...undo, state: 'active' })
    return true
  }
  const now = link.field === SUBJECT ? row.subject_id : row[columnOf(link.field)]
  if (now !== (link.to_id ?? merge.keptId)) return false
  await changeRecord(tx, product, register, link.record_id, {
    ...undo,
    ...(link.field === SUBJECT ? { subjectId: link.from_id } : { values: { [link.field]: link.from_id } }),
  })
  return true
}
