// Decisions of the heads of facilities and border gates: who may issue them, whose numbers they bear, what they refuse; and out of a hospital again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Paper } from '../../papers/contract.ts'
import type { Caller, TestApp } from '../../server/test-app.ts'
import { type IsolationWorld, makeIsolationWorld } from '../../server/isolation-world.ts'
import { headOfPlace } from './place-head.ts'

const DISTRICT = '063'
const DAY = '2026-08-01'

let app: TestApp
let station: Caller
let hospital: Caller
let office: Caller
let isolate: IsolationWorld['isolate']
const facility = crypto.randomUUID()
beforeAll(async () => {
  ;({ app, station, office, isolate } = await makeIsolationWorld())
  hospital = await app.signIn(['healthWorker', DISTRICT])
  await hospital.enter('facilities', {
    id: facility,
    homeUnit: DISTRICT,
    values: {
      kind: 'hospital',
      name: 'Khoa Truyền nhiễm, Trung tâm Y tế huyện Bạch Thông',
      openedDay: '2020-01-01',
    },
  })
})
afterAll(() => app.close())

const draft = (kind: string, record: string, words: object, caller: Caller, day = DAY) =>
  caller.call('POST', '/api/papers', {
    id: crypto.randomUUID(),
    kind,
    record,
    day,
    words: { signerName: 'Hoàng Văn Giám', ...words },
  })
const issue = (paper: Paper, caller: Caller, day = DAY) =>
  caller.call('POST', `/api/papers/${paper.head.id}/issue`, { day })
const values = async (id: string) => (await station.sure('GET', `/api/isolation-orders/${id}`)).record.values
const inHospital = (more: object = {}) =>
  isolate({ form: 'medicalFacility', place: null, fromDay: DAY, dueDay: '2026-08-10', facility, ...more })

test.each([
  ['Khoa Truyền nhiễm, Trung tâm Y tế huyện', 'Trung tâm Y tế huyện', 'GIÁM ĐỐC', 'TTYT'],
  ['Bệnh viện Đa khoa tỉnh Bắc Kạn', 'Bệnh viện Đa khoa tỉnh Bắc Kạn', 'GIÁM ĐỐC', 'BVĐK'],
  ['Trạm Y tế thị trấn Phủ Thông', 'Trạm Y tế thị trấn Phủ Thông', 'TRƯỞNG TRẠM', 'TYT'],
  ['Trường cũ', 'Trường cũ', 'NGƯỜI ĐỨNG ĐẦU CƠ SỞ', 'CSĐT'],
])('%s', (name, institution, title, symbol) => {
  expect(headOfPlace(name)).toMatchObject({ institution, head: { title }, symbol })
})

test('a hospital decides by its head, and numbers its decisions itself, of whichever commune the people are', async () => {
  const first = await inHospital()
  expect((await draft('isolation-hospital', first, {}, station)).status).toBe(403)
  const numbers: string[] = []
  for (const record of [first, await inHospital()]) {
    const paper: Paper = (await draft('isolation-hospital', record, {}, hospital)).body
    expect(paper.law).toMatchObject({ form: 'Mẫu số 07 Phụ lục IV' })
    for (const part of ['TRUNG TÂM Y TẾ HUYỆN BẠCH THÔNG', 'GIÁM ĐỐC', 'cơ sở khám bệnh, chữa bệnh'])
      expect(paper.html).toContain(part)
    const done = await issue(paper, hospital)
    expect(done.status, JSON.stringify(done.body)).toBe(200)
    numbers.push(done.body.head.number)
  }
  expect(numbers).toEqual(['01/QĐ-TTYT', '02/QĐ-TTYT'])
  expect(await values(first)).toMatchObject({ decisionNumber: '01/QĐ-TTYT', decidedDay: DAY })
  const entry = (await hospital.sure('POST', '/api/documents/find', { unit: DISTRICT })).rows
  expect(entry.map((row: { homeUnit: string }) => row.homeUnit)).toEqual([DISTRICT, DISTRICT])
})

test('without a facility of the book nobody can number it', async () => {
  const paper: Paper = (
    await draft('isolation-hospital', await inHospital({ facility: null }), { place: 'Bệnh viện' }, hospital)
  ).body
  expect(paper.refusal?.vi).toContain('Cơ sở trong sổ')
})

test('a hospital that is full moves somebody home by its own decision, by the new decree only', async () => {
  const record = await inHospital({ decisionNumber: '9/QĐ-TTYT' })
  const words = { form: 'home', place: 'Thôn Nà Đinh' }
  const old: Paper = (await draft('isolation-from-hospital', record, words, hospital, '2026-06-30')).body
  expect((await issue(old, hospital, '2026-06-30')).status).toBe(409)
  const paper: Paper = (await draft('isolation-from-hospital', record, words, hospital)).body
  expect((await issue(paper, hospital)).status).toBe(200)
  expect(await values(record)).toMatchObject({ form: 'home', place: 'Thôn Nà Đinh', facility: null })
})

test('who decided extends: the hospital its own isolations, and nobody else’s', async () => {
  const record = await inHospital({ decisionNumber: '9/QĐ-TTYT', dueDay: '2026-08-01' })
  const words = { until: '2026-08-09', reason: 'Chưa âm tính' }
  const paper: Paper = (await draft('isolation-hospital-extension', record, words, hospital)).body
  expect(paper.refusal).toBeNull()
  for (const part of ['TRUNG TÂM Y TẾ HUYỆN BẠCH THÔNG', 'trưởng khoa', 'đến hết ngày 09/08/2026'])
    expect(paper.html).toContain(part)
  expect((await issue(paper, hospital)).status).toBe(200)
  expect(await values(record)).toMatchObject({ dueDay: '2026-08-09', extensionDay: DAY })
  const home = await isolate({ decisionNumber: '9', fromDay: DAY, dueDay: DAY, facility })
  const other: Paper = (await draft('isolation-hospital-extension', home, words, hospital)).body
  expect(other.refusal?.vi).toContain('Không đang cách ly tại cơ sở y tế')
})

test('at a border gate the authority of the gate decides, for 48 hours', async () => {
  const record = await isolate({ form: 'border', place: 'Cửa khẩu', fromDay: DAY, dueDay: '2026-08-03' })
  const words = { body: 'Ban Quản lý cửa khẩu Pác Hin' }
  const long: Paper = (await draft('isolation-border', record, { ...words, until: '2026-08-04' }, station))
    .body
  expect(long.refusal?.vi).toContain('48 giờ')
  const paper: Paper = (await draft('isolation-border', record, words, station)).body
  expect([paper.refusal, paper.suggestedNumber]).toEqual([null, '01/QĐ-BQLCK'])
  expect(paper.html).toContain('BAN QUẢN LÝ CỬA KHẨU PÁC HIN')
  expect((await issue(paper, office)).status).toBe(200)
  expect((await values(record)).decisionNumber).toBe('01/QĐ-BQLCK')
})
