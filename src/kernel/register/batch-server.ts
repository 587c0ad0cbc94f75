// Serves changes of many records of a register at once.
import { mustHoldIn } from '../access/requires.ts'
import { Refusal } from '../contract/refusal.ts'
import { type Context, serve } from '../contract/serving.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
import { formatNumber } from '../text/number.ts'
import { textOf } from '../text/text.ts'
import { changeBatch, findBatch, recentBatches, undoBatch } from './batch.ts'
import { type Batch, type BatchChange, batchEndpoints, MOST_AT_ONCE } from './batch-contract.ts'
import type { ListQuery } from './contract.ts'
import { whereOf } from './list.ts'
import type { Product } from './product.ts'
import { selectRecords } from './read.ts'
import { noteReadIds } from './reads.ts'
import type { Register } from './register.ts'

const invalid = (field: string, vi: string, en: string): Refusal =>
  new Refusal('invalid', { problems: [{ field, text: textOf(vi, en) }] })

/** The records that a list shows now; refused where these are others than the person saw, or too many. */
const matchingVersions = async (
  tx: Transaction,
  product: Product,
  register: Register,
  query: ListQuery,
  total: number,
): Promise<Map<string, number>> => {
  const parameters: unknown[] = []
  const { where } = await whereOf(tx, product, register, query, parameters)
  const rows = await rowsOf<{ id: string; version: number }>(
    tx,
    `select r.id, r.version from ${selectRecords(product, register).from} where ${where} limit ${MOST_AT_ONCE + 1}`,
    parameters,
  )
  const most = formatNumber(MOST_AT_ONCE, {}, 'vi')
  if (rows.length > MOST_AT_ONCE)
    throw new Refusal(
      'tooLarge',
      null,
      textOf(
        `Mỗi lần sửa được nhiều nhất ${most} bản ghi; chưa có gì thay đổi. Thêm điều kiện lọc rồi sửa từng phần.`,
        `At most ${MOST_AT_ONCE} records can be changed at once; nothing was changed. Add a condition and do it in parts.`,
      ),
    )
  if (rows.length !== total)
    throw new Refusal(
      'changedMeanwhile',
      { total: rows.length },
      textOf(
        `Danh sách vừa thay đổi: nay có ${rows.length} bản ghi, lúc chọn có ${total}; chưa có gì được sửa. Xem lại danh sách rồi làm lại.`,
        `The list has just changed: ${rows.length} records now, ${total} when you chose; nothing was changed. Look at the list and do it again.`,
      ),
    )
  return new Map(rows.map(({ id, version }) => [id, version]))
}

const refuseEmpty = ({ values, homeUnit, state }: BatchChange, why: string | undefined): void => {
  if (Object.keys(values ?? {}).length === 0 && homeUnit === undefined && state === undefined)
    throw invalid('change', 'chưa chọn điều gì để sửa', 'says nothing to change')
  if (state === 'deleted' && !why?.trim())
    throw invalid('why', 'bắt buộc khi xóa', 'is required for deletion')
}

const leftOf = ({ refused, undone }: Batch): string[] =>
  [...refused, ...(undone?.spared ?? [])].map(({ id }) => id)

export const serveBatches = (context: Context, register: Register): void => {
  const { product, duties } = context
  const endpoints = batchEndpoints(register)
  /** Records that were left are named, and changed ones have their own entries. */
  const named = async (tx: Transaction, batch: Batch) => {
    await noteReadIds(tx, register, leftOf(batch), 'sửa nhiều bản ghi')
    return { batch }
  }

  serve(context, endpoints.changeMany, async ({ tx, body }) => {
    const { id, records, matching, change, why } = body
    // The same batch sent again, as happens when the answer was lost: the answer is given again.
    const before = await findBatch(tx, register, id)
    if (before) return named(tx, before)
    refuseEmpty(change, why)
    if (change.homeUnit !== undefined) await mustHoldIn(tx, duties, `${register.name}.write`, change.homeUnit)
    if (!records === !matching)
      throw invalid('records', 'chọn bản ghi, hoặc cả danh sách', 'name records, or a whole list')
    const versions = matching
      ? await matchingVersions(tx, product, register, matching.query, matching.total)
      : new Map(records?.map((record) => [record.id, record.version]))
    return named(
      tx,
      await changeBatch(tx, product, register, { id, versions, change, why: why?.trim() || null }),
    )
  })

  serve(context, endpoints.batches, async ({ tx }) => {
    const batches = await recentBatches(tx, register)
    await noteReadIds(tx, register, batches.flatMap(leftOf), 'sửa nhiều bản ghi')
    return { batches }
  })

  serve(context, endpoints.undoMany, async ({ tx, params }) =>
    named(tx, await undoBatch(tx, product, register, params.id)),
  )
}
