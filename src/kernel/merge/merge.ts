// Records found to be one: what names them is moved to the one kept, the others are given up, and every step can be taken back.
import { Refusal } from '../contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import { changeRecord } from '../register/change.ts'
import { type StoredRow, valuesOfRow } from '../register/columns.ts'
import type { Values } from '../register/field.ts'
import type { Product } from '../register/product.ts'
import type { Register } from '../register/register.ts'
import { problemsOf } from '../register/shape.ts'
import { textOf } from '../text/text.ts'
import { linkingTo } from './links.ts'
import { asConcerned, mustMayWriteAll } from './may-merge.ts'
import { dropTwice, toldTwice } from './told-twice.ts'
import { turnLink } from './turn-link.ts'

/** More at once is more likely a default phone than one person: larger groups are looked at pair by pair. */
export const MOST_MERGED = 6

export type MergeWish = {
  readonly id: string
  readonly keptId: string
  readonly givenUp: readonly string[]
  /** By field, the record whose telling the kept one shall bear; a field that is not named stays as it is. */
  readonly chosen: { readonly [field: string]: string }
  /** What the kept one shall bear that none of them says, by field. */
  readonly typed: Values
  /** The versions that were seen. */
  readonly versions: { readonly [id: string]: number }
  /** Records that were told of twice and are to stand once. */
  readonly twice: readonly { readonly register: string; readonly id: string }[]
  readonly why: string | null
}

type Head = StoredRow & { id: string; home_unit: string; state: string; version: number }

const wrong = (vi: string, en: string): Refusal => new Refusal('wrongState', null, textOf(vi, en))

const readConcerned = async (tx: Transaction, register: Register, wish: MergeWish): Promise<Head[]> => {
  const ids = [wish.keptId, ...wish.givenUp]
  if (ids.length < 2 || ids.length > MOST_MERGED || new Set(ids).size < ids.length)
    throw wrong(
      `Mỗi lần gộp từ 2 đến ${MOST_MERGED} bản ghi khác nhau; nhiều hơn thì xem từng cặp.`,
      `Between 2 and ${MOST_MERGED} different records are merged at a time; of more, look pair by pair.`,
    )
  // Held in one order, so that two merges never wait for each other in a ring.
  for (const id of ids.toSorted((one, other) => (one < other ? -1 : 1)))
    await rowsOf(tx, 'select pg_advisory_xact_lock(hashtextextended($1, 4))', [id])
  // And held against a change that is being written: what is read now is what stands until the merge has ended. Of what may not be written
  // nothing is held; it is refused below.
  await rowsOf(
    tx,
    `select 1 from ${register.table} where tenant = $1 and id = any ($2) order by id for update`,
    [tx.tenant, ids],
  )
  const rows = await rowsOf<Head>(tx, `select * from ${register.table} where tenant = $1 and id = any ($2)`, [
    tx.tenant,
    ids,
  ])
  if (rows.length < ids.length) throw new Refusal('notFound')
  if (rows.some(({ state }) => state !== 'active'))
    throw wrong(
      'Một trong các bản ghi đã bị xóa hoặc đã được gộp; chưa có gì thay đổi. Tải lại để xem.',
      'One of the records was deleted or merged before; nothing was changed. Load again to see.',
    )
  const changed = rows.find(
    ({ id, version }) => wish.versions[id] !== undefined && wish.versions[id] !== version,
  )
  if (changed) throw new Refusal('changedMeanwhile', { id: changed.id, version: changed.version })
  return rows
}

/** Taken from the records themselves: whoever merges need not have seen every number in full. */
const valuesChosen = (register: Register, rows: readonly Head[], chosen: MergeWish['chosen']): Values =>
  Object.fromEntries(
    Object.entries(chosen).map(([field, id]) => {
      const row = rows.find((one) => one.id === id)
      if (!row || !Object.hasOwn(register.fields, field))
        throw new Refusal('invalid', {
          problems: [
            {
              field: `chosen.${field}`,
              text: textOf('không có trong các bản ghi này', 'is not of these records'),
            },
          ],
        })
      return [field, valuesOfRow(register, row)[field] ?? null]
    }),
  )

const mustBeGood = (register: Register, typed: Values): Values => {
  const problems = problemsOf(register, typed, false).map(({ field, text }) => ({
    field: `typed.${field}`,
    text,
  }))
  if (problems.length > 0) throw new Refusal('invalid', { problems })
  return typed
}

export const mergeRecords = async (
  tx: Transaction,
  product: Product,
  register: Register,
  wish: MergeWish,
): Promise<{ moved: number }> => {
  const rows = await readConcerned(tx, register, wish)
  const kept = rows.find(({ id }) => id === wish.keptId)
  if (!kept) throw new Refusal('notFound')
  const moving = await linkingTo(tx, product, register, wish.givenUp)
  const ofKept = wish.twice.length > 0 ? await linkingTo(tx, product, register, [wish.keptId]) : []
  const twice = await toldTwice(tx, product, wish.twice, [...moving, ...ofKept])
  await mustMayWriteAll(tx, product, [
    ...rows.map(({ home_unit: homeUnit }) => ({ register: register.name, homeUnit })),
    ...[...moving, ...twice.flatMap(({ dropped, resting }) => [dropped, ...resting])].map(asConcerned),
  ])
  const before = valuesOfRow(register, kept)
  const after = { ...valuesChosen(register, rows, wish.chosen), ...mustBeGood(register, wish.typed) }
  const fields = Object.keys(after).filter((field) => (after[field] ?? null) !== (before[field] ?? null))
  const pick = (values: Values): Values =>
    Object.fromEntries(fields.map((field) => [field, values[field] ?? null]))
  await tx.client.query(
    `insert into record_merge (tenant, id, register, kept_id, home_unit, units, given_up, before, after, why, account_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      tx.tenant,
      wish.id,
      register.name,
      wish.keptId,
      kept.home_unit,
      [...new Set(rows.map(({ home_unit: unit }) => unit))],
      wish.givenUp,
      JSON.stringify(pick(before)),
      JSON.stringify(pick(after)),
      wish.why,
      tx.accountId,
      tx.now,
    ],
  )
  await dropTwice(tx, product, wish, twice)
  for (const linking of moving) await turnLink(tx, product, wish, linking, wish.keptId)
  if (fields.length > 0)
    await changeRecord(tx, product, register, wish.keptId, {
      action: 'merge',
      version: null,
      values: pick(after),
      why: wish.why,
      from: wish.id,
    })
  for (const id of wish.givenUp) {
    await changeRecord(tx, product, register, id, {
      action: 'merge',
      version: null,
      state: 'deleted',
      why: wish.why,
      from: wish.id,
    })
    await tx.client.query(
      'insert into record_lead (tenant, register, id, leads_to, merge_id) values ($1, $2, $3, $4, $5)',
      [tx.tenant, register.name, id, wish.keptId, wish.id],
    )
  }
  return { moved: moving.length }
}

export type StoredMerge = {
  readonly id: string
  readonly register: string
  readonly kept_id: string
  readonly given_up: string[]
  readonly before: Values
  readonly after: Values
  readonly state: 'merged' | 'undone'
  readonly why: string | null
  readonly account: string | null
  readonly at: Date
  readonly conflicts: readonly Conflict[]
}

/** What the undo left as it was, because somebody had changed it since. */
export type Conflict = { readonly register: string; readonly recordId: string; readonly field: string }

export const findMerge = (tx: Transaction, id: string): Promise<StoredMerge | undefined> =>
  findRow<StoredMerge>(
    tx,
    'select *, account_name(account_id) as account from record_merge where tenant = $1 and id = $2',
    [tx.tenant, id],
  )
