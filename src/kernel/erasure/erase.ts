// One step of an erasure, in the transaction given: records made anonymous, taken away, or the file of a list.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { appendHistory } from '../history/append.ts'
import type { Product } from '../register/product.ts'
import { eraseFiles } from './erase-files.ts'
import { type Erased, eraseIdentity } from './erase-identity.ts'
import { eraseWhole } from './erase-whole.ts'
import type { LedgerLine } from './ledger.ts'

/** The name under which files of lists are erased: they are no register. */
export const IMPORTS = 'imports'

/** With a record go those that were given up for it: they still say whose they were. */
export const withGivenUp = async (
  tx: Transaction,
  register: string,
  ids: readonly string[],
): Promise<string[]> =>
  (
    await rowsOf<{ id: string }>(tx, 'select records_led_to($1, $2, $3::uuid[]) as id', [
      tx.tenant,
      register,
      ids,
    ])
  ).map(({ id }) => id)

export const erase = async (
  tx: Transaction,
  product: Product,
  { how, register: name, ids, order }: Pick<LedgerLine, 'how' | 'register' | 'ids' | 'order'>,
): Promise<Erased> => {
  if (how === 'file') {
    const count = await eraseFiles(tx, ids)
    await appendHistory(tx, [
      {
        action: 'erase',
        register: IMPORTS,
        recordId: null,
        homeUnit: null,
        changes: [],
        from: order,
        erased: [],
      },
    ])
    return { records: { [IMPORTS]: count }, entries: 0 }
  }
  const register = product.register(name)
  // A register that the product no longer has holds nobody any more.
  if (!register) return { records: {}, entries: 0 }
  return how === 'identity'
    ? eraseIdentity(tx, product, register, await withGivenUp(tx, name, ids), order)
    : eraseWhole(tx, product, register, ids, order)
}
