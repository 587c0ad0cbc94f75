// The estimate: nothing until something was seen, then in proportion.
import { expect, test } from 'vitest'
import { secondsLeft } from './time-left.ts'

test('half of the rows in ten seconds leave ten more', () => {
  expect(secondsLeft({ at: 0, done: 0 }, { at: 10_000, done: 500 }, 1000)).toBe(10)
})

test('what was done before it was seen does not count as speed', () => {
  expect(secondsLeft({ at: 0, done: 900 }, { at: 5000, done: 950 }, 1000)).toBe(5)
})

test.each([
  ['nothing has moved', { at: 5000, done: 0 }, 1000],
  ['it was seen for less than a second', { at: 500, done: 100 }, 1000],
  ['it is over', { at: 5000, done: 1000 }, 1000],
  ['the total is not known', { at: 5000, done: 10 }, 0],
])('no estimate where %s', (_, now, total) => {
  expect(secondsLeft({ at: 0, done: 0 }, now, total)).toBeNull()
})
