// Persons beside each other before they are merged: what each says, what names each, and what would stand twice.
import { Refusal } from '../kernel/contract/refusal.ts'
import { type Context, serve } from '../kernel/contract/serving.ts'
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { linkKindsTo, SUBJECT } from '../kernel/merge/links.ts'
import { MOST_MERGED } from '../kernel/merge/merge.ts'
import { tellingOf } from '../kernel/merge/told-twice.ts'
import { selectFields, type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { RecordRow } from '../kernel/register/contract.ts'
import type { Product } from '../kernel/register/product.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import type { ResponseOf } from '../kernel/contract/endpoint.ts'
import { likenessOf } from '../people/similar.ts'
import { chanceOf } from '../people/linkage/weights.ts'
import { persons } from '../people/persons.ts'
import { decidingOn } from './ask-whom.ts'
import { sideBySide } from './contract.ts'

type Shown = ResponseOf<typeof sideBySide>
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** As the reader may read each register: how many there are where he may not look would say who is a case, an inpatient or dead. */
const childrenOf = async (
  tx: Transaction,
  product: Product,
  people: readonly RecordRow[],
): Promise<Shown['children']> => {
  const found: { readonly register: string; readonly link: string }[] = []
  for (const { register, column } of linkKindsTo(product, persons)) {
    const links = await rowsOf<{ link: string }>(
      tx,
      `select ${column} as link from ${register.table} where tenant = $1 and ${column} = any ($2) and state = 'active'`,
      [tx.tenant, people.map(({ id }) => id)],
    )
    for (const { link } of links) found.push({ register: register.name, link })
  }
  return [...Map.groupBy(found, ({ register }) => register)].map(([register, links]) => ({
    register,
    counts: people.map(({ id }) => links.filter(({ link }) => link === id).length),
  }))
}

type Child = StoredRow & { id: string; subject_id: string; home_unit: string }

/** Two records of one kind about two of these persons that tell the same. */
const twiceOf = async (
  tx: Transaction,
  product: Product,
  people: readonly RecordRow[],
): Promise<Shown['twice']> => {
  const twice: Shown['twice'] = []
  for (const { register, field } of linkKindsTo(product, persons)) {
    if (field !== SUBJECT || !register.mainDay) continue
    const rows = await rowsOf<Child>(
      tx,
      `select r.*, ${selectFields(register, 'r', 'f_')} from ${register.table} r
       where r.tenant = $1 and r.subject_id = any ($2) and r.state = 'active' order by r.known_at, r.id`,
      [tx.tenant, people.map(({ id }) => id)],
    )
    // Held against each other as they are, shown as the account may see them.
    const equal = Map.groupBy(rows, (row) => tellingOf(register, valuesOfRow(register, row)) ?? row.id)
    for (const [first, ...others] of equal.values())
      for (const other of others)
        if (first && first.subject_id !== other.subject_id)
          twice.push({
            register: register.name,
            keep: first.id,
            drop: other.id,
            homeUnit: other.home_unit,
            values: valuesOfRow(register, other, 'f_'),
          })
  }
  return twice
}

export const serveSideBySide = (context: Context): void => {
  const { product } = context
  serve(context, sideBySide, async ({ tx, query }) => {
    const ids = [...new Set(query.ids.split(','))]
    if (ids.length < 2 || ids.length > MOST_MERGED || !ids.every((id) => UUID.test(id)))
      throw new Refusal('invalid')
    const people: RecordRow[] = []
    for (const id of ids) people.push(await getRecord(tx, product, persons, id))
    await noteReads(tx, persons, people, 'đặt cạnh nhau')
    const [one, other] = people
    const likeness = one && other && people.length === 2 ? await likenessOf(tx, one.id, other.id) : null
    return {
      persons: people,
      children: await childrenOf(tx, product, people),
      twice: await twiceOf(tx, product, people),
      because: likeness?.because ?? [],
      heldBack: likeness?.heldBack ?? null,
      score: likeness?.score ?? null,
      chance: likeness ? chanceOf(likeness.score) : null,
      ...(await decidingOn(
        tx,
        people.map(({ homeUnit }) => homeUnit),
      )),
    }
  })
}
