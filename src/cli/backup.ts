// phaodai backup: everything into one file, while the server goes on.

import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { backupName } from '../kernel/database/backup/nightly.ts'
import { writeBackup } from '../kernel/database/backup/write-backup.ts'
import { connect } from '../kernel/database/pool.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { textOf } from '../kernel/text/text.ts'
import type { CommandModule } from './command.ts'
import { databaseOptions, dataOption, historyFolderIn } from './database-options.ts'
import { passphraseOption, readPassphrase } from './passphrase.ts'
import { readOptions } from './read-options.ts'
import { secretKeyFileIn } from './restored-key.ts'
import { UsageProblem } from './usage-problem.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai backup [TỆP.tar] [--data ./data] [--passphrase-file TỆP]   mặc định: phaodai-<ngày giờ>.tar\n\n' +
    '  --passphrase-file  dòng đầu của tệp là mật khẩu; bản sao lưu chỉ mở được bằng mật khẩu ấy',
  'phaodai backup [FILE.tar] [--data ./data] [--passphrase-file FILE]   by default: phaodai-<moment>.tar\n\n' +
    '  --passphrase-file  the first line of the file is the passphrase; the backup opens with nothing else',
)

const nothingIn = (data: string): UsageProblem =>
  new UsageProblem(
    textOf(
      `Chưa có gì trong ${data} để sao lưu: xem lại --data hoặc DATABASE_URL.`,
      `There is nothing in ${data} to back up: look at --data or DATABASE_URL.`,
    ),
  )

/** The shape is backed up as it stands: where there is none nobody has begun here. */
const mustHoldShape = async (ownerUrl: string, data: string): Promise<void> => {
  const client = await connect(ownerUrl)
  try {
    const { rows } = await client.query<{ found: boolean }>(
      "select to_regclass('migration') is not null as found",
    )
    if (rows[0]?.found) return
  } finally {
    await client.end()
  }
  throw nothingIn(data)
}

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, { ...dataOption, ...passphraseOption })
  const madeAt = new Date()
  const passphrase = await readPassphrase(values['passphrase-file'])
  const path = resolve(positionals[0] ?? backupName(madeAt, passphrase !== undefined))
  const secretKeyFile = secretKeyFileIn(values.data)
  const sealed = passphrase === undefined ? undefined : { passphrase, secretKeyFile }
  const historyFolder = historyFolderIn(values.data)
  const options = databaseOptions(values.data, output)
  // Opened, it would be made.
  if (options.databaseUrl === undefined && !existsSync(join(options.folder, 'database')))
    throw nothingIn(values.data)
  const database = await openDatabase({ ...options, migrate: false })
  try {
    await mustHoldShape(database.ownerUrl, values.data)
    await mkdir(dirname(path), { recursive: true })
    const { tables, lacks } = await writeBackup(database.ownerUrl, path, madeAt, { sealed, historyFolder })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    const more = sealed
      ? textOf(' Mất mật khẩu là mất bản sao lưu.', ' Without the passphrase the backup is lost.')
      : textOf(
          ' Không có mật khẩu nên khóa secret.key không nằm trong đó: chép khóa giữ riêng.',
          ' Without a passphrase it does not hold the key secret.key: keep a copy of that apart.',
        )
    const list = lacks.join(', ')
    const missing =
      lacks.length === 0
        ? textOf('', '')
        : textOf(`\nTHIẾU vì không đọc được: ${list}.`, `\nMISSING because it could not be read: ${list}.`)
    output.answer(
      textOf(
        `Đã sao lưu ${rows} dòng của ${tables.length} bảng vào ${path}.\nTệp chứa dữ liệu cá nhân: giữ nơi an toàn.${more.vi}${missing.vi}`,
        `Backed up ${rows} rows of ${tables.length} tables into ${path}.\nIt holds personal data: keep it safe.${more.en}${missing.en}`,
      ),
      { path, tables, lacks },
    )
    return 0
  } finally {
    await database.stop()
  }
}
