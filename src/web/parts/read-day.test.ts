// Days as people type them.
import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, formatDay } from '../../kernel/day/day.ts'
import { readDay } from './read-day.ts'

const today = '2022-01-15'

test.each([
  ['2/11/2021', '2021-11-02'],
  ['02.11.21', '2021-11-02'],
  ['02-11-2021', '2021-11-02'],
  ['02112021', '2021-11-02'],
  ['2021-11-02', '2021-11-02'],
  [' 2/1 ', '2022-01-02'],
  ['28/12', '2021-12-28'],
  ['5/3/87', '1987-03-05'],
])('%s is %s', (typed, day) => expect(readDay(typed, today)).toBe(day))

test.each(['', '2', '2/', '31/02/2021', '11/13/2021', 'hôm qua', '2/11/202'])('%s is no day', (typed) =>
  expect(readDay(typed, today)).toBeNull(),
)

test('every day is read back from the way it is shown', () => {
  assert(
    property(integer({ min: -40_000, max: 20_000 }), (count) => {
      const day = addDays(today, count)
      expect(readDay(formatDay(day), today)).toBe(day)
    }),
  )
})
