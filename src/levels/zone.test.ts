// A zone through the front door: a village inside in one call, no household twice, its end is theirs and its checkpoints', could it be smaller; who sees it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { zoneFit } from './rules/zone-fit.ts'

const UNIT = '02011'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const make = async (register: string, values: object, more: object = {}): Promise<string> =>
  (await station.enter(register, { homeUnit: UNIT, values, ...more })).id
const figure = (name: string, to: string) => station.figure({ figure: name, unit: UNIT, from: null, to })
const inside = async (zone: string, on = '2026-08-03') =>
  (await station.call('GET', `/api/zones/${zone}?on=${on}`)).body
const change = async (zone: string, values: object) => {
  const { record } = (await station.call('GET', `/api/zonings/${zone}`)).body
  const reply = await station.call('PATCH', `/api/zonings/${zone}`, { version: record.version, values })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
}

test('a village is put inside at once; its end is the end for all but who left before; taken back, they are inside again', async () => {
  const homes: string[] = []
  for (const [code, village, members] of [
    ['ZH1', 'Khuổi Duộc', 4],
    ['ZH2', 'Khuổi Duộc', 3],
    ['ZH3', 'Khuổi Duộc', 5],
    ['ZH4', 'Nà Cà', 2],
  ] as const)
    homes.push(await make('households', { code, village, members }))
  const zone = await make('zonings', {
    place: 'Thôn Khuổi Duộc',
    effectiveDay: '2026-08-02',
    effectiveTime: '08:00',
    people: 12,
  })
  const put = () =>
    station.call('POST', `/api/zones/${zone}/village`, { village: 'Khuổi Duộc', fromDay: '2026-08-02' })
  expect((await put()).body).toEqual({ households: 3 })
  expect((await put()).body).toEqual({ households: 0 })
  const again = await station.call('POST', '/api/zone-households', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { zone, household: homes[0], fromDay: '2026-08-02' },
  })
  expect(again.status).toBe(409)
  const seen = await inside(zone)
  expect(seen.clock).toMatchObject({ due: '2026-08-02T02:00', late: false })
  expect(seen.fit).toMatchObject({ households: 3, people: 12, withCases: 0, without: 3 })
  expect(seen.villages).toContainEqual({ village: 'Nà Cà', households: 1 })
  expect(await figure('zone-households-now', '2026-08-03')).toBe(3)
  const early = seen.households[0]
  await station.call('PATCH', `/api/zone-households/${early.id}`, {
    version: early.version,
    values: { untilDay: '2026-08-04' },
  })
  const post = await make('checkpoints', { name: 'Chốt vùng', kind: 'zone', openedDay: '2026-08-02', zone })
  const closed = async () => (await station.sure('GET', `/api/checkpoints/${post}`)).record.values.closedDay
  expect([await closed(), await figure('checkpoints-zone', '2026-08-09')]).toEqual([null, 1])
  await change(zone, { endedDay: '2026-08-09', endDecision: '9/QĐ-UBND' })
  expect([await closed(), await figure('checkpoints-zone', '2026-08-09')]).toEqual(['2026-08-09', 0])
  const untilDays = async () =>
    (await inside(zone)).households.map(({ untilDay }: { untilDay: string | null }) => untilDay)
  expect(await untilDays()).toEqual(['2026-08-04', '2026-08-09', '2026-08-09'])
  await change(zone, { endedDay: null, endDecision: null })
  expect(await untilDays()).toEqual(['2026-08-04', null, null])
  expect(await closed()).toBeNull()
})

test('households with a case or a close contact are told from those with neither', async () => {
  const household = await make('households', { code: 'ZH9', village: 'Nà Tu', members: 2 })
  await make('households', { code: 'ZH8', village: 'Thôn NÀ TU', members: 4 })
  await make(
    'cases',
    { disease: 'covid19', reportDay: '2026-08-01', classification: 'confirmed' },
    { subject: { fullName: 'Hà Thị Vùng', birthYear: 1980, household } },
  )
  const zone = await make('zonings', { place: 'Nà Tu', effectiveDay: '2026-08-02', effectiveTime: '08:00' })
  await station.call('POST', `/api/zones/${zone}/village`, { village: 'Nà Tu', fromDay: '2026-08-02' })
  expect((await inside(zone)).fit).toMatchObject({ households: 2, withCases: 1, without: 1, said: null })
  const neighbour = await app.signIn(['healthWorker', '01981'])
  expect((await neighbour.call('GET', `/api/zones/${zone}?on=2026-08-03`)).status).toBe(404)
})

test.each([
  ['nobody inside', [], null],
  ['no case at all', [{ people: 3, cases: 0, contacts: 1 }], /Không hộ nào/],
  [
    'more without than with',
    [
      { people: 3, cases: 1, contacts: 0 },
      { people: 3, cases: 0, contacts: 0 },
      { people: 3, cases: 0, contacts: 0 },
    ],
    /2 \/ 3 hộ/,
  ],
  [
    'as small as can be',
    [
      { people: 3, cases: 1, contacts: 0 },
      { people: 3, cases: 0, contacts: 2 },
      { people: 3, cases: 0, contacts: 0 },
    ],
    null,
  ],
] as const)('%s', (_what, households, said) => {
  const { said: found } = zoneFit(households)
  if (said === null) expect(found).toBeNull()
  else expect(found?.vi).toMatch(said)
})
