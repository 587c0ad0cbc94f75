// Reading a list's address: what it asks the server, and that a broken address asks for everything and not for nothing.
import { expect, test } from 'vitest'
import { cases } from '../../surveillance/cases.ts'
import { queryOf, readFilter, writeFilter } from './list-state.ts'

const view = { unit: '268', from: '2022-02-01', to: '2022-02-14', known: null, geo: 'old' } as const

test('the period of the view bounds the main day', () => {
  expect(queryOf(cases, {}, view, '2022-02-20')).toMatchObject({
    unit: '268',
    from: '2022-02-01',
    to: '2022-02-14',
    sort: 'reportDay',
    direction: 'desc',
    page: 1,
  })
})

test('from the beginning up to a day that has passed, what came after is left out', () => {
  const query = queryOf(cases, {}, { ...view, from: null }, '2022-02-20')
  expect(query.from).toBeUndefined()
  expect(query.to).toBe('2022-02-14')
})

test('from the beginning up to today leaves the days open: what bears a day to come is listed too', () => {
  const query = queryOf(cases, {}, { ...view, from: null }, view.to)
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
  expect(queryOf(cases, { page: 'x' }, view, '2022-02-20').page).toBe(1)
})
