// The reports of a cluster through the front door: found and told within the day, each day with its own cases, ended and told, the clock done.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReportLine } from '../reporting/contract.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const TODAY = '2023-01-30'
const UNIT = '02011'

let app: TestApp
let station: Caller
let district: Caller
let neighbour: Caller
let cluster: string
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
  district = await app.signIn(['epidemiologist', '063'])
  neighbour = await app.signIn(['epidemiologist', '01975'])
  cluster = crypto.randomUUID()
})
afterAll(() => app.close())

const addCase = async (
  reportDay: string,
  rest: object = {},
  homeUnit = UNIT,
  caller = station,
): Promise<string> => {
  const values = { reportDay, code: crypto.randomUUID().slice(0, 8), disease: 'covid19', ...rest }
  const subject = { fullName: 'Lý Văn Ổ', birthYear: 1980 }
  return (await caller.enter('cases', { homeUnit, subject, values })).id
}
const reports = async (caller: Caller): Promise<ReportLine[]> =>
  (await caller.call('GET', `/api/reporting/clusters/${cluster}`)).body.reports
const reportOf = async (kind: string, start: string) => {
  const line = (await reports(station)).find((one) => one.kind === kind && one.start === start)
  if (!line) throw new Error(`no ${kind} of ${start}`)
  return line
}
const read = async (id: string) => (await station.call('GET', `/api/reporting/reports/${id}`)).body
const send = (caller: Caller, id: string, zero = false) =>
  caller.call('POST', `/api/reporting/reports/${id}/send`, { zero })

test('opened today with its cases it owes its first report until the end of the next day, and sends it at once', async () => {
  const cases = [await addCase('2023-01-29'), await addCase(TODAY)]
  // In the same commune and the same days, but not of the cluster.
  await addCase(TODAY)
  const values = {
    name: 'Ổ dịch Khuổi Lừa',
    kind: 'village',
    openedDay: TODAY,
    openReason: 'Hai ca trong thôn',
  }
  const opened = await station.call('POST', '/api/alerts/clusters', {
    id: cluster,
    homeUnit: UNIT,
    values,
    cases,
  })
  expect(opened.status, JSON.stringify(opened.body)).toBe(200)
  const first = await reportOf('outbreakFirst', TODAY)
  expect(first).toMatchObject({
    due: '2023-02-01T00:00',
    state: 'draft',
    law: expect.stringContaining('TT 54/2015'),
  })
  const { numbers, zeroAllowed } = await read(first.id)
  expect(zeroAllowed).toBe(false)
  const now = Object.fromEntries(
    numbers.map(({ field, now: value }: { field: string; now: number }) => [field, value]),
  )
  expect(now).toMatchObject({ cases: 1, totalCases: 2, totalDeaths: 0 })
  expect((await send(neighbour, first.id)).status).not.toBe(200)
  expect((await send(station, first.id)).body.report).toMatchObject({
    state: 'sent',
    standing: 'inTime',
    cases: 1,
  })
  expect((await send(station, first.id)).status).toBe(409)
})

test('its day is sent with its own numbers once the day is over; what comes later is said beside', async () => {
  await app.owner.query("update installation set today = '2023-01-31'")
  const day = await reportOf('outbreakDaily', TODAY)
  expect((await send(station, day.id)).body.report).toMatchObject({
    state: 'sent',
    standing: 'inTime',
    cases: 1,
  })
  const late = await addCase(TODAY)
  const link = { cases: [late], link: true }
  await station.call('POST', `/api/alerts/clusters/${cluster}/cases`, link)
  const { numbers } = await read(day.id)
  expect(numbers.find(({ field }: { field: string }) => field === 'totalCases')).toMatchObject({
    sent: 2,
    now: 3,
  })
})

test('closed it owes its last report within 48 hours; sent, the clock is done', async () => {
  const { body } = await station.call('GET', `/api/clusters/${cluster}`)
  const values = { stateOf: 'closed', closedDay: '2023-01-31', closeReason: 'Không còn yếu tố lây truyền' }
  const closed = await station.call('PATCH', `/api/clusters/${cluster}`, {
    version: body.record.version,
    values,
  })
  expect(closed.status, JSON.stringify(closed.body)).toBe(200)
  await station.call('POST', '/api/reporting/periods', { unit: UNIT, on: '2023-01-31' })
  const last = await reportOf('outbreakFinal', '2023-01-31')
  expect(last).toMatchObject({ due: '2023-02-03T00:00', state: 'draft' })
  await app.owner.query("update installation set today = '2023-02-04'")
  expect((await reportOf('outbreakFinal', '2023-01-31')).standing).toBe('missing')
  expect((await send(station, last.id)).body.report).toMatchObject({ state: 'sent', standing: 'late' })
})

test('what was sent is printed as a paper with a number, and what was not sent is not', async () => {
  const first = await reportOf('outbreakFirst', TODAY)
  const running = await reportOf('outbreakDaily', '2023-01-31')
  const draft = async (record: string) => {
    const id = crypto.randomUUID()
    const words = { measures: 'Khoanh vùng, xét nghiệm', signerName: 'Nguyễn Văn Mẫu' }
    const reply = await station.call('POST', '/api/papers', {
      id,
      kind: 'cluster-report',
      record,
      day: TODAY,
      words,
    })
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    return id
  }
  const issued = await station.call('POST', `/api/papers/${await draft(first.id)}/issue`, { day: TODAY })
  expect(issued.status, JSON.stringify(issued.body)).toBe(200)
  expect(issued.body.head.number).toBe('01/BC-TYT')
  const page = JSON.stringify(issued.body)
  expect(page).toContain('Phát hiện ổ dịch')
  expect(page).toContain('Ổ dịch Khuổi Lừa')
  expect(issued.body.html).toMatch(/Ca mắc<\/td><td[^>]*>1<\/td><td[^>]*>2<\/td>/)
  const early = await station.call('POST', `/api/papers/${await draft(running.id)}/issue`, { day: TODAY })
  expect([early.status, early.body.vi]).toEqual([409, expect.stringContaining('chưa gửi')])
})

test('the district above sees all of them; next door there is none', async () => {
  expect((await reports(district)).map(({ kind }) => kind).toSorted()).toEqual(
    (await reports(station)).map(({ kind }) => kind).toSorted(),
  )
  expect(await reports(neighbour)).toEqual([])
})

test('its cases next door are counted for whoever may read them, and for nobody else', async () => {
  const next = await addCase(TODAY, {}, '01975', neighbour)
  await district.call('POST', `/api/alerts/clusters/${cluster}/cases`, { cases: [next], link: true })
  const day = await reportOf('outbreakDaily', TODAY)
  const total = async (caller: Caller) => {
    const { body } = await caller.call('GET', `/api/reporting/reports/${day.id}`)
    const { now } = body.numbers.find(({ field }: { field: string }) => field === 'totalCases')
    return [now, body.units, body.notCounted.now]
  }
  expect(await total(station)).toEqual([3, [UNIT], 1])
  expect(await total(district)).toEqual([4, [UNIT, '01975'], 0])
  const seen = async (caller: Caller) =>
    (await caller.call('GET', `/api/reporting/clusters/${cluster}`)).body.notCounted
  // How many units is said to who may read the cluster, and to nobody next door.
  expect([await seen(station), await seen(district), await seen(neighbour)]).toEqual([1, 0, 0])
})

test('a report that could not count all says so where it was sent, on its paper and in the list that is taken out', async () => {
  const day = (await reports(station)).find(
    ({ kind, state }) => kind.startsWith('outbreak') && state === 'draft',
  )
  if (!day) throw new Error('nothing to send')
  expect((await send(station, day.id)).status).toBe(200)
  const { notCounted } = (await station.call('GET', `/api/reporting/reports/${day.id}`)).body
  expect(notCounted).toEqual({ sent: 1, now: 1 })
  const id = crypto.randomUUID()
  const words = { measures: 'Khoanh vùng', signerName: 'Nguyễn Văn Mẫu' }
  const paper = { id, kind: 'cluster-report', record: day.id, day: '2023-02-04', words }
  expect((await station.call('POST', '/api/papers', paper)).body.html).toContain(
    'Ổ dịch còn có ca ở 1 đơn vị khác chưa tính vào đây',
  )
  const listed = (await station.call('GET', `/api/periodic-reports/${day.id}`)).body.record.values
  expect(listed.unitsNotCounted).toBe(1)
  // Sent by the district, who sees all, nothing is left out.
  expect((await district.call('GET', `/api/reporting/reports/${day.id}`)).body.notCounted).toEqual({
    sent: 1,
    now: 0,
  })
})

test('drafts go with their cluster and come back with it; what was sent stays, and nothing is due for what is not there', async () => {
  const values = { name: 'Ổ dịch Nhầm', kind: 'village', openedDay: '2023-02-03', openReason: 'Ba ca' }
  const id = crypto.randomUUID()
  const opened = await station.call('POST', '/api/alerts/clusters', { id, homeUnit: UNIT, values, cases: [] })
  expect(opened.status, JSON.stringify(opened.body)).toBe(200)
  const due = async () => {
    const ask = { figure: 'reports-due', unit: UNIT, from: '2023-02-03', to: '2023-02-04', knownOn: null }
    return (await district.call('POST', '/api/figures', { asks: [ask] })).body.answers[0].value
  }
  const all = await due()
  const version = async () => (await station.call('GET', `/api/clusters/${id}`)).body.record.version
  const first = (await station.call('GET', `/api/reporting/clusters/${id}`)).body.reports.find(
    ({ kind }: { kind: string }) => kind === 'outbreakFirst',
  )
  await send(station, first.id)
  const moved = await station.call('PATCH', `/api/clusters/${id}`, {
    version: await version(),
    values: { openedDay: '2023-02-04' },
  })
  expect(moved.status, JSON.stringify(moved.body)).toBe(200)
  // The day before it was opened is owed no more; the first report, which was sent, stays.
  expect(await due()).toBe(all - 1)
  const gone = await station.call('DELETE', `/api/clusters/${id}`, {
    version: await version(),
    why: 'Nhập nhầm',
  })
  expect(gone.status, JSON.stringify(gone.body)).toBe(200)
  expect(await due()).toBe(all - 2)
  await station.call('POST', `/api/clusters/${id}/restore`, { version: await version() })
  expect(await due()).toBe(all - 1)
})
