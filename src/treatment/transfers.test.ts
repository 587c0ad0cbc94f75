// Transfers on their way, through the front door: the vehicle, one patient at a time, free and under way as the transfers say; what both sides say to each other.
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
  // The list that is taken out names the vehicle by its plate.
  const csv = await station.send({ method: 'GET', url: '/api/transfers/export/csv' })
  expect([csv.statusCode, csv.body.includes('97A-001.15')]).toEqual([200, true])
})

test('both sides of a transfer talk where it stands, nobody else hears it, and what was said goes with the person', async () => {
  const { id } = await accepted(station, UNIT, 'Lục Thị Hỏi')
  const notes = `/api/treatment/transfers/${id}/notes`
  const note = { id: crypto.randomUUID(), said: 'Thở ô xy 5 lít, cần xe có máy thở' }
  await station.sure('POST', notes, note)
  await station.sure('POST', notes, note)
  await district.sure('POST', notes, { id: crypto.randomUUID(), said: 'Đã có giường' })
  const { body } = await station.call('GET', notes)
  expect(body.notes.map(({ said }: { said: string }) => said)).toEqual([note.said, 'Đã có giường'])
  expect(body).toMatchObject({
    mayAdd: true,
    notes: [{ by: expect.any(String) }, { by: expect.any(String) }],
  })
  expect((await other.call('GET', notes)).status).toBe(404)
  expect((await other.call('POST', notes, { ...note, id: crypto.randomUUID() })).status).toBe(404)
  // Asked of the database itself: it gives, takes and changes nothing.
  const asked = (accountId: string, sql: string, ...values: unknown[]) =>
    transact(app.pool, { tenant: app.tenant, accountId }, (tx) => tx.client.query(sql, values))
  const read = 'select said from transfer_note where transfer = $1'
  expect((await asked(station.accountId, read, id)).rowCount).toBe(2)
  expect((await asked(other.accountId, read, id)).rowCount).toBe(0)
  const add = `insert into transfer_note (tenant, id, transfer, said, said_at, said_by) values ($1, gen_random_uuid(), $2, 'x', now(), $3)`
  for (const [account, by] of [
    [other.accountId, other.accountId],
    [station.accountId, district.accountId],
  ] as const)
    await expect(asked(account, add, app.tenant, id, by)).rejects.toMatchObject({ code: '42501' })
  await expect(asked(station.accountId, `update transfer_note set said = 'x'`)).rejects.toMatchObject({
    code: '42501',
  })
  await app.owner.query('update transfer set erased_at = now() where id = $1', [id])
  expect((await app.owner.query(read, [id])).rowCount).toBe(0)
})
