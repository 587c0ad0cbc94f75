// A body that helps answers its part with evidence: read above and by who leads, ends nothing; a unit without a part is refused by the database.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const LEAD = '02011'
const HELPER = '01975'

let app: TestApp
let office: Caller
let lead: Caller
let helper: Caller
let outsider: Caller
let task: string
let ofTask: string
const add = async (register: string, homeUnit: string, values: object): Promise<string> =>
  (await office.enter(register, { homeUnit, values })).id
beforeAll(async () => {
  app = await createTestApp({ today: '2023-01-30' })
  office = await app.signIn(['committeeOffice', '063'])
  lead = await app.signIn(['healthWorker', LEAD])
  helper = await app.signIn(['healthWorker', HELPER])
  outsider = await app.signIn(['healthWorker', '01978'])
  const body = (name: string, unit: string) =>
    add('bodies', unit, { name, kind: 'committee', fromDay: '2020-02-01' })
  task = await add('tasks', LEAD, {
    title: 'Lập chốt liên xã',
    leadBody: await body('UBND xã Mỹ Thanh', LEAD),
    coordinating: await body('Trạm Y tế xã Vi Hương', HELPER),
    assignedUnit: '063',
    assignedDay: '2023-01-16',
    deadlineDay: '2023-02-27',
  })
})
afterAll(() => app.close())

const answer = (caller: Caller, id: string, kind = 'result') =>
  caller.call('POST', `/api/directives/tasks/${task}/answers`, {
    id,
    kind,
    words: 'Đã cử hai người trực chốt',
    askedDay: kind === 'extension' ? '2023-03-10' : null,
  })
const read = async (caller: Caller) => (await caller.call('GET', `/api/directives/tasks/${task}`)).body

test('its answer stands beside that of who leads; accepting it does not end the task', async () => {
  const [part, whole] = [crypto.randomUUID(), crypto.randomUUID()]
  expect(await read(helper)).toMatchObject({ mayAnswer: true, helps: true })
  expect(await read(lead)).toMatchObject({ mayAnswer: true, helps: false })
  const said = await answer(helper, part)
  expect(said.status, JSON.stringify(said.body)).toBe(200)
  const asked = await answer(helper, crypto.randomUUID(), 'extension')
  expect([asked.status, asked.body.vi]).toEqual([400, expect.stringContaining('chủ trì xin lùi hạn')])
  // Who leads has not begun yet, whatever the helper did.
  expect((await read(office)).task.values.status).toBe('notStarted')
  for (const caller of [office, lead])
    expect((await read(caller)).answers).toMatchObject([{ answer: { id: part, homeUnit: HELPER } }])

  const file = await helper.call('GET', `/api/task-answers/${part}`)
  expect(file.body.record.values.answer).toBe('Đã cử hai người trực chốt')
  const decide = (caller: Caller, id: string) =>
    caller.call('POST', `/api/directives/answers/${id}/decisions`, {
      id: crypto.randomUUID(),
      verdict: 'accepted',
    })
  expect((await decide(lead, part)).status).toBe(403)
  const accepted = await decide(office, part)
  expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
  expect(accepted.body.status).toBe('notStarted')
  expect((await read(helper)).answers[0].decisions).toMatchObject([{ values: { verdict: 'accepted' } }])

  expect((await answer(lead, whole)).status).toBe(200)
  expect((await read(helper)).answers.map((one: { answer: { id: string } }) => one.answer.id)).toEqual([part])
  expect((await decide(office, whole)).body.status).toBe('doneOnTime')
})

test('files go with what is shared: the evidence to who leads, those of the task to who helps, and no further', async () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const attach = async (caller: Caller, register: string, record: string): Promise<string> => {
    const file = { id: crypto.randomUUID(), name: 'ảnh.png', file: png }
    const reply = await caller.call('POST', `/api/attachments/of/${register}/${record}`, file)
    expect(reply.status, JSON.stringify(reply.body)).toBe(200)
    return reply.body.file.id
  }
  const opened = async (file: string) =>
    Promise.all(
      [lead, helper, outsider].map(
        async (caller) => (await caller.call('GET', `/api/attachments/${file}`)).status,
      ),
    )
  const [said] = (await read(helper)).answers
  expect(await opened(await attach(helper, 'task-answers', said.answer.id))).toEqual([200, 200, 404])
  const [own] = (await read(lead)).answers.filter(
    ({ answer: one }: { answer: { homeUnit: string } }) => one.homeUnit === LEAD,
  )
  expect(await opened(await attach(lead, 'task-answers', own.answer.id))).toEqual([200, 404, 404])
  ofTask = await attach(office, 'tasks', task)
  expect(await opened(ofTask)).toEqual([200, 200, 404])
})

test('a unit without a part is refused, through the task, the register and the table alike', async () => {
  expect((await answer(outsider, crypto.randomUUID())).status).toBe(404)
  const direct = (caller: Caller, homeUnit: string) =>
    caller.call('POST', '/api/task-answers', {
      id: crypto.randomUUID(),
      homeUnit,
      values: { answer: 'Chen vào', task, kind: 'result', answeredDay: '2023-01-30' },
    })
  expect((await direct(outsider, '01978')).status).toBeGreaterThanOrEqual(400)
  await expect(
    app.owner.query(
      "insert into task_answer (tenant, id, home_unit, task, answer, kind) values ($1, gen_random_uuid(), '01978', $2, 'x', 'result')",
      [app.tenant, task],
    ),
  ).rejects.toThrow(/no part in the task/)
  // A helper that was let go has no part any more; what it said stays.
  const { body } = await office.call('GET', `/api/tasks/${task}`)
  const change = {
    version: body.record.version,
    values: { coordinating: null },
    why: 'Không cần phối hợp nữa',
  }
  const letGo = await office.call('PATCH', `/api/tasks/${task}`, change)
  expect(letGo.status, JSON.stringify(letGo.body)).toBe(200)
  expect((await direct(helper, HELPER)).status).toBeGreaterThanOrEqual(400)
  expect((await helper.call('GET', `/api/attachments/${ofTask}`)).status).toBe(404)
  expect((await lead.call('GET', `/api/attachments/${ofTask}`)).status).toBe(200)
  expect((await read(office)).answers).toHaveLength(2)
})
