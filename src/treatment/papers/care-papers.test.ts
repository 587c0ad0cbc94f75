// Papers of treatment through the front door: recovery by the rule of days and tests, sick leave, discharge; what they change and what they refuse.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paper } from '../../papers/contract.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

const UNIT = '02011'

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

let born = 0
const add = async (register: string, values: object): Promise<string> => {
  born += 1
  const subject = { fullName: `Đàm Thị Khỏi ${born}`, birthYear: 1980, village: 'Nà Đinh' }
  return (await station.enter(register, { homeUnit: UNIT, values, subject })).id
}
const atHome = () => add('home-care', { startDay: '2022-03-01' })

const draft = async (kind: string, record: string, words: object, day = '2022-03-12') => {
  const id = crypto.randomUUID()
  const body = { id, kind, record, day, words: { signerName: 'Nguyễn Thị Trạm', ...words } }
  const reply = await station.call('POST', '/api/papers', body)
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return { id, paper: reply.body as Paper }
}
const issue = (id: string, day = '2022-03-12') => station.call('POST', `/api/papers/${id}/issue`, { day })
const valuesOf = async (register: string, id: string) =>
  (await station.call('GET', `/api/${register}/${id}`)).body.record.values

test.each([
  ['2022-03-07', 'negative', 'full', false],
  ['2022-03-08', 'negative', 'notFull', true],
  ['2022-03-10', 'positive', 'full', false],
  ['2022-03-11', 'positive', 'full', true],
  ['2022-03-11', 'positive', 'notFull', false],
])('recovered on %s, %s, %s: %s', async (endedDay, test_, vaccinated, allowed) => {
  const care = await atHome()
  const { id } = await draft('recovery-certificate', care, { endedDay, test: test_, vaccinated })
  const reply = await issue(id)
  expect(reply.status === 200, JSON.stringify(reply.body)).toBe(allowed)
  const { status, endDay, certificateNumber, certificateDay } = await valuesOf('home-care', care)
  expect([status, endDay, certificateDay]).toEqual(
    allowed ? ['recovered', endedDay, '2022-03-12'] : ['open', null, null],
  )
  expect(certificateNumber !== null).toBe(allowed)
})

test('a certificate is given once', async () => {
  const care = await atHome()
  const words = { endedDay: '2022-03-08', test: 'negative', vaccinated: 'full' }
  const first = await draft('recovery-certificate', care, words)
  expect((await issue(first.id)).status).toBe(200)
  const second = await draft('recovery-certificate', care, words)
  expect((await issue(second.id)).status).not.toBe(200)
})

test('sick leave keeps its number and days; it does not begin before the care', async () => {
  const care = await atHome()
  const early = await draft('sick-leave', care, { leaveFrom: '2022-02-20', leaveTo: '2022-03-08' })
  expect((await issue(early.id)).status).not.toBe(200)
  const right = await draft('sick-leave', care, { leaveFrom: '2022-03-01', leaveTo: '2022-03-08' })
  expect(JSON.stringify(right.paper)).toContain('Số ngày nghỉ: 8 ngày')
  expect((await issue(right.id)).status).toBe(200)
  expect(await valuesOf('home-care', care)).toMatchObject({
    leaveDay: '2022-03-12',
    leaveFrom: '2022-03-01',
    leaveTo: '2022-03-08',
    status: 'open',
  })
})

test('a discharge ends the stay', async () => {
  const site = crypto.randomUUID()
  const values = { kind: 'treatmentSite', name: 'Khu điều trị', openedDay: '2022-01-01' }
  await station.call('POST', '/api/facilities', { id: site, homeUnit: UNIT, values })
  const stay = await add('admissions', { facility: site, ward: 'normal', inDay: '2022-03-02' })
  const { id, paper } = await draft('discharge', stay, { outDay: '2022-03-11' })
  // The facility gives it, not the station of the commune.
  expect([paper.html?.includes('KHU ĐIỀU TRỊ'), paper.html?.includes('TRẠM Y TẾ')]).toEqual([true, false])
  expect((await issue(id)).status).toBe(200)
  expect(await valuesOf('admissions', stay)).toMatchObject({ status: 'discharged', outDay: '2022-03-11' })
})
