// Periods cut into blocks, weeks and days: every day of the period once, and none besides.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, startOfWeek } from '../day/day.ts'
import { BLOCK, spanStart, stretchesOf, WEEK } from './spans.ts'

const days = fc.integer({ min: -9000, max: 12_000 }).map((count) => addDays('2020-01-01', count))

test('a span begins on a Monday, holds its day and follows the one before', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(WEEK, BLOCK), (day, span) => {
      const start = spanStart(day, span)
      expect(start <= day && day < addDays(start, span)).toBe(true)
      expect(startOfWeek(start)).toBe(start)
      expect(spanStart(addDays(start, span), span)).toBe(addDays(start, span))
      expect(spanStart(addDays(start, -1), span)).toBe(addDays(start, -span))
    }),
  )
})

test('stretches cover each day of the period once, in whole spans', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -3, max: 900 }), (from, length) => {
      const to = addDays(from, length - 1)
      const covered = stretchesOf(from, to).flatMap((stretch) => {
        const starts: string[] = []
        for (let start = stretch.from ?? ''; start < stretch.before; start = addDays(start, stretch.span)) {
          expect(spanStart(start, stretch.span)).toBe(start)
          starts.push(start)
        }
        return starts.flatMap((start) => Array.from({ length: stretch.span }, (_, n) => addDays(start, n)))
      })
      const wanted = Array.from({ length: Math.max(0, length) }, (_, n) => addDays(from, n))
      expect(covered.toSorted()).toEqual(wanted)
    }),
  )
})

test('from the beginning: what is before the last stretches is open, and the last day is the last', () => {
  fc.assert(
    fc.property(days, (to) => {
      const stretches = stretchesOf(null, to)
      expect(stretches[0]).toMatchObject({ span: BLOCK, from: null })
      expect(stretches.at(-1)?.before).toBe(addDays(to, 1))
      for (const [index, { from }] of stretches.entries())
        expect(from).toBe(index === 0 ? null : stretches[index - 1]?.before)
    }),
  )
})

test('years are read in few sums', () => {
  const read = stretchesOf('2021-02-03', '2023-01-30').reduce((sum, { span, from, before }) => {
    let count = 0
    for (let start = from ?? before; start < before; start = addDays(start, span)) count += 1
    return sum + count
  }, 0)
  expect(read).toBeLessThanOrEqual(6 + 16 + 5 + 16 + 6)
})
