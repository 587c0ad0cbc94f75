// The course of an epidemic: beginning, mean, peak, weeks that the period cuts.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/day/day.ts'
import { lastWithRecords, peakOf, sevenDayMean, spanOf, usualStep, withoutLeadingZeros } from './course.ts'

const course = (values: readonly number[]) =>
  values.map((value, index) => ({ day: addDays('2022-02-01', index), value }))

test('the empty time before the first record is left out, nothing else', () => {
  expect(withoutLeadingZeros(course([0, 0, 3, 0, 2])).map(({ value }) => value)).toEqual([3, 0, 2])
  expect(withoutLeadingZeros(course([0, 0])).length).toBe(2)
})

test('the mean of seven days is the sum of the last seven over seven', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 }), (values) => {
      const means = sevenDayMean(course(values))
      for (const [index, mean] of means.entries()) {
        const last = values.slice(Math.max(0, index - 6), index + 1)
        if (last.length < 7) expect(mean).toBeNull()
        else expect(mean).toBeCloseTo(last.reduce((sum, value) => sum + value, 0) / 7, 9)
      }
    }),
  )
})

test('the peak is the first of the greatest; no peak in silence', () => {
  expect(peakOf(course([1, 7, 7, 2]))?.day).toBe('2022-02-02')
  expect(peakOf(course([0, 0]))).toBeUndefined()
  expect(lastWithRecords(course([1, 7, 0, 0]))?.day).toBe('2022-02-02')
})

test('a week that the period cuts says which days it holds', () => {
  expect(spanOf('2023-01-30', 'week', '2021-01-01', '2023-01-30')).toEqual({
    from: '2023-01-30',
    to: '2023-01-30',
    whole: false,
  })
  expect(spanOf('2022-03-07', 'week', '2021-01-01', '2023-01-30').whole).toBe(true)
  expect(spanOf('2022-03-07', 'week', '2022-03-09', '2023-01-30').from).toBe('2022-03-09')
})

test('a long period is drawn by week, a short one by day', () => {
  expect(usualStep(null, '2023-01-30')).toBe('week')
  expect(usualStep('2022-03-01', '2022-03-31')).toBe('day')
  expect(usualStep('2022-01-01', '2022-12-31')).toBe('week')
})
