// Requests, breaches and impact assessments through the front door: what is due, what is late, letters, and the extract of one person.
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { breaches } from './breaches.ts'
import { obligationsOf } from './obligations.ts'

const UNIT = '02011'

let app: TestApp
let officer: Caller
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['dataProtection', '063'])
  worker = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const add = async (caller: Caller, register: string, values: object) => {
  const id = crypto.randomUUID()
  const reply = await caller.call('POST', `/api/${register}`, { id, homeUnit: UNIT, values })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return { id, reply }
}

test('a request that came long ago is late twice over; answered in time and fulfilled it is gone', async () => {
  const { id } = await add(worker, 'data-requests', {
    kind: 'deletion',
    receivedDay: '2026-01-05',
    requester: 'Lý Thị Yêu Cầu',
  })
  const dues = async () => {
    const { body } = await officer.call('GET', '/api/privacy/dues')
    return body.dues.filter((due: { id: string }) => due.id === id)
  }
  expect(await dues()).toMatchObject([
    { due: '2026-01-07', state: 'late', because: [{ verified: true }] },
    { due: '2026-01-25', state: 'late', title: 'Lý Thị Yêu Cầu' },
  ])
  await worker.call('PATCH', `/api/data-requests/${id}`, { version: 1, values: { repliedDay: '2026-01-06' } })
  expect(await dues()).toMatchObject([{ due: '2026-01-25' }])
  const late = await worker.call('PATCH', `/api/data-requests/${id}`, {
    version: 2,
    values: { outcome: 'refused', decidedDay: '2026-02-10' },
  })
  expect(late.body.questions.map(({ text }: { text: { vi: string } }) => text.vi)).toEqual([
    'Từ chối mà chưa ghi căn cứ',
    'Giải quyết sau hạn 25/01/2026 (NĐ 356/2025/NĐ-CP)',
  ])
  expect(await dues()).toEqual([])
})

test('a breach that is closed and was never told goes on being asked for until it is told or the reason stands', async () => {
  const { id } = await add(officer, 'breaches', {
    title: 'Gửi nhầm danh sách',
    foundDay: '2026-08-01',
    foundTime: '10:00',
  })
  const state = async () =>
    (await officer.sure('GET', '/api/privacy/dues')).dues
      .filter((due: { id: string }) => due.id === id)
      .map((due: { state: string }) => due.state)
  let version = 0
  const change = async (values: object) => {
    version += 1
    const { questions } = await officer.sure('PATCH', `/api/breaches/${id}`, { version, values })
    return questions.map(({ text }: { text: { vi: string } }) => text.vi)
  }
  expect(await change({ stateOf: 'closed' })).toEqual([
    'Đã kết thúc mà chưa báo cơ quan chuyên trách: ghi ngày báo hoặc lý do không báo',
  ])
  expect(await state()).toEqual(['late'])
  expect(await change({ untoldReason: 'Tệp đã mã hóa, không ai mở được' })).toEqual([])
  expect(await state()).toEqual([])
  expect(await change({ stateOf: 'open' })).toEqual([])
  expect(await state()).toEqual(['late'])
  expect(await change({ stateOf: 'closed', untoldReason: null, reportedDay: '2026-08-03' })).toEqual([])
  expect(await state()).toEqual([])
})

test.each([
  ['the hour of the last day is missing', { reportedDay: '2026-08-04' }, true],
  ['in time by its hour', { reportedDay: '2026-08-04', reportedTime: '10:00' }, false],
  ['a minute late', { reportedDay: '2026-08-04', reportedTime: '10:01' }, true],
  ['without an hour, on a day before', { reportedDay: '2026-08-03' }, false],
  ['late, with its reason', { reportedDay: '2026-08-05', lateReason: 'Mất điện' }, false],
] as const)('told of a breach: %s', (_what, told, asked) => {
  const values = { foundDay: '2026-08-01', foundTime: '10:00', stateOf: 'closed', ...told }
  expect(breaches.questions?.(values).length === 1).toBe(asked)
})

test.each([
  ['an hour before', '2026-08-04T09:00', 'soon'],
  ['at the very minute', '2026-08-04T10:00', 'soon'],
  ['a minute after', '2026-08-04T10:01', 'late'],
] as const)('72 hours of a breach, %s', (_what, now, state) => {
  const values = { foundDay: '2026-08-01', foundTime: '10:00', stateOf: 'open', reportedDay: null }
  expect(obligationsOf('breaches', values, now)).toMatchObject([{ due: '2026-08-04T10:00', state }])
})

test('a day runs to its end; what is reported, ended or closed asks nothing more', () => {
  const assessment = { startedDay: '2026-01-01', filedDay: null, endedDay: null }
  expect(obligationsOf('impact-assessments', assessment, '2026-03-02T23:59')).toMatchObject([
    { state: 'soon' },
  ])
  expect(obligationsOf('impact-assessments', assessment, '2026-03-03T00:00')).toMatchObject([
    { state: 'late' },
  ])
  expect(
    obligationsOf('impact-assessments', { ...assessment, endedDay: '2026-02-01' }, '2026-03-03T00:00'),
  ).toEqual([])
  expect(
    obligationsOf('breaches', { foundDay: '2026-08-01', reportedDay: '2026-08-02' }, '2027-01-01T00:00'),
  ).toEqual([])
  expect(
    obligationsOf('data-requests', { kind: 'access', receivedDay: '2020-01-01' }, '2027-01-01T00:00'),
  ).toEqual([])
})

test('a breach that was told late asks for the reason; an hour that is none is asked again', async () => {
  const { reply } = await add(officer, 'breaches', {
    title: 'Gửi nhầm danh sách F0',
    foundDay: '2026-08-01',
    foundTime: '10 giờ',
    reportedDay: '2026-08-09',
  })
  expect(reply.body.questions.map(({ text }: { text: { vi: string } }) => text.vi)).toEqual([
    'Giờ ghi như 10:30',
    'Báo sau hạn 72 giờ (00:00 ngày 04/08/2026): phải nêu lý do chậm',
  ])
})

test('the letters are in the form of Decree 30, say what is due, and are noted', async () => {
  const { id } = await add(worker, 'data-requests', {
    code: '07',
    kind: 'access',
    receivedDay: '2026-09-18',
    requester: 'Lý Thị <b>Xem</b>',
    answer: 'Gửi kèm bản trích dữ liệu của bà.',
    outcome: 'fulfilled',
    decidedDay: '2026-09-25',
  })
  const letter = await worker.call('GET', `/api/privacy/data-requests/${id}/letter/html`)
  const said = String(letter.body)
  for (const part of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'XÃ MỸ THANH',
    'Gửi kèm bản trích',
    'khiếu nại',
    './.',
  ])
    expect(said).toContain(part)
  expect(said).not.toContain('<b>Xem</b>')
  for (const format of ['docx', 'pdf']) {
    const file = await worker.call('GET', `/api/privacy/data-requests/${id}/letter/${format}`)
    expect(file.status).toBe(200)
    expect(file.raw.rawPayload.length).toBeGreaterThan(3000)
  }
  const breach = await add(officer, 'breaches', {
    title: 'Mất máy tính bảng',
    foundDay: '2026-08-01',
    foundTime: '10:00',
    people: 31,
  })
  const notice = String((await officer.call('GET', `/api/privacy/breaches/${breach.id}/notice/html`)).body)
  for (const part of ['THÔNG BÁO', 'Mất máy tính bảng', '31', '10:00 ngày 04/08/2026'])
    expect(notice).toContain(part)
  const life = await worker.call('GET', `/api/data-requests/${id}/history`)
  expect(life.body.entries.some(({ why }: { why: string | null }) => why === 'văn bản')).toBe(true)
})

test('the extract holds every register’s records of the one person, in full, and leaves a trace', async () => {
  const made = await worker.call('POST', '/api/cases', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    subject: { fullName: 'Lý Thị Trích', nationalId: '006191001122' },
    values: { reportDay: '2022-03-01', code: 'BN-77' },
  })
  const person = made.body.record.subjectId as string
  // A result that came without a tube names its person by the number alone.
  const epidemiologist = await app.signIn(['epidemiologist', '063'])
  await add(epidemiologist, 'lab-results', {
    code: 'XN-88',
    result: 'negative',
    resultDay: '2022-03-02',
    personNumber: '006191001122',
  })
  await add(epidemiologist, 'lab-results', {
    code: 'XN-99',
    result: 'negative',
    resultDay: '2022-03-02',
    personNumber: '006191001133',
  })
  const neighbour = await app.signIn(['dataProtection', '01981'])
  expect((await neighbour.call('GET', `/api/privacy/persons/${person}/extract`)).status).toBe(404)
  expect((await worker.call('GET', `/api/privacy/persons/${person}/extract`)).status).toBe(403)
  const file = await officer.call('GET', `/api/privacy/persons/${person}/extract`)
  const text = Object.values(unzipSync(new Uint8Array(file.raw.rawPayload)))
    .map((part) => strFromU8(part))
    .join('\n')
  for (const part of ['Lý Thị Trích', '006191001122', 'BN-77', 'Ca bệnh', 'XN-88'])
    expect(text).toContain(part)
  expect(text).not.toContain('XN-99')
  const readers = await officer.call('GET', `/api/privacy/readers?register=persons&id=${person}`)
  expect(readers.body.readers[0].acts.map(({ action }: { action: string }) => action)).toContain('export')
})

test('a neighbour and a duty without data protection see nothing of it', async () => {
  const station = await app.signIn(['healthWorker', '01981'])
  expect((await station.call('GET', '/api/privacy/dues')).body.dues).toEqual([])
  const office = await app.signIn(['committeeOffice', '063'])
  expect((await office.call('GET', '/api/privacy/dues')).status).toBe(403)
  expect((await office.call('GET', '/api/breaches')).status).toBe(403)
})

test('how long an opening lasts is decided by data protection, within bounds, and the change is an entry', async () => {
  expect((await officer.call('GET', '/api/privacy/settings')).body).toMatchObject({
    openingHours: 4,
    leastShown: 5,
  })
  expect((await worker.call('PATCH', '/api/privacy/settings', { openingHours: 72 })).status).toBe(403)
  // They hold for every unit: an officer of one commune answers for that commune alone.
  const ofCommune = await app.signIn(['dataProtection', UNIT])
  expect((await ofCommune.call('PATCH', '/api/privacy/settings', { leastShown: 2 })).status).toBe(403)
  expect((await officer.call('GET', '/api/privacy/settings')).body.leastShown).toBe(5)
  expect((await officer.call('PATCH', '/api/privacy/settings', { openingHours: 1000 })).status).toBe(400)
  expect((await officer.call('PATCH', '/api/privacy/settings', { openingHours: 2 })).body.openingHours).toBe(
    2,
  )
  const { rows } = await app.owner.query("select told from history where register = 'privacy-settings'")
  expect(JSON.parse(rows[0].told).changes).toEqual([{ field: 'openingHours', before: 4, after: 2 }])
})
