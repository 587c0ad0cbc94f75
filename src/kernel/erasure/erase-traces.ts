// What was kept of a record on its way: batches, merges, doubts, lists it came in with, files beside it, searches, openings, answers. All of it goes along.
import { rowsOf, type Transaction } from '../database/transaction.ts'
import type { Product } from '../register/product.ts'
import type { Register } from '../register/register.ts'
import { searchKey } from '../text/search-key.ts'
import { eraseFiles } from './erase-files.ts'

type Trace = {
  readonly register: Register
  readonly row: { readonly id: string; readonly import_id: string | null; readonly search_text: string }
}

/** Takes out of a list in JSON what names one of these records. */
const without = (column: string, path = ''): string =>
  `(select coalesce(jsonb_agg(item), '[]') from jsonb_array_elements(${column}${path}) item where not item ->> 'id' = any ($2::text[]))`

/** Each with the tenant and the ids. */
const statements: readonly string[] = [
  `update batch b set change = b.change - 'values', why = null where tenant = $1
     and exists (select 1 from batch_item i where i.tenant = b.tenant and i.batch_id = b.id and i.record_id::text = any ($2::text[]))`,
  `update batch_item set before = '{}' where tenant = $1 and record_id::text = any ($2::text[])`,
  `update batch set refused = ${without('refused')} where tenant = $1 and exists (select 1 from jsonb_array_elements(refused) item where item ->> 'id' = any ($2::text[]))`,
  `update batch set undone = jsonb_set(undone, '{spared}', ${without('undone', " -> 'spared'")}) where tenant = $1 and undone is not null
     and exists (select 1 from jsonb_array_elements(undone -> 'spared') item where item ->> 'id' = any ($2::text[]))`,
  `delete from record_merge_link l using record_merge m where m.tenant = $1 and l.tenant = m.tenant and l.merge_id = m.id
     and (m.kept_id::text = any ($2::text[]) or m.given_up::text[] && $2::text[])`,
  `delete from record_merge where tenant = $1 and (kept_id::text = any ($2::text[]) or given_up::text[] && $2::text[])`,
  `delete from doubt where tenant = $1 and (one_id::text = any ($2::text[]) or other_id::text = any ($2::text[]))`,
  `update person_opening set reason = 'Đã xóa theo thời hạn lưu giữ', verdict_note = null, answer = null where tenant = $1 and person_id::text = any ($2::text[])`,
  `delete from attachment_bytes b using attachment a where a.tenant = $1 and b.tenant = a.tenant and b.id = a.id and a.record_id::text = any ($2::text[])`,
  `delete from attachment where tenant = $1 and record_id::text = any ($2::text[])`,
  `delete from masked_hit where tenant = $1 and person_id::text = any ($2::text[])`,
  `update import_row set altered = null where tenant = $1 and record_id = any ($2::text[]::uuid[])`,
  `update import_row set person_added = null where tenant = $1 and person_id = any ($2::text[]::uuid[])`,
]

/** Files of lists that wait to be fetched may hold anybody; they are made again in a minute. */
const dropExports = (tx: Transaction) =>
  tx.client.query('delete from export_file where tenant = $1 and rows is not null', [tx.tenant])

/**
 * Answers are sealed by a key that is not kept, so nobody can tell whose they are: all of them go, and with them what devices that were shut
 * out still sent.
 */
const forgetAnswers = async (tx: Transaction) => {
  await tx.client.query('update idempotency_key set answer = null where tenant = $1 and answer is not null', [
    tx.tenant,
  ])
  await tx.client.query('delete from field_left_write where tenant = $1', [tx.tenant])
}

/** Views that somebody saved to find a name or a number again. */
const forgetViews = async (tx: Transaction, names: readonly string[]): Promise<void> => {
  const keys = [...new Set(names.map(searchKey))].filter((key) => key !== '')
  const views = await rowsOf<{ id: string; text: string }>(
    tx,
    `select id, concat_ws(' ', name, query ->> 'search', query ->> 'filter') as text from saved_view where tenant = $1`,
    [tx.tenant],
  )
  const found = views.filter(({ text }) => keys.some((key) => searchKey(text).includes(key)))
  await tx.client.query('delete from saved_view where tenant = $1 and id = any ($2)', [
    tx.tenant,
    found.map(({ id }) => id),
  ])
}

/** A word by which nothing is found any more would tell that somebody was called so. */
const forgetWords = async (tx: Transaction, product: Product, texts: readonly string[]): Promise<void> => {
  const words = [...new Set(texts.flatMap((text) => text.split(' ')))].filter((word) =>
    /^[a-z']{2,20}$/.test(word),
  )
  if (words.length === 0) return
  const held = product.registers.map(
    ({ table }) => `not exists (select 1 from ${table} where words @> array[w.word])`,
  )
  await tx.client.query(`delete from search_word w where w.word = any ($1) and ${held.join(' and ')}`, [
    words,
  ])
}

/** @param names what people were called by, to find them in saved searches */
export const eraseTraces = async (
  tx: Transaction,
  product: Product,
  traces: readonly Trace[],
  names: readonly string[],
): Promise<void> => {
  const ids = traces.map(({ row }) => row.id)
  if (ids.length === 0) return
  const runs = await rowsOf<{ import_id: string }>(
    tx,
    'select distinct import_id from import_row where tenant = $1 and (record_id = any ($2::uuid[]) or person_id = any ($2::uuid[]))',
    [tx.tenant, ids],
  )
  for (const statement of statements) await tx.client.query(statement, [tx.tenant, ids])
  await eraseFiles(tx, [
    ...runs.map(({ import_id: id }) => id),
    ...traces.flatMap(({ row }) => row.import_id ?? []),
  ])
  await dropExports(tx)
  await forgetAnswers(tx)
  await forgetViews(tx, names)
  await forgetWords(
    tx,
    product,
    traces.map(({ row }) => row.search_text),
  )
}
