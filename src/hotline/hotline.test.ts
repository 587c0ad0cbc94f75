// The hotline through the front door: a call has its term, is answered in time or late, becomes a signal once; who is on duty, and who sees nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const vietnam = new Date(Date.now() + 7 * 3_600_000).toISOString()
const TODAY = vietnam.slice(0, 10)

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
})
afterAll(() => app.close())

const call = async (values: object, id = crypto.randomUUID()) => {
  const reply = await station.call('POST', '/api/citizen-reports', { id, homeUnit: UNIT, values })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return reply.body.record as { id: string; version: number; values: Record<string, unknown> }
}
const board = async (caller: Caller = station, on = TODAY) =>
  (await caller.call('GET', `/api/hotline/board?unit=${UNIT}&on=${on}`)).body

test('the term follows from the urgency; what is answered by then is in time', async () => {
  const urgent = await call({
    content: 'Cụ già khó thở',
    kind: 'treatment',
    urgency: 'urgent',
    receivedDay: '2022-02-20',
    receivedTime: '21:40',
  })
  expect(urgent.values).toMatchObject({
    dueDay: '2022-02-20',
    dueTime: '23:40',
    status: 'received',
    inTime: null,
  })
  const answer = (record: { id: string; version: number }, answeredDay: string, answeredTime: string) =>
    station.call('PATCH', `/api/citizen-reports/${record.id}`, {
      version: record.version,
      values: { status: 'answered', answer: 'Đã đến', answeredDay, answeredTime },
    })
  expect((await answer(urgent, '2022-02-20', '23:40')).body.record.values.inTime).toBe(true)
  // Who was not content calls again: what counts is the answer that stands.
  const again = async (values: object) => {
    const { version } = (await station.call('GET', `/api/citizen-reports/${urgent.id}`)).body.record
    const reply = await station.call('PATCH', `/api/citizen-reports/${urgent.id}`, { version, values })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    return reply.body.record.values
  }
  expect(await again({ status: 'assigned', answeredDay: null, answeredTime: null })).toMatchObject({
    inTime: null,
  })
  expect(await again({ status: 'answered', answeredDay: '2022-02-21', answeredTime: '09:00' })).toMatchObject(
    { inTime: false },
  )
  expect(await again({ answeredDay: '2022-02-20', answeredTime: '23:40' })).toMatchObject({ inTime: true })
  const other = await call({
    content: 'Hỏi thủ tục',
    kind: 'procedure',
    receivedDay: '2022-02-20',
    receivedTime: '08:00',
  })
  expect((await answer(other, '2022-02-21', '08:01')).body.record.values.inTime).toBe(false)
  const district = await app.signIn(['epidemiologist', '063'])
  const asks = [
    'citizen-reports',
    'citizen-reports-answered',
    'citizen-reports-in-time-share',
    'citizen-reports-waiting',
  ].map((figure) => ({ figure, unit: UNIT, from: null, to: '2022-12-31', knownOn: null }))
  const { body } = await district.call('POST', '/api/figures', { asks })
  expect(body.answers.map(({ value }: { value: number }) => value)).toEqual([2, 2, 50, 0])
})

test('a day that is none is refused by its field, though the term of the answer would follow from it', async () => {
  for (const receivedDay of ['99999', 'hôm qua', '2022-02-30', '9999-12-31', '0001-01-01']) {
    const { status, body } = await station.call('POST', '/api/citizen-reports', {
      id: crypto.randomUUID(),
      homeUnit: UNIT,
      values: { content: 'Cụ già khó thở', kind: 'treatment', urgency: 'urgent', receivedDay },
    })
    expect([status, body.details?.problems[0]?.field], receivedDay).toEqual([400, 'receivedDay'])
  }
})

test('what waits stands with the latest first, and its caller by the last digits for who must not ring', async () => {
  await call({
    content: 'Ba người sốt',
    kind: 'illness',
    receivedDay: TODAY,
    receivedTime: '00:01',
    callerPhone: '0912000111',
  })
  await call({ content: 'Chưa ai trả lời', kind: 'help', receivedDay: '2022-03-01', receivedTime: '08:00' })
  const { reports } = await board()
  expect(reports.map(({ content }: { content: string }) => content)).toEqual([
    'Chưa ai trả lời',
    'Ba người sốt',
  ])
  expect(reports[0].waiting).toBe('late')
  expect(reports[1].phone).toBe('0912000111')
  const chairman = await app.signIn(['chairman', '063'])
  expect((await board(chairman)).reports[1].phone).toMatch(/•.*111$/)
})

test('a report becomes a signal once', async () => {
  const [, report] = (await board()).reports
  const pass = () =>
    station.call('POST', `/api/hotline/reports/${report.id}/signal`, { signal: crypto.randomUUID() })
  expect((await pass()).status).toBe(200)
  expect((await pass()).status).toBe(409)
  const { rows } = (await station.call('GET', '/api/signals')).body
  expect(rows).toMatchObject([{ values: { title: 'Ba người sốt', source: 'citizen', channel: 'hotline' } }])
})

test('the roster of the district is that of its commune; hours without anybody are named', async () => {
  const district = await app.signIn(['epidemiologist', '063'])
  for (const [fromTime, toTime] of [
    ['00:00', '08:00'],
    ['09:00', '24:00'],
  ])
    await district.call('POST', '/api/hotline-shifts', {
      id: crypto.randomUUID(),
      homeUnit: '063',
      values: { line: '0209 1', shiftDay: TODAY, fromTime, toTime, onDuty: 'Trực' },
    })
  const { gaps, duty } = await board()
  expect(gaps).toEqual(['08:00–09:00'])
  expect(duty).toHaveLength(2)
})

test('another commune sees no report of this one', async () => {
  const stranger = await app.signIn(['healthWorker', '01975'])
  expect((await board(stranger)).reports).toEqual([])
})

test('a report becomes a violation once, found by the team that went there; whoever told is not named in it', async () => {
  const record = await call({
    content: 'Quán karaoke Hoa Mai mở quá giờ',
    kind: 'violation',
    receivedDay: TODAY,
    caller: 'Nông Thị Báo',
  })
  const violation = crypto.randomUUID()
  const body = { violation, act: 'Mở quá giờ', violator: 'Quán Hoa Mai', recordDay: TODAY }
  const path = `/api/hotline/reports/${record.id}/violation`
  expect((await station.call('POST', path, body)).status).toBe(200)
  const { values } = (await station.call('GET', `/api/violations/${violation}`)).body.record
  expect(values).toMatchObject({ violator: 'Quán Hoa Mai', detectedBy: 'citizen', status: 'recorded' })
  expect(JSON.stringify(values)).not.toContain('Báo')
  expect((await station.call('POST', path, { ...body, violation: crypto.randomUUID() })).status).toBe(409)
  const office = await app.signIn(['committeeOffice', UNIT])
  expect((await office.call('POST', path, body)).status).toBe(403)
})
