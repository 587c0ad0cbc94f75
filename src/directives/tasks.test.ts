// Tasks through the front door: whose they are is kept by the database, several bodies stand in one field, the table of states holds.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const COMMUNE = '02011'
const DISTRICT = '063'

let app: TestApp
let office: Caller
let station: Caller
let watcher: Caller
let bodies: string[]
const add = async (caller: Caller, register: string, homeUnit: string, values: object) => {
  const id = crypto.randomUUID()
  return { id, reply: await caller.call('POST', `/api/${register}`, { id, homeUnit, values }) }
}
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', DISTRICT])
  station = await app.signIn(['healthWorker', COMMUNE])
  watcher = await app.signIn(['inspector', DISTRICT])
  bodies = []
  for (const name of ['UBND xã Mỹ Thanh', 'Trạm Y tế Mỹ Thanh', 'Công an xã Mỹ Thanh']) {
    const values = { name, kind: 'committee', fromDay: '2020-02-01' }
    bodies.push((await add(office, 'bodies', COMMUNE, values)).id)
  }
})
afterAll(() => app.close())

const task = (assignedUnit: string) => ({
  title: 'Rà soát người về từ vùng dịch',
  leadBody: bodies[0],
  coordinating: `${bodies[1]} ${bodies[2]}`,
  assignedUnit,
  assignedDay: '2023-01-16',
  deadlineDay: '2023-01-27',
})

test('a task of the district is read by the commune that must do it and changed by the district alone', async () => {
  const { id, reply } = await add(office, 'tasks', COMMUNE, task(DISTRICT))
  expect(reply.body.record).toMatchObject({
    values: { status: 'notStarted', coordinating: `${bodies[1]} ${bodies[2]}` },
    linked: {
      leadBody: 'UBND xã Mỹ Thanh',
      coordinating: 'Công an xã Mỹ Thanh; Trạm Y tế Mỹ Thanh',
      assignedUnit: 'Huyện Bạch Thông',
    },
  })
  expect((await station.call('GET', `/api/tasks/${id}`)).status).toBe(200)
  for (const values of [{ deadlineDay: '2023-03-01' }, { assignedUnit: COMMUNE }]) {
    const refused = await station.call('PATCH', `/api/tasks/${id}`, { version: 1, values })
    expect(refused.status).toBe(403)
    expect(refused.body.code).toBe('dutyMissing')
  }
  const changed = await office.call('PATCH', `/api/tasks/${id}`, {
    version: 1,
    values: { deadlineDay: '2023-01-28' },
  })
  expect(changed.body.record.values.deadlineDay).toBe('2023-01-28')
})

test('a commune gives itself tasks, and none in the name of the district', async () => {
  expect((await add(station, 'tasks', COMMUNE, task(COMMUNE))).reply.status).toBe(200)
  expect((await add(station, 'tasks', COMMUNE, task(DISTRICT))).reply.status).toBe(403)
})

test('several bodies in one field: changed, emptied, found by any of them, refused where one is named twice', async () => {
  const { id } = await add(office, 'tasks', COMMUNE, { ...task(DISTRICT), title: 'Chốt kiểm soát' })
  const found = async (body: string | undefined) => {
    const filter = encodeURIComponent(JSON.stringify({ coordinating: [body] }))
    const { body: page } = await office.call('GET', `/api/tasks?filter=${filter}`)
    return page.rows.some((row: { id: string }) => row.id === id)
  }
  expect([await found(bodies[0]), await found(bodies[1]), await found(bodies[2])]).toEqual([
    false,
    true,
    true,
  ])
  const change = (version: number, coordinating: string | null) =>
    office.call('PATCH', `/api/tasks/${id}`, { version, values: { coordinating } })
  expect((await change(1, `${bodies[1]} ${bodies[1]}`)).status).toBe(400)
  expect((await change(1, 'Công an')).status).toBe(400)
  expect((await change(1, bodies[1] ?? '')).body.record.linked.coordinating).toBe('Trạm Y tế Mỹ Thanh')
  expect(await found(bodies[2])).toBe(false)
  expect((await change(2, null)).body.record.values.coordinating).toBe(null)
  const { body } = await watcher.call('GET', `/api/tasks/${id}/history`)
  expect(body.entries.flatMap(({ changes }: { changes: { field: string }[] }) => changes)).toContainEqual({
    field: 'coordinating',
    before: `${bodies[1]} ${bodies[2]}`,
    after: bodies[1],
  })
})

test('a task that is done goes back only by a correction with its reason', async () => {
  const { id } = await add(office, 'tasks', COMMUNE, { ...task(DISTRICT), title: 'Trực chốt' })
  const change = (version: number, values: object, why?: string) =>
    office.call('PATCH', `/api/tasks/${id}`, { version, values, ...(why ? { why } : {}) })
  expect((await change(1, { status: 'doneOnTime', doneDay: '2023-01-20' })).status).toBe(200)
  expect((await change(2, { status: 'doing', doneDay: null })).status).toBe(400)
  expect((await change(2, { status: 'doing', doneDay: null }, 'Kết quả không đúng')).status).toBe(200)
})
