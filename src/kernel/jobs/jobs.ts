// Long work: kept in a table, taken by one worker at a time, told step by step, stopped on request, taken up again after a crash.
import type pg from 'pg'
import { isPassing, isStoreFailure } from '../database/lost-connection.ts'
import { type Actor, findRow, rowsOf, type Transaction } from '../database/transaction.ts'
import { type Text, textOf } from '../text/text.ts'
import type { Job } from './contract.ts'
import { forgive, type Lane, take, type Taken } from './take.ts'

/** One step's worth of news; `stop` is true where somebody asked for the end. */
export type Progress = (done: number, total: number, message?: Text) => Promise<{ stop: boolean }>

export type Worker = (
  input: unknown,
  actor: Actor & { accountId: string },
  progress: Progress,
  jobId: string,
) => Promise<unknown>

export type Workers = { readonly [kind: string]: Worker }

type Row = {
  id: string
  kind: string
  state: Job['state']
  done: number
  total: number
  message: Text | null
  result: unknown
  started_at: Date | null
}

const columns = 'id, kind, state, done, total, message, result, started_at'

const shown = ({ started_at: startedAt, ...row }: Row): Job => ({
  ...row,
  result: row.result ?? null,
  startedAt: startedAt?.toISOString() ?? null,
})

/** The runners of this process, each called when there may be a job for it; those of others look every two seconds. */
const runners = new Set<() => void>()
const callRunners = (): void => runners.forEach((call) => call())

/** How far earlier takes of a job came, for work that each take finds shortened by them: it counts on from there. */
export const doneBefore = async (owner: pg.Pool, { tenant }: Actor, jobId: string): Promise<number> => {
  const { rows } = await owner.query<{ furthest: number }>(
    'select furthest from job where tenant = $1 and id = $2',
    [tenant, jobId],
  )
  return rows[0]?.furthest ?? 0
}

export const enqueueJob = async (
  tx: Transaction,
  id: string,
  kind: string,
  input: unknown,
  total: number,
): Promise<Job> => {
  const rows = await rowsOf<Row>(
    tx,
    `insert into job (tenant, id, kind, input, account_id, total) values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
    [tx.tenant, id, kind, JSON.stringify(input), tx.accountId, total],
  )
  const [row] = rows
  if (!row) throw new Error('no job was made')
  tx.afterwards.push(callRunners)
  return shown(row)
}

export const findJob = async (tx: Transaction, id: string): Promise<Job | undefined> => {
  const row = await findRow<Row>(tx, `select ${columns} from job where id = $1`, [id])
  return row && shown(row)
}

/** Somebody's job waits or is at work: as SQL, for whoever asks it of what the job is about. */
export const isUnderWay = (tenant: string, id: string): string =>
  `exists (select 1 from job_state(${tenant}, ${id}) j where j.state in ('queued', 'running'))`

/** A waiting job ends at once; a running one at its next step. */
export const cancelJob = (tx: Transaction, id: string) =>
  tx.client.query(
    "update job set wanted_stop = true, state = case when state = 'queued' then 'cancelled' else state end where id = $1 and state in ('queued', 'running')",
    [id],
  )

const BEAT_MS = 5000

const finish = (owner: pg.Pool, job: Taken, state: Job['state'], result: unknown, message: Text | null) =>
  owner.query(
    'update job set state = $3, result = $4, message = coalesce($5, message) where tenant = $1 and id = $2',
    [
      job.tenant,
      job.id,
      state,
      JSON.stringify(result ?? null),
      message === null ? null : JSON.stringify(message),
    ],
  )

/** Thrown by work that is whole or nothing, as a file: there is no part of it to go on from. */
export class NothingKept extends Error {
  override name = 'NothingKept'
  constructor(cause: unknown) {
    super('the work leaves no part of itself', { cause })
  }
}

const failures = {
  goesOn: {
    disk: textOf(
      'Ổ đĩa của máy chủ đã đầy hoặc không ghi được; phần đã làm được giữ nguyên. Giải phóng chỗ rồi chạy lại để làm tiếp.',
      'The disk of the server is full or cannot be written; what was done is kept. Free space, then run it again to go on.',
    ),
    other: textOf(
      'Công việc gặp lỗi; phần đã làm được giữ nguyên. Chạy lại để làm tiếp.',
      'The job failed; what was done is kept. Run it again to go on.',
    ),
  },
  anew: {
    disk: textOf(
      'Ổ đĩa của máy chủ đã đầy hoặc không ghi được; chưa có tệp nào được làm ra. Giải phóng chỗ rồi làm lại từ đầu.',
      'The disk of the server is full or cannot be written; no file was made. Free space, then begin again.',
    ),
    other: textOf(
      'Công việc gặp lỗi; chưa có tệp nào được làm ra. Hãy làm lại từ đầu.',
      'The job failed; no file was made. Begin again.',
    ),
  },
} as const

const whyFailed = (error: unknown): Text => {
  const anew = error instanceof NothingKept
  return failures[anew ? 'anew' : 'goesOn'][isStoreFailure(anew ? error.cause : error) ? 'disk' : 'other']
}

const runOne = async (owner: pg.Pool, workers: Workers, job: Taken): Promise<void> => {
  const beat = setInterval(
    () =>
      void owner
        .query('update job set beat_at = now() where tenant = $1 and id = $2', [job.tenant, job.id])
        .catch(() => undefined),
    BEAT_MS,
  )
  let stopped = false
  const progress: Progress = async (done, total, message) => {
    const { rows } = await owner.query<{ wanted_stop: boolean }>(
      `update job set done = $3, total = $4, message = coalesce($5, message), beat_at = now(),
         takes = case when $3 > furthest then least(takes, 1) else takes end, furthest = greatest(furthest, $3) where tenant = $1 and id = $2 returning wanted_stop`,
      [job.tenant, job.id, done, total, message ? JSON.stringify(message) : null],
    )
    stopped = rows[0]?.wanted_stop ?? true
    return { stop: stopped }
  }
  try {
    const worker = workers[job.kind]
    if (!worker) throw new Error(`no worker for ${job.kind}`)
    const result = await worker(
      job.input,
      { tenant: job.tenant, accountId: job.account_id },
      progress,
      job.id,
    )
    await finish(owner, job, stopped ? 'cancelled' : 'done', result, null)
  } catch (error) {
    // The database was cut off, or two stood in each other's way: nobody beats for this job any more, so it is taken up again where it stopped.
    if (isPassing(error instanceof NothingKept ? error.cause : error)) {
      await forgive(owner, job)
      return
    }
    const name = error instanceof Error ? error.name : 'Error'
    await finish(owner, job, 'failed', { error: name }, whyFailed(error)).catch(() => undefined)
  } finally {
    clearInterval(beat)
  }
}

export type JobRunner = { close(): Promise<void> }

/**
 * Takes jobs one after another for as long as the process lives; a second process may do the same beside it.
 * @param apart kinds that are taken one after another beside the rest
 */
export const startJobRunner = (
  owner: pg.Pool,
  workers: Workers,
  apart: readonly string[] = [],
): JobRunner => {
  let closing = false
  let calls = 0
  const waking = new Set<() => void>()
  const working = new Set<Taken>()
  const wake = (): void => {
    calls += 1
    for (const one of waking) one()
  }
  const loop = async (lane: Lane): Promise<void> => {
    while (!closing) {
      const heard = calls
      const job = await take(owner, lane).catch(() => undefined)
      if (job) {
        working.add(job)
        await runOne(owner, workers, job)
        working.delete(job)
      }
      // Called while it looked, it may have looked too early.
      else if (heard === calls)
        await new Promise<void>((resolve) => {
          const rise = (): void => {
            clearTimeout(timer)
            waking.delete(rise)
            resolve()
          }
          const timer = setTimeout(rise, 2000)
          waking.add(rise)
        })
    }
  }
  const lanes = [{ kinds: apart, only: false }, ...(apart.length > 0 ? [{ kinds: apart, only: true }] : [])]
  const running = Promise.all(lanes.map(loop))
  runners.add(wake)
  return {
    close: async () => {
      closing = true
      runners.delete(wake)
      wake()
      // Whoever stops the server may not wait for their end.
      await Promise.all([...working].map((job) => forgive(owner, job)))
      await running
    },
  }
}
