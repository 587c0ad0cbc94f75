// One batch of judged rows taken into the registers in one transaction, each row once, whoever else takes the same import.
import type pg from 'pg'
import { packedArray } from '../kernel/database/packed-array.ts'
import { type Actor, rowsOf, transact, type Transaction } from '../kernel/database/transaction.ts'
import type { Register } from '../kernel/register/register.ts'
import type { Judged } from './judge.ts'
import type { StoredRun } from './prepare.ts'
import { writeBatch } from './write-batch.ts'

/** Thrown where another process took some of these rows meanwhile. */
class TakenMeanwhile extends Error {}

const rowsDone = async (
  tx: Transaction,
  importId: string,
  batch: readonly { readonly row: number }[],
): Promise<ReadonlySet<number>> => {
  const rows = await rowsOf<{ row: number }>(
    tx,
    'select row from import_row where import_id = $1 and row = any ($2::integer[])',
    [
      importId,
      packedArray(
        'integer',
        batch.map(({ row }) => row),
      ),
    ],
  )
  return new Set(rows.map(({ row }) => row))
}

/**
 * One batch, without the rows that are in already. The run is locked first: the batch before ends before this one begins, and where two
 * processes take the same import (one was silent for a while and thought dead), each row still goes in once. What is written is made ready
 * and sent while the lock is waited for, in the hope that nobody else took these rows; where somebody did, nothing of it stays.
 */
const takeBatch = (
  pool: pg.Pool,
  actor: Actor,
  run: StoredRun,
  register: Register,
  judged: readonly Judged[],
): Promise<void> =>
  transact(pool, actor, async (tx) => {
    const locked = tx.client.query('select 1 from import_run where id = $1 for update', [run.id])
    const done = rowsDone(
      tx,
      run.id,
      judged.map(({ row }) => row),
    )
    await Promise.all([locked, writeBatch(tx, run, register, judged), done])
    if ((await done).size > 0) throw new TakenMeanwhile()
  })

/** @param judged rows of one batch; those that came in meanwhile are left out */
export const takeRows = async (
  pool: pg.Pool,
  actor: Actor,
  run: StoredRun,
  register: Register,
  judged: readonly Judged[],
): Promise<void> => {
  try {
    await takeBatch(pool, actor, run, register, judged)
  } catch (error) {
    if (!(error instanceof TakenMeanwhile)) throw error
    const done = await transact(pool, actor, (tx) =>
      rowsDone(
        tx,
        run.id,
        judged.map(({ row }) => row),
      ),
    )
    await takeRows(
      pool,
      actor,
      run,
      register,
      judged.filter(({ row }) => !done.has(row.row)),
    )
  }
}
