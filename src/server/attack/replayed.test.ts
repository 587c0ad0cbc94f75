// Every write of every route, sent again with its key: the same answer to the byte, and nothing in any table is other than before.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { makeRandom } from '../../demo/random.ts'
import { duties } from '../../duties.ts'
import { type Caller, createTestApp, type TestApp } from '../test-app.ts'
import { idsByPath } from './ids-of-route.ts'
import { makeMaker } from './make-input.ts'
import { type Sent, sentOf } from './spoil.ts'
import { changedTables, tableDigests } from './table-digests.ts'
import { tried } from './turns.ts'
import { plantWorld, type World } from './world.ts'
import { onlyAsks } from './writes.ts'

// Thousands of requests, on machines that do other work too.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 300_000 })

/** Requests drawn for a route until one is done. */
const DRAWN = 12

let app: TestApp
let world: World
let caller: Caller
beforeAll(async () => {
  app = await createTestApp()
  world = await plantWorld(app)
  const all = Object.keys(duties) as (keyof typeof duties)[]
  caller = await app.signIn(...all.map((duty) => [duty, '063'] as const))
  // What a job does meanwhile would be a change too.
  await app.jobs.close()
})
afterAll(() => app.close())

const writes = tried.filter(
  ({ method, path, needs }) => method !== 'GET' && needs !== 'public' && !onlyAsks(path),
)

type Done = { readonly route: string; readonly request: Sent; readonly answer: string }

const doOnce = async (endpoint: (typeof writes)[number], make: ReturnType<typeof makeMaker>) => {
  for (let turn = 0; turn < DRAWN; turn += 1) {
    const made = sentOf(make(endpoint))
    const request = { ...made, headers: { 'idempotency-key': `"${crypto.randomUUID()}"` } }
    const reply = await caller.send(request)
    if (reply.statusCode < 300)
      return { route: `${endpoint.method} ${endpoint.path}`, request, answer: reply.body }
  }
  return undefined
}

test('nothing happens twice, whichever route it is', async () => {
  const idsOf = idsByPath(world)
  const make = makeMaker(makeRandom(23), {
    units: world.units,
    ids: [...world.homes.keys()],
    idsOf: ({ path }) => idsOf(path),
    optional: 0.15,
    words: ['Nguyễn Văn An', 'kín'],
  })
  const done: Done[] = []
  for (const endpoint of writes) {
    const one = await doOnce(endpoint, make)
    if (one) done.push(one)
  }
  const before = await tableDigests(app.owner)
  for (const { route, request, answer } of done) {
    const again = await caller.send(request)
    expect([again.statusCode, again.headers['idempotency-replayed'], again.body], route).toEqual([
      200,
      'true',
      answer,
    ])
  }
  const changed = changedTables(before, await tableDigests(app.owner))
  // When a session was used last is no effect of what it asked for.
  expect(changed.filter((name) => name !== 'session')).toEqual([])
  expect(done.length, `of ${writes.length}`).toBeGreaterThan(writes.length / 2)
})
