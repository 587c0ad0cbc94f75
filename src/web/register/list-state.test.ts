// Reading a list's address: what it asks the server, and that a broken address asks for everything and not for nothing.
import { expect, test } from 'vitest'
import { cases } from '../../surveillance/cases.ts'
import { queryOf, readFilter, writeFilter } from './list-state.ts'

const view = { unit: '268', from: '2022-02-01', to: '2022-02-14', known: null, geo: 'old' } as const

test('the period of the view bounds the main day', () => {
  expect(queryOf(cases, {}, view)).toMatchObject({
    unit: '268',
    from: '2022-02-01',
    to: '2022-02-14',
    sort: 'reportDay',
    direction: 'desc',
    page: 1,
  })
})

test('from the beginning leaves the days open, so that records without the day are listed too', () => {
  const query = queryOf(cases, {}, { ...view, from: null })
  expect(query.from).toBeUndefined()
  expect(query.to).toBeUndefined()
})

test('conditions survive the way into the address and back', () => {
  const filter = { outcome: ['died', null], 'subject.sex': ['male'] }
  expect(readFilter(writeFilter(filter))).toEqual(filter)
})

test('an emptied condition is no condition', () => {
  expect(writeFilter({ outcome: [] })).toBeUndefined()
})

test('a broken filter or page is passed over', () => {
  expect(readFilter('{"outcome":')).toEqual({})
  expect(readFilter('{"outcome":"died"}')).toEqual({})
  expect(queryOf(cases, { page: 'x' }, view).page).toBe(1)
})
