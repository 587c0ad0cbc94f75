// Supervision at home through the front door: who is due, one tap, which visit was the first, breaches that become violations, who writes what.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOfMoment } from '../../kernel/day/day.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import { homeVisitDue, type Supervised } from '../rules/home-visit-due.ts'

const UNIT = '02011'
const today = dayOfMoment(new Date())

let app: TestApp
let station: Caller
let team: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
  team = await app.signIn(['communityTeam', UNIT])
})
afterAll(() => app.close())

let people = 0
const make = async (register: string, values: object, caller = station): Promise<string> => {
  people += 1
  const subject = { fullName: `Đàm Thị Nhà ${people}`, birthYear: 1950 + people, village: 'Nà Cà' }
  return (await caller.enter(register, { homeUnit: UNIT, values, subject })).id
}
const isolate = (from = addDays(today, -3), values: object = {}) =>
  make('isolation-orders', { form: 'home', fromDay: from, dueDay: addDays(today, 4), ...values })
const tap = (
  isolation: string | null,
  result: string | null,
  day = today,
  watch: string | null = null,
  caller = team,
) =>
  caller.call('POST', '/api/isolation/home-visits', {
    id: crypto.randomUUID(),
    isolation,
    watch,
    day,
    result,
  })
const supervised = async (caller = team) =>
  (await caller.call('GET', `/api/isolation/supervised?unit=${UNIT}&on=${today}`)).body
const lineOf = async (id: string) =>
  (await supervised()).people.find(
    ({ isolation, watch }: { isolation: string; watch: string }) => isolation === id || watch === id,
  )
const figure = (name: string) => station.figure({ figure: name, unit: UNIT, from: null, to: today })

const watched = (facts: Partial<Supervised>): Supervised => ({
  fromDay: '2022-02-10',
  untilDay: '2022-02-16',
  endedDay: null,
  lastVisit: null,
  ...facts,
})
test.each<readonly [string, Supervised, string, number, number | null]>([
  ['the first day', watched({}), '2022-02-10', 1, 0],
  ['nobody came for two days', watched({}), '2022-02-12', 1, 2],
  ['seen today', watched({ lastVisit: '2022-02-12' }), '2022-02-12', 1, null],
  ['seen yesterday', watched({ lastVisit: '2022-02-11' }), '2022-02-12', 1, 0],
  ['every second day', watched({ lastVisit: '2022-02-11' }), '2022-02-12', 2, null],
  ['the last day', watched({}), '2022-02-16', 1, 6],
  ['over', watched({}), '2022-02-17', 1, null],
  ['not begun', watched({}), '2022-02-09', 1, null],
  ['ended early', watched({ endedDay: '2022-02-12' }), '2022-02-12', 1, null],
  ['a visit before it began does not count', watched({ lastVisit: '2022-02-08' }), '2022-02-11', 1, 1],
  ['no end is known', watched({ untilDay: null }), '2022-04-01', 1, 50],
])('%s', (_what, facts, on, every, late) => {
  expect(homeVisitDue(facts, on, every)?.lateDays ?? null).toBe(late)
})

test('one tap writes a visit, a second replaces it, a third takes it away; the list and the look follow', async () => {
  const id = await isolate()
  expect(await lineOf(id)).toMatchObject({ lateDays: 3, today: null, village: 'Nà Cà' })
  expect((await tap(id, 'absent')).status).toBe(200)
  expect(await lineOf(id)).toMatchObject({ lateDays: null, today: 'absent', lastVisit: today })
  await tap(id, 'present')
  expect(await lineOf(id)).toMatchObject({ today: 'present' })
  await tap(id, null)
  expect(await lineOf(id)).toMatchObject({ lateDays: 3, today: null })
  const readers = await station.call('GET', `/api/privacy/readers?register=isolation-orders&id=${id}`)
  expect(readers.body.readers.length).toBeGreaterThan(0)
})

test('whoever was never visited is counted where the isolation was begun, whoever writes the visits', async () => {
  const [before, visited] = [
    await figure('isolation-home-unvisited'),
    await figure('isolation-home-visited-in-time'),
  ]
  const id = await isolate(addDays(today, -2))
  expect(await figure('isolation-home-unvisited')).toBe(before + 1)
  await tap(id, 'present')
  expect(await figure('isolation-home-unvisited')).toBe(before)
  expect(await figure('isolation-home-visited-in-time')).toBe(visited)
  // An earlier visit that is entered later is the first.
  await tap(id, 'absent', addDays(today, -1))
  expect(await figure('isolation-home-unvisited')).toBe(before)
  expect(await figure('isolation-home-visited-in-time')).toBe(visited + 1)
  const { record } = (await station.call('GET', `/api/isolation-orders/${id}`)).body
  await station.call('PATCH', `/api/isolation-orders/${id}`, {
    version: record.version,
    values: { status: 'cancelled', endedDay: today },
  })
  expect(await figure('isolation-home-unvisited')).toBe(before)
})

test('a district may decide that every second day is enough', async () => {
  const id = await isolate()
  await tap(id, 'present', addDays(today, -1))
  expect(await lineOf(id)).toMatchObject({ lateDays: 0 })
  const chairman = await app.signIn(['chairman', '063'])
  const reply = await chairman.call('POST', '/api/rule-parameters', {
    id: crypto.randomUUID(),
    homeUnit: '063',
    values: {
      law: 'home-supervision',
      parameter: 'everyDays',
      value: '2',
      fromDay: addDays(today, -5),
      basis: '12/TB-BCĐ',
    },
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  expect(await supervised()).toMatchObject({ everyDays: 2, basis: '12/TB-BCĐ' })
  expect(await lineOf(id)).toMatchObject({ lateDays: null })
})

test('who came from isolation elsewhere is visited too, until the watch is over', async () => {
  const id = await make('returned-watches', {
    fromPlace: 'Khu cách ly Đồng Mỏ',
    province: 'Lạng Sơn',
    completedDay: addDays(today, -9),
    arrivedDay: addDays(today, -1),
    untilDay: addDays(today, 6),
  })
  expect(await lineOf(id)).toMatchObject({ watch: id, lateDays: expect.any(Number) })
  await tap(null, 'present', today, id)
  expect(await lineOf(id)).toMatchObject({ today: 'present' })
  expect(await figure('returned-watched-now')).toBe(1)
  expect((await tap(null, 'present')).status).toBe(400)
})

test('a breach found by a team leads to a record of violation; what is not handled is on the list of quality', async () => {
  const isolation = await isolate()
  const breach = await make(
    'isolation-breaches',
    { isolation, happenedDay: addDays(today, -1), kind: 'left', place: 'Chợ' },
    station,
  )
  const { body } = await station.call('POST', '/api/isolation-breaches/find', {
    unit: UNIT,
    check: 'isolation-breaches-unhandled',
    on: today,
  })
  expect(body.rows.map(({ id }: { id: string }) => id)).toEqual([breach])
  const violation = await station.call('POST', '/api/violations', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { act: 'Tự ý rời nơi cách ly', violator: 'Đàm Thị Nhà', breach, recordDay: today },
  })
  expect(violation.status, JSON.stringify(violation.body)).toBe(200)
  const neighbour = await app.signIn(['communityTeam', '01981'])
  expect((await tap(isolation, 'present', today, null, neighbour)).status).toBe(404)
})
