// Papers as they are stored: a draft is words, an issued one is the page that was sealed.
import { Refusal } from '../kernel/contract/refusal.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import type { OfficialDocument } from '../kernel/document/tree.ts'
import type { Values } from '../kernel/register/field.ts'
import type { Text } from '../kernel/text/text.ts'
import type { PaperHead } from './contract.ts'
import type { Earlier } from './paper-kind.ts'

export type PaperRow = {
  readonly id: string
  readonly unit_key: string
  readonly unit_name: string
  readonly kind: string
  readonly register: string | null
  readonly record_id: string | null
  readonly state: PaperHead['state']
  readonly day: string
  readonly words: Values
  readonly number: string | null
  readonly document: OfficialDocument | null
  readonly hash: string | null
  readonly issued_at: Date | null
  readonly issued_by_name: string | null
  readonly replaces: string | null
  readonly replaced_by: string | null
  readonly corrects: string | null
  readonly batch_id: string | null
  readonly trouble: Text | null
  readonly created_at: Date
}

const columns = `p.id, p.unit_key, u.full_name as unit_name, p.kind, p.register, p.record_id, p.state, p.day, p.number, p.hash, p.issued_at,
  account_name(p.issued_by) as issued_by_name, p.replaces, p.replaced_by, p.corrects, p.batch_id, p.trouble, p.created_at`
const source = 'from paper p join unit u on u.key = p.unit_key'

export const headOf = (row: Omit<PaperRow, 'words' | 'document'>): PaperHead => ({
  id: row.id,
  kind: row.kind,
  unit: row.unit_key,
  unitName: row.unit_name,
  register: row.register,
  recordId: row.record_id,
  state: row.state,
  day: row.day,
  number: row.number,
  issuedAt: row.issued_at?.toISOString() ?? null,
  issuedBy: row.issued_by_name,
  hash: row.hash,
  replaces: row.replaces,
  replacedBy: row.replaced_by,
  corrects: row.corrects,
  batch: row.batch_id,
  trouble: row.trouble,
  createdAt: row.created_at.toISOString(),
})

const MOST_LISTED = 500

export type Asked = {
  readonly unit?: string | undefined
  readonly record?: string | undefined
  readonly batch?: string | undefined
}

/** Newest first, of a batch in its order; what may not be read is not there. */
export const listPapers = async (tx: Transaction, { unit, record, batch }: Asked): Promise<PaperHead[]> =>
  (
    await rowsOf<PaperRow>(
      tx,
      `select ${columns} ${source} where p.tenant = $1 and p.state <> 'dropped' and ($3::uuid is null or p.record_id = $3)
         and ($4::uuid is null or p.batch_id = $4) and ($2::text is null or p.unit_key in (select reached_key from unit_reach where unit_key = $2))
       order by p.place nulls first, p.created_at desc, p.id limit $5`,
      [tx.tenant, unit ?? null, record ?? null, batch ?? null, batch === undefined ? MOST_LISTED : null],
    )
  ).map(headOf)

export const getPaper = async (tx: Transaction, id: string): Promise<PaperRow> => {
  const row = await findRow<PaperRow>(
    tx,
    `select ${columns}, p.words, p.document ${source} where p.tenant = $1 and p.id = $2`,
    [tx.tenant, id],
  )
  if (!row) throw new Refusal('notFound')
  return row
}

/** Holds the row to the end of the transaction, so that a paper is issued once. */
export const lockPaper = async (tx: Transaction, id: string): Promise<PaperRow> => {
  await tx.client.query('select 1 from paper where tenant = $1 and id = $2 for update', [tx.tenant, id])
  return getPaper(tx, id)
}

export const earlierOf = (tx: Transaction, record: string | null): Promise<Earlier[]> =>
  record === null
    ? Promise.resolve([])
    : rowsOf<Earlier>(
        tx,
        "select id, kind, number, day from paper where tenant = $1 and record_id = $2 and state = 'issued' order by issued_at desc, id desc",
        [tx.tenant, record],
      )

export type NewPaper = Pick<
  PaperRow,
  'id' | 'unit_key' | 'kind' | 'register' | 'record_id' | 'day' | 'words'
> &
  Partial<Pick<PaperRow, 'replaces' | 'corrects' | 'batch_id'>> & { readonly place?: number }

/** A retry with the same id is harmless: the ids that are new. */
export const insertPapers = async (tx: Transaction, papers: readonly NewPaper[]): Promise<Set<string>> => {
  const rows = await rowsOf<{ id: string }>(
    tx,
    `insert into paper (tenant, id, unit_key, kind, register, record_id, day, words, replaces, corrects, batch_id, place, created_by, created_at)
     select $1, p.id, p.unit_key, p.kind, p.register, p.record_id, p.day, p.words, p.replaces, p.corrects, p.batch_id, p.place, $3, $4
     from jsonb_to_recordset($2) p (id uuid, unit_key text, kind text, register text, record_id uuid, day date, words jsonb, replaces uuid,
       corrects uuid, batch_id uuid, place integer) on conflict do nothing returning id`,
    [tx.tenant, JSON.stringify(papers), tx.accountId, tx.now],
  )
  return new Set(rows.map(({ id }) => id))
}
