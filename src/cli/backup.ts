// phaodai backup: everything into one file, while the server goes on.

import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { writeBackup } from '../kernel/database/backup/write-backup.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { textOf } from '../kernel/text/text.ts'
import type { CommandModule } from './command.ts'
import { databaseOptions, dataOption } from './database-options.ts'
import { readOptions } from './read-options.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai backup [TỆP.tar] [--data ./data]   mặc định: phaodai-<ngày giờ>.tar',
  'phaodai backup [FILE.tar] [--data ./data]   by default: phaodai-<moment>.tar',
)

const defaultName = (moment: Date): string =>
  `phaodai-${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}.tar`

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, dataOption)
  const madeAt = new Date()
  const path = resolve(positionals[0] ?? defaultName(madeAt))
  const database = await openDatabase(databaseOptions(values.data, output))
  try {
    await mkdir(dirname(path), { recursive: true })
    const { tables } = await writeBackup(database.ownerUrl, path, madeAt)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    output.answer(
      textOf(
        `Đã sao lưu ${rows} dòng của ${tables.length} bảng vào ${path}.\nTệp chứa dữ liệu cá nhân: giữ nơi an toàn.`,
        `Backed up ${rows} rows of ${tables.length} tables into ${path}.\nIt holds personal data: keep it safe.`,
      ),
      { path, tables },
    )
    return 0
  } finally {
    await database.stop()
  }
}
