// Starts the server on a port: access enforced, an empty database filled, jobs taken, everything closed in order.
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import type { RunningServer, ServeOptions } from './serve-options.ts'
import { watchLag } from '../kernel/contract/watch-lag.ts'
import { apart, workersOf } from './workers.ts'
import { startNightlyBackups } from '../kernel/database/backup/nightly.ts'
import { startArchiving } from '../kernel/database/log-archive/archive-clock.ts'
import { createPool } from '../kernel/database/pool.ts'
import { settleFigures } from '../kernel/figure/settle-figures.ts'
import { startCheckpoints } from '../kernel/history/checkpoint-clock.ts'
import { startJobRunner } from '../kernel/jobs/jobs.ts'
import { startSweepingExports } from '../kernel/register/export-store.ts'
import { textOf } from '../kernel/text/text.ts'
import { freezeReport } from '../reports/contract.ts'
import { product } from '../product.ts'
import { startPeriods } from '../reporting/period-clock.ts'
import { createApp } from './app.ts'
import { demoAccountsOf, demoDoorOf, demoPassword } from './demo-accounts.ts'
import { enforceAccess, findInstallation, type Installed, installWithAdministrator } from './installation.ts'

const APP_CONNECTIONS = 12

/** Some more than there are connections, because not all of the work is the database's; long work never takes them all. Waiting for a provider of identities costs nothing here. */
const places = { short: 14, long: 3, door: 2, outside: 8, patience: 700, waiting: 400 } as const

export const startServer = async (options: ServeOptions): Promise<RunningServer> => {
  const progress = options.progress ?? (() => undefined)
  const owner = createPool(options.ownerUrl, { max: 4, statementTimeout: 0 })
  const pool = createPool(options.appUrl, { max: APP_CONNECTIONS })
  try {
    const make = ({ demo, unitKey }: Installed): Promise<FastifyInstance> =>
      createApp({
        pool,
        owner,
        log: true,
        historyFolder: options.historyFolder,
        ...options.settings,
        admission: { ...places, lag: watchLag() },
        backsUp: options.backups !== undefined && !demo,
        ...(options.screensFolder ? { screens: options.screensFolder } : {}),
        ...(demo ? { atTheDoor: demoDoorOf(unitKey) } : {}),
      })
    let installed = await findInstallation(owner)
    // The application is put together while the database writes its policies; nobody is let in before both are done.
    const [made] = await Promise.all([
      installed && make(installed),
      enforceAccess(owner, decodeURIComponent(new URL(options.appUrl).username), () =>
        progress(
          textOf(
            'Quyền truy cập đã đổi; chờ việc đang giữ các bảng (sao lưu?) xong rồi ghi…',
            'The rules of access have changed; waiting for what holds the tables (a backup?) to end…',
          ),
        ),
      ),
    ])
    const counted = installed ? await settleFigures(owner, installed.tenant, product) : []
    if (counted.length > 0)
      progress(
        textOf(
          `Đã đếm lại ${counted.length} số liệu mới hoặc đổi định nghĩa.`,
          `Counted ${counted.length} figures that are new or defined otherwise.`,
        ),
      )
    if (!installed && options.demo) {
      // Once in the life of an installation.
      const { loadDemo } = await import('./demo.ts')
      installed = await loadDemo(owner, progress)
    }
    installed ??= await installWithAdministrator(owner, { province: options.province ?? '' }, progress)
    const backups = installed.demo ? undefined : options.backups
    const app = made ?? (await make(installed))
    const jobs = startJobRunner(
      owner,
      workersOf({ pool, owner, historyFolder: options.historyFolder }),
      apart,
    )
    const sweeping = startSweepingExports(owner)
    const nightly =
      backups &&
      startNightlyBackups({
        ownerUrl: options.ownerUrl,
        owner,
        historyFolder: options.historyFolder,
        ...backups,
      })
    const archiving =
      options.archive && startArchiving({ ownerUrl: options.ownerUrl, owner, ...options.archive })
    const checkpoints = startCheckpoints(owner, options.historyFolder, ({ message }) =>
      progress(
        textOf(`Chưa ký được điểm chốt nhật ký: ${message}`, `The history could not be signed: ${message}`),
      ),
    )
    // A demonstration stands still: its periods are those that were made with it.
    const periods =
      installed.demo || installed.unitKey === ''
        ? undefined
        : startPeriods(owner, product, installed, ({ message }) =>
            progress(
              textOf(`Chưa mở được kỳ báo cáo: ${message}`, `Periods of reporting did not open: ${message}`),
            ),
          )
    app.addHook('onResponse', (request, reply, done) => {
      if (reply.statusCode === 200 && request.routeOptions.url === freezeReport.path)
        checkpoints.soon('freeze')
      done()
    })
    await app.listen({ port: options.port, host: options.host })
    const { port } = app.server.address() as AddressInfo
    if (installed.demo) {
      const names = demoAccountsOf(installed.unitKey)
        .map(({ name }) => name)
        .join(', ')
      progress(
        textOf(
          `Tài khoản trình diễn (mật khẩu ${demoPassword}): ${names}`,
          `Demonstration accounts (password ${demoPassword}): ${names}`,
        ),
      )
    }
    return {
      url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
      close: async () => {
        await app.close()
        await jobs.close()
        sweeping.close()
        await nightly?.close()
        await archiving?.close()
        await checkpoints.close()
        await periods?.close()
        await pool.end()
        await owner.end()
      },
    }
  } catch (error) {
    await pool.end()
    await owner.end()
    throw error
  }
}
