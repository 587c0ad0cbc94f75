// phaodai persons match: looks through the whole register for records that are one person, and queues what is likely.

import { runMatching } from '../duplicates/worker.ts'
import { textOf } from '../kernel/text/text.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { dataOption } from './database-options.ts'
import { progressTo } from './import-run.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'
import { withInstallation } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai persons match [--data ./data]\n\nRà soát cả sổ Người dân: học trọng số từ chính sổ, đưa các cặp có thể là một người vào hàng chờ. Không gộp gì.\nCtrl-C dừng; những cặp đã vào hàng chờ thì ở lại.',
  'phaodai persons match [--data ./data]\n\nLooks through all persons: learns weights from the register itself and queues pairs that may be one person. Merges nothing.\nCtrl-C stops; what was queued stays.',
)

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, dataOption)
  if (positionals.length !== 1 || positionals[0] !== 'match')
    throw new UsageProblem(textOf('Cách gọi: phaodai persons match', 'Call it as: phaodai persons match'))
  return withInstallation<ExitCode>(values.data, output, async ({ owner, actor }) => {
    const { progress, end } = progressTo(output)
    try {
      const result = await runMatching({ pool: owner, owner }, actor, progress)
      output.answer(
        textOf(
          `Đã so ${result.persons} người (${result.compared} cặp); ${result.queued} cặp có thể là một người đang chờ xem.`,
          `${result.persons} persons compared (${result.compared} pairs); ${result.queued} pairs that may be one person are waiting.`,
        ),
        result,
      )
      return 0
    } finally {
      end()
    }
  })
}
