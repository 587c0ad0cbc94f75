// phaodai erasures: holds a restored installation to the ledger of erasures, and proves it once more.

import { resolve } from 'node:path'
import { textOf } from '../kernel/text/text.ts'
import { verifyHistory } from '../kernel/history/verify.ts'
import { applyErasures, readLedgerFile } from './apply-erasures.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { dataOption, historyFolderIn } from './database-options.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'
import { withInstallation } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai erasures SỔ_XÓA.ndjson [--data ./data]\n\nChạy sau khi phục hồi một bản sao lưu: những gì đã xóa từ lúc sao lưu đến nay được xóa lại.\nSổ xóa là data/history/erasures.ndjson của nơi cũ; chạy lại nhiều lần không hại gì.',
  'phaodai erasures LEDGER.ndjson [--data ./data]\n\nAfter a backup was restored: what was erased since it was made is erased again.\nThe ledger is data/history/erasures.ndjson of the old place; running it again does no harm.',
)

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, dataOption)
  const [path] = positionals
  if (path === undefined || positionals.length !== 1)
    throw new UsageProblem(textOf('Cho biết tệp sổ xóa.', 'Name the ledger of erasures.'))
  const lines = await readLedgerFile(resolve(path))
  return withInstallation<ExitCode>(values.data, output, async ({ owner }) => {
    const erased = await applyErasures(owner, historyFolderIn(values.data), lines)
    const { sound, faults } = await verifyHistory(owner)
    output.answer(
      textOf(
        `Đã xóa lại ${erased} bản ghi, tệp theo ${lines.length} dòng của sổ xóa. Nhật ký ${sound ? 'nguyên vẹn' : 'KHÔNG NGUYÊN VẸN'}.`,
        `${erased} records and files erased again by ${lines.length} lines of the ledger. History ${sound ? 'is sound' : 'IS NOT SOUND'}.`,
      ),
      { erased, lines: lines.length, faults },
    )
    return sound ? 0 : 1
  })
}
