// Situations of QĐ 02/2016/QĐ-TTg and TT 15/2026/TT-BYT: epidemic, its end, warning, capacity, civil defence, groups, clocks.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { otherReadings, reasonsOf, valuesOf } from '../../kernel/rule/law.ts'
import type { Inputs } from '../inputs.ts'
import { rankOf } from '../outcomes.ts'
import { nothingKnown } from './example.ts'
import { zoningClock } from './nd-165-2026.ts'
import { qd02 } from './qd-02-2016.ts'
import { bandEdge, compareToBand, spreadOf } from './spread-of-years.ts'
import { tt15 } from './tt-15-2026.ts'
import { riskLevel, riskTrigger } from '../../surveillance/event-choices.ts'
import { groupOf, warnsUnrecorded } from './tt-15-2026-groups.ts'
import { noticeClock, noticeRule } from './tt-15-2026-notices.ts'

const years = { monthHistory: [4, 6, 5, 3, 7], weekHistory: [1, 2, 1, 0, 1] }
const able = { station: true, staff: true, forces: true }
const endemic: Inputs = { ...nothingKnown, ...years, ...able, endemic: true, monthCases: 0, weekCases: 0 }
const strange: Inputs = { ...nothingKnown, ...able, endemic: false, monthCases: 0, weekCases: 0 }
const ask = (facts: Inputs, given = {}) => tt15.decide(facts, valuesOf(tt15, given)).outcome

test('02/2016: eight cases are over the mean of the last three years, and under the threshold of TT 15/2026', () => {
  const facts = { ...endemic, monthCases: 8 }
  expect(qd02.decide(facts, valuesOf(qd02)).outcome).toBe('epidemic')
  expect(ask(facts)).toBe('calm')
  expect(qd02.decide({ ...facts, monthCases: 5 }, valuesOf(qd02)).outcome).toBe('calm')
  expect(qd02.decide({ ...facts, monthHistory: [4, 6] }, valuesOf(qd02)).missing).toEqual(['monthHistory'])
})

test.each([
  ['a patient is enough in group A', { group: 'A', monthCases: 1, quietDays: 0 }, 'epidemic'],
  ['27 days without a case', { group: 'A', monthCases: 0, quietDays: 27 }, 'epidemic'],
  ['28 days without a case', { group: 'A', monthCases: 0, quietDays: 28 }, 'calm'],
  ['never a case', { group: 'A', monthCases: 0, quietDays: null }, 'calm'],
  ['a district with one commune', { epidemicBelow: 1 }, 'calm'],
  ['a district with two communes', { epidemicBelow: 2 }, 'epidemic'],
] as const)('02/2016: %s', (_what, facts, outcome) => {
  expect(qd02.decide({ ...nothingKnown, ...facts }, valuesOf(qd02)).outcome).toBe(outcome)
})

test('TT 15: the two standard deviations disagree about eight cases, and both answers are shown', () => {
  const spread = spreadOf(years.monthHistory)
  expect(bandEdge(spread, 2, 'sample')).toBeCloseTo(8.1623, 4)
  expect(bandEdge(spread, 2, 'population')).toBeCloseTo(7.8284, 4)
  const facts = { ...endemic, monthCases: 8 }
  expect([ask(facts), ask(facts, { deviation: 'population' })]).toEqual(['calm', 'epidemic'])
  expect(otherReadings(tt15, facts, valuesOf(tt15))).toEqual([
    { parameter: 'deviation', value: 'population', outcome: 'epidemic' },
  ])
  expect(ask({ ...endemic, monthCases: 9 })).toBe('epidemic')
  expect(ask({ ...endemic, monthCases: 9 }, { deviation: 'population' })).toBe('epidemic')
  expect(reasonsOf(tt15, facts, valuesOf(tt15))[0]?.text.vi).toContain('trung bình 5 năm + 2 SD = 8,1623')
})

test('TT 15: an epidemic year is left out; whether a sixth year takes its place is a reading', () => {
  const facts = {
    ...endemic,
    monthCases: 9,
    monthHistory: [4, 60, 5, 3, 7, 20],
    epidemicYears: [false, true, false, false, false, false],
  }
  expect(ask(facts)).toBe('epidemic')
  expect(ask(facts, { reachBack: 'replace' })).toBe('calm')
  expect(ask({ ...facts, epidemicYears: [] })).toBe('calm')
  const oneYear = { ...facts, epidemicYears: [false, true, true, true, true] }
  expect(tt15.decide(oneYear, valuesOf(tt15)).missing).toEqual(['monthHistory'])
})

test.each([
  ['one case is under mean + 1 SD', 1, {}, 'calm'],
  ['two cases lie in the band', 2, {}, 'warning'],
  ['two cases, the other deviation', 2, { deviation: 'population' }, 'warning'],
  ['three cases lie above the band: still a warning', 3, {}, 'warning'],
  ['three cases, to the letter', 3, { aboveBand: 'literal' }, 'calm'],
] as const)('TT 15, Điều 22: %s', (_what, weekCases, given, outcome) => {
  expect(ask({ ...endemic, weekCases }, given)).toBe(outcome)
})

test.each([
  ['five linked cases', { monthCases: 5, linkedMonth: 5 }, 'epidemic'],
  ['five cases of which four are linked', { monthCases: 5, linkedMonth: 4 }, 'calm'],
  ['four cases', { monthCases: 4 }, 'calm'],
  ['three linked cases in the week', { monthCases: 3, weekCases: 3, linkedWeek: 3 }, 'warning'],
  ['two cases in the week', { monthCases: 2, weekCases: 2 }, 'calm'],
] as const)('TT 15, not endemic: %s', (_what, facts, outcome) => {
  expect(ask({ ...strange, ...facts })).toBe(outcome)
})

test('TT 15: an epidemic of August with six linked cases is over when September closes with four', () => {
  expect(ask({ ...strange, monthCases: 6, linkedMonth: 6 })).toBe('epidemic')
  const september = { ...strange, before: 'epidemic', monthCases: 4 } as const
  expect(ask({ ...september, monthCases: 1 })).toBe('epidemic')
  expect(ask({ ...september, monthCases: 1 }, { ends: 'anyDay' })).toBe('calm')
  expect(ask({ ...september, monthEnds: true })).toBe('calm')
  expect(ask({ ...september, monthEnds: true, monthCases: 5, linkedMonth: 5 })).toBe('epidemic')
})

test('TT 15: group A warns at the first case; the number of an epidemic waits for guidance', () => {
  const facts = { ...nothingKnown, ...able, group: 'A', monthCases: 1 } as const
  expect([ask(facts), ask({ ...facts, monthCases: 0 }), ask(facts, { groupA: 1 })]).toEqual([
    'warning',
    'calm',
    'epidemic',
  ])
})

const epidemic = { ...strange, monthCases: 9, linkedMonth: 9 }
test.each([
  ['forces suffice', {}, 'epidemic'],
  ['staff are lacking, the commune copes', { staff: false, communeCopes: true }, 'defence1'],
  ['the province copes', { staff: false, communeCopes: false, provinceCopes: true }, 'defence2'],
  ['nobody copes', { staff: false, communeCopes: false, provinceCopes: false }, 'defence3'],
] as const)('TT 15, Điều 17–19: %s', (_what, facts, outcome) => {
  expect(ask({ ...epidemic, ...facts })).toBe(outcome)
})

test('TT 15: what is missing is named; forces that fail one test fail, whatever the others', () => {
  const missing = (facts: Partial<Inputs>) => tt15.decide({ ...epidemic, ...facts }, valuesOf(tt15)).missing
  expect(missing({ forces: null })).toEqual(['forces'])
  expect(missing({ forces: null, staff: false })).toEqual(['communeCopes'])
  expect(missing({ endemic: null })).toEqual(['endemic'])
  expect(missing({ monthCases: null })).toEqual(['monthCases'])
  expect(missing({ linkedMonth: null })).toEqual(['linkedMonth'])
  expect(missing({ monthCases: 0, weekCases: null })).toEqual(['weekCases'])
})

test.each([
  [[1, 3, 1, 3], false, 8, 'B'],
  [[3, 2, 3, 2], false, 10, 'A'],
  [[1, 1, 1, 1], false, 4, 'C'],
  [[2, 1, 1, 1], true, 5, 'A'],
  [[3, 1, 1, 2], false, 7, 'B'],
] as const)('TT 15, Điều 15: %j', ([severity, spread, means, potential], unknown, score, group) => {
  expect(groupOf({ severity, spread, means, potential }, unknown)).toMatchObject({ score, group })
})

test('TT 15, Điều 21–22: eight triggers, four results; a disease never recorded warns from medium on', () => {
  expect(Object.keys(riskTrigger)).toHaveLength(8)
  expect((Object.keys(riskLevel) as (keyof typeof riskLevel)[]).map(warnsUnrecorded)).toEqual([
    false,
    true,
    true,
    true,
  ])
})

test.each([
  ['2026-08-02T10:00', null, 'open'],
  ['2026-08-02T10:01', null, 'late'],
  ['2026-08-05T00:00', '2026-08-02T10:00', 'inTime'],
  ['2026-08-05T00:00', '2026-08-02T10:01', 'toldLate'],
] as const)('TT 15, Điều 26: at %s, told %s: %s', (now, told, state) => {
  expect(noticeClock('begun', '2026-08-01T10:00', told, now)).toMatchObject({
    due: '2026-08-02T10:00',
    state,
  })
  expect(noticeRule.recipients).toHaveLength(5)
})

test('NĐ 165, Điều 13: what takes effect at eight is told by two; the decree looks at nothing before its day', () => {
  expect(zoningClock('2026-08-02T08:00', '2026-08-02T02:00')).toMatchObject({
    due: '2026-08-02T02:00',
    late: false,
  })
  expect(zoningClock('2026-08-02T08:00', '2026-08-02T02:01')).toMatchObject({ late: true })
  expect(zoningClock('2026-06-30T08:00', null)).toBeNull()
})

const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 8 })
test('whole numbers say what the deviation says, at every distance from the edge that floating point can tell', () => {
  fc.assert(
    fc.property(
      counts,
      fc.integer({ min: 0, max: 2000 }),
      fc.constantFrom('sample', 'population'),
      (history, count, deviation) => {
        const spread = spreadOf(history)
        const edge = bandEdge(spread, 2, deviation)
        if (Math.abs(count - edge) > 1e-6)
          expect(compareToBand(count, spread, 2, deviation)).toBe(Math.sign(count - edge))
      },
    ),
  )
})

test('TT 15: more cases never make it calmer', () => {
  fc.assert(
    fc.property(
      counts,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 1, max: 60 }),
      (monthHistory, monthCases, more) => {
        const rank = (cases: number) =>
          rankOf(
            ask({
              ...endemic,
              monthHistory,
              weekHistory: monthHistory,
              monthCases: cases,
              weekCases: cases,
            }) ?? 'calm',
          )
        expect(rank(monthCases + more)).toBeGreaterThanOrEqual(rank(monthCases))
      },
    ),
  )
})
