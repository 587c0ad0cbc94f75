// phaodai demo: fills an empty database with the demonstration district, and touches no other.

import { DatabaseProblem } from '../kernel/database/database-problem.ts'
import { textOf } from '../kernel/text/text.ts'
import { demoAccounts, demoPassword, loadDemo } from '../server/demo.ts'
import { findInstallation } from '../server/installation.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { dataOption } from './database-options.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'
import { withDatabase } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai demo [--data ./data]   dựng huyện trình diễn trong một cơ sở dữ liệu trống',
  'phaodai demo [--data ./data]   makes the demonstration district in an empty database',
)

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, dataOption)
  if (positionals.length > 0)
    throw new UsageProblem(textOf(`Thừa tham số: ${positionals[0]}`, `Too many words: ${positionals[0]}`))
  return withDatabase(values.data, output, async (owner): Promise<ExitCode> => {
    const before = await findInstallation(owner)
    if (before)
      throw new DatabaseProblem(
        textOf(
          `Ở đây đã cài đặt "${before.name}"; bản trình diễn không ghi đè. Dùng thư mục khác: --data THƯ_MỤC_MỚI`,
          `"${before.name}" is installed here already; the demonstration does not overwrite it. Use another folder: --data NEW_FOLDER`,
        ),
      )
    const installed = await loadDemo(owner, output.progress)
    const accounts = demoAccounts.map(({ name }) => name)
    output.answer(
      textOf(
        `Đã dựng ${installed.name}. Mở bằng: phaodai serve --data ${values.data}\nTài khoản (mật khẩu ${demoPassword}): ${accounts.join(', ')}`,
        `${installed.name} is ready. Open it with: phaodai serve --data ${values.data}\nAccounts (password ${demoPassword}): ${accounts.join(', ')}`,
      ),
      { ...installed, accounts, password: demoPassword },
    )
    return 0
  })
}
