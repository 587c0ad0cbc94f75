// An event told across the border: its clock, told in time or late, counted once, answered; its letter says it as told and names no person.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const DISTRICT = '063'
let app: TestApp
let officer: Caller
let chair: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', DISTRICT])
  chair = await app.signIn(['chairman', DISTRICT])
})
afterAll(() => app.close())

const add = async (values: object) => {
  const id = crypto.randomUUID()
  const given = { way: 'out', basis: 'ihrEvent', counterpart: 'Đầu mối quốc gia IHR', ...values }
  const reply = await officer.call('POST', '/api/health-notices', { id, homeUnit: DISTRICT, values: given })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.record
}
const change = (record: { id: string; version: number }, values: object) =>
  officer.call('PATCH', `/api/health-notices/${record.id}`, { version: record.version, values })
const values = async (...figures: string[]) => {
  const asks = figures.map((figure) => ({
    figure,
    unit: DISTRICT,
    from: null,
    to: '2022-12-31',
    knownOn: null,
  }))
  const { body } = await officer.call('POST', '/api/figures', { asks })
  return body.answers.map(({ value }: { value: number }) => value)
}

test('a day and a night from the assessment; what is told by then is in time, and both are counted', async () => {
  const event = await add({ title: 'Chùm ca viêm phổi nặng', knownDay: '2022-02-20', knownTime: '21:40' })
  expect(event.values).toMatchObject({ dueDay: '2022-02-21', dueTime: '21:40', status: 'open', inTime: null })
  const told = { status: 'told', toldDay: '2022-02-21' }
  expect((await change(event, { ...told, toldTime: '21:40' })).body.record.values.inTime).toBe(true)
  const asked = await add({
    way: 'in',
    basis: 'ihrVerify',
    title: 'Hỏi về ca bệnh trên chuyến xe',
    counterpart: 'Kiểm dịch y tế Bằng Tường',
    knownDay: '2022-02-20',
    knownTime: '08:00',
  })
  expect((await change(asked, { ...told, toldTime: '08:01' })).body.record.values.inTime).toBe(false)
  await add({ basis: 'agreement', title: 'Trao đổi tình hình tháng', knownDay: '2022-02-22' })
  expect(
    await values(
      'health-notices-out',
      'health-notices-in',
      'health-notices-waiting',
      'health-notices-in-time-share',
    ),
  ).toEqual([2, 1, 1, 50])
})

test('an hour of the office itself stands before that of memory', async () => {
  const { values: kept } = await add({
    title: 'Theo thỏa thuận',
    knownDay: '2022-03-01',
    knownTime: '10:00',
    dueDay: '2022-03-01',
    dueTime: '16:00',
  })
  expect(kept).toMatchObject({ dueDay: '2022-03-01', dueTime: '16:00' })
})

test('issued as a letter it is told, with its number; the letter says what is known and asks', async () => {
  const event = await add({
    title: 'Ca bệnh trên xe hàng qua cửa khẩu',
    knownDay: '2022-03-05',
    place: 'Cửa khẩu Nà Còi',
    cases: 2,
    deaths: 0,
    measures: 'Đã cách ly, lấy mẫu',
  })
  const words = {
    signerName: 'Nguyễn Văn Ký',
    addressee: 'Đầu mối quốc gia IHR',
    measures: 'Đã cách ly, lấy mẫu',
    contact: 'Phòng dịch tễ, 0209 000 000',
  }
  const id = crypto.randomUUID()
  const draft = { id, kind: 'health-notice', record: event.id, day: '2022-03-05', words }
  const drafted = await chair.call('POST', '/api/papers', draft)
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(200)
  const page = JSON.stringify(drafted.body)
  for (const said of [
    'Ca bệnh trên xe hàng',
    'Cửa khẩu Nà Còi',
    'Số mắc: 2',
    'Điều lệ Y tế quốc tế (2005), Điều 6',
  ])
    expect(page).toContain(said)
  const issued = await chair.call('POST', `/api/papers/${id}/issue`, { day: '2022-03-05' })
  expect(issued.status, JSON.stringify(issued.body)).toBe(200)
  const { values: told } = (await officer.call('GET', `/api/health-notices/${event.id}`)).body.record
  expect(told).toMatchObject({
    status: 'told',
    toldDay: '2022-03-05',
    number: expect.stringMatching(/^\d+\//),
  })
})
