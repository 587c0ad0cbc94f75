// Ten thousand things done to history before its last checkpoint, each by the owner of the database: how many are found.
import fc from 'fast-check'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBenchDatabase } from '../bench-database.ts'
import { createPool } from '../../src/kernel/database/pool.ts'
import { makeCheckpoint } from '../../src/kernel/history/make-checkpoint.ts'
import { textOf } from '../../src/kernel/text/text.ts'
import { install } from '../../src/server/installation.ts'
import type { Bench } from '../bench.ts'
import { checkpointKinds, checkpointMutations, tryCheckpointMutation } from './checkpoint-rows.ts'
import { liveHistory } from './lived.ts'
import { kinds, mutations } from './mutations.ts'
import { tryMutation } from './try.ts'

const RUNS = 10_000
/** As many checkpoints. */
const ROUNDS = 3
/** Of each register in each round. */
const RECORDS = 40

/** As often as its kinds are many. */
const anyMutation = fc.oneof(
  { arbitrary: mutations, weight: kinds.length },
  { arbitrary: checkpointMutations, weight: checkpointKinds.length },
)

export const measureTampering: Awaited<ReturnType<Bench['load']>> = async ({ progress, share }) => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-tamper-'))
  const database = await openBenchDatabase({ folder, asServer: true })
  const owner = createPool(database.ownerUrl, { max: 2, statementTimeout: 0 })
  try {
    const { tenant } = await install(owner, { province: '06', unitKey: '063' })
    for (let round = 0; round < ROUNDS; round += 1) {
      await liveHistory(owner, tenant, RECORDS)
      await makeCheckpoint(owner, join(folder, 'history'), 'asked', new Date())
    }
    const client = await owner.connect()
    const missed = new Map<string, number>()
    let tried = 0
    const wanted = Math.max(100, Math.round(RUNS * share))
    while (tried < wanted) {
      for (const mutation of fc.sample(anyMutation, 500)) {
        if (tried >= wanted) break
        const found = await ('chain' in mutation
          ? tryMutation(client, mutation, [])
          : tryCheckpointMutation(client, mutation))
        if (found === undefined) continue
        tried += 1
        if (!found) missed.set(mutation.kind, (missed.get(mutation.kind) ?? 0) + 1)
      }
      progress(textOf(`${tried} / ${wanted}`, `${tried} of ${wanted}`))
    }
    client.release()
    const notFound = [...missed.values()].reduce((sum, count) => sum + count, 0)
    return [
      {
        what: `alterations of ${kinds.length + checkpointKinds.length} kinds tried`,
        value: tried,
        unit: 'rows',
      },
      { what: 'alterations not found', value: notFound, unit: 'rows', goal: { of: 'value', atMost: 0 } },
    ]
  } finally {
    await owner.end()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
