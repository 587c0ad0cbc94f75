// phaodai restore: a backup, or an archive up to a moment, into a place that is still empty, proved.

import { existsSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { readBackup } from '../kernel/database/backup/read-backup.ts'
import { beginRestore, endRestore, isHalfRestored } from '../kernel/database/half-restored.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { textOf } from '../kernel/text/text.ts'
import { againstOption, readAgainst } from './against.ts'
import type { CommandModule } from './command.ts'
import { databaseOptions, dataOption, historyFolderIn } from './database-options.ts'
import { beginNewLine } from './new-line.ts'
import { passphraseOption, readPassphrase } from './passphrase.ts'
import { proveRestored } from './prove-restored.ts'
import { readMomentOption } from './read-moment.ts'
import { readOptions } from './read-options.ts'
import { bringHistory, findLedgerBeside } from './restored-history.ts'
import { putKey, sayKey } from './restored-key.ts'
import { runUntil } from './restore-until.ts'
import { stopWhatRan } from './stop-what-ran.ts'
import { UsageProblem } from './usage-problem.ts'

const untilAndArchive = (): UsageProblem =>
  new UsageProblem(
    textOf(
      '--until đi cùng thư mục của serve --archive (vào một thư mục mới, không phải DATABASE_URL); tệp sao lưu thì không cần --until.',
      '--until goes with the folder of serve --archive (into a new folder, not DATABASE_URL); a backup file needs no --until.',
    ),
  )

export const usage: CommandModule['usage'] = textOf(
  'phaodai restore TỆP.tar --data THƯ_MỤC_MỚI [--passphrase-file TỆP] [--against ĐIỂM_CHỐT.json]…   hoặc vào cơ sở dữ liệu trống của DATABASE_URL\n' +
    '       phaodai restore KHO --until "2026-11-27 10:15" --data THƯ_MỤC_MỚI   từ kho của serve --archive, đúng đến lúc ấy (giờ Việt Nam)\n\n' +
    '--against: điểm chốt của nơi cũ đã giữ ở nơi khác, có trước bản sao lưu; nhật ký phục hồi được so với nó. Không có nó thì một nhật ký dựng lại chỉ tự khớp với mình.',
  'phaodai restore FILE.tar --data NEW_FOLDER [--passphrase-file FILE] [--against CHECKPOINT.json]…   or into the empty database of DATABASE_URL\n' +
    '       phaodai restore ARCHIVE --until "2026-11-27 10:15" --data NEW_FOLDER   from the folder of serve --archive, up to that moment (time of Việt Nam)\n\n' +
    '--against: a checkpoint of the old place that was kept elsewhere, of before the backup; the restored history is held to it. Without one a history that was rebuilt agrees with itself.',
)

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values, positionals } = readOptions(args, {
    ...dataOption,
    ...passphraseOption,
    ...againstOption,
    until: { type: 'string' },
  })
  const [path] = positionals
  if (path === undefined || !existsSync(path)) {
    throw new UsageProblem(textOf('Cho biết tệp sao lưu cần phục hồi.', 'Name the backup file to restore.'))
  }
  const archive = statSync(path).isDirectory()
  if (archive !== (values.until !== undefined)) throw untilAndArchive()
  const passphrase = await readPassphrase(values['passphrase-file'])
  const against = await readAgainst(values.against)
  const options = databaseOptions(values.data, output)
  const folder = join(options.folder, 'database')
  const half = await isHalfRestored(options.folder, options.databaseUrl)
  // What an earlier try left behind when it was cut off.
  if (options.databaseUrl === undefined && half) await rm(folder, { recursive: true, force: true })
  if (options.databaseUrl === undefined && existsSync(folder)) {
    throw new UsageProblem(
      textOf(
        `Thư mục ${values.data} đã có dữ liệu: chọn thư mục mới bằng --data.`,
        `The folder ${values.data} already holds data: choose a new one with --data.`,
      ),
    )
  }
  if (values.until !== undefined) {
    if (options.databaseUrl !== undefined) throw untilAndArchive()
    return runUntil(
      resolve(path),
      options,
      readMomentOption('--until', values.until),
      { passphrase, against },
      output,
    )
  }
  const from = dirname(resolve(path))
  const beside = await findLedgerBeside(from)
  const database = await openDatabase({ ...options, migrate: false, asServer: true, restoring: true })
  // Of a server nobody knows how far an earlier try came: only a restore that ends takes its mark away.
  let loaded = half
  try {
    await beginRestore(options.folder, options.databaseUrl)
    const { sums, head, secretKey, ...brought } = await readBackup(database.ownerUrl, resolve(path), {
      ...(passphrase === undefined ? {} : { passphrase }),
      loaded: () => (loaded = true),
    })
    const begun = await stopWhatRan(database.ownerUrl)
    const rows = sums.tables.reduce((sum, table) => sum + table.rows, 0)
    const history = await bringHistory(database.ownerUrl, historyFolderIn(values.data), from, beside, brought)
    await beginNewLine(database.ownerUrl, head.madeAt)
    const proof = await proveRestored(database.ownerUrl, against)
    const key = sayKey(await putKey(options.folder, secretKey), options.folder)
    await endRestore(options.folder)
    output.answer(
      textOf(
        `Đã phục hồi ${rows} dòng của ${sums.tables.length} bảng, đúng như lúc ${head.madeAt}.\n${begun.vi}\n${history.text.vi}\n${proof.text.vi}\n${key.vi}`,
        `Restored ${rows} rows of ${sums.tables.length} tables, exactly as of ${head.madeAt}.\n${begun.en}\n${history.text.en}\n${proof.text.en}\n${key.en}`,
      ),
      {
        madeAt: head.madeAt,
        tables: sums.tables,
        erased: history.erased,
        ledger: history.ledger,
        figures: proof.figures,
        history: proof.history,
      },
    )
    await database.stop()
    return proof.sound ? 0 : 1
  } catch (error) {
    await database.stop()
    // Half a restore would later be taken for a whole one.
    if (options.databaseUrl === undefined) await rm(folder, { recursive: true, force: true })
    if (options.databaseUrl === undefined || !loaded) await endRestore(options.folder)
    throw error
  }
}
