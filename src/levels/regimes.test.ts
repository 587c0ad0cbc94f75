// Which law and which group on a day; any law may be asked with everything that is known.
import { expect, test } from 'vitest'
import { valuesOf } from '../kernel/rule/law.ts'
import { type InputName, inputWords } from './inputs.ts'
import { outcomes, rankOf } from './outcomes.ts'
import { groupOn } from './diseases.ts'
import { findLevelLaw, levelLawOn, levelLaws } from './regimes.ts'
import { nothingKnown } from './rules/example.ts'

test.each([
  ['2015-01-01', undefined],
  ['2020-04-01', 'qd-02-2016'],
  ['2021-10-11', 'qd-02-2016'],
  ['2021-10-12', 'qd-4800-2021'],
  ['2022-01-26', 'qd-4800-2021'],
  ['2022-01-27', 'qd-218-2022'],
  ['2023-10-20', 'qd-02-2016'],
  ['2026-06-30', 'qd-02-2016'],
  ['2026-07-01', 'tt-15-2026'],
])('on %s it is %s', (day, name) => expect(levelLawOn(day)?.name).toBe(name))

test('COVID-19 went from group A to group B on 20/10/2023', () => {
  expect([groupOn('covid19', '2023-10-19'), groupOn('covid19', '2023-10-20')]).toEqual(['A', 'B'])
})

test('every law, asked where nothing is known, names what it lacks in words; none decides', () => {
  for (const law of levelLaws) {
    const { outcome, missing } = law.decide(nothingKnown, valuesOf(law))
    expect([law.name, outcome]).toEqual([law.name, null])
    expect(missing.length).toBeGreaterThan(0)
    for (const name of missing) expect(inputWords[name as InputName].vi).not.toBe('')
    expect(findLevelLaw(law.name)).toBe(law)
  }
})

test('no two outcomes of one law look the same without colour', () => {
  const looks = Object.values(outcomes).map(({ short, colour }) => `${short.vi} ${colour}`)
  expect(new Set(looks).size).toBe(looks.length)
  expect(rankOf('defence3')).toBeGreaterThan(rankOf('epidemic'))
})
