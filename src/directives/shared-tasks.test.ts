// A body of another unit that helps with a task sees that task and nothing else of its unit; when it is let go it sees it no more.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const LEAD = '02011'
const HELPER = '01975'

let app: TestApp
let office: Caller
let helper: Caller
let outsider: Caller
const bodies: Record<string, string> = {}
const add = async (register: string, homeUnit: string, values: object): Promise<string> =>
  (await office.enter(register, { homeUnit, values })).id
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', '063'])
  helper = await app.signIn(['healthWorker', HELPER])
  outsider = await app.signIn(['healthWorker', '01978'])
  for (const [name, unit] of [
    ['UBND xã Mỹ Thanh', LEAD],
    ['Trạm Y tế xã Vi Hương', HELPER],
  ] as const)
    bodies[unit] = await add('bodies', unit, { name, kind: 'committee', fromDay: '2020-02-01' })
})
afterAll(() => app.close())

const task = (title: string, coordinating: string | null) =>
  add('tasks', LEAD, {
    title,
    leadBody: bodies[LEAD],
    coordinating,
    assignedUnit: '063',
    assignedDay: '2023-01-16',
    deadlineDay: '2023-02-27',
  })
const titles = async (caller: Caller, unit: string, view = 'open') =>
  (await caller.call('GET', `/api/directives/board?unit=${unit}&view=${view}&to=2023-01-30`)).body.tasks.map(
    ({ title }: { title: string }) => title,
  )

test('it is read, stands on the board of who helps, and nobody else there sees it', async () => {
  const shared = await task('Lập chốt liên xã', bodies[HELPER] ?? null)
  const own = await task('Rà soát hộ', null)
  expect((await helper.call('GET', `/api/tasks/${shared}`)).status).toBe(200)
  expect((await helper.call('GET', `/api/tasks/${own}`)).status).toBe(404)
  expect((await outsider.call('GET', `/api/tasks/${shared}`)).status).toBe(404)
  expect(await titles(helper, HELPER)).toEqual(['Lập chốt liên xã'])
  expect(await titles(helper, HELPER, 'mine')).toEqual(['Lập chốt liên xã'])
  expect(await titles(outsider, '01978')).toEqual([])
  // To help is not to judge: the task is changed by whoever gave it.
  const changed = await helper.call('PATCH', `/api/tasks/${shared}`, {
    version: 1,
    values: { title: 'Khác' },
  })
  expect(changed.status).toBe(403)
  const dropped = await office.call('PATCH', `/api/tasks/${shared}`, {
    version: 1,
    values: { coordinating: null },
  })
  expect(dropped.status, JSON.stringify(dropped.body)).toBe(200)
  expect((await helper.call('GET', `/api/tasks/${shared}`)).status).toBe(404)
  expect(await titles(helper, HELPER)).toEqual([])
})

test('a plan that was read is entered in the register once, or found there', async () => {
  const text =
    'Số: 04/KH-UBND\nBạch Thông, ngày 16 tháng 01 năm 2023\nKẾ HOẠCH\nPhòng, chống dịch dịp Tết\n\nUBND xã Mỹ Thanh rà soát người về quê, báo cáo trước ngày 20/01/2023.'
  const read = async () => {
    const id = crypto.randomUUID()
    expect((await office.call('POST', '/api/plans', { id, unit: '063', text })).status).toBe(200)
    return id
  }
  const enter = (id: string) =>
    office.call('POST', `/api/plans/${id}/document`, { direction: 'out', issuer: 'UBND huyện Bạch Thông' })
  const first = await read()
  expect(
    (await helper.call('POST', `/api/plans/${first}/document`, { direction: 'out', issuer: '' })).status,
  ).not.toBe(200)
  const entered = await enter(first)
  expect(entered.body, JSON.stringify(entered.body)).toMatchObject({ found: false })
  const { body } = await office.call('GET', `/api/documents/${entered.body.document}`)
  expect(body.record.values).toMatchObject({
    number: '04/KH-UBND',
    type: 'plan',
    day: '2023-01-16',
    direction: 'out',
  })
  expect((await enter(first)).body).toEqual({ document: entered.body.document, found: true })
  // The same document read a second time leads to the same entry.
  expect((await enter(await read())).body).toEqual({ document: entered.body.document, found: true })
  const nameless = crypto.randomUUID()
  await office.call('POST', '/api/plans', { id: nameless, unit: '063', text: 'UBND xã Mỹ Thanh rà soát hộ.' })
  const refused = await enter(nameless)
  expect([refused.status, refused.body.vi]).toEqual([409, expect.stringContaining('chưa có số hoặc ngày')])
})
