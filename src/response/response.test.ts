// The response through the front door: a level that changes asks for its scenario, whose lines are proposed once and become tasks when issued; measures side by side.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'
import type { AskedFor, MeasureColumn } from './contract.ts'

const COMMUNE = '02011'

let app: TestApp
let office: Caller
let station: Caller
let neighbour: Caller
beforeAll(async () => {
  app = await createTestApp()
  office = await app.signIn(['committeeOffice', '063'], ['epidemiologist', '063'])
  station = await app.signIn(['healthWorker', COMMUNE])
  neighbour = await app.signIn(['healthWorker', '01975'])
})
afterAll(() => app.close())

const add = async (
  caller: Caller,
  register: string,
  homeUnit: string,
  values: object,
  rest: object = {},
): Promise<string> => (await caller.enter(register, { homeUnit, values, ...rest })).id
const publish = (unit: string, outcome: string, from: string, until: string | null, disease = 'covid19') =>
  app.owner.query(
    `insert into level_assessment (tenant, id, unit_key, disease, law, day, outcome, content, hash, state, proposed_by, proposed_at,
       approved_by, approved_at, published_by, published_at, number, effective_from, ended_at)
     values ($1, gen_random_uuid(), $2, $9, 'qd-218-2022', $4, $3, '{"reasons":[],"others":[],"inputs":{},"overrides":[]}', repeat('0', 64), $6, $8, now(),
       $7, now(), $7, now(), '12/QĐ-UBND', $4::date, $5::date)`,
    [
      app.tenant,
      unit,
      outcome,
      from,
      until,
      until === null ? 'published' : 'ended',
      office.accountId,
      station.accountId,
      disease,
    ],
  )
const askedFor = async (caller: Caller, unit: string, day: string): Promise<AskedFor[]> => {
  const { status, body } = await caller.call('GET', `/api/response/scenarios?unit=${unit}&day=${day}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.scenarios
}

test('a commune that comes to level 3 asks for the scenario of level 3, from the day of its change and until the next', async () => {
  const scenario = await add(office, 'scenarios', '063', {
    name: 'Thu dung theo tháp ba tầng',
    level: 'three',
    approvedDay: '2021-11-15',
    decisionNumber: '255/KH-UBND',
    response: 'Trạm Y tế xã Mỹ Thanh mở điểm thu dung trong ngày.\nCông an huyện kiểm soát người ra, vào.',
  })
  await publish(COMMUNE, 'level1', '2022-02-07', '2022-02-14')
  await publish(COMMUNE, 'level3', '2022-02-14', '2022-02-21')
  await publish(COMMUNE, 'level3', '2022-02-21', null)
  expect(await askedFor(office, '063', '2022-02-13')).toEqual([])
  const [one, ...others] = await askedFor(office, '063', '2022-03-01')
  expect(others).toEqual([])
  expect(one).toMatchObject({
    scenario,
    unit: COMMUNE,
    level: { outcome: 'level3', since: '2022-02-14', number: '12/QĐ-UBND' },
    proposed: false,
  })
  // The commune sees what the district wrote for it; a neighbour is not asked for anything.
  expect((await askedFor(station, COMMUNE, '2022-03-01')).map(({ plan }) => plan)).toEqual([one?.plan])
  expect(await askedFor(neighbour, '01975', '2022-03-01')).toEqual([])
  expect((await neighbour.call('GET', `/api/response/scenarios?unit=${COMMUNE}&day=2022-03-01`)).status).toBe(
    403,
  )
})

test('its lines are proposed as tasks, once for one cause, and none stands before it is issued', async () => {
  const [one] = await askedFor(office, '063', '2022-03-01')
  const read = await office.call('POST', '/api/plans', { id: one?.plan, unit: '063', text: one?.text })
  expect(read.status, JSON.stringify(read.body)).toBe(200)
  const plan = await office.call('GET', `/api/plans/${one?.plan}`)
  expect(plan.body.items.map(({ state }: { state: string }) => state)).toEqual(['open', 'open'])
  const tasks = await office.call('GET', '/api/tasks')
  expect(tasks.body.rows).toEqual([])
  const again = await askedFor(office, '063', '2022-03-08')
  expect(again.map(({ plan: id, proposed }) => [id, proposed])).toEqual([[one?.plan, true]])
})

test('a figure that comes to its threshold asks for the scenario that waits for it', async () => {
  await add(office, 'scenarios', '063', {
    name: 'Ca tăng nhanh',
    level: 'any',
    approvedDay: '2022-01-01',
    triggerFigure: 'cases',
    triggerValue: 2,
    triggerDays: 7,
  })
  const fall = (day: string) =>
    add(
      station,
      'cases',
      COMMUNE,
      { disease: 'covid19', classification: 'confirmed', reportDay: day },
      { subject: { fullName: 'Người Ngưỡng', birthYear: 1970 } },
    )
  await fall('2022-05-01')
  const byFigure = async (day: string) =>
    (await askedFor(office, '063', day)).flatMap(({ figure, name }) =>
      figure ? [[name, figure.value, figure.threshold]] : [],
    )
  expect(await byFigure('2022-05-07')).toEqual([])
  await fall('2022-05-07')
  expect(await byFigure('2022-05-07')).toEqual([['Ca tăng nhanh', 2, 2]])
  expect(await byFigure('2022-05-08')).toEqual([])
})

test('a scenario of another disease waits for that disease; one that names no figure there is, is said', async () => {
  const mine = {
    level: 'epidemic',
    approvedDay: '2022-07-01',
    response: 'Trạm Y tế xã Mỹ Thanh diệt lăng quăng.',
  }
  await add(office, 'scenarios', '063', { ...mine, name: 'Dập dịch sốt xuất huyết', disease: 'dengue' })
  await add(office, 'scenarios', '063', { ...mine, name: 'Dập dịch COVID-19' })
  const deaf = await add(office, 'scenarios', '063', {
    name: 'Gõ nhầm',
    level: 'any',
    approvedDay: '2022-07-01',
    triggerFigure: 'casess',
    triggerValue: 1,
  })
  await publish(COMMUNE, 'epidemic', '2022-07-10', null, 'dengue')
  expect(
    (await askedFor(station, COMMUNE, '2022-07-12')).flatMap(({ name, disease, level }) =>
      level?.outcome === 'epidemic' ? [[name, disease?.en]] : [],
    ),
  ).toEqual([['Dập dịch sốt xuất huyết', 'Dengue']])
  const { body } = await office.call('GET', '/api/response/scenarios?unit=063&day=2022-07-12')
  expect(body.deaf).toEqual([{ scenario: deaf, name: 'Gõ nhầm', figure: 'casess' }])
})

test('measures stand side by side: the level in force, the directive applied here, what a body decided and what nobody compared', async () => {
  const columns = async (caller: Caller, unit: string, day: string): Promise<MeasureColumn[]> =>
    (await caller.call('GET', `/api/response/measures?unit=${unit}&day=${day}`)).body.columns
  const before = await columns(office, COMMUNE, '2022-03-01')
  expect(before.map(({ name, inForce }) => [name, inForce])).toEqual([
    ['ct-15-2020', false],
    ['ct-16-2020', false],
    ['ct-19-2020', false],
    ['level1', false],
    ['level2', false],
    ['level3', true],
    ['level4', false],
  ])
  expect(
    before
      .filter(({ name }) => name.startsWith('ct-'))
      .every(({ cells }) => cells.every(({ verified }) => !verified)),
  ).toBe(true)
  await add(station, 'measure-applications', COMMUNE, {
    directive: 'ct-16-2020',
    area: 'Thôn Nà Tu',
    fromDay: '2022-03-01',
    toDay: '2022-03-10',
    decisionNumber: '33/QĐ-UBND',
  })
  await add(await app.signIn(['chairman', '063']), 'rule-parameters', '063', {
    law: 'ct-16-2020',
    parameter: 'restaurants',
    value: 'limited',
    fromDay: '2022-01-01',
    basis: '100/UBND-VX',
  })
  const [, now] = await columns(office, COMMUNE, '2022-03-05')
  expect(now?.cells[2]).toMatchObject({ degree: 'limited', verified: true, decided: true })
  expect(now).toMatchObject({ inForce: true, applied: [{ area: 'Thôn Nà Tu', number: '33/QĐ-UBND' }] })
  expect((await columns(office, COMMUNE, '2022-03-11'))[1]?.inForce).toBe(false)
  expect((await columns(neighbour, '01975', '2022-03-05'))[1]?.inForce).toBe(false)
})
