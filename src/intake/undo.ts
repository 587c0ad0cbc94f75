// Undoes an import: its records are deleted (a state, with history), and the persons it made whom nobody else has come to need.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecord } from '../kernel/register/change.ts'
import type { Product } from '../kernel/register/product.ts'

/** Deletes up to `size` records of the import; 0 where none is left. */
export const undoBatch = async (
  tx: Transaction,
  product: Product,
  importId: string,
  size: number,
): Promise<number> => {
  const withSubject = product.registers.filter(({ subject }) => subject)
  // Records first, persons last: a person is needed as long as a record is about him.
  const ordered = [...withSubject, ...product.registers.filter(({ subject }) => !subject).toReversed()]
  for (const register of ordered) {
    const needed = withSubject
      .filter(({ subject }) => subject?.name === register.name)
      .map(
        ({ table }) =>
          `and not exists (select 1 from ${table} o where o.tenant = r.tenant and o.subject_id = r.id and o.state = 'active')`,
      )
    const rows = await rowsOf<{ id: string }>(
      tx,
      `select r.id from ${register.table} r where r.tenant = $1 and r.import_id = $2 and r.state = 'active' ${needed.join(' ')} order by r.id limit $3`,
      [tx.tenant, importId, size],
    )
    for (const { id } of rows)
      await changeRecord(tx, product, register, id, {
        action: 'undo',
        version: null,
        state: 'deleted',
        from: importId,
      })
    if (rows.length > 0) return rows.length
  }
  return 0
}
