// Triage against the situations of rules T-001, T-002, T-006 … T-011: limits, days of the chain of guidelines, what is missing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inForce, valuesOf } from '../../kernel/rule/law.ts'
import { moveOf, tierOf } from './qd-4111-2021.ts'
import { alarmOf, dangerLaw, type SignFacts } from './danger-signs.ts'
import { type GivenByLaw, homeLaws, riskLaws, severityLaws, type TriageFacts, triageOf } from './triage.ts'
import { ageOn, noSigns, temperatureOf } from './vital-signs.ts'
import { watchGroupOf } from './watch-group.ts'

const facts: TriageFacts = {
  on: '2022-03-01',
  breath: 18,
  spo2: 97,
  symptoms: true,
  organFailure: false,
  unstableIllness: false,
  otherIllness: false,
  age: 30,
  doses: 2,
  lastDose: '2021-12-01',
}

test.each([
  [18, 97, 'mild'],
  [20, 97, 'moderate'],
  [18, 96, 'moderate'],
  [25, 94, 'moderate'],
  [26, 95, 'severe'],
  [22, 93, 'severe'],
])('%i breaths and SpO2 %i %% are %s', (breath, spo2, severity) =>
  expect(triageOf({ ...facts, breath, spo2 }).severity?.outcome).toBe(severity),
)

test('without symptoms the mild are asymptomatic; failure of an organ is critical whatever the signs', () => {
  expect(triageOf({ ...facts, symptoms: false }).severity?.outcome).toBe('asymptomatic')
  expect(triageOf({ ...facts, organFailure: true }).severity?.outcome).toBe('critical')
})

test('what was not measured is named; one grave sign alone says enough', () => {
  expect(triageOf({ ...facts, spo2: null }).severity).toMatchObject({ outcome: null, missing: ['spo2'] })
  expect(triageOf({ ...facts, breath: null, spo2: 90 }).severity?.outcome).toBe('severe')
  expect(triageOf({ ...facts, unstableIllness: null }).home).toMatchObject({
    outcome: null,
    missing: ['unstableIllness'],
  })
})

test.each([
  [19, 97, 'home'],
  [19, 96, 'facility'],
  [20, 97, 'facility'],
])('under QĐ 261, %i breaths and SpO2 %i %%: %s', (breath, spo2, where) =>
  expect(triageOf({ ...facts, breath, spo2 }).home).toMatchObject({
    source: 'QĐ 261/QĐ-BYT',
    outcome: where,
  }),
)

test.each([
  ['2022-03-13', '2022-03-14', 'QĐ 261/QĐ-BYT', 'QĐ 604/QĐ-BYT', homeLaws],
  ['2021-11-30', '2021-12-01', 'QĐ 3646/QĐ-BYT', 'QĐ 5525/QĐ-BYT', riskLaws],
  ['2022-01-27', '2022-01-28', 'QĐ 4689/QĐ-BYT', 'QĐ 250/QĐ-BYT', severityLaws],
])('%s and %s lie under two decisions', (before, after, old, now, laws) => {
  const dated: readonly { from: string; to: string | null; source: string }[] = laws
  expect([inForce(dated, before)?.source, inForce(dated, after)?.source]).toEqual([old, now])
})

test('before any decision nothing is judged by it', () => {
  expect(triageOf({ ...facts, on: '2021-05-01' })).toEqual({
    severity: null,
    risk: null,
    home: null,
    tier: null,
  })
})

test('what an office decided otherwise stands over the law', () => {
  const harder: GivenByLaw = () => ({ spo2Above: 98 })
  expect(triageOf(facts, harder).home?.outcome).toBe('facility')
  const softer: GivenByLaw = () => ({ spo2Mild: 95, spo2Above: 95 })
  expect(triageOf({ ...facts, spo2: 96 }, softer).home?.outcome).toBe('home')
})

test('classes of risk: age, other illness, doses, SpO2', () => {
  const riskOf = (more: Partial<TriageFacts>) => triageOf({ ...facts, ...more }).risk?.outcome
  expect(riskOf({})).toBe('low')
  expect(riskOf({ doses: 0, lastDose: null })).toBe('medium')
  expect(riskOf({ age: 55 })).toBe('medium')
  expect(riskOf({ age: 70 })).toBe('high')
  expect(riskOf({ age: 70, doses: 1 })).toBe('veryHigh')
  // The second dose is nine days old: not yet protected.
  expect(riskOf({ age: 70, lastDose: '2022-02-20' })).toBe('veryHigh')
  expect(riskOf({ otherIllness: true })).toBe('high')
  expect(riskOf({ spo2: 94 })).toBe('veryHigh')
  expect(riskOf({ age: null })).toBeNull()
})

test('the tower: 22 breaths and SpO2 95 in tier 1 belong to tier 2', () => {
  const { severity, tier } = triageOf({ ...facts, breath: 22, spo2: 95 })
  expect([severity?.outcome, tier]).toEqual(['moderate', 'tier2'])
  expect(moveOf('moderate', 'tier1')).toBe('up')
  expect(moveOf('mild', 'tier2')).toBe('down')
  expect(tierOf('critical')).toBe('tier3')
})

const values = valuesOf(dangerLaw)
const signs = (more: Partial<SignFacts>): SignFacts => ({ ...noSigns, age: 30, feeling: null, ...more })

test.each([
  [{ spo2: 97, breath: 20, pulse: 120, systolic: 90, diastolic: 60 }, 'none'],
  [{ spo2: 96 }, 'watch'],
  [{ spo2: 95 }, 'danger'],
  [{ breath: 21 }, 'danger'],
  [{ breath: 39, age: 3 }, 'none'],
  [{ breath: 40, age: 3 }, 'danger'],
  [{ breath: 29, age: 8 }, 'none'],
  [{ breath: 30, age: 8 }, 'danger'],
  [{ pulse: 121 }, 'danger'],
  [{ pulse: 49 }, 'danger'],
  [{ systolic: 89 }, 'danger'],
  [{ diastolic: 59 }, 'danger'],
  [{ temperature: 385 }, 'watch'],
  [{ feeling: 'confused' }, 'danger'],
  [{}, 'none'],
] as const)('signs %j raise %s', (more, grade) => expect(alarmOf(signs(more), values).grade).toBe(grade))

test('a worse sign never lowers the alarm', () => {
  const rank = ['none', 'watch', 'danger']
  const spo2 = fc.integer({ min: 50, max: 100 })
  fc.assert(
    fc.property(
      spo2,
      spo2,
      fc.integer({ min: 5, max: 60 }),
      fc.integer({ min: 0, max: 95 }),
      (a, b, breath, age) => {
        const of = (value: number) => rank.indexOf(alarmOf(signs({ spo2: value, breath, age }), values).grade)
        expect(of(Math.min(a, b))).toBeGreaterThanOrEqual(of(Math.max(a, b)))
      },
    ),
  )
})

test.each([
  ['37,5', 375],
  ['38.0 °C', 380],
  ['39 độ', 390],
  ['36,55', 365],
  ['375', null],
  ['sốt', null],
  ['12', null],
])('%s as a temperature is %s', (text, tenths) => expect(temperatureOf(text)).toBe(tenths))

test('age and the groups to be watched', () => {
  expect(ageOn({ day: '2017-03-02', year: null }, '2022-03-01')).toBe(4)
  expect(ageOn({ day: null, year: 1950 }, '2022-03-01')).toBe(72)
  const groups = [
    { age: 4, otherIllness: true, doses: 0 },
    { age: 40, otherIllness: true, doses: 0 },
    { age: 70, otherIllness: true, doses: 3 },
    { age: 17, otherIllness: false, doses: 2 },
    { age: 40, otherIllness: false, doses: 0 },
  ].map(watchGroupOf)
  expect(groups).toEqual(['under5', 'illUnvaccinated', 'elderlyIll', 'under18', null])
})
