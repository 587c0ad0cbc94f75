// The board of alerts through the front door: what is open and how late, what is proposed, and the acts on several records at once.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const ON = '2022-03-14'

let app: TestApp
let station: Caller
let neighbour: Caller
let district: Caller
let inspector: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
  neighbour = await app.signIn(['healthWorker', '01975'])
  district = await app.signIn(['epidemiologist', '063'])
  inspector = await app.signIn(['inspector', '063'])
})
afterAll(() => app.close())

const add = async (
  register: string,
  values: object,
  rest: object = {},
  caller = station,
  homeUnit = UNIT,
): Promise<string> => (await caller.enter(register, { homeUnit, values, ...rest })).id
const hear = (title: string, heardDay: string, heardTime: string | null = null, rest: object = {}) =>
  add('signals', { title, source: 'citizen', heardDay, heardTime, village: 'Nà Khoang', sick: 6, ...rest })
const addCase = (village: string, reportDay: string, homeUnit = UNIT, disease = 'covid19') =>
  add(
    'cases',
    { reportDay, disease, code: crypto.randomUUID().slice(0, 8) },
    { subject: { fullName: 'Lý Văn Ca', birthYear: 1980, village } },
    district,
    homeUnit,
  )
const board = async (caller: Caller, on = ON) => {
  const { status, body } = await caller.call('GET', `/api/alerts/board?unit=063&on=${on}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const proposals = async (caller: Caller, unit = '063', on = ON) => {
  const { status, body } = await caller.call('GET', `/api/alerts/proposals?unit=${unit}&on=${on}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const verify = (caller: Caller, id: string, body: object) =>
  caller.call('POST', `/api/alerts/signals/${id}/verify`, { verification: 'Đã đến tận nơi', ...body })

describe('signals', () => {
  test('wait in the order of their age, each with its clock, and only before those who may see them', async () => {
    await hear('Cũ', '2022-03-10')
    await hear('Hôm nay', ON, '11:00')
    const { signals } = await board(district)
    expect(
      signals.map(({ title, standing }: { title: string; standing: string }) => [title, standing]),
    ).toEqual([
      ['Cũ', 'late'],
      ['Hôm nay', 'open'],
    ])
    expect((await board(neighbour)).signals).toEqual([])
    expect((await board(district, '2022-03-09')).signals).toEqual([])
  })

  test('that are verified are an event with what was told; a second of the same joins it', async () => {
    const first = await hear('Sáu người sốt', '2022-03-12')
    const second = await hear('Đám tang nhiều người ốm', '2022-03-13')
    expect((await verify(inspector, first, { verdict: 'event' })).status).toBe(403)
    expect((await verify(neighbour, first, { verdict: 'event' })).status).toBe(404)
    const { body } = await verify(station, first, { verdict: 'event' })
    expect((await verify(station, first, { verdict: 'event' })).status).toBe(409)
    expect((await verify(station, second, { verdict: 'joined' })).status).toBe(400)
    expect((await verify(station, second, { verdict: 'joined', sameAs: second })).status).toBe(400)
    expect((await verify(station, second, { verdict: 'joined', sameAs: first })).body).toEqual({
      event: body.event,
    })
    const event = await district.call('GET', `/api/events/${body.event}`)
    expect(event.body.record.values).toMatchObject({
      title: 'Sáu người sốt',
      village: 'Nà Khoang',
      sick: 6,
      stateOf: 'verified',
    })
    const today = event.body.record.values.verifiedDay
    const [line] = (await board(district, today)).events
    expect(line).toMatchObject({ id: body.event, signals: 2, level: null })
    await add('risk-assessments', {
      event: body.event,
      assessedDay: today,
      trigger: 'rise',
      level: 'medium',
      basis: 'Lây trong một thôn',
    })
    expect((await board(district, today)).events[0]).toMatchObject({ level: 'medium', assessedDay: today })
  })

  test('give their event the disease that they name; whoever verifies may say another or that it is not known', async () => {
    const diseaseOf = async (suspected: string | null, said: object = {}) => {
      const id = await hear(`Nghi ${suspected}`, '2022-03-12', null, { suspected })
      const line = (await board(district)).signals.find((one: { id: string }) => one.id === id)
      const { body } = await verify(station, id, { verdict: 'event', ...said })
      const { record } = (await district.call('GET', `/api/events/${body.event}`)).body
      return [line.disease, record.values.disease]
    }
    expect(await diseaseOf('Sốt xuất huyết Dengue')).toEqual(['dengue', 'dengue'])
    expect(await diseaseOf('sxh')).toEqual(['dengue', 'dengue'])
    expect(await diseaseOf(null)).toEqual([null, null])
    expect(await diseaseOf('COVID-19 hoặc cúm')).toEqual([null, null])
    expect(await diseaseOf('Cúm gia cầm')).toEqual([null, null])
    expect(await diseaseOf(null, { disease: 'measles' })).toEqual([null, 'measles'])
    expect(await diseaseOf('sởi', { disease: null })).toEqual(['measles', null])
  })

  test('that are nothing say why, and leave the board', async () => {
    const id = await hear('Tin đồn', '2022-03-11')
    expect((await verify(station, id, { verdict: 'discarded', verification: 'sai' })).status).toBe(400)
    expect((await verify(station, id, { verdict: 'discarded' })).body).toEqual({ event: null })
    const titles = (await board(district)).signals.map(({ title }: { title: string }) => title)
    expect(titles).not.toContain('Tin đồn')
  })
})

describe('clusters', () => {
  let proposed: { cases: string[]; village: string; extent: string }
  const cluster = {
    name: 'Ổ dịch Cốc Pái',
    kind: 'village',
    openedDay: ON,
    openReason: 'Ba ca trong 14 ngày',
  }
  const openWith = (caller: Caller, body: object) =>
    caller.call('POST', '/api/alerts/clusters', {
      id: crypto.randomUUID(),
      homeUnit: UNIT,
      values: cluster,
      cases: [],
      ...body,
    })

  test('are proposed from cases of one village, and whoever is shown them is noted', async () => {
    for (const day of ['2022-03-05', '2022-03-10', ON]) await addCase('Cốc Pái', day)
    await addCase('Nơi khác', ON)
    const { clusters } = await proposals(district)
    expect(clusters).toHaveLength(1)
    proposed = clusters[0]
    expect(proposed).toMatchObject({ extent: 'village', village: 'Cốc Pái', unit: UNIT, joins: null })
    const { rows } = await app.owner.query(
      "select 1 from history where account_id = $1 and action = 'read' and register = 'cases' and listed @> array[$2::uuid]",
      [district.accountId, proposed.cases[0]],
    )
    expect(rows).toHaveLength(1)
    expect((await proposals(neighbour, '01975')).clusters).toEqual([])
    expect((await neighbour.call('GET', `/api/alerts/proposals?unit=063&on=${ON}`)).status).toBe(403)
  })

  test('are opened with their cases at once; then nothing is proposed, and the board knows how quiet they are', async () => {
    expect((await openWith(inspector, {})).status).toBe(403)
    expect((await openWith(neighbour, {})).status).toBe(403)
    expect((await openWith(station, { values: { ...cluster, openReason: '' } })).status).toBe(400)
    const { body } = await openWith(station, { cases: proposed.cases })
    expect(body.linked).toBe(3)
    expect((await proposals(district)).clusters).toEqual([])
    expect((await board(district, '2022-03-20')).clusters).toMatchObject([
      { id: body.id, cases: 3, last: ON, quiet: 6, closable: '2022-04-11', stepsDone: 0 },
    ])
    const course = (caller: Caller) =>
      caller.call('GET', `/api/alerts/clusters/${body.id}/course?on=2022-03-20`)
    expect((await course(station)).body).toMatchObject({
      cases: 3,
      first: '2022-03-05',
      last: ON,
      quiet: 6,
      closable: '2022-04-11',
    })
    expect((await course(station)).body.days.filter(({ cases }: { cases: number }) => cases > 0)).toEqual([
      { day: '2022-03-05', cases: 1 },
      { day: '2022-03-10', cases: 1 },
      { day: ON, cases: 1 },
    ])
    expect((await course(neighbour)).status).toBe(404)
    await add('investigation-steps', {
      cluster: body.id,
      step: 'prepare',
      stateOf: 'done',
      doneDay: ON,
      result: 'Đã lập đội',
    })
    expect((await board(district)).clusters[0].stepsDone).toBe(1)
    for (let n = 0; n < 3; n += 1) await addCase('Cốc Pái', ON)
    expect((await proposals(district)).clusters).toMatchObject([{ village: 'Cốc Pái', joins: null }])
    const { body: seen } = await station.call('GET', `/api/clusters/${body.id}`)
    const named = { version: seen.record.version, values: { village: 'Cốc Pái' } }
    expect((await station.call('PATCH', `/api/clusters/${body.id}`, named)).status).toBe(200)
    const [more] = (await proposals(district)).clusters
    expect(more.joins).toEqual({ id: body.id, name: 'Ổ dịch Cốc Pái' })
    const join = { cases: more.cases, link: true }
    const joined = await station.call('POST', `/api/alerts/clusters/${body.id}/cases`, join)
    expect(joined.body).toEqual({ changed: 3, refused: 0 })
    const other = await openWith(station, { values: { ...cluster, name: 'Khác' }, cases: proposed.cases })
    expect(other.body.linked).toBe(0)
    const out = await station.call('POST', `/api/alerts/clusters/${body.id}/cases`, {
      cases: proposed.cases.slice(0, 1),
      link: false,
    })
    expect(out.body).toEqual({ changed: 1, refused: 0 })
    expect(
      (
        await neighbour.call('POST', `/api/alerts/clusters/${body.id}/cases`, {
          cases: proposed.cases,
          link: false,
        })
      ).status,
    ).toBe(404)
  })
})

test('a week over mean + 2 SD of the same weeks is proposed, with what was expected', async () => {
  const QUIET = '01978'
  const rises = async () => (await proposals(district, '063', '2023-03-15')).rises
  // One case in that week of 2022, none of 2021; the register knows no earlier year.
  for (const day of ['2021-03-10', '2022-03-15']) await addCase('Rải rác', day, QUIET)
  for (let n = 0; n < 3; n += 1) await addCase(`Thôn ${n}`, '2023-03-14', QUIET)
  expect(await rises()).toMatchObject([
    { unit: QUIET, from: '2023-03-13', to: '2023-03-15', count: 3, expected: 1.9, years: 2 },
  ])
  await addCase('Rải rác', '2022-03-20', QUIET)
  await addCase('Rải rác', '2022-03-20', QUIET)
  expect(await rises()).toEqual([])
  // Another disease is compared with its own weeks.
  for (const day of ['2021-03-10', '2022-03-15', '2023-03-14', '2023-03-14', '2023-03-14'])
    await addCase('Rải rác', day, QUIET, 'dengue')
  expect(await rises()).toMatchObject([{ unit: QUIET, disease: 'dengue', count: 3, years: 2 }])
})
