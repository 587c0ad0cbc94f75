// Levels through the front door: what is known and missing, own totals, other laws and parameters, two signatures, what is in force.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import { product } from '../product.ts'
import { type Caller, createTestApp, type Reply, type TestApp } from '../server/test-app.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { assess, assessKnown, readKnown } from './assess.ts'
import { findLevelLaw, levelLaws } from './regimes.ts'
import { assessWeeks } from './weeks.ts'

const [ONE, OTHER] = ['02011', '02008']
const DAY = '2022-03-06'

let app: TestApp
let officer: Caller
let chair: Caller
let worker: Caller

const enter = async (caller: Caller, register: string, homeUnit: string, values: object, more = {}) => {
  const reply = await caller.call('POST', `/api/${register}`, {
    id: crypto.randomUUID(),
    homeUnit,
    values,
    ...more,
  })
  expect(reply.status, JSON.stringify(reply.body)).toBe(200)
}
const fact = (unit: string, kind: string, value: number | string, day = '2022-01-01') =>
  enter(officer, 'level-facts', unit, {
    kind,
    day,
    source: 'Báo cáo của trạm',
    ...(typeof value === 'number' ? { number: value } : { answer: value }),
  })
const fall = (unit: string, count: number, reportDay: string, values = {}) =>
  Promise.all(
    Array.from({ length: count }, (_, place) =>
      enter(
        officer,
        'cases',
        unit,
        { reportDay, code: `${unit}-${reportDay}-${place}`, detectionSetting: 'community', ...values },
        { subject: { fullName: `Người ${unit} ${place}`, birthYear: 1950 + place } },
      ),
    ),
  )

beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
  chair = await app.signIn(['chairman', '063'], ['committeeOffice', '063'])
  worker = await app.signIn(['healthWorker', ONE])
  for (const [unit, people] of [
    [ONE, 1000],
    [OTHER, 49_000],
    ['063', 50_000],
  ] as const) {
    await fact(unit, 'population', people)
    await fact(unit, 'full', people)
    await fact(unit, 'highRisk', 100)
    await fact(unit, 'highRiskFull', 95)
    await fact(unit, 'capacity', 'medium')
  }
  await fall(ONE, 5, '2022-03-02')
  await fall(OTHER, 4, '2022-03-05')
  await fall(OTHER, 1, '2022-02-28')
  await fall(OTHER, 3, '2022-02-27')
  await fall(OTHER, 2, '2021-12-20', { outcome: 'died', outcomeDay: '2021-12-28' })
})
afterAll(() => app.close())

const at = (units: Reply['body'], unit: string): Reply['body'] =>
  units.find((one: { unit: string }) => one.unit === unit)

const levels = async (caller: Caller, query = '') =>
  (await caller.call('GET', `/api/levels?unit=063&day=${DAY}${query}`)).body

test('every commune is judged at once by the law of the day; the district on its own totals', async () => {
  const { law, units } = await levels(officer)
  expect([law.name, units.length]).toEqual(['qd-218-2022', 15])
  expect(at(units, ONE)).toMatchObject({ outcome: 'level3', missing: [], inForce: null })
  expect(at(units, OTHER)).toMatchObject({ outcome: 'level1' })
  // Ten cases among 50,000 are 20 of 100,000, whatever the worst commune is.
  expect(at(units, '063')).toMatchObject({ outcome: 'level1', level: 'district' })
  expect(at(units, '063').reasons[0].text.vi).toContain('10 ca mới cộng đồng trên 50.000 dân = 20,00')
  expect(at(units, ONE).inputs.find(({ name }: { name: string }) => name === 'newCommunity').value).toBe(5)
})

test('a commune of which too little is known has no level: what is missing is named', async () => {
  const { units } = await levels(officer)
  expect(at(units, '02014').outcome).toBeNull()
  expect(at(units, '02014').missing.map(({ name }: { name: string }) => name)).toEqual([
    'population',
    'full',
    'highRisk',
    'highRiskFull',
  ])
})

test('any law runs over any day; a parameter that a body decided holds below it, and one of what-if holds nowhere', async () => {
  const ways = [
    { law: 'qd-218-2022' },
    { law: 'qd-218-2022', values: { cases2: 600, cases3: 700, cases4: 800 } },
    { law: 'qd-4800-2021' },
  ]
  const asked = await officer.call('POST', '/api/levels/what-if', { unit: '063', day: DAY, ways })
  expect(asked.body.ways.map((way: { units: { unit: string }[] }) => at(way.units, ONE).outcome)).toEqual([
    'level3',
    'level1',
    null,
  ])
  await enter(chair, 'rule-parameters', '063', {
    law: 'qd-218-2022',
    parameter: 'cases3',
    value: '501',
    fromDay: '2022-03-01',
    basis: '12/QĐ-UBND',
  })
  // The officer of the commune does not see the district's record, and has the same level.
  for (const caller of [officer, worker]) {
    const { body } = await caller.call('GET', `/api/levels?unit=${ONE}&day=${DAY}`)
    expect(at(body.units, ONE)).toMatchObject({ outcome: 'level2', overrides: [{ basis: '12/QĐ-UBND' }] })
  }
  const before = await officer.call('GET', `/api/levels?unit=${ONE}&day=2022-02-28`)
  expect(at(before.body.units, ONE).overrides).toEqual([])
  const laws = await worker.call('GET', `/api/levels/laws?unit=${ONE}&day=${DAY}`)
  const own = laws.body.laws.find(({ name }: { name: string }) => name === 'qd-218-2022')
  expect(own.ofTheDay).toBe(true)
  expect(own.parameters.find(({ name }: { name: string }) => name === 'cases3')).toMatchObject({
    value: 450,
    verified: false,
    override: { value: 501, unit: '063' },
  })
  const refused = await officer.call('POST', '/api/rule-parameters', {
    id: crypto.randomUUID(),
    homeUnit: '063',
    values: { law: 'qd-218-2022', parameter: 'cases3', value: '1', fromDay: DAY, basis: 'tự ý' },
  })
  expect(refused.status).toBe(403)
})

test('many weeks at once say what each day says by itself, under every law', async () => {
  await fact(ONE, 'endemic', 'yes')
  await fact(OTHER, 'endemic', 'no')
  for (const kind of ['station', 'staff', 'forces']) await fact(ONE, kind, 'yes')
  await transact(app.owner, { tenant: app.tenant, accountId: null }, async (tx) => {
    for (const law of levelLaws) {
      const { mondays, outcomes } = await assessWeeks(tx, product, {
        disease: 'covid19',
        units: [ONE, OTHER],
        to: '2022-03-20',
        weeks: 14,
        law,
      })
      for (const unit of [ONE, OTHER]) {
        let before = null
        for (const [week, monday] of mondays.entries()) {
          const day = addDays(monday, 6)
          const known = await readKnown(tx, product, 'covid19', unit, day)
          const inputs = known.inputs.get(unit)
          if (!inputs) throw new Error('not known')
          const values = valuesOf(
            law,
            law.name === 'qd-218-2022' && day >= '2022-03-01' ? { cases3: 501 } : {},
          )
          const { outcome } = law.decide({ ...inputs, before }, values)
          expect([law.name, unit, day, outcomes.get(unit)?.[week]]).toEqual([law.name, unit, day, outcome])
          before = outcome ?? before
        }
      }
    }
  })
})

test('a proposal is signed by another person, takes effect, and ends what was in force before', async () => {
  const proposed = await officer.call('POST', '/api/levels/assessments', {
    unit: '063',
    day: DAY,
    units: [ONE, OTHER, '02014'],
  })
  expect(proposed.body.done).toHaveLength(2)
  expect(proposed.body.left).toMatchObject([
    { unit: '02014', why: { vi: expect.stringContaining('Dân số') } },
  ])
  const [id = '', second = ''] = proposed.body.done
  const own = await officer.call('POST', '/api/levels/assessments/approve', { ids: [id] })
  expect(own.status).toBe(403)
  const early = await chair.call('POST', '/api/levels/assessments/publish', {
    ids: [id],
    number: '10/QĐ-UBND',
    effective: '2022-03-07T00:00',
  })
  expect(early.body).toMatchObject({ done: [], left: [{ why: { vi: 'Chưa được ký duyệt' } }] })
  const signed = await chair.call('POST', '/api/levels/assessments/approve', { ids: [id, second] })
  expect(new Set(signed.body.done)).toEqual(new Set([id, second]))
  const publish = (ids: string[], number: string, effective: string) =>
    chair.call('POST', '/api/levels/assessments/publish', { ids, number, effective })
  expect((await publish([id, second], '10/QĐ-UBND', '2022-03-07T00:00')).body.done).toHaveLength(2)
  const line = async (day: string) =>
    (await worker.call('GET', `/api/levels/standing?unit=${ONE}&day=${day}`)).body
  expect((await line('2022-03-06')).inForce).toBeNull()
  expect((await line('2022-03-07')).inForce).toMatchObject({ outcome: 'level2', number: '10/QĐ-UBND' })
  expect((await line('2022-03-07')).line.vi).toContain(
    'Đang áp dụng: Cấp 2 (nguy cơ trung bình, vàng) từ 07/03/2022 (10/QĐ-UBND).',
  )

  // A week without cases: the level goes down, and says what it changes and who must hear of it.
  const next = await worker.call('POST', '/api/levels/assessments', { unit: ONE, day: '2022-03-13' })
  const [later = ''] = next.body.done
  const seen = await chair.call('GET', `/api/levels/assessments/${later}`)
  expect(seen.body).toMatchObject({
    sealed: true,
    assessment: { outcome: 'level1', before: 'level2', canApprove: true },
  })
  expect(seen.body.changes.length).toBeGreaterThan(0)
  expect(seen.body.told.who.length).toBeGreaterThan(0)
  await chair.call('POST', '/api/levels/assessments/approve', { ids: [later] })
  expect((await publish([later], '11/QĐ-UBND', '2022-03-06T00:00')).body.done).toEqual([])
  expect((await publish([later], '11/QĐ-UBND', '2022-03-14T00:00')).body.done).toEqual([later])
  expect((await line('2022-03-13')).inForce).toMatchObject({ outcome: 'level2' })
  expect((await line('2022-03-14')).inForce).toMatchObject({ outcome: 'level1' })
  const weeks = await officer.call('GET', `/api/levels/weeks?unit=063&day=2022-03-20&weeks=3`)
  expect(at(weeks.body.units, ONE)).toMatchObject({
    official: [null, 'level2', 'level1'],
    computed: ['level2', 'level1', 'level1'],
  })
  const listed = await worker.call('GET', `/api/levels/assessments?unit=${ONE}`)
  expect(listed.body.assessments.map(({ state }: { state: string }) => state)).toEqual(['published', 'ended'])
})

test('what was proposed never changes: inputs stay as they were when a case comes late, and the database refuses more', async () => {
  const proposed = await officer.call('POST', '/api/levels/assessments', { unit: OTHER, day: DAY })
  const [id = ''] = proposed.body.done
  await fall(OTHER, 2, '2022-03-04', { note: 'báo muộn' })
  const seen = await officer.call('GET', `/api/levels/assessments/${id}`)
  expect(seen.body.inputs.find(({ name }: { name: string }) => name === 'newCommunity').value).toBe(5)
  await expect(
    transact(app.pool, { tenant: app.tenant, accountId: chair.accountId }, (tx) =>
      tx.client.query("update level_assessment set outcome = 'level4' where id = $1", [id]),
    ),
  ).rejects.toThrow(/permission denied/)
  const again = await officer.call('POST', '/api/levels/assessments', { unit: OTHER, day: DAY })
  const old = await officer.call('GET', `/api/levels/assessments/${id}`)
  expect(old.body.assessment).toMatchObject({ state: 'returned', note: 'Có đề xuất mới thay thế' })
  const back = await officer.call('POST', '/api/levels/assessments/return', {
    ids: again.body.done,
    why: 'Chờ số liệu',
  })
  expect(back.body.done).toEqual(again.body.done)
})

test('a commune sees and proposes its own alone', async () => {
  expect((await worker.call('GET', `/api/levels?unit=${OTHER}&day=${DAY}`)).status).toBe(403)
  expect((await worker.call('POST', '/api/levels/assessments', { unit: OTHER, day: DAY })).status).toBe(403)
  const listed = await worker.call('GET', `/api/levels/assessments?unit=063`)
  expect(new Set(listed.body.assessments.map(({ unit }: { unit: string }) => unit))).toEqual(new Set([ONE]))
})

test('where a commune may be worse than all that are known, the units above it have no state by TT 15/2026', async () => {
  const law = findLevelLaw('tt-15-2026')
  if (!law) throw new Error('no law')
  await transact(app.owner, { tenant: app.tenant, accountId: null }, async (tx) => {
    const read = await readKnown(tx, product, 'covid19', '063', DAY)
    const inGroupB = [...read.inputs].map(([key, inputs]) => [key, { ...inputs, group: 'B' }] as const)
    const known = { ...read, inputs: new Map(inGroupB) }
    const [district] = assessKnown(known, law, () => []).filter(({ unit }) => unit.key === '063')
    expect(district).toMatchObject({ outcome: null, missing: ['epidemicBelow'] })
    const few = { ...known, units: known.units.filter(({ key }) => key === ONE || key === '063') }
    const own = assessKnown(few, law, () => [])
    expect(own.map(({ outcome }) => outcome)).toEqual([own[0]?.outcome, own[0]?.outcome])
    expect((await assess(tx, product, 'covid19', '063', '2030-01-01', law)).length).toBe(0)
  })
})
