// Serves the progress of long work, and stopping it.
import { Refusal } from '../contract/refusal.ts'
import { type Context, serve } from '../contract/serving.ts'
import type { Transaction } from '../database/transaction.ts'
import { cancelJob as cancelEndpoint, getJob } from './contract.ts'
import { cancelJob, findJob } from './jobs.ts'

const mustFind = async (tx: Transaction, id: string) => {
  const job = await findJob(tx, id)
  if (!job) throw new Refusal('notFound')
  return job
}

export const serveJobs = (context: Context): void => {
  serve(context, getJob, ({ tx, params }) => mustFind(tx, params.id))
  serve(context, cancelEndpoint, async ({ tx, params }) => {
    await mustFind(tx, params.id)
    await cancelJob(tx, params.id)
    return mustFind(tx, params.id)
  })
}
