// A pool through the front door: its result decides for its people, a correction is followed back, more people than it holds are refused.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../server/test-app.ts'

const UNIT = '02011'
const DAY = '2022-03-01'

let app: TestApp
let station: Caller
let laboratory: Caller
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
  laboratory = await app.signIn(['laboratory', '063'])
})
afterAll(() => app.close())

const pool = async (code: string, size = 5): Promise<string> => {
  const values = { code, size, method: 'pcr', specimenDay: DAY }
  return (await station.enter('pools', { homeUnit: UNIT, values })).id
}

const take = (of: string, fullName: string, person?: string, more: object = {}) =>
  station.call('POST', '/api/specimens', {
    id: crypto.randomUUID(),
    homeUnit: UNIT,
    values: { method: 'pcr', specimenDay: DAY, pool: of, reason: 'screening', ...more },
    ...(person ? { subjectId: person } : { subject: { fullName, birthYear: 1990 } }),
  })

const fill = async (of: string, names: readonly string[]) => {
  for (const name of names) expect((await take(of, name)).status).toBe(200)
}

const change = async (id: string, values: object, why?: string) => {
  const { body } = await laboratory.call('GET', `/api/pools/${id}`)
  return laboratory.call('PATCH', `/api/pools/${id}`, { version: body.record.version, values, why })
}

type Row = { id: string; subjectId: string; values: Record<string, unknown>; version: number }
const filtered = async (filter: object): Promise<Row[]> =>
  (await station.call('POST', '/api/specimens/find', { size: 100, filter: JSON.stringify(filter) })).body.rows
const figure = (name: string) => station.figure({ figure: name, unit: UNIT, from: null, to: '2022-12-31' })

test('a negative pool closes all of its people at once', async () => {
  const id = await pool('ÂM-01')
  await fill(id, ['Ma Văn Một', 'Ma Văn Hai', 'Ma Văn Ba'])
  const done = await change(id, { result: 'negative', resultDay: '2022-03-02', laboratory: 'CDC tỉnh' })
  expect(done.status, JSON.stringify(done.body)).toBe(200)
  const members = await filtered({ pool: [id] })
  expect(members).toHaveLength(3)
  for (const { values } of members)
    expect(values).toMatchObject({
      result: 'negative',
      resultDay: '2022-03-02',
      stage: 'done',
      daysToResult: 1,
      laboratory: 'CDC tỉnh',
    })
  expect(await filtered({ retestOf: [id] })).toEqual([])
  expect(await figure('pcr-negative')).toBe(3)
})

test('a positive pool says nothing of anybody: each is to be taken alone; the correction takes the orders back', async () => {
  const id = await pool('DƯƠNG-01')
  await fill(id, ['Ma Thị Một', 'Ma Thị Hai'])
  await change(id, { result: 'positive', resultDay: '2022-03-02' })
  expect((await filtered({ pool: [id] })).map(({ values }) => values.result)).toEqual(['retest', 'retest'])
  const ordered = await filtered({ retestOf: [id] })
  expect(ordered.map(({ values }) => [values.stage, values.result]).flat()).toEqual([
    'toTake',
    'pending',
    'toTake',
    'pending',
  ])
  expect(new Set(ordered.map(({ values }) => values.code))).toEqual(new Set(['DƯƠNG-01-L1', 'DƯƠNG-01-L2']))
  expect(await figure('pcr-positive')).toBe(0)
  // What is only ordered is counted nowhere but among what is to be taken.
  expect([await figure('pcr'), await figure('specimens-to-take')]).toEqual([5, 2])

  // One is taken meanwhile: it stays, whatever the pool says later.
  const [one, other] = ordered
  const taken = { version: one?.version, values: { stage: 'taken', specimenDay: '2022-03-03' } }
  expect((await station.call('PATCH', `/api/specimens/${one?.id}`, taken)).status).toBe(200)
  expect((await change(id, { result: 'negative' })).status).toBe(400)
  expect((await change(id, { result: 'negative' }, 'Phòng xét nghiệm đính chính')).status).toBe(200)
  expect((await filtered({ pool: [id] })).map(({ values }) => values.result)).toEqual([
    'negative',
    'negative',
  ])
  const stages = new Map((await filtered({ retestOf: [id] })).map((row) => [row.id, row.values.stage]))
  expect([stages.get(one?.id ?? ''), stages.get(other?.id ?? '')]).toEqual(['taken', 'cancelled'])
  const history = await station.call('GET', `/api/specimens/${other?.id}/history`)
  expect(JSON.stringify(history.body)).toContain('Theo kết quả ống gộp')
})

test('who stands for a household is taken again for it, and the household counts once all the way', async () => {
  const id = await pool('HỘ-01')
  const households = () => Promise.all([figure('households-tested'), figure('households-positive')])
  for (const name of ['Ma Văn Hộ', 'Ma Thị Hộ'])
    expect((await take(id, name, undefined, { forHousehold: true })).status).toBe(200)
  expect(await households()).toEqual([2, 0])
  await change(id, { result: 'positive', resultDay: '2022-03-02' })
  for (const [at, { id: again, version, values }] of (await filtered({ retestOf: [id] })).entries()) {
    expect(values.forHousehold).toBe(true)
    const result = at === 0 ? 'positive' : 'negative'
    const taken = { stage: 'done', specimenDay: '2022-03-03', result, resultDay: '2022-03-03' }
    expect((await station.call('PATCH', `/api/specimens/${again}`, { version, values: taken })).status).toBe(
      200,
    )
  }
  expect(await households()).toEqual([2, 1])
})

test('a tube that is not fit has everybody taken again', async () => {
  const id = await pool('HỎNG-01')
  expect((await take(id, 'Ma Văn Hỏng', undefined, { forHousehold: true })).status).toBe(200)
  const households = await figure('households-tested')
  await change(id, { stage: 'rejected', rejectReason: 'Ống rò' })
  expect((await filtered({ pool: [id] }))[0]?.values).toMatchObject({ stage: 'rejected', result: 'pending' })
  expect((await filtered({ retestOf: [id] }))[0]?.values).toMatchObject({ stage: 'toTake' })
  expect(await figure('households-tested')).toBe(Number(households) - 1)
})

test('nobody is put into a full tube, or twice into one', async () => {
  const id = await pool('ĐẦY-01', 2)
  const first = await take(id, 'Ma Văn Đầu')
  const again = await take(id, '', first.body.record.subjectId)
  expect([again.status, JSON.stringify(again.body)]).toEqual([
    400,
    expect.stringContaining('mỗi người một lần'),
  ])
  expect((await take(id, 'Ma Văn Cuối')).status).toBe(200)
  const third = await take(id, 'Ma Văn Thừa')
  expect([third.status, JSON.stringify(third.body)]).toEqual([400, expect.stringContaining('đã đủ 2 người')])
  expect(await filtered({ pool: [id] })).toHaveLength(2)
})
