// Choosing records of a list: one, from one to another, a page, all.
import { expect, test } from 'vitest'
import {
  countOf,
  isChosen,
  nothingChosen,
  takeWhole,
  toggle,
  togglePage,
  type Selection,
} from './selection.ts'

const rows = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({ id, version: index + 1 }))
const chosen = (selection: Selection) => rows.filter(({ id }) => isChosen(selection, id)).map(({ id }) => id)

test('shift reaches from the last one, in either direction, and lets go the same way', () => {
  const one = toggle(nothingChosen, rows, 3, false)
  expect(chosen(toggle(one, rows, 1, true))).toEqual(['b', 'c', 'd'])
  const all = toggle(toggle(nothingChosen, rows, 0, false), rows, 4, true)
  expect(chosen(all)).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(chosen(toggle(all, rows, 2, true))).toEqual(['a', 'b'])
})

test('what is chosen stays when the page turns, with the version that was seen', () => {
  const first = togglePage(nothingChosen, rows.slice(0, 2))
  const both = toggle(first, rows.slice(2), 0, false)
  expect([...both.picked]).toEqual([
    ['a', 1],
    ['b', 2],
    ['c', 3],
  ])
  expect(countOf(togglePage(both, rows.slice(0, 2)))).toBe(1)
})

test('all that the list shows, less one, is the page less one; letting go of the page lets go of all', () => {
  const all = takeWhole(312)
  expect([countOf(all), chosen(all).length]).toEqual([312, 5])
  expect(chosen(toggle(all, rows, 1, false))).toEqual(['a', 'c', 'd', 'e'])
  expect(countOf(togglePage(all, rows))).toBe(0)
})
