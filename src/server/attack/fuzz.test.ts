// Every route with some inputs, likely, hostile and bent: no fault, no hang, every refusal in words. `npm run bench fuzz` sends 10,000 to each.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { duties } from '../../duties.ts'
import { registers } from '../../registers.ts'
import { endpoints } from '../endpoints.ts'
import { createTestApp, type TestApp } from '../test-app.ts'
import { fuzz, openLane } from './fuzz.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const all = Object.keys(duties) as (keyof typeof duties)[]
const ofRegister = (path: string): boolean => registers.some(({ name }) => path.startsWith(`/api/${name}`))

test('no input makes a route fail', async () => {
  const worker = await app.signIn(['healthWorker', '063'])
  const ids: string[] = []
  for (const { name, subject } of registers
    .filter((register) => register.name !== 'team-members')
    .slice(1, 5)) {
    const id = crypto.randomUUID()
    await worker.call('POST', `/api/${name}`, {
      id,
      homeUnit: '02011',
      values: { fullName: 'A', code: 'A', reportDay: '2022-03-01', method: 'pcr' },
      ...(subject ? { subject: { fullName: 'A' } } : {}),
    })
    ids.push(id)
  }
  const { faults, requests, statuses } = await fuzz(endpoints, {
    seed: 20_260_101,
    known: { units: ['063', '02011', '01981', '06'], ids, words: ['Nguyễn Văn An', 'a', '0912345678', '12'] },
    // Routes of registers are one code many times.
    turnsOf: ({ path }) => (path.startsWith('/api/session') || ofRegister(path) ? 5 : 25),
    patience: 30_000,
    lane: await openLane(async () => (await app.signIn(...all.map((duty) => [duty, '063'] as const))).send),
  })
  // One of each route: the others are mostly the same.
  expect([
    ...new Map(faults.map((fault) => [fault.route + fault.what.slice(0, 20), fault])).values(),
  ]).toEqual([])
  expect(requests).toBeGreaterThan(endpoints.length * 5)
  // It would prove little if all were turned away at the door.
  expect(statuses[200]).toBeGreaterThan(requests / 20)
}, 300_000)
