// A job that stops the server each time it is taken up is let go of after three times, in words for whoever asked for it; one that gets further is not.
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { type JobRunner, startJobRunner, type Worker } from './jobs.ts'

let app: TestApp
let officer: Caller
const runners: JobRunner[] = []
let release: () => void = () => undefined
let held: Promise<void>

beforeAll(async () => {
  app = await createTestApp()
  await app.jobs.close()
  officer = await app.signIn(['epidemiologist', '063'])
})
beforeEach(() => {
  held = new Promise((resolve) => (release = resolve))
})
afterAll(() => app.close())

const newJob = async (): Promise<string> => {
  const id = crypto.randomUUID()
  await app.owner.query(
    "insert into job (tenant, id, kind, input, account_id) values ($1, $2, 'heavy', '{}', $3)",
    [app.tenant, id, officer.accountId],
  )
  return id
}

const takesOf = async (id: string): Promise<number | undefined> =>
  (await app.owner.query<{ takes: number }>('select takes from job where id = $1', [id])).rows[0]?.takes

/** A server that takes the job and is then silent, as one that was killed. */
const takeAndDie = async (id: string, takes: number, work: Worker = () => held): Promise<void> => {
  const silence = () =>
    app.owner.query("update job set beat_at = now() - interval '1 hour' where id = $1", [id])
  await silence()
  runners.push(startJobRunner(app.owner, { heavy: work }))
  await vi.waitFor(async () => expect(await takesOf(id)).toBe(takes), 10_000)
  await silence()
}

const end = async (): Promise<void> => {
  release()
  for (const runner of runners.splice(0)) await runner.close()
}

test('the fourth time it is not taken up: it has failed, and whoever asked reads why', async () => {
  const id = await newJob()
  for (const takes of [1, 2, 3]) await takeAndDie(id, takes)
  const worker = vi.fn<Worker>()
  runners.push(startJobRunner(app.owner, { heavy: worker }))
  const { state, message } = await vi.waitFor(async () => {
    const { body } = await officer.call('GET', `/api/jobs/${id}`)
    expect(body.state).toBe('failed')
    return body
  }, 10_000)
  expect([state, message.vi]).toEqual([
    'failed',
    expect.stringMatching(/dừng máy chủ ba lần[^]*chia nhỏ tệp/),
  ])
  expect(worker).not.toHaveBeenCalled()
  await end()
})

test('one that gets further than ever before is taken up again; the same place once more does not count as further', async () => {
  const id = await newJob()
  const upTo =
    (place: number): Worker =>
    async (_, __, progress) => {
      await progress(place, 100)
      await held
    }
  await takeAndDie(id, 1, upTo(10))
  await takeAndDie(id, 2, upTo(10))
  await takeAndDie(id, 1, upTo(20))
  await takeAndDie(id, 2, upTo(5))
  await end()
})

test('a server that is asked to stop says that it was not the job', async () => {
  const id = await newJob()
  const runner = startJobRunner(app.owner, { heavy: () => held })
  await vi.waitFor(async () => expect(await takesOf(id)).toBe(1), 10_000)
  const closed = runner.close()
  await vi.waitFor(async () => expect(await takesOf(id)).toBe(0), 10_000)
  release()
  await closed
})
