// Isolation sites through the front door: a bed once, moves, releases that free the bed and come back, numbers by site, who sees what.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, dayOfMoment } from '../../kernel/day/day.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

const UNIT = '02011'
const today = dayOfMoment(new Date())

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const make = async (register: string, values: object, subject?: object): Promise<string> =>
  (await station.enter(register, { homeUnit: UNIT, values, subject })).id

let site: string
let room: string
let people = 0
beforeEach(async () => {
  site = await make('facilities', {
    kind: 'isolationSite',
    name: `Khu thử ${crypto.randomUUID()}`,
    openedDay: '2021-05-01',
  })
  room = await make('isolation-rooms', { site, name: 'P1', beds: 2, forWhom: 'men', openedDay: '2021-05-01' })
})

const isolate = (sex = 'male', values: object = {}) => {
  people += 1
  return make(
    'isolation-orders',
    { form: 'centralised', fromDay: addDays(today, -6), dueDay: addDays(today, 1), ...values },
    { fullName: `Nông Văn Khu ${people}`, birthYear: 1960 + people, sex },
  )
}
const place = (orders: readonly string[], more: object = {}, where = room) =>
  station.call('POST', `/api/isolation/sites/${site}/stays`, {
    room: where,
    fromDay: today,
    people: orders.map((order) => ({ id: crypto.randomUUID(), order, bed: null })),
    screening: 'well',
    specimenTaken: true,
    ...more,
  })
const rooms = async (on = today) => (await station.call('GET', `/api/isolation/sites/${site}?on=${on}`)).body
const numbers = async () => {
  const { body } = await station.call('GET', `/api/isolation/sites?unit=${UNIT}&on=${today}`)
  return body.sites.find(({ id }: { id: string }) => id === site)
}
const version = async (order: string) =>
  (await station.call('GET', `/api/isolation-orders/${order}`)).body.record.version
const release = async (orders: readonly string[]) => {
  const records = []
  for (const id of orders) records.push({ id, version: await version(id) })
  return station.call('POST', '/api/isolation-orders/batches', {
    id: crypto.randomUUID(),
    records,
    change: { values: { status: 'completed', endedDay: today } },
  })
}

test('people get the lowest free beds; a full room takes nobody and says so; the look is noted', async () => {
  const orders = [await isolate(), await isolate('female'), await isolate()]
  const placed = await place(orders.slice(0, 2))
  expect(placed.status, JSON.stringify(placed.body)).toBe(200)
  expect(placed.body.beds.map(({ bed }: { bed: number }) => bed)).toEqual([1, 2])
  expect(placed.body.warnings.map(({ vi }: { vi: string }) => vi)).toEqual(['Phòng nam có nữ'])
  const full = await place(orders.slice(2))
  expect([full.status, full.body.code]).toEqual([409, 'wrongState'])
  expect((await place(orders.slice(0, 1))).status).toBe(409)
  const { rooms: shown } = await rooms()
  expect(shown[0].lodgers.map(({ name }: { name: string }) => name)).toHaveLength(2)
  expect(shown[0].free).toEqual([])
  expect(await numbers()).toMatchObject({ beds: 2, taken: 2, arrived: 2, dueTomorrow: 2, rooms: 1 })
  const ask = (figure: string) => ({ figure, unit: UNIT, from: null, to: today })
  const { body: asked } = await station.call('POST', '/api/figures', {
    asks: ['isolation-beds', 'isolation-beds-taken', 'isolation-occupancy'].map(ask),
  })
  const [beds, taken, share] = asked.answers
  expect(share).toMatchObject({ numerator: taken.value, denominator: beds.value })
  expect(share.value).toBeCloseTo((100 * taken.value) / beds.value, 1)
  const stay = shown[0].lodgers[0].stay
  const { body } = await station.call('GET', `/api/privacy/readers?register=isolation-stays&id=${stay}`)
  expect(body.readers.length).toBeGreaterThan(0)
})

test('one bed holds one person, whichever door they come by', async () => {
  await place([await isolate()])
  const values = { site, room, bed: 1, fromDay: today, arrival: 'intake' }
  const subject = { fullName: 'Hoàng Văn Giường', birthYear: 1970 }
  const again = await station.call('POST', '/api/isolation-stays', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values,
    subject,
  })
  expect([again.status, again.body.code]).toEqual([409, 'takenAlready'])
  await make(
    'isolation-stays',
    { ...values, fromDay: addDays(today, -9), outDay: today, outReason: 'released' },
    subject,
  )
  const odd = await make(
    'isolation-stays',
    { ...values, fromDay: today, outDay: addDays(today, -2), outReason: 'released' },
    { ...subject, birthYear: 1971 },
  )
  expect(odd).toBeTruthy()
})

test('a change of many that would put two into one bed is refused as a whole', async () => {
  await place([await isolate(), await isolate()])
  const { rooms: shown } = await rooms()
  const records = shown[0].lodgers.map(({ stay, version: seen }: { stay: string; version: number }) => ({
    id: stay,
    version: seen,
  }))
  const reply = await station.call('POST', '/api/isolation-stays/batches', {
    id: crypto.randomUUID(),
    records,
    change: { values: { bed: 1 } },
  })
  expect([reply.status, reply.body.code]).toEqual([409, 'takenAlready'])
  const { rooms: after } = await rooms()
  expect(after[0].lodgers.map(({ bed }: { bed: number }) => bed)).toEqual([1, 2])
})

test('releases free the beds in the same moment, and their undo brings them back where nobody lies by now', async () => {
  const orders = [await isolate(), await isolate()]
  await place(orders)
  const released = await release(orders)
  expect(released.body.batch.changed).toBe(2)
  expect(await numbers()).toMatchObject({ taken: 0, dueTomorrow: 0 })
  const next = await isolate()
  expect((await place([next])).body.beds[0].bed).toBe(1)
  const undone = await station.call(
    'POST',
    `/api/isolation-orders/batches/${released.body.batch.id}/undo`,
    {},
  )
  expect(undone.status, JSON.stringify(undone.body)).toBe(200)
  const { rooms: shown } = await rooms()
  expect(shown[0].lodgers.map(({ bed }: { bed: number }) => bed)).toEqual([1, 2])
  expect(shown[0].lodgers.map(({ order }: { order: { id: string } }) => order.id)).toEqual([next, orders[1]])
})

test('a longer isolation is a later day of leaving', async () => {
  const order = await isolate()
  await place([order])
  const later = addDays(today, 8)
  await station.call('PATCH', `/api/isolation-orders/${order}`, {
    version: await version(order),
    values: { dueDay: later },
  })
  const { rooms: shown } = await rooms()
  expect(shown[0].lodgers[0].dueDay).toBe(later)
  expect((await numbers()).leaving).toEqual({ [later]: 1 })
})

test('a move ends one stay and begins another, and counts nobody twice', async () => {
  await place([await isolate()])
  const other = await make('isolation-rooms', { site, name: 'P2', beds: 1, openedDay: '2021-05-01' })
  const { rooms: before } = await rooms()
  const { stay, version: seen } = before[0].lodgers[0]
  const moved = await station.call('POST', `/api/isolation/stays/${stay}/move`, {
    id: crypto.randomUUID(),
    version: seen,
    room: other,
    bed: null,
    day: today,
  })
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  const { rooms: after } = await rooms()
  expect(after.map(({ lodgers }: { lodgers: unknown[] }) => lodgers.length)).toEqual([0, 1])
  expect(await numbers()).toMatchObject({ beds: 3, taken: 1, arrived: 1 })
})

test('who waits for a bed is who was ordered into a site and has none', async () => {
  const [waits, placed] = [await isolate(), await isolate()]
  await isolate('male', { form: 'home' })
  await place([placed])
  const ordersFound = async (caller: Caller, search: string) => {
    const { body } = await caller.call('POST', '/api/isolation/waiting', { unit: UNIT, search })
    return body.people.map(({ order }: { order: string }) => order)
  }
  const orders = await ordersFound(station, 'nong van khu')
  expect([orders.includes(waits), orders.includes(placed)]).toEqual([true, false])
})

test('another commune sees neither the rooms nor who lies there', async () => {
  await place([await isolate()])
  const neighbour = await app.signIn(['healthWorker', '01981'])
  expect((await neighbour.call('GET', `/api/isolation/sites/${site}?on=${today}`)).status).toBe(404)
  expect((await neighbour.call('GET', `/api/isolation/sites?unit=${UNIT}&on=${today}`)).status).toBe(403)
  expect((await place([crypto.randomUUID()])).status).toBe(404)
})

test('a site that closes keeps a room on the screen while somebody lies in it, without a free bed; an empty one goes', async () => {
  const empty = await make('isolation-rooms', { site, name: 'P2', beds: 2, openedDay: '2021-05-01' })
  expect((await place([await isolate()])).status).toBe(200)
  const { version: now } = (await station.sure('GET', `/api/facilities/${site}`)).record
  await station.sure('PATCH', `/api/facilities/${site}`, { version: now, values: { closedDay: today } })
  const shown = await rooms()
  expect(shown.unroomed).toEqual([])
  expect(shown.rooms.map(({ id }: { id: string }) => id)).toEqual([room])
  expect(shown.rooms[0]).toMatchObject({ free: [], lodgers: [{ bed: 1 }] })
  expect(shown.rooms[0].warnings[0].vi).toContain('Phòng đã ngừng dùng')
  expect((await place([await isolate()])).status).toBe(409)
  expect((await place([await isolate()], {}, empty)).status).toBe(404)
})
