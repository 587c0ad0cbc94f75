// A list that comes again knows more of some records: they are changed with history, each for itself.
import { rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { changeRecords } from '../kernel/register/change.ts'
import type { Register } from '../kernel/register/register.ts'
import { textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import type { Judged } from './judge.ts'
import type { StoredRun } from './prepare.ts'
import type { RowProblem } from './reading/row-reading.ts'
import type { Altered } from './record-change.ts'

type Applied = {
  /** By row, what it altered. */
  readonly altered: ReadonlyMap<number, Altered>
  /** By row, why its record stays as it was. */
  readonly refused: ReadonlyMap<number, readonly RowProblem[]>
}

/** The row's print becomes the record's. Undone, the record gets the earlier print back: otherwise the list could not come again. */
export const applyChanges = async (
  tx: Transaction,
  run: StoredRun,
  register: Register,
  judged: readonly Judged[],
): Promise<Applied> => {
  const altered = new Map<number, Altered>()
  const refused = new Map<number, readonly RowProblem[]>()
  for (const {
    row: { row },
    change,
    print,
  } of judged) {
    if (!change) continue
    const alteration = { action: 'import', version: null, values: change.after, from: run.id } as const
    const outcome = (
      await changeRecords(tx, product, register, new Map([[change.recordId, alteration]]))
    ).get(change.recordId)
    if (outcome?.kind === 'refused') {
      const { words } = outcome.refusal
      const text = textOf(
        `Không cập nhật được bản ghi: ${words.vi}`,
        `The record was not updated: ${words.en}`,
      )
      refused.set(row, [{ row, column: null, field: null, severity: 'error', text }])
      continue
    }
    const [earlier] = await rowsOf<{ print: string | null }>(
      tx,
      `update ${register.table} now set fingerprint = $3 from ${register.table} before
       where now.tenant = $1 and now.id = $2 and before.tenant = now.tenant and before.id = now.id returning before.fingerprint as print`,
      [tx.tenant, change.recordId, print],
    )
    altered.set(row, { ...change, prints: { before: earlier?.print ?? null, after: print } })
  }
  return { altered, refused }
}
