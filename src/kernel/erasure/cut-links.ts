// Takes away what leads from other records to one that was erased: a request, a decision, a household would tell who it was.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { appendHistory } from '../history/append.ts'
import { linkKindsTo, manyKindsTo, SUBJECT } from '../merge/links.ts'
import type { Product } from '../register/product.ts'
import type { Register } from '../register/register.ts'

type Cut = { readonly register: Register; readonly set: string; readonly where: string }

const cutsOf = (product: Product, target: Register): Cut[] => [
  ...linkKindsTo(product, target)
    .filter(({ field }) => field !== SUBJECT)
    .map(({ register, column }) => ({
      register,
      set: `${column} = null`,
      where: `${column} = any ($2::uuid[])`,
    })),
  ...manyKindsTo(product, target).map(({ register, column }) => ({
    register,
    set: `${column} = array(select one from unnest(${column}) one where one <> all ($2::uuid[]))`,
    where: `${column} && $2::uuid[]`,
  })),
]

export const cutLinks = async (
  tx: Transaction,
  product: Product,
  target: Register,
  ids: readonly string[],
  from: string,
): Promise<void> => {
  for (const { register, set, where } of cutsOf(product, target)) {
    const cut = await rowsOf<{ id: string; home_unit: string }>(
      tx,
      `update ${register.table} set ${set}, version = version + 1, changed_at = $3 where tenant = $1 and ${where} returning id, home_unit`,
      [tx.tenant, ids, tx.now],
    )
    await appendHistory(
      tx,
      cut.map(({ id, home_unit: homeUnit }) => ({
        action: 'erase',
        register: register.name,
        recordId: id,
        homeUnit,
        changes: [],
        from,
        erased: [],
      })),
    )
  }
}
