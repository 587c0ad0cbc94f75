// phaodai history verify: reads every chain of history from its beginning and names what was altered.

import { verifyHistory } from '../kernel/history/verify.ts'
import { textOf } from '../kernel/text/text.ts'
import type { CommandModule } from './command.ts'
import { dataOption } from './database-options.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'
import { withDatabase } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai history verify [--data ./data]\n\nMã kết thúc 1: nhật ký đã bị sửa, bị xóa hoặc bị chèn; từng chỗ được nêu rõ.',
  'phaodai history verify [--data ./data]\n\nExit code 1: history was altered, cut or added to; every place is named.',
)

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, dataOption)
  if (positionals.length !== 1 || positionals[0] !== 'verify')
    throw new UsageProblem(textOf('Cách gọi: phaodai history verify', 'Call it as: phaodai history verify'))
  return withDatabase(values.data, output, async (owner) => {
    const { entries, sound, faults } = await verifyHistory(owner)
    const list = faults.map((fault) => `  ${fault}`).join('\n')
    output.answer(
      sound
        ? textOf(`Nhật ký nguyên vẹn: ${entries} mục.`, `History is sound: ${entries} entries.`)
        : textOf(
            `NHẬT KÝ KHÔNG NGUYÊN VẸN: ${faults.length} chỗ trong ${entries} mục đã đọc.\n${list}`,
            `HISTORY IS NOT SOUND: ${faults.length} faults in ${entries} entries read.\n${list}`,
          ),
      { entries, sound, faults },
    )
    return sound ? 0 : 1
  })
}
