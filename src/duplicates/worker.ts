// The look through the whole register as a job: weights learned and kept, likely pairs queued in batches; told and stopped step by step.
import type pg from 'pg'
import { type Actor, rowsOf, transact } from '../kernel/database/transaction.ts'
import type { Progress, Workers } from '../kernel/jobs/jobs.ts'
import { textOf } from '../kernel/text/text.ts'
import { putDoubts } from '../people/doubts.ts'
import { keepWeights } from '../people/learned-weights.ts'
import { type MatchedPair, matchRegister } from '../people/match-register.ts'

export const MATCH_JOB = 'persons-match'

const BATCH = 500

type Pools = { readonly pool: pg.Pool; readonly owner: pg.Pool }

export type MatchResult = {
  readonly persons: number
  readonly compared: number
  readonly found: number
  /** Of these, in units of the account that asked. */
  readonly queued: number
}

/** Units whose queue the account answers for; undefined for the system itself. */
const unitsOf = async (pool: pg.Pool, actor: Actor): Promise<ReadonlySet<string> | undefined> => {
  if (actor.accountId === null) return undefined
  const units = await transact(pool, actor, (tx) =>
    rowsOf<{ unit: string }>(tx, "select unnest(app_scope('persons.write')) as unit"),
  )
  return new Set(units.map(({ unit }) => unit))
}

/**
 * Persons are compared by the system over all units, so that one who moved is found; queued is only what lies, with one of the two at
 * least, in the units of the account. What of it may be seen the database decides again at every reading.
 */
export const runMatching = async (
  { pool, owner }: Pools,
  actor: Actor,
  progress: Progress,
): Promise<MatchResult> => {
  const told = (done: number, message: Parameters<Progress>[2]) => progress(done, 100, message)
  const units = await unitsOf(pool, actor)
  const matched = await matchRegister(owner, actor.tenant, told)
  if (!matched) return { persons: 0, compared: 0, found: 0, queued: 0 }
  const system = { tenant: actor.tenant, accountId: null }
  await transact(owner, system, (tx) =>
    keepWeights(tx, matched.learned, matched.persons, matched.communeShares),
  )
  let queued = 0
  let seen = 0
  let batch: MatchedPair[] = []
  const flush = async (): Promise<boolean> => {
    const pairs = batch
    batch = []
    queued += pairs.length
    await transact(owner, system, (tx) => putDoubts(tx, pairs))
    const { stop } = await told(
      90 + Math.round((10 * seen) / Math.max(1, matched.found)),
      textOf(`${queued} cặp vào hàng chờ`, `${queued} pairs queued`),
    )
    return stop
  }
  for (const pair of matched.pairs) {
    seen += 1
    if (units && !pair.units.some((unit) => units.has(unit))) continue
    batch.push(pair)
    if (batch.length >= BATCH && (await flush())) break
  }
  if (batch.length > 0) await flush()
  return { persons: matched.persons, compared: matched.compared, found: matched.found, queued }
}

export const matchWorkers = (pools: Pools): Workers => ({
  [MATCH_JOB]: (_, actor, progress) => runMatching(pools, actor, progress),
})
