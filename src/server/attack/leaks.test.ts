// Nobody sees another's: a thousand attempts over every route, duty and unit, judged by status, body and count. `npm run bench leaks` makes 100,000.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestApp, type TestApp } from '../test-app.ts'
import { type Actor, attemptLeaks, makeActors } from './attempts.ts'
import { modelOf } from './model.ts'
import { judgeNoted } from './noted.ts'
import { markOf, marksIn } from './marks.ts'
import { everyTurn, someTurns, tried } from './turns.ts'
import { plantWorld, type World } from './world.ts'

// Thousands of requests, on machines that do other work too.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let app: TestApp
let world: World
let actors: readonly Actor[]
beforeAll(async () => {
  app = await createTestApp()
  world = await plantWorld(app)
  actors = await makeActors(app, world)
})
afterAll(() => app.close())

test('no attempt is told more than duties and units allow', async () => {
  const { leaks, served, files } = await attemptLeaks(
    app,
    world,
    actors,
    someTurns(actors.length, 1000, 2026),
    2026,
  )
  expect([...new Map(leaks.map((leak) => [leak.what + leak.request.slice(0, 20), leak])).values()]).toEqual(
    [],
  )
  // About half pass the first door (few duties open the registers of data protection), so that it is the second that is tried.
  expect(served).toBeGreaterThan(400)
  expect(files).toBeGreaterThan(0)
})

test('the whole of the turns is every route by every account, each once', () => {
  const turns = everyTurn(3, 7)
  expect(turns.length).toBe(tried.length * 3)
  expect(
    new Set(turns.map(({ endpoint, actor }) => `${endpoint.method} ${endpoint.path} ${actor}`)).size,
  ).toBe(turns.length)
  expect(everyTurn(3, 8)).not.toEqual(turns)
})

test('the judge would notice: with the eyes of the district, judged as a commune, it leaks', async () => {
  const district = actors.find(({ name }) => name === 'epidemiologist of 063')
  if (!district) throw new Error('no such account')
  const impostor: Actor = { ...district, model: modelOf(world, [['communityTeam', '02011']]) }
  const { leaks } = await attemptLeaks(app, world, [impostor], someTurns(1, 300, 3), 3)
  for (const sign of ['tells of', 'counts', 'without', 'may not write'])
    expect(
      leaks.some(({ what }) => what.includes(sign)),
      sign,
    ).toBe(true)
  // Whoever looks leaves a note of it, and the judge would miss it.
  const since = new Date(Date.now() + 60_000)
  const mark = { kind: 'cases', unit: '02011' }
  expect(
    await judgeNoted(app, { accountId: impostor.caller.accountId, path: '/api/cases' }, since, [mark]),
  ).toBe('shows cases of 02011 and notes nothing')
  const ofFile = leaks.filter(
    ({ request, what }) => request.includes('/exports ') && what.startsWith('tells of'),
  )
  expect(ofFile.length).toBeGreaterThan(0)
})

test('marks survive the ways out: they are found in text, whatever stands around them', () => {
  const shouted = markOf('persons', '01981@2025-07-01').toUpperCase()
  expect(marksIn(`Kín ${markOf('cases', '02011')}, ${shouted}`)).toEqual([
    { kind: 'cases', unit: '02011' },
    { kind: 'persons', unit: '01981@2025-07-01' },
  ])
})
