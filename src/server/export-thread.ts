// The thread that makes the file of a long list: one transaction in the name of the account, so that the database decides what leaves.
import { parentPort, workerData } from 'node:worker_threads'
import { duties } from '../duties.ts'
import { mustHold } from '../kernel/access/requires.ts'
import { createPool } from '../kernel/database/pool.ts'
import { transact } from '../kernel/database/transaction.ts'
import { openExport } from '../kernel/register/export.ts'
import { findExport, keepPieces, scopeMark, setReady } from '../kernel/register/export-store.ts'
import { product } from '../product.ts'
import type { ExportNews, ExportTask } from './export-job.ts'

const { url, actor, id } = workerData as ExportTask

const tell = (news: ExportNews): void => parentPort?.postMessage(news)

class Stopped extends Error {}

/** Told so often that a bar moves, and not for each page. */
const TOLD_EVERY = 2000

let wantedStop = false
parentPort?.on('message', () => {
  wantedStop = true
})

const make = async (): Promise<number> => {
  const pool = createPool(url, { max: 1 })
  try {
    return await transact(pool, actor, async (tx) => {
      const wanted = await findExport(tx, id)
      // Let go before it was begun.
      if (!wanted) throw new Stopped()
      const register = product.register(wanted.register)
      if (!register) throw new Error(`no register ${wanted.register}`)
      await mustHold(tx, duties, `${register.name}.export`)
      // Before the first record is read: what changes meanwhile makes the file one of other duties.
      const mark = await scopeMark(tx)
      let told = 0
      let total = 0
      const { count, stream, note } = await openExport(
        tx,
        product,
        register,
        wanted.query,
        wanted.format,
        async (done) => {
          if (wantedStop) throw new Stopped()
          if (done - told < TOLD_EVERY && done < total) return
          told = done
          tell({ kind: 'progress', done, total })
        },
      )
      total = count
      tell({ kind: 'progress', done: 0, total })
      const bytes = await keepPieces(tx, id, stream)
      await note()
      await setReady(tx, id, { rows: count, bytes, mark })
      return count
    })
  } finally {
    await pool.end()
  }
}

try {
  tell({ kind: 'done', rows: await make() })
} catch (error) {
  const { message, code } = error as Error & { code?: string }
  tell(error instanceof Stopped ? { kind: 'stopped' } : { kind: 'failed', message, code })
} finally {
  parentPort?.close()
}
