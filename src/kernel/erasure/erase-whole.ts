// Takes records away altogether: those that no figure counts and that nothing names any more; what is still named becomes anonymous.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { eraseValues } from '../history/erase-values.ts'
import { linkKindsTo } from '../merge/links.ts'
import type { Product } from '../register/product.ts'
import type { Register } from '../register/register.ts'
import { type Erased, eraseIdentity, namesOf, type Row } from './erase-identity.ts'
import { eraseTraces } from './erase-traces.ts'

const namedBy = async (
  tx: Transaction,
  product: Product,
  register: Register,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const named = new Set<string>()
  for (const { register: other, column } of linkKindsTo(product, register))
    for (const { link } of await rowsOf<{ link: string }>(
      tx,
      `select distinct ${column} as link from ${other.table} where tenant = $1 and ${column} = any ($2::uuid[])`,
      [tx.tenant, ids],
    ))
      named.add(link)
  return named
}

/** On a connection of the owner, as `eraseIdentity`. */
export const eraseWhole = async (
  tx: Transaction,
  product: Product,
  register: Register,
  ids: readonly string[],
  from: string,
): Promise<Erased> => {
  const rows = await rowsOf<Row>(
    tx,
    `select * from ${register.table} where tenant = $1 and id = any ($2::uuid[]) order by id for update`,
    [tx.tenant, ids],
  )
  const named = await namedBy(tx, product, register, ids)
  const counted = product.countsOf(register.name).length > 0
  const stays = (row: Row): boolean => named.has(row.id) || (counted && row.state === 'active')
  const going = rows.filter((row) => !stays(row))
  const left = rows.filter(stays).map(({ id }) => id)
  const anonymous =
    left.length > 0
      ? await eraseIdentity(tx, product, register, left, from)
      : { records: {} as Record<string, number>, entries: 0 }
  await tx.client.query(`delete from ${register.table} where tenant = $1 and id = any ($2::uuid[])`, [
    tx.tenant,
    going.map(({ id }) => id),
  ])
  await eraseTraces(
    tx,
    product,
    going.map((row) => ({ register, row })),
    namesOf(register, going),
  )
  const { entries } = await eraseValues(
    tx,
    going.map(({ id, home_unit: homeUnit }) => ({ register: register.name, id, homeUnit })),
    from,
  )
  const own = (anonymous.records[register.name] ?? 0) + going.length
  return {
    records: { ...anonymous.records, ...(own > 0 ? { [register.name]: own } : {}) },
    entries: anonymous.entries + entries,
  }
}
