// Corrections that wait are sent together, but none across a change of register, sheet or unit.
import { expect, test } from 'vitest'
import { takeTogether } from './adjustment.ts'

test('cells, columns and words go together, the latest of a cell stands', () => {
  expect(
    takeTogether([
      { cells: { '8:1': 'An', '9:1': 'Bình' } },
      { cells: { '8:1': 'Ân' } },
      { columns: { 3: 'ignore' } },
      { words: [{ target: 'outcome', word: 'về', value: 'recovered' }] },
    ]),
  ).toEqual({
    next: {
      cells: { '8:1': 'Ân', '9:1': 'Bình' },
      columns: { 3: 'ignore' },
      words: [{ target: 'outcome', word: 'về', value: 'recovered' }],
    },
    rest: [],
  })
})

test('a change of register neither takes along what came before nor what comes after', () => {
  const before = { columns: { 1: 'unit' } }
  const register = { register: 'doses' }
  const after = { columns: { 1: 'ignore' } }
  const first = takeTogether([before, register, after])
  expect(first).toEqual({ next: before, rest: [register, after] })
  const second = takeTogether(first.rest)
  expect(second).toEqual({ next: register, rest: [after] })
  expect(takeTogether(second.rest)).toEqual({ next: after, rest: [] })
  expect(takeTogether([])).toEqual({ next: null, rest: [] })
})
