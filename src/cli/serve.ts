// phaodai serve: the database, the screens and the server, until it is asked to stop.

import { existsSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { dropOldUpgrade } from '../kernel/database/backup/before-upgrade.ts'
import { openDatabase } from '../kernel/database/open-database.ts'
import { textOf } from '../kernel/text/text.ts'
import { archiveOptions, readArchiving } from './archive-options.ts'
import { nightlyOptions, readNightly } from './backup-options.ts'
import { buildScreens, screensFolder } from './build-screens.ts'
import type { CommandModule } from './command.ts'
import { databaseOptions, dataOption, historyFolderIn } from './database-options.ts'
import { readCount, readOptions } from './read-options.ts'
import type { StartServer } from '../server/serve-options.ts'
import { type EnvironmentSettings, readSignInSettings, SettingsProblem } from '../server/sign-in-settings.ts'
import { UsageProblem } from './usage-problem.ts'

export const usage: CommandModule['usage'] = textOf(
  'phaodai serve [--port 4000] [--host 127.0.0.1] [--data ./data] [--empty --province MÃ]\n\n' +
    '  --empty --province MÃ   bắt đầu trống, với các đơn vị của một tỉnh, thay cho bản trình diễn\n' +
    '  --backups THƯ_MỤC|off    nơi sao lưu mỗi đêm, mặc định ./data/backups; không sao lưu bản trình diễn\n' +
    '  --backup-hour 2 --keep 7,4,12 --passphrase-file TỆP   giờ; số ngày, tuần, tháng giữ lại; mật khẩu\n' +
    '  --archive THƯ_MỤC|off    giữ liên tục nhật ký ghi để quay lại được mọi lúc trong --archive-days 14 ngày\n' +
    '  DATABASE_URL            dùng máy chủ PostgreSQL này (15 trở lên) thay cho cơ sở dữ liệu kèm theo\n' +
    '  --backed-up             đã tự sao lưu: không sao lưu trước khi nâng cấp cấu trúc dữ liệu',
  'phaodai serve [--port 4000] [--host 127.0.0.1] [--data ./data] [--empty --province CODE]\n\n' +
    '  --empty --province CODE  start empty, with the units of one province, instead of the demonstration\n' +
    '  --backups FOLDER|off     where every night goes, ./data/backups by default; a demonstration makes none\n' +
    '  --backup-hour 2 --keep 7,4,12 --passphrase-file FILE   hour; days, weeks, months kept; passphrase\n' +
    '  --archive FOLDER|off     keep the log all the time, to go back to any moment of --archive-days 14 days\n' +
    '  DATABASE_URL             use this PostgreSQL server (15 or later) instead of the bundled one\n' +
    '  --backed-up              you have a backup: make none before the shape of the data is upgraded',
)

const options = {
  ...dataOption,
  port: { type: 'string', default: '4000' },
  host: { type: 'string', default: '127.0.0.1' },
  empty: { type: 'boolean', default: false },
  province: { type: 'string' },
  'backed-up': { type: 'boolean', default: false },
  ...nightlyOptions,
  ...archiveOptions,
} as const

/** Loaded late: the whole product stands behind it. */
const loadServer = async (): Promise<StartServer> => (await import('../server/start-server.ts')).startServer

/** Asked to stop: Ctrl-C, the system, or the end of the process that started us. Asking twice changes nothing. */
const untilAskedToStop = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })

/** The key of the installation lies beside the database, never in it. */
const readSettings = (folder: string): EnvironmentSettings => {
  try {
    return readSignInSettings(process.env, join(folder, 'secret.key'))
  } catch (error) {
    throw error instanceof SettingsProblem ? new UsageProblem(error.text) : error
  }
}

const LONGEST_CLOSE_MS = 10_000
const TIDY_EVERY_MS = 6 * 3_600_000

const withinLimit = (work: Promise<void>): Promise<void> =>
  Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, LONGEST_CLOSE_MS).unref())])

export const run: CommandModule['run'] = async ({ args, output }) => {
  const { values } = readOptions(args, options)
  const port = readCount('port', values.port, 0)
  if (values.empty !== (values.province !== undefined)) {
    throw new UsageProblem(
      textOf('--empty và --province đi cùng nhau.', '--empty and --province go together.'),
    )
  }
  const settings = readSettings(resolve(values.data))
  const backups = await readNightly(values)
  const archiving = await readArchiving(values)
  const asked = untilAskedToStop()
  output.progress(textOf('Đang mở cơ sở dữ liệu…', 'Opening the database…'))
  const database = await openDatabase({
    ...databaseOptions(values.data, output),
    asServer: true,
    upgrades: true,
    backedUp: values['backed-up'],
  })
  try {
    if (database.applied.length > 0) {
      const count = database.applied.length
      output.progress(
        textOf(`Đã cập nhật cấu trúc dữ liệu (${count}).`, `The shape of the data was updated (${count}).`),
      )
    }
    const tidy = () => void dropOldUpgrade(resolve(values.data), new Date()).catch(() => undefined)
    tidy()
    setInterval(tidy, TIDY_EVERY_MS).unref()
    const archive = await archiving.begin(database.ownerUrl)
    const [screens, startServer] = await Promise.all([buildScreens(output.progress), loadServer()])
    if (screens?.problem !== undefined) {
      output.progress(screens.problem)
      return 3
    }
    const starting = startServer({
      ownerUrl: database.ownerUrl,
      appUrl: database.appUrl,
      settings,
      port,
      host: values.host,
      demo: !values.empty,
      progress: output.progress,
      historyFolder: historyFolderIn(values.data),
      ...(backups === undefined ? {} : { backups }),
      ...(archive === undefined ? {} : { archive }),
      ...(values.province === undefined ? {} : { province: values.province }),
      ...(existsSync(screensFolder) ? { screensFolder } : {}),
    })
    // Filling the demonstration takes a while: asked to stop meanwhile, do not make the person wait for it.
    const server = await Promise.race([starting, asked])
    if (server === undefined) {
      starting.catch(() => undefined)
      return 0
    }
    output.answer(textOf(`Pháo Đài: ${server.url}`, `Pháo Đài: ${server.url}`), { url: server.url })
    // Now, because whoever is killed keeps nothing at the end.
    flushCompileCache()
    await asked
    output.progress(textOf('Đang dừng…', 'Stopping…'))
    await withinLimit(server.close())
    return 0
  } finally {
    await database.stop()
  }
}
