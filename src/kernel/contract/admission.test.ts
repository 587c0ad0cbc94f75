// Who is let in, who waits, who is told to come back; and the answer that says so.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createApp } from '../../server/app.ts'
import { createTestApp } from '../../server/test-app.ts'
import { type Lane, laneOf, makeAdmission } from './admission.ts'

const options = { short: 2, long: 1, door: 1, outside: 1, patience: 100_000, waiting: 2 }

/** Work that ends when it is told to. */
const held = () => {
  let end = (): void => undefined
  const work = new Promise<void>((resolve) => {
    end = resolve
  })
  return { work: () => work, end: () => end() }
}

const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  )

test('a change goes before questions that wait longer, and takes the place of one where the queue is full', async () => {
  const admission = makeAdmission(options)
  const [first, second] = [held(), held()]
  const running = [first, second].map(({ work }) => outcome(admission.run('question', work)))
  const order: string[] = []
  const noted = (name: string, lane: Lane) =>
    outcome(
      admission.run(lane, () => {
        order.push(name)
        return Promise.resolve()
      }),
    )
  const oldest = noted('question 1', 'question')
  const younger = noted('question 2', 'question')
  const change = noted('change', 'change')
  const late = noted('question 3', 'question')
  expect(await oldest).toBe('overloaded')
  expect(await late).toBe('overloaded')
  first.end()
  second.end()
  expect(await Promise.all([change, younger, ...running])).toEqual(['done', 'done', 'done', 'done'])
  expect(order).toEqual(['change', 'question 2'])
})

test('of three places that become free one goes to a question, however many changes wait', async () => {
  const admission = makeAdmission({ ...options, short: 1, waiting: 100 })
  const first = held()
  const order: Lane[] = []
  const noted = (lane: Lane) =>
    admission.run(lane, () => {
      order.push(lane)
      return Promise.resolve()
    })
  const running = admission.run('change', first.work)
  const all = [
    ...Array.from({ length: 2 }, () => noted('question')),
    ...Array.from({ length: 5 }, () => noted('change')),
  ]
  first.end()
  await Promise.all([running, ...all])
  expect(order).toEqual(['change', 'change', 'question', 'change', 'change', 'question', 'change'])
})

test('who has waited too long is told so, and his place is no longer kept', async () => {
  const admission = makeAdmission({ ...options, short: 1, patience: 5 })
  const first = held()
  const running = admission.run('change', first.work)
  expect(await outcome(admission.run('change', () => Promise.resolve()))).toBe('overloaded')
  first.end()
  await running
  expect(await outcome(admission.run('question', () => Promise.resolve()))).toBe('done')
})

test('who would wait in vain is told at once, not after his patience', async () => {
  vi.useFakeTimers()
  try {
    const admission = makeAdmission({ ...options, short: 1, patience: 40, waiting: 1000 })
    const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 15))
    const first = Promise.all(Array.from({ length: 4 }, () => outcome(admission.run('change', slow))))
    await vi.advanceTimersByTimeAsync(200)
    expect((await first)[0]).toBe('done')
    const running = Array.from({ length: 6 }, () => outcome(admission.run('change', slow)))
    await vi.advanceTimersByTimeAsync(0)
    // The pace is known by now: three more fit into the patience, and not six.
    expect(admission.hopeless('change')).toBe(1)
    await vi.advanceTimersByTimeAsync(200)
    await Promise.all(running)
    expect(admission.hopeless('change')).toBeUndefined()
  } finally {
    vi.useRealTimers()
  }
})

test('a process that lags behind lets no question wait; where there is room it takes all the same', async () => {
  const admission = makeAdmission({ ...options, short: 1, lag: () => 300 })
  expect(await outcome(admission.run('question', () => Promise.resolve()))).toBe('done')
  const first = held()
  const running = admission.run('change', first.work)
  expect(await outcome(admission.run('question', () => Promise.resolve()))).toBe('overloaded')
  const change = outcome(admission.run('change', () => Promise.resolve()))
  first.end()
  await running
  expect(await change).toBe('done')
})

test('whatever comes: never more at work than there are places, and every place is given back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(
        fc.record({ lane: fc.constantFrom<Lane>('change', 'question', 'long', 'door'), fails: fc.boolean() }),
        { maxLength: 30 },
      ),
      async (scheduler, requests) => {
        const admission = makeAdmission({ ...options, waiting: 4 })
        const atWork = new Map<string, number>()
        let most = 0
        const all = requests.map(({ lane, fails }) =>
          outcome(
            admission.run(lane, async () => {
              const gate = lane === 'question' ? 'change' : lane
              atWork.set(gate, (atWork.get(gate) ?? 0) + 1)
              most = Math.max(most, (atWork.get(gate) ?? 0) - (gate === 'change' ? 1 : 0))
              await scheduler.schedule(Promise.resolve())
              atWork.set(gate, (atWork.get(gate) ?? 0) - 1)
              if (fails) throw new Error('failed')
            }),
          ),
        )
        await scheduler.waitFor(Promise.all(all))
        expect(most).toBeLessThanOrEqual(1)
        for (const lane of ['change', 'long', 'door'] as const)
          expect(await outcome(admission.run(lane, () => Promise.resolve()))).toBe('done')
      },
    ),
    { numRuns: 100 },
  )
})

test('endpoints go their way by what they declare', () => {
  expect(laneOf({ method: 'POST', needs: 'public', response: {} })).toBe('door')
  expect(laneOf({ method: 'GET', needs: 'public', asksOutside: true })).toBe('outside')
  expect(laneOf({ method: 'GET', needs: 'cases.export' })).toBe('long')
  expect(laneOf({ method: 'POST', needs: 'imports.run', response: {} })).toBe('long')
  expect(laneOf({ method: 'POST', needs: 'figures.read', response: {} })).toBe('question')
  expect(laneOf({ method: 'GET', needs: 'session', response: {} })).toBe('question')
  expect(laneOf({ method: 'PATCH', needs: 'cases.write', response: {} })).toBe('change')
})

test('too many at once: some are served, the others hear 503, why, and when to come back', async () => {
  const { pool, owner, signIn, close } = await createTestApp()
  await signIn(['healthWorker', '063'])
  const narrow = await createApp({
    pool,
    owner,
    rateLimit: 1e6,
    admission: { short: 1, long: 1, door: 1, outside: 1, patience: 30_000, waiting: 1 },
  })
  try {
    const payload = { name: 'nguoi1', password: 'mat-khau-thu-nghiem' }
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => narrow.inject({ method: 'POST', url: '/api/session', payload })),
    )
    const served = replies.filter(({ statusCode }) => statusCode === 200)
    const refused = replies.filter(({ statusCode }) => statusCode === 503)
    expect(served).toHaveLength(2)
    expect(refused).toHaveLength(4)
    for (const reply of refused) {
      expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
      expect(reply.json()).toMatchObject({
        code: 'overloaded',
        vi: expect.any(String),
        requestId: expect.any(String),
      })
    }
  } finally {
    await narrow.close()
    await close()
  }
})
