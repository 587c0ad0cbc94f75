// Holds a restored installation to the ledger of erasures: what was erased after the backup was made is erased again, and proved.

import { existsSync } from 'node:fs'
import type pg from 'pg'
import { systemActor } from '../kernel/contract/serving.ts'
import { rowsOf, transact } from '../kernel/database/transaction.ts'
import { erase } from '../kernel/erasure/erase.ts'
import { ledgerIn, type LedgerLine, noteInLedger, readLedger } from '../kernel/erasure/ledger.ts'
import type { KeptLines } from '../kernel/history/kept-lines.ts'
import { textOf } from '../kernel/text/text.ts'
import { product } from '../product.ts'
import { UsageProblem } from './usage-problem.ts'

export const readLedgerFile = async (path: string): Promise<KeptLines<LedgerLine>> => {
  const ledger = existsSync(path) ? await readLedger(path) : undefined
  if (!ledger || (ledger.lines.length === 0 && ledger.unreadable.length > 0))
    throw new UsageProblem(
      textOf(`${path} không phải sổ xóa của Pháo Đài.`, `${path} is no ledger of erasures of Pháo Đài.`),
    )
  return ledger
}

/** Those of the line that still hold something. */
const stillHolding = async (
  tx: Parameters<typeof erase>[0],
  { how, register: name, ids }: LedgerLine,
): Promise<string[]> => {
  const register = product.register(name)
  if (how !== 'file' && !register) return []
  const [table, erased] = how === 'file' ? ['import_run', 'file_erased_at'] : [register?.table, 'erased_at']
  const rows = await rowsOf<{ id: string }>(
    tx,
    `select id from ${table} where tenant = $1 and id = any ($2::uuid[]) and (${erased} is null or $3)`,
    [tx.tenant, ids, how === 'whole'],
  )
  return rows.map(({ id }) => id)
}

/** @returns how many records and files were erased again */
export const applyErasures = async (
  owner: pg.Pool,
  folder: string,
  lines: readonly LedgerLine[],
): Promise<number> => {
  const { rows } = await owner.query<{ tenant: string }>('select tenant from installation limit 1')
  const actor = systemActor(rows[0]?.tenant ?? '')
  const own = existsSync(ledgerIn(folder)) ? await readLedger(ledgerIn(folder)) : undefined
  const known = new Set(own?.lines.map((line) => JSON.stringify(line)))
  let done = 0
  for (const line of lines) {
    const ids = await transact(owner, actor, async (tx) => {
      const holding = await stillHolding(tx, line)
      if (holding.length > 0) await erase(tx, product, { ...line, ids: holding })
      return holding
    })
    done += ids.length
    // The new place must be able to hold its own backups to it.
    if (known.has(JSON.stringify(line))) continue
    await noteInLedger(folder, {
      order: line.order,
      at: line.at,
      how: line.how,
      register: line.register,
      ids: line.ids,
    })
  }
  return done
}
