// Official papers about a record that is erased: what they say goes; number, day and seal stay, so that no number is missing from the register.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { ErasedRecord } from '../history/erase-values.ts'

/** Whether a paper is still kept for its own term is asked before (`src/privacy/retention/due.ts`). @returns whose history tells of them too */
export const erasePapers = async (tx: Transaction, ids: readonly string[]): Promise<ErasedRecord[]> => {
  const papers = await rowsOf<{ id: string; unit: string }>(
    tx,
    `update paper set words = '{}', document = null, trouble = null where tenant = $1 and record_id = any ($2::uuid[]) returning id, unit_key as unit`,
    [tx.tenant, ids],
  )
  await tx.client.query(
    `update paper_batch set refused = (select coalesce(jsonb_agg(item), '[]') from jsonb_array_elements(refused) item where not item::text like any ($2::text[]))
     where tenant = $1 and exists (select 1 from jsonb_array_elements(refused) item where item::text like any ($2::text[]))`,
    [tx.tenant, ids.map((id) => `%${id}%`)],
  )
  // The entry in the register of documents bears the id of the paper.
  await tx.client.query(
    `update document set summary = 'Đã xóa theo thời hạn lưu giữ', search_text = '', fingerprint = null, version = version + 1, changed_at = $3
     where tenant = $1 and id = any ($2::uuid[])`,
    [tx.tenant, papers.map(({ id }) => id), tx.now],
  )
  return papers.map(({ id, unit }) => ({ register: 'documents', id, homeUnit: unit }))
}
