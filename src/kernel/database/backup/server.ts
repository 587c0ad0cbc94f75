// Serves when the last backup was made.
import { type Context, serve } from '../../contract/serving.ts'
import { findRow } from '../transaction.ts'
import { findArchiveState } from '../log-archive/archive-state.ts'
import { backupState } from './contract.ts'
import { isBackupOld } from './retention.ts'

type Row = {
  at: Date
  bytes: number
  rows: number
  sealed: boolean
  problem: { vi: string; en: string } | null
}

export const serveBackups = (context: Context): void => {
  serve(context, backupState, async ({ tx }) => {
    const latest = (condition: string) =>
      findRow<Row>(
        tx,
        // One that a wrong clock has put into the time to come stands behind all others.
        `select * from backup_made where ${condition} order by at > now() + interval '1 hour', at desc limit 1`,
      )
    const good = await latest('name is not null')
    const failed = await latest('name is null')
    const automatic = context.backsUp === true
    const archive = await findArchiveState(tx.client)
    const later = failed && (!good || failed.at > good.at)
    return {
      automatic,
      last: good
        ? {
            at: good.at.toISOString(),
            bytes: good.bytes,
            rows: good.rows,
            sealed: good.sealed,
            lacks: good.problem,
          }
        : null,
      failed: later && failed.problem ? { at: failed.at.toISOString(), problem: failed.problem } : null,
      old: automatic && isBackupOld(good?.at ?? null, tx.now),
      archive: archive
        ? {
            from: archive.from?.toISOString() ?? null,
            lastKept: archive.lastKept?.toISOString() ?? null,
            failingSince: archive.failingSince?.toISOString() ?? null,
            problem: archive.problem,
          }
        : null,
    }
  })
}
