// Who may read, write and sign reports, what is refused, and how the documents leave.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const MY_THANH = '02011'
const PHU_THONG = '01969'
const DISTRICT = '063'

let application: TestApp
let office: Caller
let commune: Caller

beforeAll(async () => {
  application = await createTestApp()
  office = await application.signIn(['committeeOffice', DISTRICT])
  commune = await application.signIn(['healthWorker', MY_THANH])
})
afterAll(() => application.close())

const draft = async (by: Caller, change: object = {}) => {
  const id = crypto.randomUUID()
  const body = { id, kind: 'period', unit: DISTRICT, from: '2022-01-01', to: '2022-03-31', ...change }
  return { id, reply: await by.call('POST', '/api/reports', body) }
}

test('a commune drafts its own report, and neither reads nor writes that of the district', async () => {
  const { id } = await draft(office)
  expect((await commune.call('GET', `/api/reports/${id}`)).status).toBe(404)
  expect((await commune.call('GET', `/api/reports/${id}/document/docx`)).status).toBe(404)
  expect((await commune.call('GET', '/api/reports')).body.reports).toEqual([])
  expect((await draft(commune)).reply.body.code).toBe('dutyMissing')
  expect((await commune.call('PATCH', `/api/reports/${id}`, { words: { tasks: 'x' } })).status).toBe(403)
  const leader = await application.signIn(['chairman', MY_THANH])
  expect((await draft(leader)).reply.body.code).toBe('dutyMissing')
  const own = await draft(leader, { unit: MY_THANH })
  expect(own.reply.status).toBe(200)
  expect(own.reply.body.html).toContain('UBND XÃ MỸ THANH')
  expect(
    (await leader.call('POST', `/api/reports/${id}/freeze`, { number: '1', day: '2022-04-01' })).status,
  ).toBe(404)
  const neighbour = await application.signIn(['chairman', PHU_THONG])
  expect((await neighbour.call('GET', `/api/reports/${own.id}`)).status).toBe(404)
  expect((await application.call('GET', `/api/reports/${id}`)).status).toBe(401)
})

test('a period that ends before it begins, or in the future, is refused; a retry is harmless', async () => {
  expect((await draft(office, { from: '2022-04-01' })).reply.status).toBe(400)
  expect((await draft(office, { to: '2999-01-01' })).reply.status).toBe(400)
  const body = {
    id: crypto.randomUUID(),
    kind: 'period',
    unit: DISTRICT,
    from: '2022-01-01',
    to: '2022-01-31',
  }
  expect((await office.call('POST', '/api/reports', body)).status).toBe(200)
  expect((await office.call('POST', '/api/reports', body)).status).toBe(200)
  expect((await office.call('POST', '/api/reports', { ...body, kind: 'daily' })).body.code).toBe('sameId')
})

test.each([
  ['docx', 'PK'],
  ['pdf', '%PDF'],
  ['html', '<!doctype html>'],
])('the document leaves as %s', async (format, begins) => {
  const { id } = await draft(office)
  const { raw } = await office.call('GET', `/api/reports/${id}/document/${format}`)
  expect(raw.statusCode).toBe(200)
  expect(raw.rawPayload.toString('latin1').startsWith(begins)).toBe(true)
  expect(raw.headers['content-disposition']).toMatch(
    new RegExp(`bao-cao_063_2022-01-01_2022-03-31_du-thao.${format}`),
  )
})

test('hostile words stay words', async () => {
  const { id } = await draft(office)
  const assessment = '<script>alert(1)</script>\u0000\ud800 " onload=x'
  const changed = await office.call('PATCH', `/api/reports/${id}`, { words: { assessment } })
  expect(changed.status).toBe(200)
  expect(changed.body.html).not.toContain('<script')
  expect(changed.body.html).toContain('&lt;script&gt;')
})
