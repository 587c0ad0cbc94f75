// A commune answers its task with evidence, the district decides: states, deadlines, escalation, files, and whose each of these is.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const COMMUNE = '02011'
const OTHER = '02008'
const DISTRICT = '063'

let app: TestApp
let office: Caller
let station: Caller
let neighbour: Caller
let body: string
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', DISTRICT])
  station = await app.signIn(['healthWorker', COMMUNE])
  neighbour = await app.signIn(['healthWorker', OTHER])
  body = await add(office, 'bodies', { name: 'UBND xã Mỹ Thanh', kind: 'committee', fromDay: '2020-02-01' })
})
afterAll(() => app.close())

const add = async (caller: Caller, register: string, values: object): Promise<string> =>
  (await caller.enter(register, { homeUnit: COMMUNE, values })).id
const give = (values: object = {}) =>
  add(office, 'tasks', {
    title: 'Tiêm vét mũi 3',
    leadBody: body,
    assignedUnit: DISTRICT,
    assignedDay: '2023-01-16',
    deadlineDay: '2099-01-27',
    ...values,
  })
const answer = async (caller: Caller, task: string, given: object) => {
  const id = crypto.randomUUID()
  const reply = await caller.call('POST', `/api/directives/tasks/${task}/answers`, {
    id,
    kind: 'result',
    words: 'Đã tiêm đủ.',
    ...given,
  })
  return { id, reply }
}
const decide = (caller: Caller, answerId: string, given: object = {}) =>
  caller.call('POST', `/api/directives/answers/${answerId}/decisions`, {
    id: crypto.randomUUID(),
    verdict: 'accepted',
    words: 'Đồng ý.',
    ...given,
  })
const read = async (id: string) => (await office.call('GET', `/api/directives/tasks/${id}`)).body
const figure = (name: string) => office.figure({ figure: name, unit: COMMUNE, from: null, to: '2099-12-31' })
const board = async (caller: Caller, view: string) => {
  const reply = await caller.call('GET', `/api/directives/board?unit=${COMMUNE}&to=2099-12-31&view=${view}`)
  return new Map<string, { standing: string; waiting: number }>(
    reply.body.tasks.map((task: { id: string }) => [task.id, task]),
  )
}

test('a result begins the task, waits for the district, and closes it when it is accepted; figures follow each step', async () => {
  const task = await give()
  const [started, onTime] = [await figure('tasks-not-started'), await figure('tasks-done-on-time')]
  const { id, reply } = await answer(station, task, {})
  expect(reply.status).toBe(200)
  expect((await read(task)).task.values.status).toBe('doing')
  expect(await figure('tasks-not-started')).toBe(started - 1)
  expect((await board(office, 'judge')).get(task)).toMatchObject({ waiting: 1 })
  expect((await board(station, 'judge')).has(task)).toBe(false)
  expect((await decide(station, id)).status).toBe(403)
  expect((await decide(office, id)).body.status).toBe('doneOnTime')
  expect((await read(task)).task.values).toMatchObject({ status: 'doneOnTime', result: 'Đã tiêm đủ.' })
  expect(await figure('tasks-done-on-time')).toBe(onTime + 1)
  expect((await board(office, 'judge')).has(task)).toBe(false)
})

test('a result that comes after the deadline is late, whoever decides and whenever', async () => {
  const task = await give({ deadlineDay: '2023-01-20' })
  expect((await board(station, 'overdue')).get(task)).toMatchObject({ standing: 'overdue' })
  const { id } = await answer(station, task, {})
  expect((await decide(office, id)).body.status).toBe('doneLate')
})

test('past its hour a task is due today, in its row as in every count; overdue from the next day', async () => {
  const task = await give({ deadlineDay: '2023-01-20', deadlineTime: '08:00' })
  const on = async (to: string, view: string) => {
    const { tasks } = await office.sure('GET', `/api/directives/board?unit=${COMMUNE}&to=${to}&view=${view}`)
    return tasks.find(({ id }: { id: string }) => id === task)?.standing
  }
  const late = async (to: string) => {
    const { bodies } = await office.sure('GET', `/api/directives/bodies?unit=${COMMUNE}&to=${to}`)
    return bodies.find((one: { body: string }) => one.body === body)?.overdue ?? 0
  }
  const before = await late('2023-01-20')
  expect(await on('2023-01-20', 'open')).toBe('pastHour')
  expect(await on('2023-01-20', 'soon')).toBe('pastHour')
  expect(await on('2023-01-20', 'overdue')).toBeUndefined()
  expect(await on('2023-01-21', 'open')).toBe('overdue')
  expect(await on('2023-01-21', 'overdue')).toBe('overdue')
  expect(await on('2023-01-21', 'soon')).toBeUndefined()
  expect(await late('2023-01-21')).toBe(before + 1)
})

test('an extension is asked and given; one to before the deadline is refused in words and leaves nothing behind', async () => {
  const task = await give({ deadlineDay: '2023-01-20' })
  const { id } = await answer(station, task, {
    kind: 'extension',
    askedDay: '2023-01-10',
    words: 'Chờ vắc xin',
  })
  const refused = await decide(office, id)
  expect([refused.status, refused.body.vi]).toEqual([400, 'Hạn mới phải sau hạn đang có.'])
  expect((await read(task)).answers[0]).toMatchObject({ decisions: [], mayDecide: true })
  expect((await decide(office, id, { newDeadlineDay: '2099-03-01' })).status).toBe(200)
  expect((await read(task)).task.values).toMatchObject({ deadlineDay: '2099-03-01', status: 'notStarted' })
})

test('what is beyond a commune’s authority goes to the level above, also where it gave itself the task', async () => {
  const own = await add(station, 'tasks', {
    title: 'Sửa khu cách ly',
    leadBody: body,
    assignedUnit: COMMUNE,
    assignedDay: '2023-01-16',
  })
  const { id } = await answer(station, own, { kind: 'beyond', words: 'Thiếu kinh phí' })
  expect((await board(office, 'judge')).has(own)).toBe(true)
  expect((await decide(station, id)).status).toBe(403)
  expect((await decide(office, id, { words: 'Huyện cấp 20 triệu đồng.' })).status).toBe(200)
  expect((await read(own)).answers[0].decisions[0].values.decision).toBe('Huyện cấp 20 triệu đồng.')
})

test('a decision that a commune writes by itself decides nothing', async () => {
  const task = await give()
  const { id } = await answer(station, task, {})
  await add(station, 'task-decisions', {
    task,
    answer: id,
    verdict: 'accepted',
    decidedDay: '2023-01-20',
    decidingUnit: COMMUNE,
  })
  expect((await read(task)).task.values.status).toBe('doing')
  expect((await board(office, 'judge')).get(task)).toMatchObject({ waiting: 1 })
})

test('each time of a daily task has its own answer', async () => {
  const task = await give({ recurrence: 'daily', startDay: '2023-01-16', deadlineDay: '2023-01-19' })
  expect((await answer(station, task, {})).reply.status).toBe(400)
  const { id } = await answer(station, task, { forDay: '2023-01-17' })
  await decide(office, id)
  const shown = await read(task)
  expect(shown.task.values.status).toBe('doing')
  expect(shown.occurrences).toEqual([
    { day: '2023-01-16', answered: false },
    { day: '2023-01-17', answered: true },
    { day: '2023-01-18', answered: false },
    { day: '2023-01-19', answered: false },
  ])
})

test('times that nobody answered stand beside the score of the body and on the board, until the day before', async () => {
  const task = await give({ recurrence: 'daily', startDay: '2022-05-02', deadlineDay: '2022-05-31' })
  const standing = async (from: string, to: string) => {
    const { bodies } = (
      await office.call('GET', `/api/directives/bodies?unit=${COMMUNE}&from=${from}&to=${to}`)
    ).body
    return bodies.map(({ times, timesAnswered }: Record<string, number>) => [timesAnswered, times])
  }
  expect(await standing('2022-05-01', '2022-05-05')).toEqual([[0, 3]])
  await answer(station, task, { forDay: '2022-05-03' })
  expect(await standing('2022-05-01', '2022-05-05')).toEqual([[1, 3]])
  expect(await standing('2022-05-04', '2022-05-05')).toEqual([[0, 1]])
  const { tasks } = (await office.call('GET', `/api/directives/board?unit=${COMMUNE}&to=2022-05-05&view=all`))
    .body
  expect(tasks.find(({ id }: { id: string }) => id === task)).toMatchObject({ timesMissed: 2 })
  // The home page reminds of them, and of what is due within three days.
  const reminded = async (to: string) => {
    const { body } = await office.call('GET', `/api/picture/notices?unit=${COMMUNE}&to=${to}`)
    const of = (kind: string) =>
      body.notices.find((one: { kind: string; count: number }) => one.kind === kind)?.count ?? 0
    return [of('missedTimes'), of('dueTask')]
  }
  expect(await reminded('2022-05-05')).toEqual([2, 0])
  expect((await reminded('2022-05-28'))[1]).toBe(1)
  const soon = await office.call('GET', `/api/directives/board?unit=${COMMUNE}&to=2022-05-28&view=soon`)
  expect(soon.body.tasks.map(({ id }: { id: string }) => id)).toEqual([task])
})

test('a task whose target figure is reached is proposed as done', async () => {
  const facility = { kind: 'mobileStation', name: 'Trạm lưu động', openedDay: '2022-03-18' }
  const task = await give({ targetFigure: 'facilities-mobile-station', targetValue: 1 })
  expect((await read(task)).target).toMatchObject({ value: 0, wanted: 1, reached: false })
  const id = crypto.randomUUID()
  const doctor = await app.signIn(['epidemiologist', DISTRICT])
  await doctor.call('POST', '/api/facilities', { id, homeUnit: COMMUNE, values: facility })
  expect((await read(task)).target).toMatchObject({ value: 1, reached: true })
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('evidence is a file told by its bytes, seen by those who see the answer, and by nobody else', async () => {
  const task = await give()
  const { id } = await answer(station, task, {})
  const attach = (caller: Caller, bytes: Buffer, name = 'ảnh.png') =>
    caller.call('POST', `/api/attachments/of/task-answers/${id}`, {
      id: crypto.randomUUID(),
      name,
      file: bytes.toString('base64'),
    })
  const { body: added } = await attach(station, png)
  expect(added.file).toMatchObject({ name: 'ảnh.png', type: 'image/png', seen: true })
  expect((await attach(station, Buffer.from('<svg onload=alert(1)>'), 'a.png')).status).toBe(400)
  expect((await attach(station, Buffer.from('MZ…'), 'a.pdf')).status).toBe(400)
  expect((await attach(neighbour, png)).status).toBe(404)
  const url = `/api/attachments/${added.file.id}`
  const opened = await office.call('GET', url)
  expect(opened.raw.rawPayload.equals(png)).toBe(true)
  expect(opened.raw.headers).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect((await neighbour.call('GET', url)).status).toBe(404)
  expect((await neighbour.call('DELETE', url)).status).toBe(404)
  expect((await station.call('DELETE', url)).body).toEqual({ done: true })
  expect((await station.call('GET', url)).status).toBe(404)
})

test('bodies are scored by named figures, and the groups add up to them', async () => {
  const { bodies, rule } = (await office.call('GET', `/api/directives/bodies?unit=${COMMUNE}&to=2099-12-31`))
    .body
  expect(rule).toMatchObject({ goodFrom: 90, verified: false })
  const sum = (part: string) =>
    bodies.reduce((total: number, one: Record<string, number>) => total + (one[part] ?? 0), 0)
  expect(sum('due')).toBe(await figure('tasks-due'))
  expect(sum('late')).toBe(await figure('tasks-done-late'))
  expect(bodies[0].name).toBe('UBND xã Mỹ Thanh')
  await add(office, 'score-rules', {
    source: 'QĐ 12/QĐ-UBND',
    fromDay: '2098-01-01',
    goodFrom: 10,
    fairFrom: 5,
  })
  const later = await office.call('GET', `/api/directives/bodies?unit=${COMMUNE}&to=2099-12-31`)
  expect(later.body).toMatchObject({
    rule: { goodFrom: 10, source: 'QĐ 12/QĐ-UBND' },
    bodies: [{ band: 'good' }],
  })
})
