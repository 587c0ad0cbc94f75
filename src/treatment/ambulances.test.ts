// Vehicles that carry patients, through the front door: chosen for a transfer, one patient at a time, free and under way as the transfers say.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../kernel/database/transaction.ts'
import { recountFigures } from '../kernel/figure/recount.ts'
import { product } from '../product.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { transfers } from './transfers.ts'

const UNIT = '02011'
const OTHER = '02008'
const DISTRICT = '063'
const TODAY = '2022-03-05'

let app: TestApp
let station: Caller
let other: Caller
let district: Caller
let ambulance: string
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
  other = await app.signIn(['healthWorker', OTHER])
  district = await app.signIn(['healthWorker', DISTRICT])
  const vehicle = { plate: '97A-001.15', kind: 'intensive', phone: '0209 385 0115', inDay: '2021-01-01' }
  ambulance = (await district.enter('ambulances', { homeUnit: DISTRICT, values: vehicle })).id
})
afterAll(() => app.close())

const accepted = (caller: Caller, homeUnit: string, fullName: string) =>
  caller.enter('transfers', {
    homeUnit,
    values: { reason: 'other', toPlace: 'Bệnh viện tỉnh', requestedDay: TODAY, status: 'accepted' },
    subject: { fullName, birthYear: 1960 },
  })

const step = (caller: Caller, id: string, to: string, more: object = {}) =>
  caller.call('POST', `/api/treatment/transfers/${id}/step`, { to, ...more })

const board = async (caller: Caller, unit: string) =>
  (await caller.call('GET', `/api/treatment/board?unit=${unit}&on=${TODAY}`)).body

const vehicles = async () =>
  (await board(station, UNIT)).vehicles.map(({ plate, since }: { plate: string; since: string | null }) => [
    plate,
    since?.slice(0, 10) ?? null,
  ])

const free = (unit: string) => district.figure({ figure: 'ambulances-free', unit, from: null, to: TODAY })

test('a vehicle carries one patient at a time, whoever asks and by whatever door; on arrival it is free', async () => {
  const mine = await accepted(station, UNIT, 'Lường Văn Đi')
  const theirs = await accepted(other, OTHER, 'Ma Thị Chờ')
  expect(await vehicles()).toEqual([['97A-001.15', null]])
  expect((await step(station, mine.id, 'underWay', { transport: 'ambulance', ambulance })).status).toBe(200)
  expect(await vehicles()).toEqual([['97A-001.15', TODAY]])
  expect((await board(station, UNIT)).transfers[0]).toMatchObject({
    status: 'underWay',
    vehicle: '97A-001.15',
  })

  // The other commune does not see this patient, and is told that the vehicle is away all the same.
  expect((await other.call('GET', `/api/transfers/${mine.id}`)).status).toBe(404)
  const taken = await step(other, theirs.id, 'underWay', { ambulance })
  expect([taken.status, taken.body.code]).toEqual([409, 'takenAlready'])
  expect(taken.body.vi).toContain('97A-001.15 đang chở người bệnh khác từ')
  const form = { values: { status: 'underWay', departedDay: TODAY, ambulance }, version: theirs.version }
  expect((await other.call('PATCH', `/api/transfers/${theirs.id}`, form)).body.code).toBe('takenAlready')
  // Counted where the vehicle belongs, not where the patient is at home.
  expect([await free(DISTRICT), await free(UNIT)]).toEqual([0, 0])

  expect((await step(station, mine.id, 'arrived')).status).toBe(200)
  expect([await free(DISTRICT), await free(UNIT)]).toEqual([1, 0])
  expect((await step(other, theirs.id, 'underWay', { ambulance })).status).toBe(200)
  const ask = { figure: 'ambulances-under-way', unit: DISTRICT, from: null, to: TODAY, knownOn: null }
  const { body } = await district.call('POST', '/api/figures/rows', ask)
  expect(body.rows.map(({ id }: { id: string }) => id)).toEqual([theirs.id])
  // Counted anew from the records it is the same.
  const counts = product.countsOf('transfers')
  await transact(app.owner, { tenant: app.tenant, accountId: null }, (tx) =>
    recountFigures(tx, transfers, counts),
  )
  expect([await free(DISTRICT), await free(OTHER)]).toEqual([0, 0])
  // The database itself holds two apart who choose at once.
  const twice = `update transfer set status = 'underWay', ambulance = $2 where id = $1`
  await expect(app.owner.query(twice, [mine.id, ambulance])).rejects.toMatchObject({ code: '23P01' })
  expect((await step(other, theirs.id, 'arrived')).status).toBe(200)
})

test('what is out of service is not on the board and cannot be chosen; typed words stay for what is in no book', async () => {
  const values = { plate: '97A-001.16', inDay: '2021-01-01', outDay: TODAY, outReason: 'Hỏng' }
  const broken = await district.enter('ambulances', { homeUnit: DISTRICT, values })
  const { id } = await accepted(station, UNIT, 'Hà Văn Đợi')
  const out = await step(station, id, 'underWay', { ambulance: broken.id })
  expect([out.status, out.body.code]).toEqual([409, 'wrongState'])
  expect(out.body.vi).toContain('97A-001.16 không hoạt động')
  const own = { plate: '97A-001.17', inDay: '2021-01-01' }
  const theirs = await other.enter('ambulances', { homeUnit: OTHER, values: own })
  expect((await step(station, id, 'underWay', { ambulance: theirs.id })).status).toBe(404)
  expect(await vehicles()).toEqual([['97A-001.15', null]])
  expect((await step(station, id, 'underWay', { vehicle: 'Xe bán tải của xã' })).status).toBe(200)
  const lines = (await board(station, UNIT)).transfers.map(({ vehicle }: { vehicle: string }) => vehicle)
  expect(lines).toContain('Xe bán tải của xã')
  expect([await free(DISTRICT), await free(OTHER)]).toEqual([2, 1])
})
