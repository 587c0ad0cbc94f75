// Reporting through the front door: periods are opened once, sent with frozen numbers, received above, and what is missing is known.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../kernel/contract/serving.ts'
import { transact } from '../kernel/database/transaction.ts'
import { makeCheckpoint } from '../kernel/history/make-checkpoint.ts'
import { product } from '../product.ts'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import type { ReportLine } from './contract.ts'
import { openPeriods } from './open-periods.ts'

/** Monday; the week before ended on 29/01/2023 and is due on Tuesday 31/01 at 14:00. */
const TODAY = '2023-01-30'
const UNIT = '02011'
const NEIGHBOUR = '01975'

let app: TestApp
let station: Caller
let neighbour: Caller
let district: Caller
let inspector: Caller
beforeAll(async () => {
  app = await createTestApp({ today: TODAY })
  station = await app.signIn(['healthWorker', UNIT])
  neighbour = await app.signIn(['epidemiologist', NEIGHBOUR])
  district = await app.signIn(['epidemiologist', '063'])
  inspector = await app.signIn(['inspector', '063'])
})
afterAll(() => app.close())

const board = async (caller: Caller, on = TODAY): Promise<ReportLine[]> => {
  const { status, body } = await caller.call('GET', `/api/reporting/board?unit=063&on=${on}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.reports
}
const lineOf = async (unit: string, kind = 'weekly', start = '2023-01-23'): Promise<ReportLine> => {
  const found = (await board(district)).find(
    (line) => line.homeUnit === unit && line.kind === kind && line.start === start,
  )
  if (!found) throw new Error(`no ${kind} report of ${unit}`)
  return found
}
const send = (caller: Caller, id: string, zero: boolean) =>
  caller.call('POST', `/api/reporting/reports/${id}/send`, { zero })
const figure = (name: string, unit: string) =>
  district.figure({ figure: name, unit, from: '2023-01-23', to: '2023-01-29' })
const addCase = (code: string, days: object) =>
  station.enter('cases', {
    homeUnit: UNIT,
    subject: { fullName: `Lý Văn ${code}`, birthYear: 1980 },
    values: { code, ...days },
  })

describe('periods', () => {
  test('are opened for every unit of the account, once; each with its term and its clause', async () => {
    const open = (caller: Caller, unit = '063') =>
      caller.call('POST', '/api/reporting/periods', { unit, on: TODAY })
    const { body } = await open(district)
    // Fourteen communes and the district: two weeks and this month each, and this year of the district.
    expect(body.opened).toBe(15 * 3 + 1)
    expect((await open(district)).body.opened).toBe(0)
    expect((await open(station, UNIT)).body.opened).toBe(0)
    expect((await open(station)).status).toBe(403)
    expect(await lineOf(UNIT)).toMatchObject({
      due: '2023-01-31T14:00',
      standing: 'open',
      state: 'draft',
      lawVerified: true,
    })
    expect(await lineOf('063')).toMatchObject({ due: '2023-02-01T14:00' })
  })

  test('of days that the clock opens by itself are those, whoever asks later', async () => {
    const opened = await transact(app.owner, systemActor(app.tenant), (tx) =>
      openPeriods(tx, product, '063', '2022-12-15'),
    )
    expect(opened).toBeGreaterThan(0)
    const again = await district.call('POST', '/api/reporting/periods', { unit: '063', on: '2022-12-15' })
    expect(again.body.opened).toBe(0)
    expect((await lineOf(UNIT, 'weekly', '2022-12-12')).standing).toBe('missing')
  })

  test('that are being opened keep no checkpoint of history waiting', async () => {
    await transact(app.owner, systemActor(app.tenant), async (tx) => {
      await openPeriods(tx, product, '063', '2022-12-15')
      const made = await makeCheckpoint(app.owner, app.historyFolder, 'freeze', new Date())
      expect(made.fresh).toBe(true)
    })
  })

  test('of a commune are its own and of those above; next door they are not there', async () => {
    const units = new Set((await board(station)).map(({ homeUnit }) => homeUnit))
    expect([...units]).toEqual([UNIT])
    expect((await board(neighbour)).every(({ homeUnit }) => homeUnit === NEIGHBOUR)).toBe(true)
    expect((await board(inspector)).every(({ mine, above }) => !mine && !above)).toBe(true)
  })
})

describe('a zero report', () => {
  test('is an act of the unit: counted, in time, and received by the unit above', async () => {
    const { id } = await lineOf(NEIGHBOUR)
    expect((await send(station, id, true)).status).toBe(404)
    expect((await send(inspector, id, true)).status).toBe(403)
    const sent = await send(neighbour, id, true)
    expect(sent.body.report).toMatchObject({ state: 'sent', standing: 'inTime', zero: true, cases: 0 })
    expect((await send(neighbour, id, true)).status).toBe(409)
    expect([await figure('reports-zero', '063'), await figure('reports-on-time', NEIGHBOUR)]).toEqual([1, 1])
    // A unit does not receive what is its own.
    expect((await neighbour.call('POST', `/api/reporting/reports/${id}/receive`)).status).toBe(403)
    const received = await district.call('POST', `/api/reporting/reports/${id}/receive`)
    expect(received.body.report.state).toBe('accepted')
  })

  test('is refused while its period runs', async () => {
    const { id, standing } = await lineOf(NEIGHBOUR, 'weekly', TODAY)
    expect(standing).toBe('running')
    expect((await send(neighbour, id, true)).body.vi).toContain('chưa hết')
  })

  test('is refused where the registers hold a case of the period, by either day', async () => {
    await addCase('Z1', { reportDay: '2023-01-31', onsetDay: '2023-01-29' })
    const { id } = await lineOf(UNIT)
    const refused = await send(station, id, true)
    expect(refused.status).toBe(409)
    expect(refused.body.vi).toContain('1 ca theo ngày khởi phát')
  })
})

describe('a report with numbers', () => {
  test('keeps them as they were; what comes later is shown beside, and sending again after it was sent back takes it up', async () => {
    const { id } = await lineOf(UNIT)
    await addCase('N1', { reportDay: '2023-01-25', onsetDay: '2023-01-24' })
    expect((await send(station, id, false)).body.report).toMatchObject({ state: 'sent', cases: 1 })
    await addCase('N2', { reportDay: '2023-01-26' })
    const detail = async () => (await station.call('GET', `/api/reporting/reports/${id}`)).body
    const numbersOf = async (field: string) =>
      (await detail()).numbers.find((one: { field: string }) => one.field === field)
    expect(await numbersOf('cases')).toMatchObject({ sent: 1, now: 2 })
    expect(await numbersOf('onsets')).toMatchObject({ sent: 2, now: 2, by: 'onsetDay' })
    const short = await district.call('POST', `/api/reporting/reports/${id}/return`, { reason: 'sai' })
    expect(short.status).toBe(400)
    const back = await district.call('POST', `/api/reporting/reports/${id}/return`, {
      reason: 'Thiếu ca N2 báo ngày 26/01',
    })
    expect(back.body.report).toMatchObject({ state: 'returned', standing: 'returned', cases: 1 })
    expect(await figure('reports-sent', UNIT)).toBe(0)
    expect((await send(station, id, false)).body.report).toMatchObject({ state: 'sent', cases: 2 })
    expect(await figure('reports-sent', UNIT)).toBe(1)
  })

  test('cannot be changed by hand by anybody, nor taken away', async () => {
    const { id } = await lineOf(UNIT)
    for (const caller of [station, district]) {
      const patched = await caller.call('PATCH', `/api/periodic-reports/${id}`, {
        version: 2,
        values: { cases: 0 },
      })
      expect(patched.status).toBe(404)
      const removed = await caller.call('DELETE', `/api/periodic-reports/${id}`, { version: 2, why: 'thử' })
      expect(removed.status).toBe(404)
    }
  })

  test('of the district says who was missing, and takes up what was received', async () => {
    const { id } = await lineOf('063')
    const { body } = await district.call('GET', `/api/reporting/reports/${id}`)
    expect(body.below).toHaveLength(14)
    const said = (await send(district, id, false)).body.report
    // The district's own figures: the cases of its communes, counted once, from the registers.
    expect(said).toMatchObject({ state: 'sent', cases: 2 })
    expect((await lineOf(NEIGHBOUR)).state).toBe('compiled')
    expect((await lineOf(UNIT)).state).toBe('sent')
    const record = await district.call('GET', `/api/periodic-reports/${id}`)
    expect(record.body.record.values.missingBelow).toBe(12)
    // Commune, district, province: what the district sent is received by the province alone.
    const receive = (caller: Caller) => caller.call('POST', `/api/reporting/reports/${id}/receive`)
    expect((await receive(district)).status).toBe(403)
    const province = await app.signIn(['epidemiologist', '06'])
    expect((await receive(province)).body.report.state).toBe('accepted')
  })
})

test('told on paper during an outage it stays open until it is entered, and then counts by the hour of the paper', async () => {
  const { id } = await lineOf(UNIT, 'weekly', '2022-12-12')
  const told = await station.call('POST', `/api/reporting/reports/${id}/paper`, {
    number: '12/BC-TYT',
    day: '2022-12-20',
    time: '9:30',
  })
  expect(told.body.report).toMatchObject({ standing: 'backEntry', paperNumber: '12/BC-TYT' })
  expect(await send(station, id, false)).toMatchObject({ body: { report: { standing: 'inTime' } } })
  const other = await lineOf(NEIGHBOUR, 'weekly', '2022-12-12')
  expect((await send(neighbour, other.id, true)).body.report.standing).toBe('late')
})

test('who is late is urged by the unit above, and what came meanwhile is left alone', async () => {
  const missing = await lineOf('01978', 'weekly', '2022-12-12')
  const came = await lineOf(NEIGHBOUR)
  const ids = [missing.id, came.id]
  expect((await neighbour.call('POST', '/api/reporting/urge', { ids })).status).not.toBe(200)
  expect((await district.call('POST', '/api/reporting/urge', { ids })).body.urged).toBe(1)
  expect(await lineOf('01978', 'weekly', '2022-12-12')).toMatchObject({ urgedDay: TODAY, urgedTimes: 1 })
})

test('the home page says what is overdue to those who must act on it, and to nobody else', async () => {
  const noticeOf = async (caller: Caller, unit: string, kind: string) => {
    const { body } = await caller.call('GET', `/api/picture/notices?unit=${unit}&to=${TODAY}`)
    return body.notices.find((notice: { kind: string }) => notice.kind === kind)?.count ?? 0
  }
  expect(await noticeOf(district, '063', 'reportMissing')).toBeGreaterThan(10)
  expect(await noticeOf(district, '063', 'reportToReceive')).toBe(3)
  expect(await noticeOf(inspector, '063', 'reportMissing')).toBe(0)
})

test('completeness and timeliness are shares of what was due', async () => {
  expect(await figure('reports-due', UNIT)).toBe(1)
  expect(await figure('report-completeness', UNIT)).toBe(100)
  expect(await figure('reports-due', '063')).toBe(15)
  expect(await figure('report-completeness', '063')).toBe(20)
})

test('an open cluster owes a report of each day before ten the next morning', async () => {
  const cluster = { name: 'Ổ dịch Nà Khoang', kind: 'village', openedDay: '2023-01-28', openReason: 'Ba ca' }
  const made = await station.call('POST', '/api/clusters', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: cluster,
  })
  expect(made.status).toBe(200)
  const { body } = await station.call('POST', '/api/reporting/periods', { unit: UNIT, on: TODAY })
  expect(body.opened).toBe(4)
  const days = (await board(station)).filter(({ kind }) => kind === 'outbreakDaily')
  expect(days.map(({ start, due, standing }) => [start, due, standing])).toEqual([
    ['2023-01-28', '2023-01-29T10:00', 'missing'],
    ['2023-01-29', '2023-01-30T10:00', 'soon'],
    ['2023-01-30', '2023-01-31T10:00', 'running'],
  ])
  expect(days[0]?.cluster?.name).toBe('Ổ dịch Nà Khoang')
})
