// The weekly round of assessments and the smallest unit: an edge by the day, a district only as the sum of its communes, and a nation's shares.
import { expect, test } from 'vitest'
import { percentOf } from '../../kernel/text/number.ts'
import { mayBeAssessed, roundOn } from './weekly-round.ts'

test.each([
  ['on the day itself', '2021-10-18', false],
  ['a week later it is due', '2021-10-25', false],
  ['the day after it is overdue', '2021-10-26', true],
] as const)('assessed on Monday 18/10/2021: %s', (_, on, overdue) => {
  expect(roundOn('2021-10-18', on)).toEqual({ last: '2021-10-18', due: '2021-10-25', overdue })
})

test('where nobody has assessed yet nothing runs', () => {
  expect(roundOn(null, '2021-10-26')).toEqual({ last: null, due: null, overdue: false })
})

test('a district is never the smallest unit under the decisions of 2021 and 2022, and may be the sum of its communes', () => {
  const district = { level: 'district' } as const
  const totals = { higher: 'totals' } as const
  expect(mayBeAssessed(district, totals, 0)).toBe(false)
  expect(mayBeAssessed(district, totals, 1)).toBe(true)
  expect(mayBeAssessed({ level: 'commune' }, totals, 0)).toBe(true)
  expect(mayBeAssessed(district, { higher: 'below' }, 0)).toBe(true)
})

test('10,585 communes on 09/03/2022: shares are computed, and those that were printed are not made by formula', () => {
  const counts = [4707, 2645, 2864, 369]
  const total = counts.reduce((sum, count) => sum + count, 0)
  expect(total).toBe(10_585)
  const exact = counts.map((count) => Math.round((count / total) * 100_000) / 1000)
  expect(exact).toEqual([44.469, 24.988, 27.057, 3.486])
  const ours = counts.map((count) => percentOf(count, total))
  expect(ours).toEqual([44.5, 25, 27.1, 3.5])
  // The ministry printed 44.4, 24.9, 27.0 and 3.5: three cut off, one rounded.
  const cut = exact.map((share) => Math.floor(share * 10) / 10)
  expect(cut).toEqual([44.4, 24.9, 27, 3.4])
})
