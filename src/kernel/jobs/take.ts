// Which job is taken up next: the oldest that waits or whose worker has fallen silent; not that which stops the server each time, nor that of a closed account.
import type pg from 'pg'
import { textOf } from '../text/text.ts'

/** A job whose worker has not been heard for this long is taken up again. */
const SILENT_SECONDS = 30

/** So often a job is taken up without getting any further; after that it is what stops the server, and another time would stop it again. */
const MOST_TAKES = 3

const stopsTheServer = textOf(
  'Việc này làm dừng máy chủ ba lần ở cùng một chỗ nên không chạy lại nữa; phần đã làm được giữ nguyên. Nếu là một danh sách, hãy chia nhỏ tệp rồi đưa vào lại; nếu không, báo quản trị.',
  'This job stopped the server three times at the same place and is not taken up again; what was done is kept. If it is a list, split the file and bring it in anew; otherwise tell the administrator.',
)

const closedMeanwhile = textOf(
  'Tài khoản lập việc này đã bị đóng nên việc không chạy nữa; phần đã làm được giữ nguyên.',
  'The account that asked for this job was closed, so it is not run; what was done is kept.',
)

export type Taken = { tenant: string; id: string; kind: string; input: unknown; account_id: string }

/** Of these kinds, or of all others. */
export type Lane = { readonly kinds: readonly string[]; readonly only: boolean }

const silent = `beat_at < now() - make_interval(secs => ${SILENT_SECONDS})`

/** Of `$3`: the most takes. */
const waits = `(state = 'queued' or (state = 'running' and ${silent} and takes < $3))`

/** Nobody acts through work that was asked for earlier. */
const closed = `exists (select from account a where a.tenant = job.tenant and a.id = job.account_id and a.state = 'closed')`

export const take = async (owner: pg.Pool, { kinds, only }: Lane): Promise<Taken | undefined> =>
  (
    await owner.query<Taken>(
      `with given_up as (
         update job set state = 'failed', result = '{"error": "StoppedTheServer"}', message = $4
         where state = 'running' and ${silent} and takes >= $3),
       closed as (
         update job set state = 'cancelled', message = $5
         where ${waits} and ${closed})
       update job set state = 'running', takes = takes + 1, beat_at = now(), started_at = coalesce(started_at, now()) where (tenant, id) = (
         select tenant, id from job
         where ${waits} and (kind = any ($1)) = $2 and not ${closed}
         order by created_at limit 1 for update skip locked)
       returning tenant, id, kind, input, account_id`,
      [kinds, only, MOST_TAKES, JSON.stringify(stopsTheServer), JSON.stringify(closedMeanwhile)],
    )
  ).rows[0]

/** It was let go of for a reason that lies elsewhere: the server is asked to stop, or two stood in each other's way. */
export const forgive = (owner: pg.Pool, job: Taken) =>
  owner
    .query('update job set takes = greatest(takes - 1, 0) where tenant = $1 and id = $2', [
      job.tenant,
      job.id,
    ])
    .catch(() => undefined)
