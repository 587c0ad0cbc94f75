// What the screen looks at, from the address and from who is signed in.
import { expect, test } from 'vitest'
import type { Session } from '../../kernel/access/contract.ts'
import { parseSearch, stringifySearch } from '../frame/search-params.ts'
import { viewOf } from './view.ts'

const session: Session = {
  account: { id: '0', name: 'tramyte', fullName: 'Trạm Y tế', mustChangePassword: false, lacksFactor: false },
  duties: [],
  registers: [],
  capabilities: { 'figures.read': ['02011'] },
  csrf: '',
  installation: { name: '', demo: true, unitKey: '063', today: '2023-01-30' },
}

test('without anything in the address: the own unit, from the beginning, up to today', () => {
  expect(viewOf({}, session)).toEqual({
    unit: '02011',
    from: null,
    to: '2023-01-30',
    known: null,
    geo: 'old',
  })
})

test('a duty that goes on in the units of 2025 still begins in the unit of the day', () => {
  const lasting = { ...session, capabilities: { 'figures.read': ['01834@2025-07-01', '02011'] } }
  expect(viewOf({}, lasting).unit).toBe('02011')
  const whole = { ...session, capabilities: { 'figures.read': ['01834@2025-07-01', '063'] } }
  expect(viewOf({}, whole).unit).toBe('063')
})

test('who holds nothing by unit looks at the place of the installation', () => {
  expect(viewOf({}, { ...session, capabilities: {} }).unit).toBe('063')
})

test('an address that ends in `unit=` names none', () => {
  expect(viewOf({ unit: '' }, session).unit).toBe('02011')
})

test('after July 2025 the new geography stands first', () => {
  const later = { ...session, installation: { ...session.installation, today: '2025-07-01' } }
  expect(viewOf({}, later).geo).toBe('new')
})

test('a day that is none is passed over', () => {
  expect(viewOf({ from: '2023-02-31', to: 'x' }, session)).toMatchObject({ from: null, to: '2023-01-30' })
})

test('the address keeps words as words: codes with zeros, keys with days', () => {
  const search = {
    unit: '02011@2025-07-01',
    from: '2022-02-01',
    filter: '{"outcome":[null]}',
    empty: undefined,
  }
  const written = stringifySearch(search)
  expect(written).toContain('unit=02011@2025-07-01')
  expect(parseSearch(written)).toEqual({
    unit: '02011@2025-07-01',
    from: '2022-02-01',
    filter: '{"outcome":[null]}',
  })
})
