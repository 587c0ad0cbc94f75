// Situations of QĐ 4800/QĐ-BYT and QĐ 218/QĐ-BYT: edges in whole numbers, vaccination, capacity, what is missing, own totals.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { otherReadings, reasonsOf, valuesOf } from '../../kernel/rule/law.ts'
import type { Inputs } from '../inputs.ts'
import { rankOf } from '../outcomes.ts'
import { nothingKnown } from './example.ts'
import { qd218 } from './qd-218-2022.ts'
import { qd4800 } from './qd-4800-2021.ts'

const october: Inputs = { ...nothingKnown, day: '2021-10-20', elders65: 100, elders65Full: 90 }
const ask4800 = (facts: Partial<Inputs>) => qd4800.decide({ ...october, ...facts }, valuesOf(qd4800))
const covered = { adults: 1000, adultsOneDose: 700 }
const under = { adults: 1000, adultsOneDose: 699 }

test.each([
  ['156.25, covered', { population: 3200, newCommunity: 5, ...covered }, 'level3'],
  ['156.25, not covered', { population: 3200, newCommunity: 5, ...under }, 'level4'],
  ['16.67', { population: 6000, newCommunity: 1, ...under }, 'level1'],
  ['exactly 20.00 is the second band', { population: 5000, newCommunity: 1, ...under }, 'level2'],
  ['exactly 20.00, covered', { population: 5000, newCommunity: 1, ...covered }, 'level1'],
  ['one person more is under 20', { population: 5001, newCommunity: 1, ...under }, 'level1'],
  [
    'capacity not met: may not be lowered',
    { population: 10_000, newCommunity: 3, ...under, before: 'level3', capacityMet: false },
    'level3',
  ],
  [
    'capacity met: lowered',
    { population: 10_000, newCommunity: 3, ...under, before: 'level3', capacityMet: true },
    'level2',
  ],
  [
    'capacity does not matter where the level rises',
    { population: 3200, newCommunity: 5, ...under, before: 'level2' },
    'level4',
  ],
] as const)('4800: %s', (_what, facts, outcome) => {
  expect(ask4800(facts)).toEqual({ outcome, missing: [] })
})

test('4800: what is missing is named and never becomes a zero; what cannot matter is not asked for', () => {
  expect(ask4800({ population: 5000 })).toEqual({ outcome: null, missing: ['newCommunity'] })
  expect(ask4800({ newCommunity: 3 })).toEqual({ outcome: null, missing: ['population'] })
  expect(ask4800({ newCommunity: 3, population: 10_000 })).toEqual({
    outcome: null,
    missing: ['adults', 'adultsOneDose'],
  })
  expect(ask4800({ newCommunity: 0 }).outcome).toBe('level1')
  expect(ask4800({ population: 5000, newCommunity: 1, ...covered, elders65: null }).missing).toEqual([
    'elders65',
    'elders65Full',
  ])
  expect(ask4800({ population: 10_000, newCommunity: 3, ...under, before: 'level3' }).missing).toEqual([
    'capacityMet',
  ])
})

test('4800: the elderly are those of 65 in October 2021 and of 50 from November; the other reading is shown', () => {
  const facts: Inputs = {
    ...october,
    population: 5000,
    newCommunity: 1,
    ...covered,
    elders65Full: 70,
    elders50: 300,
    elders50Full: 240,
  }
  const ask = (day: string) => qd4800.decide({ ...facts, day }, valuesOf(qd4800)).outcome
  expect([ask('2021-10-31'), ask('2021-11-01')]).toEqual(['level2', 'level1'])
  expect(otherReadings(qd4800, facts, valuesOf(qd4800))).toEqual([
    { parameter: 'elders', value: 'off', outcome: 'level1' },
  ])
})

const steady = { full: 800, highRisk: 100, highRiskFull: 95, capacity: 'medium' } as const
const ask218 = (facts: Partial<Inputs>, given = {}) =>
  qd218.decide(
    { ...nothingKnown, population: 1000, newCommunity: 0, deaths: 0, ...steady, ...facts },
    valuesOf(qd218, given),
  )

test.each([
  ['no cases', {}, 'level1'],
  ['deaths over 6 of 100,000: 1 among 16,666', { population: 16_666, full: 16_000, deaths: 1 }, 'level2'],
  ['deaths under 6 of 100,000: 1 among 16,667', { population: 16_667, full: 16_000, deaths: 1 }, 'level1'],
  ['89.99', { population: 100_000, full: 90_000, newCommunity: 89 }, 'level1'],
  ['exactly 90', { population: 100_000, full: 90_000, newCommunity: 90 }, 'level2'],
  ['exactly 450', { population: 100_000, full: 90_000, newCommunity: 450 }, 'level3'],
  ['exactly 600 is still the third band', { population: 100_000, full: 90_000, newCommunity: 600 }, 'level3'],
  ['601 is the fourth', { population: 100_000, full: 90_000, newCommunity: 601 }, 'level4'],
  ['two thirds vaccinated: one band up', { full: 740 }, 'level2'],
  ['high-risk group not vaccinated: one band up', { highRiskFull: 89 }, 'level2'],
  ['exactly 75 and 90 percent hold', { full: 750, highRiskFull: 90 }, 'level1'],
  [
    'band 3 and high response: the verified cell',
    { population: 100_000, full: 90_000, newCommunity: 500, capacity: 'high' },
    'level2',
  ],
  [
    'band 2 and medium response: the verified cell',
    { population: 100_000, full: 90_000, newCommunity: 100 },
    'level2',
  ],
] as const)('218: %s', (_what, facts, outcome) => {
  expect(ask218(facts)).toEqual({ outcome, missing: [] })
})

test('218: 30 cases and a death among 8,000: the worse indicator decides, and each is told', () => {
  const facts = { ...nothingKnown, population: 8000, newCommunity: 30, deaths: 1, ...steady, full: 7000 }
  const said = reasonsOf(qd218, facts, valuesOf(qd218)).map(({ text }) => text.vi)
  expect(said[0]).toContain('375,00/100.000/tuần: mức 2')
  expect(said[1]).toContain('12,50/100.000/tuần: mức 2 (ít nhất; ngưỡng trên chưa có nguồn)')
})

test('218: patients on oxygen are not judged while nobody knows the cuts, and are once an office has entered them', () => {
  expect(ask218({ oxygen: null }).outcome).toBe('level1')
  const cuts = { oxygen2: 16, oxygen3: 24, oxygen4: 32 }
  expect(ask218({ oxygen: null }, cuts)).toEqual({ outcome: null, missing: ['oxygen'] })
  expect(ask218({ oxygen: 2, population: 10_000, full: 9000 }, cuts).outcome).toBe('level2')
})

test('218: missing capacity or vaccination is named', () => {
  expect(ask218({ capacity: null })).toEqual({ outcome: null, missing: ['capacity'] })
  expect(ask218({ highRiskFull: null })).toEqual({ outcome: null, missing: ['highRiskFull'] })
  expect(ask218({ full: 100, highRiskFull: null }).outcome).toBe('level2')
})

test('a district is judged on its own totals, not by its worst commune', () => {
  const one = { population: 1000, newCommunity: 5, full: 1000 }
  const other = { population: 49_000, newCommunity: 5, full: 49_000 }
  const both = { population: 50_000, newCommunity: 10, full: 50_000 }
  expect([one, other, both].map((facts) => ask218(facts).outcome)).toEqual(['level3', 'level1', 'level1'])
})

const people = fc.integer({ min: 1, max: 2_000_000 })
const share = fc.integer({ min: 0, max: 1000 })
const facts218 = fc.record({
  population: people,
  newCommunity: fc.integer({ min: 0, max: 30_000 }),
  deaths: fc.integer({ min: 0, max: 40 }),
  full: share,
  highRisk: fc.constant(1000),
  highRiskFull: share,
  capacity: fc.constantFrom('high', 'medium', 'low'),
})

test('more cases or deaths never lower a level; better vaccination or capacity never raise it', () => {
  fc.assert(
    fc.property(facts218, fc.integer({ min: 1, max: 500 }), (facts, more) => {
      const rank = (changed: Partial<Inputs>) => rankOf(ask218({ ...facts, ...changed }).outcome ?? 'level1')
      const now = rank({})
      expect(rank({ newCommunity: facts.newCommunity + more })).toBeGreaterThanOrEqual(now)
      expect(rank({ deaths: facts.deaths + more })).toBeGreaterThanOrEqual(now)
      expect(rank({ highRiskFull: 1000, full: facts.population })).toBeLessThanOrEqual(now)
      expect(rank({ capacity: 'high' })).toBeLessThanOrEqual(now)
      const older = (newCommunity: number) =>
        rankOf(ask4800({ ...facts, newCommunity, ...under }).outcome ?? 'level1')
      expect(older(facts.newCommunity + more)).toBeGreaterThanOrEqual(older(facts.newCommunity))
    }),
  )
})

test('at the edge of a band whole numbers decide: one case more or one person less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400_000 }), (tens) => {
      // 20 of 100,000 is 1 of 5,000 exactly.
      const population = tens * 5000
      expect(ask4800({ population, newCommunity: tens, ...under }).outcome).toBe('level2')
      expect(ask4800({ population: population + 1, newCommunity: tens, ...under }).outcome).toBe('level1')
    }),
  )
})

test.each([
  ['a commune by 3a', { tier: 'commune', carePoints: 2, population: 10_000 }, { care2: 1, care3: 2 }, 'high'],
  ['one short', { tier: 'commune', carePoints: 1, population: 10_001 }, { care2: 1, care3: 2 }, 'low'],
  [
    'a district by 3b',
    { tier: 'district', freeBeds: 10, population: 50_000 },
    { free2: 20, free3: 21 },
    'medium',
  ],
  ['a province by 3c', { tier: 'province', icuBeds: 9, population: 300_000 }, { icu2: 4, icu3: 5 }, 'low'],
] as const)('218: response capacity of %s, once its cuts were decided', (_what, facts, cuts, degree) => {
  const levels = { high: 'level1', medium: 'level1', low: 'level2' } as const
  const known = { ...facts, full: facts.population, capacity: null }
  expect(ask218(known, cuts).outcome).toBe(levels[degree])
  const said = reasonsOf(
    qd218,
    { ...nothingKnown, newCommunity: 0, deaths: 0, ...steady, ...known },
    valuesOf(qd218, cuts),
  )
  const own = said.find(({ clause }) => clause === 'QĐ 218/QĐ-BYT, tiêu chí 3')
  expect(own?.text.en).toContain(`response ${degree}`)
  expect(own?.verified).toBe(false)
  const { name } = {
    commune: { name: 'carePoints' },
    district: { name: 'freeBeds' },
    province: { name: 'icuBeds' },
  }[facts.tier]
  // The unit's own judgement does not stand in for the number that is asked for.
  expect(ask218({ ...known, [name]: null, capacity: 'high' }, cuts)).toEqual({
    outcome: null,
    missing: [name],
  })
})

test('218: while no cut is known the judgement of the unit holds, and the reason says so and what was not entered', () => {
  const facts = { ...nothingKnown, newCommunity: 0, deaths: 0, population: 10_000, ...steady, full: 9000 }
  const third = (carePoints: number | null) =>
    reasonsOf(qd218, { ...facts, carePoints }, valuesOf(qd218)).find(({ clause }) =>
      clause.endsWith('tiêu chí 3'),
    )?.text.vi
  expect(third(null)).toContain('chưa nhập; ngưỡng chưa có nguồn nên theo đánh giá đã nhập: trung bình')
  expect(third(3)).toContain('3 = 3,00/10.000 dân; ngưỡng chưa có nguồn')
})
