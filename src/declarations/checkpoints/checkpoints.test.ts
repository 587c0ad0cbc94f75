// Checkpoints from opening to closing, shifts added up from their forces, passages counted by head and by vehicle; who stands there sees what they need.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

const UNIT = '02011'
const DAY = '2022-02-05'
let app: TestApp
let station: Caller
const post = crypto.randomUUID()

const add = (register: string, values: object, subject?: object, by = station) =>
  by.enter(register, { homeUnit: UNIT, values, subject })

const value = (figure: string, from: string | null, to: string) =>
  station.figure({ figure, unit: UNIT, from, to })

beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
  const reply = await station.call('POST', '/api/checkpoints', {
    id: post,
    homeUnit: UNIT,
    values: { name: 'Chốt Nà Còi', kind: 'road', openedDay: '2022-02-01', roundTheClock: true },
  })
  expect(reply.status).toBe(200)
})
afterAll(() => app.close())

test('checkpoints that stand are those opened less those closed, on any day', async () => {
  const short = await add('checkpoints', {
    name: 'Chốt Tết',
    kind: 'road',
    openedDay: '2022-02-02',
    closedDay: '2022-02-04',
  })
  expect(short.values.name).toBe('Chốt Tết')
  expect(await value('checkpoints-road', null, '2022-02-03')).toBe(2)
  expect(await value('checkpoints-road', null, '2022-02-05')).toBe(1)
  expect(await value('checkpoints-road-opened', '2022-02-01', '2022-02-28')).toBe(2)
})

test('a shift counts its people from its forces; a list that says only the total is believed; more forces change the sum', async () => {
  const shift = await add('checkpoint-shifts', {
    checkpoint: post,
    onDay: DAY,
    fromTime: '06:00',
    toTime: '14:00',
    police: 2,
    health: 1,
  })
  expect(shift.values.people).toBe(3)
  await add('checkpoint-shifts', {
    checkpoint: post,
    onDay: DAY,
    fromTime: '14:00',
    toTime: '22:00',
    people: 4,
  })
  expect(await value('checkpoint-duty-people', DAY, DAY)).toBe(7)
  await station.call('PATCH', `/api/checkpoint-shifts/${shift.id}`, {
    version: shift.version,
    values: { army: 2 },
  })
  expect(await value('checkpoint-duty-people', DAY, DAY)).toBe(9)
  expect(await value('checkpoint-shifts', DAY, DAY)).toBe(2)
})

test('a coach with thirty is thirty people and one vehicle; who walks is no vehicle', async () => {
  const passage = { checkpoint: post, onDay: DAY, atTime: '07:30' }
  await add('checkpoint-logs', { ...passage, vehicle: 'bus', plate: '97B-001.23', people: 30 })
  await add('checkpoint-logs', { ...passage, vehicle: 'onFoot', fullName: 'Nông Thị Đi Bộ' })
  await add('checkpoint-logs', {
    ...passage,
    vehicle: 'car',
    plate: '29A-999.99',
    people: 2,
    outcome: 'turnedBack',
  })
  const told = await Promise.all(
    ['checkpoint-people', 'checkpoint-vehicles', 'checkpoint-turned-back'].map((name) =>
      value(name, DAY, DAY),
    ),
  )
  expect(told).toEqual([33, 2, 2])
})

test('a team at the checkpoint writes and reads its log; whoever directs has the figures and not the names', async () => {
  const team = await app.signIn(['communityTeam', UNIT])
  await add('checkpoint-logs', { checkpoint: post, onDay: DAY, fullName: 'Lý Văn Chốt' }, undefined, team)
  const own = await team.call('POST', '/api/checkpoint-logs/find', { search: 'ly van chot' })
  expect(own.body.rows).toHaveLength(1)
  expect((await team.call('GET', '/api/check-ins')).status).toBe(403)
  const chairman = await app.signIn(['chairman', '063'])
  expect((await chairman.call('GET', '/api/checkpoint-logs')).status).toBe(403)
  expect(await chairman.figure({ figure: 'checkpoint-people', unit: '063', from: DAY, to: DAY })).toBe(34)
})

test('an unlawful entry is counted by the people found, and asks what was done; lawful ones stand apart', async () => {
  const found = await station.call('POST', '/api/border-crossings', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { kind: 'illegalEntry', onDay: DAY, people: 3, stretch: 'Mốc 1012', foundBy: 'militia' },
  })
  expect(found.body.questions).toMatchObject([{ fields: ['kind', 'handling'] }])
  await add('border-crossings', {
    kind: 'entry',
    onDay: DAY,
    fullName: 'Hoàng Thị Về Nước',
    handling: 'isolated',
  })
  expect([await value('illegal-entries', DAY, DAY), await value('border-entries', DAY, DAY)]).toEqual([3, 1])
})

test('who lives here for a time is counted from the first day to the last', async () => {
  await add(
    'residence-changes',
    { kind: 'temporaryResidence', fromDay: '2022-02-01', endedDay: '2022-02-10' },
    { fullName: 'Đặng Văn Tạm Trú' },
  )
  expect(await value('temporary-residents', null, '2022-02-09')).toBe(1)
  expect(await value('temporary-residents', null, '2022-02-10')).toBe(0)
})
