// What a restore does with what lay beside the database: erasures made since the backup are made again, copies of checkpoints come back.

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addLines, CHECKPOINTS, LEDGER } from '../kernel/database/backup/beside.ts'
import { createPool } from '../kernel/database/pool.ts'
import { type Text, textOf } from '../kernel/text/text.ts'
import { findInstallation } from '../server/installation.ts'
import { applyErasures, readLedgerFile } from './apply-erasures.ts'

/** From a backup itself; undefined where it is an older one, or an archive. */
type Brought = { readonly ledger?: Buffer | undefined; readonly checkpoints?: Buffer | undefined }

export type RestoredHistory = {
  /** Records and files that were erased again. */
  readonly erased: number
  /** False where only the backup itself could say what was erased, and so nothing of the time since. */
  readonly ledger: boolean
  readonly text: Text
}

/** Read before anything is restored: a ledger that cannot be trusted is no reason to begin. */
export const findLedgerBeside = async (folder: string): Promise<Buffer | undefined> => {
  const path = join(folder, LEDGER)
  if (!existsSync(path)) return undefined
  await readLedgerFile(path)
  return readFile(path)
}

const say = (erased: number, ledger: boolean, unreadable: number, from: string): Text =>
  unreadable > 0
    ? textOf(
        `Đã theo sổ xóa: ${erased} bản ghi, tệp được xóa lại; ${unreadable} dòng của sổ KHÔNG ĐỌC ĐƯỢC, những gì các dòng ấy ghi chưa được xóa lại.`,
        `Held to the ledger of erasures: ${erased} records and files erased again; ${unreadable} lines of it CANNOT BE READ, and what they name is not erased again.`,
      )
    : ledger
      ? textOf(
          `Đã theo sổ xóa: ${erased} bản ghi, tệp được xóa lại.`,
          `Held to the ledger of erasures: ${erased} records and files erased again.`,
        )
      : textOf(
          `KHÔNG THẤY sổ xóa (${LEDGER}) trong ${from}: những gì đã xóa từ lúc sao lưu chưa được xóa lại. Nếu có, chạy \`phaodai erasures\` với sổ của nơi cũ trước khi làm việc.`,
          `NO ledger of erasures (${LEDGER}) in ${from}: what was erased since the backup is not erased again. If anything was, run \`phaodai erasures\` with the ledger of the old place before anybody works here.`,
        )

/**
 * @param historyFolder of the new place
 * @param from where the backup or the archive lies
 * @param beside the ledger that lay there
 */
export const bringHistory = async (
  ownerUrl: string,
  historyFolder: string,
  from: string,
  beside: Buffer | undefined,
  { ledger, checkpoints }: Brought = {},
): Promise<RestoredHistory> => {
  const own = join(historyFolder, LEDGER)
  const told = beside !== undefined || existsSync(own)
  const contents = [ledger, beside].filter((content) => content !== undefined)
  if (contents.length > 0) await addLines(own, ...contents)
  const kept = join(historyFolder, CHECKPOINTS)
  if (checkpoints && !existsSync(kept)) await addLines(kept, checkpoints)
  const { lines, unreadable } = existsSync(own) ? await readLedgerFile(own) : { lines: [], unreadable: [] }
  const owner = createPool(ownerUrl, { max: 1, statementTimeout: 0 })
  try {
    const installed = lines.length > 0 && (await findInstallation(owner)) !== undefined
    const erased = installed ? await applyErasures(owner, historyFolder, lines) : 0
    return { erased, ledger: told, text: say(erased, told, unreadable.length, from) }
  } finally {
    await owner.end()
  }
}
