// phaodai erasures: holds a restored installation to the ledger of erasures, and proves it once more.

import { resolve } from 'node:path'
import { type Text, textOf } from '../kernel/text/text.ts'
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

/** Half a line is of an erasure that never took place; damage of the file may hide one that did. */
const unreadableText = (places: readonly number[]): Text =>
  textOf(
    `\nKHÔNG ĐỌC ĐƯỢC dòng ${places.join(', ')} của sổ xóa. Dòng ghi dở là của lần xóa chưa xảy ra; nếu tệp bị hỏng thì còn việc chưa xóa lại: hãy lấy bản sao khác của sổ xóa và chạy lại.`,
    `\nLine ${places.join(', ')} of the ledger CANNOT BE READ. A line cut short is of an erasure that never took place; if the file is damaged, something is not erased again: run it once more with another copy of the ledger.`,
  )

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, dataOption)
  const [path] = positionals
  if (path === undefined || positionals.length !== 1)
    throw new UsageProblem(textOf('Cho biết tệp sổ xóa.', 'Name the ledger of erasures.'))
  const { lines, unreadable } = await readLedgerFile(resolve(path))
  return withInstallation<ExitCode>(values.data, output, async ({ owner }) => {
    const erased = await applyErasures(owner, historyFolderIn(values.data), lines)
    const { sound, faults } = await verifyHistory(owner)
    const left = unreadable.length === 0 ? textOf('', '') : unreadableText(unreadable)
    output.answer(
      textOf(
        `Đã xóa lại ${erased} bản ghi, tệp theo ${lines.length} dòng của sổ xóa. Nhật ký ${sound ? 'nguyên vẹn' : 'KHÔNG NGUYÊN VẸN'}.${left.vi}`,
        `${erased} records and files erased again by ${lines.length} lines of the ledger. History ${sound ? 'is sound' : 'IS NOT SOUND'}.${left.en}`,
      ),
      { erased, lines: lines.length, unreadable, faults },
    )
    return sound && unreadable.length === 0 ? 0 : 1
  })
}
