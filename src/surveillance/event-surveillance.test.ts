// Signals, events, risk, clusters and their steps through the front door: what may follow what, what is asked, what is counted.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import { triageOf } from './rules/triage-clock.ts'

const UNIT = '02011'

let app: TestApp
let worker: Caller
let neighbour: Caller
let district: Caller
beforeAll(async () => {
  app = await createTestApp()
  worker = await app.signIn(['healthWorker', UNIT])
  neighbour = await app.signIn(['healthWorker', '01975'])
  district = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

const add = async (register: string, values: object, rest: object = {}) => {
  const id = crypto.randomUUID()
  const reply = await worker.call('POST', `/api/${register}`, { id, homeUnit: UNIT, values, ...rest })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
  const questions = reply.body.questions.map(({ text }: { text: { vi: string } }) => text.vi)
  return { id, questions, record: reply.body.record }
}

const valueOf = (figure: string) => district.figure({ figure, unit: UNIT, from: null, to: '2023-12-31' })

test('what was heard is a signal until it is verified; then it is an event and no signal again without a reason', async () => {
  const heard = { title: 'Sáu người cùng sốt', source: 'citizen', heardDay: '2023-01-10' }
  const { id, record } = await add('signals', heard)
  expect(record.values.stateOf).toBe('signal')
  expect([await valueOf('signals'), await valueOf('events')]).toEqual([1, 0])
  const event = await add('events', { title: 'Sáu người cùng sốt', verifiedDay: '2023-01-11' })
  const verified = await worker.call('PATCH', `/api/signals/${id}`, {
    version: 1,
    values: { stateOf: 'verified', verifiedDay: '2023-01-11', event: event.id },
  })
  expect(verified.body.questions).toEqual([])
  const back = { version: 2, values: { stateOf: 'signal' } }
  expect((await worker.call('PATCH', `/api/signals/${id}`, back)).status).toBe(400)
  expect([await valueOf('signals'), await valueOf('events')]).toEqual([1, 1])
})

test('a duplicate names the signal it belongs to and is not counted twice', async () => {
  const first = await add('signals', { title: 'Gà chết', source: 'animalHealth', heardDay: '2023-02-01' })
  const before = await valueOf('signals')
  const twin = await add('signals', { title: 'Nhiều gà chết', source: 'media', heardDay: '2023-02-02' })
  expect(await valueOf('signals')).toBe(before + 1)
  const joined = await worker.call('PATCH', `/api/signals/${twin.id}`, {
    version: 1,
    values: { stateOf: 'joined' },
  })
  expect(joined.body.questions.map(({ text }: { text: { vi: string } }) => text.vi)).toEqual([
    'Trùng với dấu hiệu nào?',
  ])
  const named = await worker.call('PATCH', `/api/signals/${twin.id}`, {
    version: 2,
    values: { sameAs: first.id },
  })
  expect(named.body.questions).toEqual([])
  expect(await valueOf('signals')).toBe(before)
})

test.each([
  [
    'an unnamed teller whose name stands',
    { anonymous: true, teller: 'Lý Văn Kín' },
    'Người báo xin giấu tên nhưng đã ghi tên hoặc số điện thoại: hãy xóa',
  ],
  ['an hour that is none', { heardTime: '25:00' }, 'Giờ ghi như 10:30'],
  ['discarded without a ground', { stateOf: 'discarded' }, 'Loại bỏ mà chưa ghi căn cứ'],
  ['verified before it was heard', { verifiedDay: '2023-01-01' }, 'Xác minh trước khi nhận tin'],
  ['verified with no day', { stateOf: 'verified' }, 'Đã xác minh mà chưa ghi ngày'],
])('it is asked about %s', async (_what, values, question) => {
  const { questions } = await add('signals', {
    title: 'Tin',
    source: 'citizen',
    heardDay: '2023-01-05',
    ...values,
  })
  expect(questions).toContain(question)
})

test('who told is seen in the unit and above, and never next door', async () => {
  const { id } = await add('signals', {
    title: 'Có người ốm',
    source: 'citizen',
    heardDay: '2023-01-20',
    teller: 'Lý Thị Người Báo',
  })
  expect((await district.call('GET', `/api/signals/${id}`)).body.record.values.teller).toBe(
    'Lý Thị Người Báo',
  )
  expect((await neighbour.call('GET', `/api/signals/${id}`)).status).toBe(404)
  expect((await neighbour.call('GET', '/api/signals')).body.total).toBe(0)
})

test('a cluster is opened with its ground, closed with its ground, and reopened with one; the figure follows', async () => {
  const wrong = await worker.call('POST', '/api/clusters', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { name: 'Ổ dịch Nà Khoang', kind: 'village', openedDay: '2023-01-12' },
  })
  expect(wrong.body.details.problems.map(({ field }: { field: string }) => field)).toEqual(['openReason'])
  const { id } = await add('clusters', {
    name: 'Ổ dịch Nà Khoang',
    kind: 'village',
    openedDay: '2023-01-12',
    openReason: 'Ba ca cùng thôn, có tiếp xúc',
  })
  const person = { fullName: 'Lý Văn Ca Bệnh', birthYear: 1990 }
  await add('cases', { reportDay: '2023-01-12', code: 'C1', cluster: id }, { subject: person })
  expect([await valueOf('clusters-open'), await valueOf('cases-in-clusters')]).toEqual([1, 1])
  const change = (version: number, values: object) =>
    worker.call('PATCH', `/api/clusters/${id}`, { version, values })
  const closed = await change(1, { stateOf: 'closed', closedDay: '2023-02-09' })
  expect(closed.body.questions).toHaveLength(1)
  await change(2, { closeReason: 'Không có ca mới trong 28 ngày' })
  expect(await valueOf('clusters-open')).toBe(0)
  expect((await change(3, { stateOf: 'open' })).status).toBe(400)
  await change(3, { stateOf: 'reopened', reopenReason: 'Ca mới ngày 10/02' })
  expect(await valueOf('clusters-open')).toBe(1)
})

test('a step that is done says when and what came of it', async () => {
  const cluster = await add('clusters', {
    name: 'Ổ dịch trường học',
    kind: 'school',
    openedDay: '2023-01-12',
    openReason: 'Chùm ca trong lớp',
  })
  const step = { cluster: cluster.id, step: 'describe', stateOf: 'done' }
  expect((await add('investigation-steps', step)).questions).toEqual(['Đã xong mà thiếu ngày hoặc kết quả'])
  expect(
    (await add('investigation-steps', { ...step, doneDay: '2023-01-13', result: '9 ca, 2 lớp, 5 ngày' }))
      .questions,
  ).toEqual([])
})

test('a wave that the district named holds for its communes, and for nobody beside; they cannot change it', async () => {
  const id = crypto.randomUUID()
  const values = { name: 'Đợt dịch thứ 4', fromDay: '2021-04-27' }
  expect((await district.call('POST', '/api/waves', { id, homeUnit: '063', values })).status).toBe(200)
  const own = await worker.call('GET', `/api/waves/${id}`)
  expect(own.body.record.values.name).toBe('Đợt dịch thứ 4')
  const change = { version: 1, values: { name: 'Khác' } }
  expect((await worker.call('PATCH', `/api/waves/${id}`, change)).status).toBe(403)
  const elsewhere = await app.signIn(['healthWorker', '060'])
  expect((await elsewhere.call('GET', `/api/waves/${id}`)).status).toBe(404)
  // What a commune names is its own.
  const mine = await add('waves', { name: 'Đợt của xã', fromDay: '2021-06-01' })
  expect((await neighbour.call('GET', `/api/waves/${mine.id}`)).status).toBe(404)
})

test('a signal is late two days after it was heard, and by no hour that nobody wrote', () => {
  expect(triageOf('2023-01-28', '10:00', '2023-01-29T10:00').state).toBe('open')
  expect(triageOf('2023-01-28', '10:00', '2023-01-29T10:01').state).toBe('soon')
  expect(triageOf('2023-01-28', '10:00', '2023-01-30T10:00').state).toBe('soon')
  expect(triageOf('2023-01-28', '10:00', '2023-01-30T10:01').state).toBe('late')
  expect(triageOf('2023-01-28', null, '2023-01-30T23:59').state).toBe('soon')
  expect(triageOf('2023-01-28', null, '2023-01-31T00:00').state).toBe('late')
})
