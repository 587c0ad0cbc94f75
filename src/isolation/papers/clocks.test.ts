// The clocks of isolation through the front door: of one record, and what is due in a unit; who sees them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOfMoment } from '../../kernel/day/day.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import type { IsolationDue } from './contract.ts'
import { duesOf } from './dues.ts'

const MY_THANH = '02011'
const today = dayOfMoment(new Date())

let app: TestApp
let station: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', MY_THANH])
})
afterAll(() => app.close())

const isolate = async (values: object, person: object = {}) => {
  const id: string = crypto.randomUUID()
  const reply = await station.call('POST', '/api/isolation-orders', {
    id,
    homeUnit: MY_THANH,
    subject: { fullName: 'Triệu Thị Hạn', birthYear: 1991, ...person },
    values: { form: 'home', fromDay: '2022-02-10', ...values },
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  return { id, person: reply.body.record.subjectId as string, questions: reply.body.questions }
}
const clocks = async (id: string) => (await station.call('GET', `/api/isolation/clocks/${id}`)).body

test('the clocks of one isolation by the decree of its day', async () => {
  const { id } = await isolate({
    foundDay: '2022-02-10',
    foundTime: '10:00',
    decidedDay: '2022-02-10',
    decidedTime: '12:30',
  })
  const { procedure, longest, stay } = await clocks(id)
  expect(procedure).toMatchObject({
    source: 'NĐ 101/2010/NĐ-CP',
    hold: { until: '2022-02-10T13:00', state: 'decided' },
    steps: [
      { step: 'list', state: 'late' },
      { step: 'decide', state: 'done' },
      { step: 'notify', due: '2022-02-10T15:30' },
    ],
  })
  expect(longest.until).toBe('2022-03-03T12:30')
  expect(stay).toBeNull()
})

test('the length follows from the doses that stand in the register', async () => {
  const { id, person } = await isolate({ fromDay: '2022-03-01', lastExposureDay: '2022-03-01' })
  expect((await clocks(id)).stay).toMatchObject({ source: 'CV 762/BYT-DP', release: '2022-03-08' })
  for (const [doseNumber, doseDay] of [
    [1, '2021-08-01'],
    [2, '2021-11-01'],
  ])
    expect(
      (
        await station.call('POST', '/api/doses', {
          id: crypto.randomUUID(),
          homeUnit: MY_THANH,
          subjectId: person,
          values: { targetGroup: 'adults', doseNumber, doseDay },
        })
      ).status,
    ).toBe(200)
  expect((await clocks(id)).stay).toMatchObject({ release: '2022-03-06', monitorUntil: '2022-03-11' })
})

test('hours that cannot be read, and steps out of order, are asked about', async () => {
  const { questions } = await isolate({ foundDay: '2022-02-10', foundTime: 'sáng' })
  expect(questions.map(({ text }: { text: { vi: string } }) => text.vi)).toEqual(['Giờ ghi như 10:30'])
  const { questions: order } = await isolate({
    foundDay: '2022-02-10',
    foundTime: '10:00',
    decidedDay: '2022-02-10',
    decidedTime: '09:00',
  })
  expect(order).toHaveLength(1)
})

test('a term longer than the decree allows is asked about, of a decision and of an extension', async () => {
  const decided = { decidedDay: '2022-02-10', dueDay: '2022-03-04' }
  const { id, questions } = await isolate(decided)
  expect(questions.map(({ text }: { text: { vi: string } }) => text.vi)).toEqual([
    'Hạn quá ngày 03/03/2022. NĐ 101/2010, Điều 2 khoản 3 điểm a: không quá 21 ngày, hết hạn thì kết thúc hoặc gia hạn',
  ])
  expect((await clocks(id)).longest.until).toBe('2022-03-03T00:00')
  const extended = await isolate({ ...decided, extensionDay: '2022-03-03', dueDay: '2022-03-13' })
  expect(extended.questions).toEqual([])
  expect((await clocks(extended.id)).longest).toMatchObject({
    until: '2022-03-13',
    because: { clause: 'NĐ 101/2010, Điều 2 khoản 3 điểm b' },
  })
  const over = await isolate({ ...decided, extensionDay: '2022-03-03', dueDay: '2022-03-14' })
  expect(over.questions).toHaveLength(1)
})

test('what is due: late releases first, then those of the next days; the look is noted', async () => {
  const late = await isolate({ fromDay: addDays(today, -9), dueDay: addDays(today, -2) })
  const soon = await isolate({ fromDay: addDays(today, -6), dueDay: addDays(today, 1) })
  await isolate({ fromDay: today, dueDay: addDays(today, 14) })
  const { body } = await station.call('GET', `/api/isolation/dues?unit=${MY_THANH}`)
  const releases = body.dues.filter(
    ({ what, id }: IsolationDue) => what === 'release' && [late.id, soon.id].includes(id),
  )
  expect(releases.map(({ id, state }: IsolationDue) => [id, state])).toEqual([
    [late.id, 'late'],
    [soon.id, 'soon'],
  ])
  expect(body.dues[0].name).toBe('Triệu Thị Hạn')
  const readers = await station.call('GET', `/api/privacy/readers?register=isolation-orders&id=${late.id}`)
  expect(readers.body.readers[0].acts[0]).toMatchObject({ action: 'read' })
  const neighbour = await app.signIn(['healthWorker', '01981'])
  expect((await neighbour.call('GET', `/api/isolation/dues?unit=${MY_THANH}`)).body).toMatchObject({
    dues: [],
  })
  expect((await neighbour.call('GET', `/api/isolation/clocks/${late.id}`)).status).toBe(404)
})

test.each([
  [
    'a hold that runs',
    '2026-08-01T12:00',
    {},
    [
      ['list', 'soon'],
      ['decide', 'soon'],
      ['notify', 'soon'],
      ['hold', 'soon'],
    ],
  ],
  [
    'a hold that lapsed',
    '2026-08-01T13:01',
    { listedDay: '2026-08-01', listedTime: '11:00' },
    [
      ['decide', 'late'],
      ['notify', 'soon'],
      ['hold', 'late'],
    ],
  ],
  [
    'decided and told: nothing',
    '2026-08-01T18:00',
    {
      listedDay: '2026-08-01',
      listedTime: '11:00',
      decidedDay: '2026-08-01',
      decidedTime: '11:30',
      notifiedDay: '2026-08-01',
      notifiedTime: '12:00',
    },
    [],
  ],
] as const)('%s', (_what, now, values, expected) => {
  const found = { form: 'home', foundDay: '2026-08-01', foundTime: '10:00', ...values }
  expect(
    duesOf({ values: found, subject: null }, now, '2026-08-04').map(({ what, state }) => [what, state]),
  ).toEqual(expected)
})

test.each([
  ['Lào', { decidedDay: '2026-08-01', decidedTime: '11:30' }, '2026-08-01T14:31', [['consular', 'late']]],
  [
    'Lào',
    { decidedDay: '2026-08-01', decidedTime: '11:30', consularDay: '2026-08-01' },
    '2026-08-01T15:00',
    [],
  ],
  ['VIỆT NAM', { decidedDay: '2026-08-01', decidedTime: '11:30' }, '2026-08-01T15:00', []],
  [null, { decidedDay: '2026-08-01', decidedTime: '11:30' }, '2026-08-01T15:00', []],
] as const)('of a person of nationality %s the Consular Department', (nationality, values, now, expected) => {
  const told = {
    listedDay: '2026-08-01',
    listedTime: '11:00',
    notifiedDay: '2026-08-01',
    notifiedTime: '12:00',
  }
  const order = { form: 'home', foundDay: '2026-08-01', foundTime: '10:00', ...told, ...values }
  const dues = duesOf({ values: order, subject: { nationality } }, now, '2026-08-04')
  expect(dues.map(({ what, state }) => [what, state])).toEqual(expected)
})

test('the 48 hours of a border gate are said when they come near', () => {
  const values = { form: 'border', decidedDay: '2026-08-01', decidedTime: '09:00' }
  const gate = { values, subject: null }
  expect(duesOf(gate, '2026-08-02T10:00', '2026-08-05')).toMatchObject([
    { what: 'longest', due: '2026-08-03T09:00', state: 'soon' },
  ])
  expect(duesOf(gate, '2026-08-03T09:01', '2026-08-05')).toMatchObject([{ state: 'late' }])
})

test('a foreigner isolated by a decision is on the list of data quality until the Consular Department is told', async () => {
  const decided = { decidedDay: '2026-08-01', fromDay: '2026-08-01', decisionNumber: '1/QĐ-UBND' }
  const { id } = await isolate(decided, { fullName: 'Somchai', nationality: 'Thái Lan' })
  await isolate(decided, { fullName: 'Nông Văn Nước', nationality: 'việt nam' })
  const body = { unit: MY_THANH, check: 'isolation-orders-consul', on: today }
  const listed = async () =>
    (await station.sure('POST', '/api/isolation-orders/find', body)).rows.map((row: { id: string }) => row.id)
  expect(await listed()).toEqual([id])
  const { record } = await station.sure('GET', `/api/isolation-orders/${id}`)
  const told = { version: record.version, values: { consularDay: '2026-08-01', consularTime: '14:00' } }
  await station.sure('PATCH', `/api/isolation-orders/${id}`, told)
  expect(await listed()).toEqual([])
})
