// phaodai demo: fills an empty database with the demonstration district or province, and touches no other.

import { DatabaseProblem } from '../kernel/database/database-problem.ts'
import { textOf } from '../kernel/text/text.ts'
import { loadDemo } from '../server/demo.ts'
import { demoAccountsOf, demoPassword } from '../server/demo-accounts.ts'
import { findInstallation } from '../server/installation.ts'
import { loadProvince } from '../server/province-demo.ts'
import type { CommandModule, ExitCode } from './command.ts'
import { dataOption } from './database-options.ts'
import { readOptions, readShare } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'
import { withDatabase } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai demo [--data ./data] [--size district|province] [--share 0.1]\n\n' +
    '  dựng bản trình diễn trong một cơ sở dữ liệu trống: một huyện, hoặc cả một tỉnh hai triệu người để xem và đo ở cỡ thật\n' +
    '  --share 0.1   chỉ một phần của tỉnh',
  'phaodai demo [--data ./data] [--size district|province] [--share 0.1]\n\n' +
    '  makes the demonstration in an empty database: a district, or a whole province of two million people, to look and measure at size\n' +
    '  --share 0.1   only a part of the province',
)

const options = {
  ...dataOption,
  size: { type: 'string', default: 'district' },
  share: { type: 'string', default: '1' },
} as const

const refuseSize = (size: string): never => {
  throw new UsageProblem(
    textOf(`--size là district hoặc province: ${size}`, `--size is district or province: ${size}`),
  )
}

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, options)
  if (positionals.length > 0)
    throw new UsageProblem(textOf(`Thừa tham số: ${positionals[0]}`, `Too many words: ${positionals[0]}`))
  const share = readShare(values.share)
  if (values.size !== 'district' && values.size !== 'province') return refuseSize(values.size)
  return withDatabase(values.data, output, async (owner): Promise<ExitCode> => {
    const before = await findInstallation(owner)
    if (before)
      throw new DatabaseProblem(
        textOf(
          `Ở đây đã cài đặt "${before.name}"; bản trình diễn không ghi đè. Dùng thư mục khác: --data THƯ_MỤC_MỚI`,
          `"${before.name}" is installed here already; the demonstration does not overwrite it. Use another folder: --data NEW_FOLDER`,
        ),
      )
    const installed =
      values.size === 'province'
        ? await loadProvince(owner, share, output.progress)
        : await loadDemo(owner, output.progress)
    const accounts = demoAccountsOf(installed.unitKey).map(({ name }) => name)
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
