// phaodai account reset: whoever owns the machine lets somebody in again who lost password, telephone or both.

import { hashPassword, makeOneTimePassword } from '../kernel/access/password.ts'
import { ONE_TIME_PASSWORD_DAYS, oneTimePasswordEnds } from '../kernel/access/sign-in/settings.ts'
import { appendHistory } from '../kernel/history/append.ts'
import { findRow, transact } from '../kernel/database/transaction.ts'
import { textOf } from '../kernel/text/text.ts'
import type { CommandModule } from './command.ts'
import { dataOption } from './database-options.ts'
import { readOptions } from './read-options.ts'
import { UsageProblem } from './usage-problem.ts'
import { withInstallation } from './with-installation.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai account reset TÊN [--data ./data]\n\n' +
    '  Cấp mật khẩu dùng một lần, gỡ lớp xác thực thứ hai, kết thúc mọi phiên của tài khoản.',
  'phaodai account reset NAME [--data ./data]\n\n' +
    '  Gives a one-time password, takes the second factors away, ends all sessions of the account.',
)

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, dataOption)
  const [action, name] = positionals
  if (action !== 'reset' || name === undefined) throw new UsageProblem(usage)
  return withInstallation(values.data, output, ({ owner, actor }) =>
    transact(owner, actor, async (tx) => {
      const password = makeOneTimePassword()
      const account = await findRow<{ id: string }>(
        tx,
        `update account set password_hash = $2, must_change_password = true, password_expires_at = $3, state = 'active',
           totp_secret = null, totp_pending = null, totp_last_step = null where name = $1 returning id`,
        [name, await hashPassword(password), oneTimePasswordEnds(tx.now)],
      )
      if (!account)
        throw new UsageProblem(
          textOf(
            `Không có tài khoản "${name}"; chưa có gì thay đổi.`,
            `There is no account "${name}"; nothing changed.`,
          ),
        )
      for (const table of ['passkey', 'recovery_code', 'session'])
        await tx.client.query(`delete from ${table} where account_id = $1`, [account.id])
      await tx.client.query('delete from guess')
      await appendHistory(tx, [
        {
          action: 'change',
          register: 'accounts',
          recordId: account.id,
          homeUnit: null,
          changes: [],
          why: `phaodai account reset ${name}`,
        },
      ])
      output.answer(
        textOf(
          `${name} · mật khẩu dùng một lần, dùng được ${ONE_TIME_PASSWORD_DAYS} ngày: ${password}`,
          `${name} · one-time password, good for ${ONE_TIME_PASSWORD_DAYS} days: ${password}`,
        ),
        { name, oneTimePassword: password },
      )
      return 0 as const
    }),
  )
}
