// When cases are proposed as a cluster, when a cluster may close, and what is called a rise: tables of situations and properties.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../kernel/day/day.ts'
import { clusterValues, courseOf, type KnownCase, proposeClusters } from './cluster-rule.ts'
import { riseOf, weeksCompared } from './unusual-rise.ts'

const ON = '2022-03-14'
let next = 0
const one = (village: string | null, household: string | null, day = ON, unit = '02011'): KnownCase => {
  next += 1
  return { id: `c${next}`, unit, day, village, household }
}
const shown = (cases: readonly KnownCase[]) =>
  proposeClusters(cases, ON).map(({ extent, village, cases: ids }) => [extent, village, ids.length])

describe('a cluster is proposed', () => {
  test('for three in a village, and not for two', () => {
    expect(shown([one('Nà Khoang', 'a'), one('Nà Khoang', 'b')])).toEqual([])
    expect(shown([one('Nà Khoang', 'a'), one('Nà Khoang', 'b'), one('Nà Khoang', 'c')])).toEqual([
      ['village', 'Nà Khoang', 3],
    ])
  })
  test('for three in a village, however each wrote it; and not where only a mark tells two villages apart', () => {
    expect(shown([one('Nà Tu', 'a'), one('Thôn Nà Tu', 'b'), one('NÀ TU', 'c')])).toEqual([
      ['village', 'Nà Tu', 3],
    ])
    expect(shown([one('Nà Cà', 'a'), one('Nà Cả', 'b'), one('Nà Cạ', 'c')])).toEqual([])
  })
  test('for two in a household; who stands in a village stands there alone', () => {
    expect(shown([one('Nà Khoang', 'a'), one('Nà Khoang', 'a')])).toEqual([['households', 'Nà Khoang', 2]])
    expect(shown([one('Nà Khoang', 'a'), one('Nà Khoang', 'a'), one('Nà Khoang', 'b')])).toEqual([
      ['village', 'Nà Khoang', 3],
    ])
  })
  test('never across communes, and never for a village that nobody knows', () => {
    const apart = ['02011', '01975', '01978'].map((unit) => one('Nà Pái', null, ON, unit))
    expect(shown(apart)).toEqual([])
    expect(shown([one(null, null), one(null, null), one(null, null)])).toEqual([])
  })
  test.each([
    ['the fourteenth day back', -13, 1],
    ['the fifteenth', -14, 0],
    ['tomorrow', 1, 0],
  ])('for cases of the days up to now: %s', (_what, shift, proposals) => {
    const cases = [one('X', 'a'), one('X', 'b'), one('X', 'c', addDays(ON, shift))]
    expect(shown(cases)).toHaveLength(proposals)
  })
  test('by no number that was taken away', () => {
    const cases = [one('X', 'a'), one('X', 'b'), one('X', 'c')]
    expect(proposeClusters(cases, ON, { ...clusterValues, leastInVillage: null })).toEqual([])
    expect(proposeClusters(cases, ON, { ...clusterValues, withinDays: null })).toEqual([])
  })
  test('each case in one proposal at most, and only of its own unit', () => {
    const someCase = fc.record({
      id: fc.uuid(),
      unit: fc.constantFrom('A', 'B'),
      day: fc.integer({ min: -20, max: 3 }).map((shift) => addDays(ON, shift)),
      village: fc.option(fc.constantFrom('x', 'y')),
      household: fc.option(fc.constantFrom('1', '2', '3')),
    })
    fc.assert(
      fc.property(fc.uniqueArray(someCase, { selector: ({ id }) => id, maxLength: 30 }), (cases) => {
        const proposals = proposeClusters(cases, ON)
        const ids = proposals.flatMap((proposal) => proposal.cases)
        expect(new Set(ids).size).toBe(ids.length)
        expect(proposals.every(({ cases: group }) => group.length >= 2)).toBe(true)
        expect(proposals.every(({ from, to }) => from <= to && to <= ON)).toBe(true)
      }),
    )
  })
})

describe('a cluster on a day', () => {
  test('may close four weeks after its last case, or after it was opened where there is none', () => {
    expect(courseOf(['2022-03-03', '2022-03-01'], '2022-03-01', '2022-03-20')).toMatchObject({
      cases: 2,
      first: '2022-03-01',
      last: '2022-03-03',
      quiet: 17,
      closable: '2022-03-31',
      days: [
        { day: '2022-03-01', cases: 1 },
        { day: '2022-03-02', cases: 0 },
        { day: '2022-03-03', cases: 1 },
      ],
    })
    expect(courseOf([], '2022-03-01', '2022-03-05')).toMatchObject({ quiet: 4, closable: '2022-03-29' })
  })
  test('knows no case of later, and its curve holds every case once', () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }).map((shift) => addDays('2022-03-01', shift)))
    fc.assert(
      fc.property(days, (caseDays) => {
        const course = courseOf(caseDays, '2022-03-01', '2022-04-01')
        expect(course.days.reduce((sum, { cases }) => sum + cases, 0)).toBe(course.cases)
        expect(course.cases).toBe(caseDays.filter((day) => day <= '2022-04-01').length)
      }),
    )
  })
})

describe('a rise', () => {
  test.each([
    ['over mean + 2 SD', 9, [4, 6, 5, 3, 7], { count: 9, expected: 8.2, years: 5 }],
    ['under it', 8, [4, 6, 5, 3, 7], null],
    ['where there never was a case', 3, [0, 0, 0, 0, 0], { count: 3, expected: 0, years: 5 }],
    ['of two cases is none', 2, [0, 0, 0, 0, 0], null],
    ['is not said from one year', 9, [0], null],
  ])('%s', (_what, count, earlier, rise) => {
    expect(riseOf(count, earlier)).toEqual(rise)
  })
  test('compares whole weeks, Monday to Sunday', () => {
    const weeks = weeksCompared('2023-01-30')
    expect(weeks).toHaveLength(5)
    expect(weeks[0]).toEqual({ from: '2022-01-31', to: '2022-02-06' })
  })
})
