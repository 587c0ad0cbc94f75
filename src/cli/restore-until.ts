// The part of `phaodai restore` that goes back to a moment, from an archive of the log.

import { join } from 'node:path'
import { rm } from 'node:fs/promises'
import { restoreUntil } from '../kernel/database/log-archive/restore-until.ts'
import { beginRestore, endRestore } from '../kernel/database/half-restored.ts'
import { openDatabase, type OpenOptions } from '../kernel/database/open-database.ts'
import type { SignedCheckpoint } from '../kernel/history/checkpoint-shape.ts'
import { textOf } from '../kernel/text/text.ts'
import type { ExitCode } from './command.ts'
import { beginNewLine } from './new-line.ts'
import type { Output } from './output.ts'
import { proveRestored } from './prove-restored.ts'
import { bringHistory, findLedgerBeside } from './restored-history.ts'
import { putKey, sayKey } from './restored-key.ts'
import { stopWhatRan } from './stop-what-ran.ts'

export const runUntil = async (
  archive: string,
  options: OpenOptions,
  until: Date,
  given: { readonly passphrase: string | undefined; readonly against: readonly SignedCheckpoint[] },
  output: Output,
): Promise<ExitCode> => {
  const folder = join(options.folder, 'database')
  const moment = until.toISOString()
  const beside = await findLedgerBeside(archive)
  output.progress(textOf(`Đang phục hồi đến ${moment}…`, `Restoring up to ${moment}…`))
  try {
    await beginRestore(options.folder, undefined)
    const restored = await restoreUntil(archive, folder, until, given.passphrase)
    const database = await openDatabase({ ...options, asServer: true, upgrades: true, restoring: true })
    try {
      const begun = await stopWhatRan(database.ownerUrl)
      const history = await bringHistory(database.ownerUrl, join(options.folder, 'history'), archive, beside)
      const proof = await proveRestored(database.ownerUrl, given.against)
      const { base, reached } = restored
      const ends = restored.lastKept.toISOString()
      await beginNewLine(database.ownerUrl, reached ? moment : ends)
      const how = reached
        ? textOf(`Đã phục hồi đúng đến ${moment}`, `Restored exactly up to ${moment}`)
        : textOf(
            `Đã phục hồi hết kho lưu trữ. Kho kết thúc trước ${moment} (đoạn cuối nhận lúc ${ends}): nếu máy chủ có ghi thêm sau đó thì không có ở đây`,
            `Restored all of the archive. It ends before ${moment} (last segment kept at ${ends}): what the server wrote after that is not here`,
          )
      const secretKey = await putKey(options.folder, restored.secretKey)
      const key = sayKey(secretKey, options.folder)
      await endRestore(options.folder)
      output.answer(
        textOf(
          `${how.vi}, từ bản nền ${base.startedAt}.\n${begun.vi}\n${history.text.vi}\n${proof.text.vi}\n${key.vi}`,
          `${how.en}, from the base backup of ${base.startedAt}.\n${begun.en}\n${history.text.en}\n${proof.text.en}\n${key.en}`,
        ),
        {
          until: moment,
          reached,
          base: base.startedAt,
          lastKept: ends,
          secretKey,
          erased: history.erased,
          ledger: history.ledger,
          figures: proof.figures,
          history: proof.history,
        },
      )
      return proof.sound ? 0 : 1
    } finally {
      await database.stop()
    }
  } catch (error) {
    // Half a restore would later be taken for a whole one.
    await rm(folder, { recursive: true, force: true })
    await endRestore(options.folder)
    throw error
  }
}
