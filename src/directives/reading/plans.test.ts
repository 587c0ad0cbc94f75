// Plans through the front door: read, reviewed by two, made into tasks of each body, taken back; who may see the sentence of a task.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import type { Plan, PlanItem } from './contract.ts'

const DISTRICT = '063'
const COMMUNE = '02011'
const OTHER = '01981'

const notice = `Huyện Bạch Thông, ngày 16 tháng 01 năm 2023

Số 03-TB/BCĐ

THÔNG BÁO

Kết luận của Ban Chỉ đạo

Ban Chỉ đạo yêu cầu các cơ quan thực hiện các nội dung sau:

1. Giao Phòng Y tế chủ trì, phối hợp với UBND các xã rà soát người chưa tiêm, xong trước ngày 20/01/2023.

2. UBND các xã báo cáo kết quả trước 15 giờ hằng ngày; bảo đảm 100% người từ 18 tuổi trở lên được tiêm mũi 3.

3. Đồn Biên phòng Sóc Giang tăng cường tuần tra.
`

let app: TestApp
let office: Caller
let station: Caller
let neighbour: Caller
const bodies = new Map<string, string>()
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', DISTRICT])
  station = await app.signIn(['healthWorker', COMMUNE])
  neighbour = await app.signIn(['healthWorker', OTHER])
  const known = [
    ['Phòng Y tế huyện', DISTRICT],
    ['UBND xã Mỹ Thanh', COMMUNE],
    ['UBND xã Vi Hương', '01984'],
  ] as const
  for (const [name, homeUnit] of known) {
    const id = crypto.randomUUID()
    bodies.set(name, id)
    await office.call('POST', '/api/bodies', {
      id,
      homeUnit,
      values: { name, kind: 'committee', fromDay: '2020-02-01' },
    })
  }
})
afterAll(() => app.close())

const read = async (text = notice): Promise<Plan> => {
  const id = crypto.randomUUID()
  const made = await office.call('POST', '/api/plans', { id, unit: DISTRICT, text })
  expect(made.status).toBe(200)
  return (await office.call('GET', `/api/plans/${id}`)).body
}
const change = (plan: Plan, body: object, caller = office) =>
  caller.call('PATCH', `/api/plans/${plan.head.id}`, { version: plan.head.version, ...body })
const accepted = (items: readonly PlanItem[]): PlanItem[] =>
  items.map((item) => ({ ...item, state: 'accepted' }))
const tasksFrom = async (number: string) => {
  const { body } = await office.call('GET', `/api/tasks?search=${encodeURIComponent(number)}&size=50`)
  return body.rows
}

test('a notice is read: who, by when, how much, and which bodies of the register are meant', async () => {
  const plan = await read()
  expect(plan.head).toMatchObject({ number: '03-TB/BCĐ', day: '2023-01-16', state: 'reading', open: 3 })
  expect(plan.items).toMatchObject([
    { bodies: [{ name: 'Phòng Y tế' }], due: '2023-01-19', state: 'open', place: '1' },
    { hour: '15:00', recurrence: 'daily', figure: 'coverage-adults-3', value: 100 },
    { bodies: [{ name: 'Đồn Biên phòng Sóc Giang' }] },
  ])
  const [first, second, third] = plan.items.map(({ bodies: [body] }) => plan.matches[body?.key ?? ''])
  expect(first).toEqual([bodies.get('Phòng Y tế huyện')])
  expect(second?.length).toBe(2)
  expect(third).toEqual([])
})

test('the review is kept with its history; who saw an older version is told so', async () => {
  const plan = await read()
  const [item] = plan.items
  const changed = await change(plan, { put: [{ ...item, due: '2023-01-25', state: 'accepted' }] })
  expect(changed.body.head).toMatchObject({ version: 2, accepted: 1, open: 2 })
  expect((await change(plan, { drop: [item?.id] })).body.code).toBe('changedMeanwhile')
  const reviewer = await app.signIn(['epidemiologist', DISTRICT])
  const { body } = await reviewer.call('GET', `/api/plans/${plan.head.id}/history`)
  expect(body.entries.map(({ action }: { action: string }) => action)).toEqual(['change', 'create'])
  expect(JSON.stringify(body.entries[0].changes)).toContain('2023-01-25')
})

test('another day of the document moves the deadlines that nobody has changed', async () => {
  const plan = await read(notice.replace('trước ngày 20/01/2023', 'trong vòng 24 giờ'))
  expect(plan.items[0]?.due).toBe('2023-01-17')
  const [first, second] = plan.items
  const moved: Plan = (await change(plan, { day: '2023-01-18', put: [{ ...second, due: '2023-03-01' }] }))
    .body
  expect(moved.items.map(({ due }) => due)).toEqual(['2023-01-19', '2023-03-01', null])
  expect(first?.start).toBe(moved.items[0]?.start)
})

test('an item must lie in the text', async () => {
  const plan = await read()
  const reply = await change(plan, { put: [{ ...plan.items[0], end: plan.text.length + 1 }] })
  expect([reply.status, reply.body.code]).toEqual([400, 'invalid'])
})

test('accepted items become tasks of every body in one go; what names nobody holds all of them back', async () => {
  const plan = await read(notice.replaceAll('03-TB/BCĐ', '31-TB/BCĐ'))
  const all: Plan = (await change(plan, { put: accepted(plan.items) })).body
  const issue = (of: Plan) =>
    office.call('POST', `/api/plans/${of.head.id}/issue`, { version: of.head.version })
  const held = await issue(all)
  expect([held.status, held.body.code]).toEqual([400, 'invalid'])
  expect(await tasksFrom('31-TB/BCĐ')).toEqual([])

  const key = plan.items[2]?.bodies[0]?.key ?? ''
  const ready: Plan = (await change(all, { matches: { [key]: [bodies.get('Phòng Y tế huyện')] } })).body
  const { body } = await issue(ready)
  expect(body.made).toBe(4)
  const tasks = await tasksFrom('31-TB/BCĐ')
  expect(tasks.map((row: { homeUnit: string }) => row.homeUnit).toSorted()).toEqual([
    '01984',
    '02011',
    '063',
    '063',
  ])
  expect(
    tasks.find((row: { values: { title: string } }) => row.values.title.startsWith('Chủ trì')).values,
  ).toMatchObject({
    deadlineDay: '2023-01-19',
    assignedDay: '2023-01-16',
    assignedUnit: DISTRICT,
    status: 'notStarted',
    sourceSentence: expect.stringContaining('Giao Phòng Y tế chủ trì'),
  })

  const again = await issue(body.plan)
  expect(again.body.made).toBe(0)
  expect((await change(again.body.plan, { drop: [plan.items[0]?.id] })).body.code).toBe('wrongState')

  const own = tasks.find((row: { homeUnit: string }) => row.homeUnit === COMMUNE).id
  await office.call('PATCH', `/api/tasks/${own}`, { version: 1, values: { status: 'doing' } })
  const undone = await office.call('POST', `/api/plans/${plan.head.id}/undo`, {
    version: again.body.plan.head.version,
  })
  expect(undone.body).toMatchObject({ undone: 3, kept: 1, plan: { head: { state: 'reading' } } })
  expect((await tasksFrom('31-TB/BCĐ')).length).toBe(1)
  expect((await issue(undone.body.plan)).body.made).toBe(3)
})

test('a commune opens the sentence of its own task, its neighbour neither sentence nor plan', async () => {
  const plan = await read(notice.replaceAll('03-TB/BCĐ', '32-TB/BCĐ').split('\n3. ')[0])
  const ready: Plan = (await change(plan, { put: accepted(plan.items) })).body
  expect((await station.call('GET', `/api/plans/${plan.head.id}`)).status).toBe(404)
  await office.call('POST', `/api/plans/${plan.head.id}/issue`, { version: ready.head.version })
  const tasks = await tasksFrom('32-TB/BCĐ')
  const own = tasks.find((row: { homeUnit: string }) => row.homeUnit === COMMUNE).id
  const source = await station.call('GET', `/api/plans/of/${own}`)
  expect(source.body).toEqual({ plan: plan.head.id, item: plan.items[1]?.id })
  expect((await station.call('GET', `/api/plans/${plan.head.id}`)).status).toBe(200)
  expect((await change(ready, { title: 'Của xã' }, station)).status).toBe(403)
  expect((await neighbour.call('GET', `/api/plans/of/${own}`)).body.plan).toBeNull()
  expect((await neighbour.call('GET', `/api/plans/${plan.head.id}`)).status).toBe(404)
  expect((await neighbour.call('GET', '/api/plans')).body.plans).toEqual([])
})

test('a retry makes one plan; nobody reads into a unit that is not theirs', async () => {
  const id = crypto.randomUUID()
  const send = (caller: Caller, unit: string) => caller.call('POST', '/api/plans', { id, unit, text: notice })
  expect((await send(office, DISTRICT)).status).toBe(200)
  expect((await send(office, DISTRICT)).status).toBe(200)
  expect((await send(station, DISTRICT)).status).toBe(403)
  const { body } = await office.call('GET', '/api/plans')
  expect(body.plans.filter((plan: { id: string }) => plan.id === id).length).toBe(1)
})
