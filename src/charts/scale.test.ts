// Axes and map classes: round numbers, nothing left outside, few enough labels.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../kernel/day/day.ts'
import { classEnds, CLASSES, classOf } from './classes.ts'
import { dayTicks, ticksTo } from './scale.ts'

test('steps of an axis are round and hold the top', () => {
  expect(ticksTo(1909)).toEqual([0, 500, 1000, 1500, 2000])
  expect(ticksTo(3)).toEqual([0, 1, 2, 3])
  expect(ticksTo(0)).toEqual([0, 1])
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000_000 }), (top) => {
      const ticks = ticksTo(top)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(top)
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks.every(Number.isInteger)).toBe(true)
    }),
  )
})

test('labels of time are never more than there is room for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1900 }), fc.integer({ min: 3, max: 14 }), (length, most) => {
      const ticks = dayTicks('2021-06-14', addDays('2021-06-14', length), most)
      expect(ticks.length).toBeLessThanOrEqual(Math.max(most, 4))
      expect(ticks.every(({ day }) => day >= '2021-06-14')).toBe(true)
    }),
  )
  expect(dayTicks('2021-06-14', '2023-01-30', 8).map(({ label }) => label)).toContain('1/2022')
})

test('every value finds a class, the greatest the darkest, none its own', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9000 }), { minLength: 1, maxLength: 40 }), (values) => {
      const ends = classEnds(values, true)
      expect(ends.length).toBeLessThanOrEqual(CLASSES)
      expect(ends).toEqual(ends.toSorted((a, b) => a - b))
      const greatest = Math.max(...values)
      if (greatest > 0) {
        expect(ends.at(-1)).toBeGreaterThanOrEqual(greatest)
        expect(classOf(greatest, ends)).toBe(ends.length === 1 ? 3 : CLASSES)
      }
      expect(classOf(0, ends)).toBe(0)
      for (const value of values) expect(classOf(value, ends)).not.toBeNull()
    }),
  )
  expect(classOf(null, [1, 2])).toBeNull()
})
