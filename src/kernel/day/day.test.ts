// Days that exist, days in Việt Nam, and counting them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  dayOfMoment,
  daysBetween,
  eachDay,
  formatDay,
  isDay,
  startOfDay,
  startOfWeek,
} from './day.ts'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

test('a day that does not exist is not a day', () => {
  expect(isDay('2021-02-29')).toBe(false)
  expect(isDay('2020-02-29')).toBe(true)
  expect(isDay('2021-13-01')).toBe(false)
  expect(isDay('01/02/2021')).toBe(false)
})

test('half past eleven at night in UTC is already tomorrow in Việt Nam', () => {
  expect(dayOfMoment(new Date('2021-11-02T16:59:59Z'))).toBe('2021-11-02')
  expect(dayOfMoment(new Date('2021-11-02T17:00:00Z'))).toBe('2021-11-03')
})

test('adding and counting days are inverse', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count)
    }),
  )
})

test('a day begins at the moment that belongs to it, and the moment before belongs to the day before', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayOfMoment(startOfDay(day))).toBe(day)
      expect(dayOfMoment(new Date(startOfDay(day).getTime() - 1))).toBe(addDays(day, -1))
    }),
  )
})

test('a week starts on Monday', () => {
  expect(startOfWeek('2021-11-07')).toBe('2021-11-01')
  expect(startOfWeek('2021-11-01')).toBe('2021-11-01')
})

test('each day of a span', () => {
  expect(eachDay('2022-02-27', '2022-03-02')).toEqual([
    '2022-02-27',
    '2022-02-28',
    '2022-03-01',
    '2022-03-02',
  ])
  expect(eachDay('2022-03-02', '2022-03-01')).toEqual([])
  expect(formatDay('2021-11-02')).toBe('02/11/2021')
})
