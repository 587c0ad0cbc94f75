// A job is seen as soon as everybody can see it, also while the runner is just looking; it never waits for its next look by itself.
import type pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Transaction } from '../database/transaction.ts'
import { enqueueJob, startJobRunner } from './jobs.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A database whose answers come when the test lets them. */
const slowDatabase = () => {
  const looks: (() => void)[] = []
  const query = () => new Promise((resolve) => looks.push(() => resolve({ rows: [] })))
  return { owner: { query } as unknown as pg.Pool, looks }
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

/** A job is asked for in a transaction; what is returned is its end. */
const askForJob = async (): Promise<() => void> => {
  const afterwards: (() => void)[] = []
  const client = { query: () => Promise.resolve({ rows: [{ started_at: null }] }) }
  await enqueueJob({ client, afterwards } as unknown as Transaction, 'a', 'match', {}, 0)
  return () => afterwards.forEach((call) => call())
}

test('asked for while it looks, a job is looked for again at once; before its transaction has ended nobody is called', async () => {
  const { owner, looks } = slowDatabase()
  const runner = startJobRunner(owner, {})
  const end = await askForJob()
  end()
  looks[0]?.()
  await settled()
  expect(looks).toHaveLength(2)
  looks[1]?.()
  await settled()
  // Nobody called again: now it sleeps, until the clock or a call.
  expect(looks).toHaveLength(2)
  const endLater = await askForJob()
  await settled()
  expect(looks).toHaveLength(2)
  endLater()
  await settled()
  expect(looks).toHaveLength(3)
  looks[2]?.()
  await settled()
  await vi.advanceTimersByTimeAsync(2000)
  expect(looks).toHaveLength(4)
  const closed = runner.close()
  looks[3]?.()
  await closed
  // One that is closed is called by nobody.
  ;(await askForJob())()
  await settled()
  expect(looks).toHaveLength(4)
})

test('closed while it looks, it is closed when it has looked', async () => {
  const { owner, looks } = slowDatabase()
  const runner = startJobRunner(owner, {})
  const closed = vi.fn<() => void>()
  void runner.close().then(closed)
  await settled()
  expect(closed).not.toHaveBeenCalled()
  looks[0]?.()
  await settled()
  expect(closed).toHaveBeenCalledOnce()
})
