// Serves the same person: the queue, persons side by side, merges, and the look through the whole register.
import { type Context, serve } from '../kernel/contract/serving.ts'
import { findRow } from '../kernel/database/transaction.ts'
import { enqueueJob, findJob } from '../kernel/jobs/jobs.ts'
import { weightsInUse } from '../people/learned-weights.ts'
import { matchingState, startMatching } from './contract.ts'
import { serveMerges } from './merges.ts'
import { serveQueue } from './queue.ts'
import { serveSideBySide } from './side-by-side.ts'
import { MATCH_JOB } from './worker.ts'

const serveMatching = (context: Context): void => {
  serve(context, startMatching, async ({ tx }) => {
    const running = await findRow<{ id: string }>(
      tx,
      "select id from job where kind = $1 and state in ('queued', 'running') order by created_at desc limit 1",
      [MATCH_JOB],
    )
    const job = running && (await findJob(tx, running.id))
    return job ?? enqueueJob(tx, crypto.randomUUID(), MATCH_JOB, {}, 0)
  })
  serve(context, matchingState, async ({ tx }) => {
    const last = await findRow<{ id: string }>(
      tx,
      'select id from job where kind = $1 order by created_at desc limit 1',
      [MATCH_JOB],
    )
    const { weights, learnedAt } = await weightsInUse(tx)
    return {
      job: (last && (await findJob(tx, last.id))) ?? null,
      weights: {
        learnedAt: learnedAt?.toISOString() ?? null,
        bits: weights.bits,
        pairsPerRecord: weights.pairsPerRecord,
      },
    }
  })
}

export const serveDuplicates = (context: Context): void => {
  // Before `/api/duplicates/:id`, which would otherwise take these names for ids.
  serveMatching(context)
  serveSideBySide(context)
  serveQueue(context)
  serveMerges(context)
}
