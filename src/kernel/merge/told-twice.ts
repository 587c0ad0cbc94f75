// What two of the merged told of one thing stands once: the other telling goes, and what rested on it comes to the one that stays.
import { Refusal } from '../contract/refusal.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { changeRecord } from '../register/change.ts'
import { type StoredRow, valuesOfRow } from '../register/columns.ts'
import type { Values } from '../register/field.ts'
import type { Product } from '../register/product.ts'
import type { Register } from '../register/register.ts'
import { textOf } from '../text/text.ts'
import { type Linking, linkingTo } from './links.ts'
import { noteLink, turnLink } from './turn-link.ts'

/** Equal in all that names such a record but its number in a book; null where it has no day and tells the same as no other. */
export const tellingOf = (register: Register, values: Values): string | null =>
  register.mainDay === undefined || (values[register.mainDay] ?? null) === null
    ? null
    : JSON.stringify(register.sameBy.filter((key) => key !== 'code').map((key) => values[key] ?? null))

export type ToldTwice = {
  readonly dropped: Linking
  readonly keepId: string
  /** Everything that rests on the one that goes, seen or not. */
  readonly resting: readonly Linking[]
}

type Wanted = readonly { readonly register: string; readonly id: string }[]

/** @param linkings everything that names one of the merged, the one kept among them */
export const toldTwice = async (
  tx: Transaction,
  product: Product,
  wanted: Wanted,
  linkings: readonly Linking[],
): Promise<ToldTwice[]> => {
  const found: ToldTwice[] = []
  for (const { register: name, id } of wanted) {
    const dropped = linkings.find((one) => one.kind.register.name === name && one.id === id)
    if (!dropped) throw new Refusal('notFound')
    const { register } = dropped.kind
    const beside = linkings.filter((one) => one.kind.register.name === name && one.state === 'active')
    const rows = await rowsOf<StoredRow & { id: string }>(
      tx,
      `select * from ${register.table} where tenant = $1 and id = any ($2) order by known_at, id`,
      [tx.tenant, [id, ...beside.map((one) => one.id)]],
    )
    const tellings = new Map(rows.map((row) => [row.id, tellingOf(register, valuesOfRow(register, row))]))
    const telling = tellings.get(id) ?? null
    const goes = new Set(wanted.filter((one) => one.register === name).map((one) => one.id))
    const keepId = rows.find((row) => !goes.has(row.id) && tellings.get(row.id) === telling)?.id
    if (telling === null || keepId === undefined)
      throw new Refusal(
        'wrongState',
        null,
        textOf(
          'Một bản ghi được chọn là ghi hai lần không còn bản ghi nào giống nó; chưa có gì thay đổi. Tải lại để xem.',
          'A record that was to go as told twice has no other like it any more; nothing was changed. Load again to see.',
        ),
      )
    found.push({ dropped, keepId, resting: await linkingTo(tx, product, register, [id]) })
  }
  return found
}

/** All of it returns when the merge is undone. */
export const dropTwice = async (
  tx: Transaction,
  product: Product,
  merge: { readonly id: string; readonly keptId: string },
  twice: readonly ToldTwice[],
): Promise<void> => {
  for (const { dropped, keepId, resting } of twice) {
    for (const linking of resting) await turnLink(tx, product, merge, linking, keepId)
    const { kind, id, link } = dropped
    await noteLink(tx, merge.id, {
      register: kind.register.name,
      record_id: id,
      field: 'state',
      from_id: link,
      to_id: null,
    })
    // What came for it is about the one that stays, and a list that brought that one does not take it away from whoever told it too.
    await tx.client.query(
      'insert into record_lead (tenant, register, id, leads_to, merge_id) values ($1, $2, $3, $4, $5)',
      [tx.tenant, kind.register.name, id, keepId, merge.id],
    )
    await changeRecord(tx, product, kind.register, id, {
      action: 'merge',
      version: null,
      state: 'deleted',
      from: merge.id,
      why: 'Ghi hai lần',
    })
  }
}
