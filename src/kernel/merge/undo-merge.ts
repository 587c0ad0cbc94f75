// Takes a merge back: every link and value returns to where it was; what somebody changed since stays as it is, and is named.
import { Refusal } from '../contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import { changeRecord } from '../register/change.ts'
import { type StoredRow, valuesOfRow } from '../register/columns.ts'
import type { Product } from '../register/product.ts'
import type { Register } from '../register/register.ts'
import { textOf } from '../text/text.ts'
import { mustMayWriteAll } from './may-merge.ts'
import { type Conflict, findMerge, type StoredMerge } from './merge.ts'
import { type NotedLink, turnBack } from './turn-link.ts'

type Concerned = { register: string; homeUnit: string }

const getRegister = (product: Product, name: string): Register => {
  const register = product.register(name)
  if (!register) throw new Error(`no register ${name}`)
  return register
}

const mustBeLast = async (tx: Transaction, merge: StoredMerge): Promise<void> => {
  const later = await findRow(
    tx,
    'select 1 from record_lead where tenant = $1 and register = $2 and id = $3',
    [tx.tenant, merge.register, merge.kept_id],
  )
  if (merge.state !== 'merged') throw new Refusal('wrongState', { state: merge.state })
  if (later)
    throw new Refusal(
      'wrongState',
      null,
      textOf(
        'Bản ghi được giữ lại về sau đã được gộp vào bản ghi khác: hãy hoàn tác lần gộp sau trước. Chưa có gì thay đổi.',
        'The record that was kept was itself merged later: undo the later merge first. Nothing was changed.',
      ),
    )
}

/** Where every record concerned stands now; ids and units only. */
const unitsOf = async (
  tx: Transaction,
  register: Register,
  column: string,
  ids: readonly string[],
): Promise<Concerned[]> =>
  (
    await rowsOf<{ home_unit: string }>(
      tx,
      'select home_unit from records_linking($1::regclass, $2, $3, $4)',
      [register.table, tx.tenant, column, ids],
    )
  ).map(({ home_unit: homeUnit }) => ({ register: register.name, homeUnit }))

const giveBackLink = async (
  tx: Transaction,
  product: Product,
  merge: StoredMerge,
  link: NotedLink,
): Promise<Conflict[]> => {
  const register = getRegister(product, link.register)
  const isBack = await turnBack(tx, product, { id: merge.id, keptId: merge.kept_id }, register, link)
  return isBack ? [] : [{ register: link.register, recordId: link.record_id, field: link.field }]
}

/** A later merge took this one's value for the record's own: from now on it gives back what was there before both. */
const givenBackLater = async (tx: Transaction, merge: StoredMerge, field: string): Promise<boolean> => {
  const { rowCount } = await tx.client.query(
    `update record_merge set before = jsonb_set(before, array[$4], $5::jsonb)
     where tenant = $1 and before -> $4 = $6::jsonb and id = (
       select id from record_merge where tenant = $1 and register = $2 and kept_id = $3 and state = 'merged' and at > $7 and before ? $4
       order by at limit 1)`,
    [
      tx.tenant,
      merge.register,
      merge.kept_id,
      field,
      JSON.stringify(merge.before[field] ?? null),
      JSON.stringify(merge.after[field] ?? null),
      merge.at,
    ],
  )
  return rowCount === 1
}

const giveBackValues = async (
  tx: Transaction,
  product: Product,
  register: Register,
  merge: StoredMerge,
): Promise<Conflict[]> => {
  const row = await findRow<StoredRow>(
    tx,
    `select * from ${register.table} where tenant = $1 and id = $2 for update`,
    [tx.tenant, merge.kept_id],
  )
  if (!row) throw new Refusal('notFound')
  const now = valuesOfRow(register, row)
  const fields = Object.keys(merge.after)
  const mine = fields.filter((field) => (now[field] ?? null) === (merge.after[field] ?? null))
  if (mine.length > 0)
    await changeRecord(tx, product, register, merge.kept_id, {
      action: 'undo',
      version: null,
      from: merge.id,
      values: Object.fromEntries(mine.map((field) => [field, merge.before[field] ?? null])),
    })
  const conflicts: Conflict[] = []
  for (const field of fields)
    if (!mine.includes(field) && !(await givenBackLater(tx, merge, field)))
      conflicts.push({ register: register.name, recordId: merge.kept_id, field })
  return conflicts
}

export const undoMerge = async (
  tx: Transaction,
  product: Product,
  id: string,
): Promise<{ conflicts: Conflict[] }> => {
  await rowsOf(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 4))', [id])
  const merge = await findMerge(tx, id)
  if (!merge) throw new Refusal('notFound')
  await mustBeLast(tx, merge)
  const register = getRegister(product, merge.register)
  // What was given up stands again before anything comes back to it.
  const links = await rowsOf<NotedLink>(
    tx,
    "select register, record_id, field, from_id, to_id from record_merge_link where tenant = $1 and merge_id = $2 order by field <> 'state', register, record_id, field",
    [tx.tenant, id],
  )
  const concerned = await unitsOf(tx, register, 'id', [merge.kept_id, ...merge.given_up])
  for (const [name, of] of Map.groupBy(links, (link) => link.register))
    concerned.push(
      ...(await unitsOf(
        tx,
        getRegister(product, name),
        'id',
        of.map((link) => link.record_id),
      )),
    )
  await mustMayWriteAll(tx, product, concerned)
  await tx.client.query('delete from record_lead where tenant = $1 and merge_id = $2', [tx.tenant, id])
  for (const given of merge.given_up)
    await changeRecord(tx, product, register, given, {
      action: 'undo',
      version: null,
      state: 'active',
      from: id,
    })
  const conflicts: Conflict[] = []
  for (const link of links) conflicts.push(...(await giveBackLink(tx, product, merge, link)))
  conflicts.push(...(await giveBackValues(tx, product, register, merge)))
  await tx.client.query(
    "update record_merge set state = 'undone', undone_by = $3, undone_at = $4, conflicts = $5 where tenant = $1 and id = $2",
    [tx.tenant, id, tx.accountId, tx.now, JSON.stringify(conflicts)],
  )
  return { conflicts }
}
