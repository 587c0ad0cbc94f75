// What a unit owes around a day and how it stands: both sides of a term, three levels and two, and what is never asked twice.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../kernel/day/day.ts'
import { isInTime, reportsOwed, standingOf } from './reports-owed.ts'

const commune = { unit: 'X', level: 'commune' } as const
const values = { periodEnd: '2021-11-21', dueDay: '2021-11-23', dueTime: '14:00', stateOf: 'draft' }

test.each([
  ['while the week runs', '2021-11-21T23:59', 'running'],
  ['when the week is over', '2021-11-22T00:00', 'open'],
  ['a day before', '2021-11-22T14:00', 'soon'],
  ['at the very minute', '2021-11-23T14:00', 'soon'],
  ['a minute after', '2021-11-23T14:01', 'missing'],
] as const)('%s it is %s', (_what, now, standing) => {
  expect(standingOf(values, now)).toBe(standing)
})

test('sent, it stays as it was judged; told on paper, it waits to be entered; sent back, it is owed again', () => {
  expect(standingOf({ ...values, stateOf: 'sent', onTime: true }, '2022-11-23T14:01')).toBe('inTime')
  expect(standingOf({ ...values, stateOf: 'accepted', onTime: false }, '2021-11-01T00:00')).toBe('late')
  expect(standingOf({ ...values, paperDay: '2021-11-23' }, '2021-12-01T00:00')).toBe('backEntry')
  expect(standingOf({ ...values, stateOf: 'returned' }, '2021-11-01T00:00')).toBe('returned')
})

test('in time by the minute, by the paper where there was one, and never by a paper of later', () => {
  expect(isInTime(values, '2021-11-23T14:00')).toBe(true)
  expect(isInTime(values, '2021-11-23T14:01')).toBe(false)
  expect(isInTime({ ...values, paperDay: '2021-11-23', paperTime: '13:59' }, '2021-11-29T08:00')).toBe(true)
  expect(isInTime({ ...values, paperDay: '2021-11-23', paperTime: '14:30' }, '2021-11-29T08:00')).toBe(false)
})

test('a commune owes the week that ended and the one that runs; a district nothing under two levels', () => {
  const owed = reportsOwed([commune], [], '2021-11-22').map(({ kind, start, due }) => [kind, start, due])
  expect(owed).toEqual([
    ['weekly', '2021-11-15', '2021-11-23T14:00'],
    ['weekly', '2021-11-22', '2021-11-30T14:00'],
    ['monthly', '2021-11-01', '2021-12-05T00:00'],
  ])
  expect(reportsOwed([{ unit: 'Y', level: 'district' }], [], '2026-09-15').map(({ kind }) => kind)).toEqual(
    [],
  )
  expect(
    reportsOwed([{ unit: 'Z', level: 'province' }], [], '2026-09-15').map(({ kind, due }) => [kind, due]),
  ).toEqual([
    ['weekly', '2026-09-16T14:00'],
    ['weekly', '2026-09-23T14:00'],
  ])
})

test('who begins today is asked for what fell due in the last two weeks, and for nothing older', () => {
  const months = (on: string) =>
    reportsOwed([commune], [], on).flatMap(({ kind, start }) => (kind === 'monthly' ? [start] : []))
  expect(months('2021-11-19')).toEqual(['2021-10-01', '2021-11-01'])
  expect(months('2021-11-20')).toEqual(['2021-11-01'])
})

test('a cluster owes its days from the first to the last, a week back', () => {
  const days = (from: string, to: string | null, on: string) =>
    reportsOwed([], [{ id: 'c', unit: 'X', from, to, disease: 'covid19' }], on).flatMap(({ kind, start }) =>
      kind === 'outbreakDaily' ? [start] : [],
    )
  expect(days('2021-11-20', null, '2021-11-22')).toEqual(['2021-11-20', '2021-11-21', '2021-11-22'])
  expect(days('2021-11-01', '2021-11-17', '2021-11-22')).toEqual(['2021-11-16', '2021-11-17'])
  expect(days('2021-11-01', null, '2021-11-22')).toHaveLength(7)
})

test('found on 15/11 it is told within 24 hours, ended on 30/11 within 48; both at once, and each once', () => {
  const ends = (to: string | null, on: string) =>
    reportsOwed([], [{ id: 'c', unit: 'X', from: '2021-11-15', to, disease: 'covid19' }], on).flatMap(
      ({ kind, start, due }) => (kind === 'outbreakDaily' ? [] : [[kind, start, due]]),
    )
  expect(ends(null, '2021-11-14')).toEqual([])
  expect(ends(null, '2021-11-15')).toEqual([['outbreakFirst', '2021-11-15', '2021-11-17T00:00']])
  expect(ends('2021-11-30', '2021-11-30')).toEqual([
    ['outbreakFirst', '2021-11-15', '2021-11-17T00:00'],
    ['outbreakFinal', '2021-11-30', '2021-12-03T00:00'],
  ])
  const first = { kind: 'outbreakFirst', periodEnd: '2021-11-15', dueDay: '2021-11-17', stateOf: 'draft' }
  expect(standingOf({ ...first, dueTime: '00:00' }, '2021-11-15T15:00')).toBe('open')
  expect(standingOf({ ...first, dueTime: '00:00' }, '2021-11-17T00:01')).toBe('missing')
})

test('over any run of days each period is owed under one name', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (offset) => {
      const day = addDays('2017-01-01', offset)
      const keys = reportsOwed([commune], [], day).map(({ kind, start }) => `${kind} ${start}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})
