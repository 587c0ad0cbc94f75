// Population in the geography that is asked for, from the numbers that were published in another.
import { describe, expect, test } from 'vitest'
import { BACH_THONG_POPULATION } from './bach-thong-population.ts'
import { loadNation } from './nation/load-nation.ts'
import { createPopulationLookup, sumOverAges, type Population } from './population.ts'
import { createUnitIndex } from './rules/unit-index.ts'

const { units, successions } = loadNation()
const index = createUnitIndex(units, successions)
const people = (unitKey: string, count: number, more: Partial<Population> = {}): Population => ({
  unitKey,
  year: 2019,
  ageFrom: 0,
  ageTo: null,
  sex: null,
  count,
  source: 'test',
  ...more,
})
const communes = BACH_THONG_POPULATION.filter((row) => row.unitKey !== '063')
const lookup = createPopulationLookup(index, BACH_THONG_POPULATION)

describe('Bạch Thông in 2019', () => {
  test('fourteen communes add up to the district, and so do its ages', () => {
    expect(communes).toHaveLength(14)
    expect(communes.reduce((sum, row) => sum + row.count, 0)).toBe(31_061)
    const bands = BACH_THONG_POPULATION.filter((row) => row.unitKey === '063' && row.ageTo !== null)
    const oldest = BACH_THONG_POPULATION.filter((row) => row.unitKey === '063' && row.ageFrom === 85)
    expect([...bands, ...oldest].reduce((sum, row) => sum + row.count, 0)).toBe(31_061)
  })

  test('every commune is one that stood in the district', () => {
    const stood = index.descendants('063', '2021-11-02').map((unit) => unit.key)
    expect(communes.map((row) => row.unitKey).toSorted()).toEqual(stood.toSorted())
  })

  test('without a number of its own the district is its communes', () => {
    const summed = createPopulationLookup(index, communes)('063', { year: 2019 })
    expect(summed).toMatchObject({ count: 31_061, estimate: false, missing: [] })
    expect(summed.from).toHaveLength(14)
  })

  test.each([
    ['01969@2025-07-01', 11_232],
    ['02008@2025-07-01', 9_682],
    ['01981@2025-07-01', 4_030],
  ])('%s, made of whole communes, had %i people', (key, count) => {
    expect(lookup(key, { year: 2019 })).toMatchObject({ count, estimated: 0, estimate: false, missing: [] })
  })

  test('a part whose number is not known is said to be missing', () => {
    expect(lookup('02014@2025-07-01', { year: 2019 })).toMatchObject({
      count: 3_716,
      missing: ['02059@2020-02-01'],
    })
  })

  test('people of 18 and over: the band 15–19 is cut and marked', () => {
    const adults = lookup('063', { year: 2019, ageFrom: 18, ageTo: null })
    const from20 = lookup('063', { year: 2019, ageFrom: 20, ageTo: null })
    expect(from20.estimate).toBe(false)
    expect(adults.estimate).toBe(true)
    expect(adults.count - from20.count).toBeCloseTo(adults.estimated)
  })
})

test('a commune that was split is divided evenly, and every person of it is marked', () => {
  const split = createPopulationLookup(index, [people('06946', 1000), people('06949', 400)])
  const part = split('06946@2025-07-01', { year: 2019 })
  expect(part.estimate).toBe(true)
  expect(part.estimated).toBe(500)
})

test('a town that took in a commune in 2024 under its old code has both in the numbers of 2019', () => {
  const both = createPopulationLookup(index, [people('02839', 5000), people('02872', 3000)])
  expect(both('02839', { year: 2019 }).count).toBe(5000)
  expect(both('02839', { year: 2019, asOf: '2025-06-30' })).toMatchObject({
    count: 8000,
    from: ['02839', '02872'],
  })
  expect(
    createPopulationLookup(index, [people('02839', 8100, { year: 2024 })])('02839', { year: 2024 }).count,
  ).toBe(8100)
})

test('a unit that had ended before the year is in the numbers of what took it in', () => {
  const late = createPopulationLookup(index, [
    people('01849', 100, { year: 2030 }),
    people('01984', 50, { year: 2030 }),
  ])
  expect(late('01849@2025-07-01', { year: 2030 }).missing).toEqual(['01849@2025-07-01'])
})

describe('ages', () => {
  const bands = [
    people('1', 50, { ageTo: 4 }),
    people('1', 60, { ageFrom: 5, ageTo: 9 }),
    people('1', 30, { ageFrom: 10 }),
  ]
  test.each([
    [0, null, 140, 0],
    [0, 4, 50, 0],
    [5, 9, 60, 0],
    [3, 6, 44, 44],
    [10, null, 30, 0],
    [65, null, 30, 30],
  ])('from %i to %s: %i', (from, to, count, estimated) => {
    expect(sumOverAges(bands, from, to)).toEqual({ count, estimated })
  })
})

test('the two sexes are added when both are asked, and never counted with their sum', () => {
  const rows = [people('01984', 10, { sex: 'male' }), people('01984', 12, { sex: 'female' })]
  expect(createPopulationLookup(index, rows)('01984', { year: 2019 }).count).toBe(22)
  expect(createPopulationLookup(index, [...rows, people('01984', 23)])('01984', { year: 2019 }).count).toBe(
    23,
  )
  expect(createPopulationLookup(index, rows)('01984', { year: 2019, sex: 'female' }).count).toBe(12)
})
