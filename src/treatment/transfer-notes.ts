// What the two sides of a transfer say to each other: whoever sees the transfer reads it, whoever writes it adds; nothing said is changed.
import { mustHoldIn } from '../kernel/access/requires.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { appendHistory } from '../kernel/history/append.ts'
import { getRecord } from '../kernel/register/read.ts'
import { noteReads } from '../kernel/register/reads.ts'
import type { Acting } from './acts.ts'
import { transfers } from './transfers.ts'

const mayWrite = async (tx: Transaction, homeUnit: string): Promise<boolean> =>
  (await findRow<{ held: boolean }>(tx, `select $1 = any (app_scope('transfers.write')) as held`, [homeUnit]))
    ?.held === true

export const notesOf = async ({ tx, product }: Acting, transfer: string) => {
  const record = await getRecord(tx, product, transfers, transfer)
  await noteReads(tx, transfers, [record], 'trao đổi về lượt chuyển')
  const rows = await rowsOf<{ id: string; said: string; said_at: Date; by: string | null }>(
    tx,
    `select id, said, said_at, account_name(said_by) as by from transfer_note where tenant = $1 and transfer = $2 order by said_at, id`,
    [tx.tenant, transfer],
  )
  return {
    notes: rows.map(({ said_at, ...row }) => ({ ...row, at: said_at.toISOString() })),
    mayAdd: await mayWrite(tx, record.homeUnit),
  }
}

/** The same note sent twice is kept once. What is said stands beside the history, which tells that something was. */
export const sayOf = async (
  { tx, product, duties }: Acting,
  transfer: string,
  { id, said }: { readonly id: string; readonly said: string },
) => {
  const { homeUnit, subjectId } = await getRecord(tx, product, transfers, transfer)
  await mustHoldIn(tx, duties, 'transfers.write', homeUnit)
  const added = await findRow<{ id: string }>(
    tx,
    `insert into transfer_note (tenant, id, transfer, said, said_at, said_by) values ($1, $2, $3, $4, $5, app_account())
     on conflict (tenant, id) do nothing returning id`,
    [tx.tenant, id, transfer, said, tx.now],
  )
  if (added)
    await appendHistory(tx, [
      {
        action: 'change',
        register: transfers.name,
        recordId: transfer,
        homeUnit,
        changes: [],
        why: 'Ghi ý kiến trao đổi',
        ...(subjectId ? { listed: [subjectId] } : {}),
      },
    ])
  return { id }
}
