// Periods cut into blocks, weeks and days: every day of the period once, and none besides.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, startOfWeek } from '../day/day.ts'
import { BLOCK, spanStart, type Stretch, stretchesOf, WEEK } from './spans.ts'

const days = fc.integer({ min: -9000, max: 12_000 }).map((count) => addDays('2020-01-01', count))
const length = fc.integer({ min: -3, max: 900 })

/** How often a day is counted, looked up as the database does: by the start of the span that holds it. */
const timesCounted = (stretches: readonly Stretch[], day: string): number =>
  stretches.reduce((sum, { span, from, before, sign }) => {
    if (span === 0) return sum + sign
    const start = spanStart(day, span)
    const within = (from === '-infinity' || start >= from) && (before === 'infinity' || start < before)
    return within ? sum + sign : sum
  }, 0)

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

test('each day of a period is counted once, every other day not at all', () => {
  fc.assert(
    fc.property(days, length, fc.boolean(), (first, count, ever) => {
      const to = addDays(first, count - 1)
      const stretches = stretchesOf(ever ? null : first, to)
      for (let offset = -230; offset < Math.max(0, count) + 230; offset += 1) {
        const day = addDays(first, offset)
        expect([day, timesCounted(stretches, day)]).toEqual([
          day,
          (ever || day >= first) && day <= to ? 1 : 0,
        ])
      }
    }),
    { numRuns: 60 },
  )
})

test('every span of a stretch but the last ones is closed and begins where spans begin', () => {
  fc.assert(
    fc.property(days, length, (first, count) => {
      for (const { span, from, before } of stretchesOf(first, addDays(first, count - 1)))
        if (span > 1) expect([spanStart(from, span), spanStart(before, span)]).toEqual([from, before])
    }),
  )
})

test('years are read in few sums', () => {
  const read = stretchesOf('2021-02-03', '2023-01-30').reduce((sum, { span, from, before }) => {
    let count = 0
    for (let start = from; start < before; start = addDays(start, span)) count += 1
    return sum + count
  }, 0)
  expect(read).toBeLessThanOrEqual(6 + 16 + 5 + 16 + 6)
  expect(stretchesOf(null, '2023-01-30').length).toBeLessThanOrEqual(4)
})
