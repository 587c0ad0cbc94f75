// A record's life through the front door: entered, found, changed, deleted, restored; every step in figures and history.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

let app: TestApp
let worker: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', '063'])
})
afterAll(() => app.close())

const person = { fullName: 'Nguyễn Thị Thường', sex: 'female', birthYear: 1989, phone: '0912345678' }
const enter = (id: string, values: object, subject: object = person, homeUnit = '02011') =>
  worker.call('POST', '/api/cases', { id, homeUnit, subject, values })

const casesOf = (day: string, knownOn: string | null = null) =>
  worker.figure({ figure: 'cases', unit: '063', from: day, to: day, knownOn })

test('a case is entered, counted, found by name without marks, by a slip, by year and place', async () => {
  const id = crypto.randomUUID()
  const reply = await enter(id, {
    reportDay: '2022-03-05',
    onsetDay: '2022-03-03',
    outcome: 'underTreatment',
  })
  expect(reply.status).toBe(200)
  expect(reply.body.record.values).toMatchObject({
    disease: 'covid19',
    classification: 'confirmed',
    reportDay: '2022-03-05',
  })
  expect(await casesOf('2022-03-05')).toBe(1)
  for (const search of [
    'thuong',
    'Thường',
    'nguyen thi thuong',
    'nguyen thi thoung',
    'Thuong Nguyen 1989',
    'nguyen thuong 1989 Mỹ Thanh Bắc Kạn',
    '0912345',
  ]) {
    const found = await worker.call('POST', '/api/cases/find', { search })
    expect(
      found.body.rows.map((row: { id: string }) => row.id),
      search,
    ).toContain(id)
  }
  const none = await worker.call('POST', '/api/cases/find', { search: 'thuong 1990' })
  expect(none.body.rows).toEqual([])
})

test('who bears the name comes before all who live in a place of that name', async () => {
  // Nguyên Phúc is a commune of the district, and Thái Nguyên the province of today.
  await enter(
    crypto.randomUUID(),
    { reportDay: '2022-03-08' },
    { fullName: 'Dương Thị Linh', birthYear: 1990 },
  )
  await enter(
    crypto.randomUUID(),
    { reportDay: '2022-03-01' },
    { fullName: 'Nguyễn Thị Linh', birthYear: 1991 },
  )
  await enter(crypto.randomUUID(), { reportDay: '2022-03-09' }, { fullName: 'Lý Thị Linh', birthYear: 1992 })
  const found = await worker.call('POST', '/api/cases/find', { search: 'nguyen thi linh' })
  const names = found.body.rows.map((row: { subject: { fullName: string } }) => row.subject.fullName)
  expect(names[0]).toBe('Nguyễn Thị Linh')
  const placed = await worker.call('POST', '/api/persons/find', { search: 'thi linh my thanh' })
  expect(placed.body.rows.length).toBe(3)
})

test('the same record sent again is answered again and counted once', async () => {
  const id = crypto.randomUUID()
  await enter(id, { reportDay: '2022-03-06' })
  const again = await enter(id, { reportDay: '2022-03-06' })
  expect(again.status).toBe(200)
  expect(await casesOf('2022-03-06')).toBe(1)
  expect((await enter(id, { reportDay: '2022-03-07' })).status).toBe(409)
})

test('dates that contradict each other are asked, not refused', async () => {
  const reply = await enter(crypto.randomUUID(), {
    reportDay: '2022-03-08',
    specimenDay: '2022-03-07',
    resultDay: '2022-03-06',
  })
  expect(reply.status).toBe(200)
  expect(reply.body.questions.map((question: { text: { vi: string } }) => question.text.vi)).toEqual([
    'Có kết quả trước khi lấy mẫu',
  ])
})

test('what cannot be kept is named field by field and nothing is saved', async () => {
  const reply = await enter(
    crypto.randomUUID(),
    { reportDay: '2022-02-30', onsetDay: '0022-02-28', severity: 'awful', unknownField: 1 },
    { fullName: '' },
  )
  expect(reply.status).toBe(400)
  expect(reply.body.details.problems.map((problem: { field: string }) => problem.field)).toEqual([
    'reportDay',
    'onsetDay',
    'severity',
    'unknownField',
  ])
  expect(reply.body.vi).toContain('chưa có gì được lưu')
})

test('a change moves the figure on the day it is made; an older day still knows the older number', async () => {
  const id = crypto.randomUUID()
  const entered = await enter(id, { reportDay: '2022-03-10' })
  await app.owner.query("update case_record set known_at = '2022-03-10T05:00:00Z' where id = $1", [id])
  await app.owner.query("update figure_daily set known_on = '2022-03-10' where day = '2022-03-10'")
  const changed = await worker.call('PATCH', `/api/cases/${id}`, {
    version: entered.body.record.version,
    values: { reportDay: '2022-03-11' },
    why: 'Ghi nhầm ngày',
  })
  expect(changed.body.record.values.reportDay).toBe('2022-03-11')
  expect([await casesOf('2022-03-10'), await casesOf('2022-03-11')]).toEqual([0, 1])
  expect([await casesOf('2022-03-10', '2022-03-12'), await casesOf('2022-03-11', '2022-03-12')]).toEqual([
    1, 0,
  ])
  const stale = await worker.call('PATCH', `/api/cases/${id}`, {
    version: entered.body.record.version,
    values: { note: 'x' },
  })
  expect(stale.status).toBe(409)
})

test('deletion is a state with a reason, taken back by restoring; history tells all of it', async () => {
  const id = crypto.randomUUID()
  await enter(id, { reportDay: '2022-03-15' })
  expect((await worker.call('DELETE', `/api/cases/${id}`, { version: 1, why: '' })).status).toBe(400)
  const removed = await worker.call('DELETE', `/api/cases/${id}`, { version: 1, why: 'Nhập nhầm' })
  expect(removed.body.record.state).toBe('deleted')
  expect(await casesOf('2022-03-15')).toBe(0)
  await worker.call('POST', `/api/cases/${id}/restore`, { version: 2 })
  expect(await casesOf('2022-03-15')).toBe(1)
  await worker.call('GET', `/api/cases/${id}`)
  const life = await worker.call('GET', `/api/cases/${id}/history`)
  const actions = life.body.entries
    .filter((entry: { action: string }) => entry.action !== 'read')
    .map((entry: { action: string }) => entry.action)
  expect(actions.filter((action: string) => action !== 'create')).toEqual(['restore', 'delete'])
  const deleted = life.body.entries.find((entry: { action: string }) => entry.action === 'delete')
  expect(deleted).toMatchObject({
    why: 'Nhập nhầm',
    changes: [{ field: 'state', before: 'active', after: 'deleted' }],
  })
  // By the way of a register about nobody it would be told without a note of who was looked at.
  expect((await worker.call('GET', `/api/facilities/${id}/history`)).status).toBe(404)
})

test('filters, sorting and paging are done by the database', async () => {
  const page = await worker.call(
    'GET',
    '/api/cases?size=2&page=1&sort=reportDay&direction=asc&from=2022-03-01&to=2022-03-31&filter=%7B%22outcome%22%3A%5B%22underTreatment%22%5D%7D',
  )
  expect(page.body.rows).toHaveLength(2)
  expect(page.body.total).toBeGreaterThan(2)
  const days = page.body.rows.map((row: { values: { reportDay: string } }) => row.values.reportDay)
  expect(days).toEqual(days.toSorted())
  for (const name of ['drop table', '__proto__', 'constructor']) {
    const reply = await worker.call('POST', '/api/cases/find', { filter: `{"${name}":["x"]}` })
    expect(reply.status, name).toBe(400)
  }
})

test('a filter by a number finds it as a number; what is none meets nothing', async () => {
  const yearsFor = async (...values: unknown[]): Promise<unknown[]> => {
    const filter = encodeURIComponent(JSON.stringify({ 'subject.birthYear': values }))
    const { status, body } = await worker.call('GET', `/api/cases?filter=${filter}`)
    expect(status).toBe(200)
    return body.rows.map((row: { subject: { birthYear: number } }) => row.subject.birthYear).toSorted()
  }
  expect(await yearsFor(1990, '1991')).toEqual([1990, 1991])
  expect(await yearsFor('x', '99999999999', '1 or 1')).toEqual([])
})

test('a person who is likely the same is shown at entry', async () => {
  const reply = await enter(
    crypto.randomUUID(),
    { reportDay: '2022-04-01' },
    { fullName: 'Nguyen Thi Thuong', sex: 'female', birthYear: 1989, phone: '0912345678' },
  )
  expect(reply.status).toBe(200)
  expect(reply.body.similar.length).toBeGreaterThan(0)
  expect(reply.body.similar[0].values.fullName).toBe('Nguyễn Thị Thường')
})

test('characters that no database holds, or that turn the order of others, are refused by field, in words', async () => {
  for (const fullName of ['Nguyễn\u0000An', '\ud800', 'An \udfff\ud800', 'An \u202egpj.exe', 'An\u0008']) {
    const reply = await enter(crypto.randomUUID(), { reportDay: '2022-03-05' }, { ...person, fullName })
    expect(reply.status).toBe(400)
    expect(JSON.stringify(reply.body)).toContain('có ký tự không hợp lệ')
  }
})

test('who is searched for stands in no address: such an address is refused, a body is answered', async () => {
  const named = (field: string) => encodeURIComponent(JSON.stringify({ [field]: ['Thường'] }))
  for (const url of [
    '/api/cases?search=thuong',
    '/api/persons/export/csv?search=thuong',
    `/api/persons?filter=${named('fullName')}`,
    `/api/cases/export/csv?filter=${named('subject.phone')}`,
  ])
    expect((await worker.call('GET', url)).status, url).toBe(400)
  const { body } = await worker.call('POST', '/api/cases/find', { search: 'thuong' })
  expect(body.rows[0].subject.fullName).toMatch(/Thuong|Thường/)
})
