// Levels through the front door: what is known and missing, own totals, other laws and parameters, many weeks at once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from '../kernel/database/transaction.ts'
import { addDays } from '../kernel/day/day.ts'
import { product } from '../product.ts'
import type { Caller, Reply } from '../server/test-app.ts'
import { valuesOf } from '../kernel/rule/law.ts'
import { assess, assessKnown, readKnown } from './assess.ts'
import { DAY, type District, enterDistrict, ONE, OTHER } from './entered-district.ts'
import { findLevelLaw, levelLaws } from './regimes.ts'
import { assessWeeks } from './weeks.ts'

let district: District
beforeAll(async () => {
  district = await enterDistrict()
})
afterAll(() => district.app.close())

const at = (units: Reply['body'], unit: string): Reply['body'] =>
  units.find((one: { unit: string }) => one.unit === unit)

const levels = async (caller: Caller, query = '') =>
  (await caller.call('GET', `/api/levels?unit=063&day=${DAY}${query}`)).body

test('every commune is judged at once by the law of the day; the district on its own totals', async () => {
  const { officer } = district
  const { law, units } = await levels(officer)
  expect([law.name, units.length]).toEqual(['qd-218-2022', 15])
  expect(at(units, ONE)).toMatchObject({ outcome: 'level3', missing: [], inForce: null })
  expect(at(units, OTHER)).toMatchObject({ outcome: 'level1' })
  // Ten cases among 50,000 are 20 of 100,000, whatever the worst commune is.
  expect(at(units, '063')).toMatchObject({ outcome: 'level1', level: 'district' })
  expect(at(units, '063').reasons[0].text.vi).toContain('10 ca mới cộng đồng trên 50.000 dân = 20,00')
  const inputs: { name: string }[] = at(units, ONE).inputs
  expect(inputs.find(({ name }) => name === 'newCommunity')).toMatchObject({ value: 5, entered: null })
  expect(inputs.find(({ name }) => name === 'capacity')).toMatchObject({
    value: 'medium',
    entered: { day: '2022-01-01', source: 'Báo cáo của trạm' },
  })
})

test('a commune of which too little is known has no level: what is missing is named', async () => {
  const { officer } = district
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
  const { officer, worker, decide } = district
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
  // Capacity supposed otherwise changes the answer of that way alone; what fits no fact is refused.
  const supposing = await officer.call('POST', '/api/levels/what-if', {
    unit: '063',
    day: DAY,
    ways: [{ law: 'qd-218-2022' }, { law: 'qd-218-2022', supposed: { capacity: 'high' } }],
  })
  expect(supposing.body.ways.map((way: { units: { unit: string }[] }) => at(way.units, ONE).outcome)).toEqual(
    ['level3', 'level2'],
  )
  const odd = { unit: '063', day: DAY, ways: [{ law: 'qd-218-2022', supposed: { capacity: 'yes' } }] }
  expect((await officer.call('POST', '/api/levels/what-if', odd)).status).toBe(400)
  await decide()
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
  const { app, fact } = district
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
          const inputs = known.inputs.get(unit)?.inputs
          if (!inputs) throw new Error('not known')
          const values = valuesOf(
            law,
            law.name === 'qd-218-2022' && day >= '2022-03-01' ? { cases3: 501 } : {},
          )
          const { outcome } = law.decide({ ...inputs, tier: 'commune', before }, values)
          expect([law.name, unit, day, outcomes.get(unit)?.[week]]).toEqual([law.name, unit, day, outcome])
          before = outcome ?? before
        }
      }
    }
  })
})

test('where a commune may be worse than all that are known, the units above it have no state by TT 15/2026', async () => {
  const { app } = district
  const law = findLevelLaw('tt-15-2026')
  if (!law) throw new Error('no law')
  await transact(app.owner, { tenant: app.tenant, accountId: null }, async (tx) => {
    const read = await readKnown(tx, product, 'covid19', '063', DAY)
    const inGroupB = [...read.inputs].map(
      ([key, one]) => [key, { ...one, inputs: { ...one.inputs, group: 'B' } }] as const,
    )
    const known = { ...read, inputs: new Map(inGroupB) }
    const [district] = assessKnown(known, law, () => []).filter(({ unit }) => unit.key === '063')
    expect(district).toMatchObject({ outcome: null, missing: ['epidemicBelow'] })
    const few = { ...known, units: known.units.filter(({ key }) => key === ONE || key === '063') }
    const own = assessKnown(few, law, () => [])
    expect(own.map(({ outcome }) => outcome)).toEqual([own[0]?.outcome, own[0]?.outcome])
    expect((await assess(tx, product, 'covid19', '063', '2030-01-01', law)).length).toBe(0)
  })
})
