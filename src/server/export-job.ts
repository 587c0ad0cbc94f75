// The job that makes a file of a long list, in a thread of its own: the server goes on answering, and its memory is given back whole.
import { Worker } from 'node:worker_threads'
import type pg from 'pg'
import type { Actor } from '../kernel/database/transaction.ts'
import { NothingKept, type Progress, type Workers } from '../kernel/jobs/jobs.ts'
import { EXPORT_JOB } from '../kernel/register/export-store.ts'
import { releaseMemory } from '../kernel/register/release-memory.ts'

/** What the thread is given. */
export type ExportTask = { readonly url: string; readonly actor: Actor; readonly id: string }

export type ExportNews =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly rows: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | undefined }

/** Small spaces are collected often: what a row needs is gone with the row. */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 3 }

/** So many rows: what others left behind meanwhile is given back, so that two memories do not grow beside each other. */
const RELEASED_EVERY = 50_000

const makeFile = (task: ExportTask, progress: Progress): Promise<number> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(new URL('export-thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits,
    })
    let released = 0
    thread.on('message', (news: ExportNews) => {
      switch (news.kind) {
        case 'progress':
          if (news.done - released >= RELEASED_EVERY) {
            released = news.done
            void releaseMemory()
          }
          progress(news.done, news.total).then(({ stop }) => {
            if (stop) thread.postMessage('stop')
          }, reject)
          break
        case 'done':
          resolve(news.rows)
          break
        case 'stopped':
          resolve(0)
          break
        case 'failed':
          reject(Object.assign(new Error(news.message), { code: news.code }))
      }
    })
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('the thread ended without its file')))
  })

const urlOf = (pool: pg.Pool): string => String(pool.options.connectionString)

export const exportWorkers = ({ pool }: { readonly pool: pg.Pool }): Workers => ({
  [EXPORT_JOB]: async (_input, actor, progress, id) => ({
    rows: await makeFile({ url: urlOf(pool), actor, id }, progress).catch((cause: unknown) => {
      throw new NothingKept(cause)
    }),
  }),
})
