// Merged cells that cover each other, come again, or claim more places than anybody has.
import { expect, test } from 'vitest'
import { gridOf, mergedText } from './grid.ts'
import { sheetOf } from './sheet-making.ts'

const wide = Array.from({ length: 250 }, (_, row) => Array.from({ length: 120 }, (_, column) => row + column))

test('the same merge written again counts once', () => {
  const merges = Array.from({ length: 5000 }, () => ({ top: 0, left: 0, bottom: 199, right: 99 }))
  const grid = gridOf(sheetOf(wide, { merges }))
  expect(grid.merges).toHaveLength(1)
  expect(grid.covered.get(199)?.size).toBe(100)
})

test('thousands of large merges over each other are refused in words', () => {
  const merges = Array.from({ length: 5000 }, (_, index) => ({
    top: index % 50,
    left: index % 20,
    bottom: 199,
    right: 99 - Math.floor(index / 100),
  }))
  expect(() => gridOf(sheetOf(wide, { merges }))).toThrow(
    expect.objectContaining({ code: 'tooManyMerges', vi: expect.stringContaining('ô gộp') }),
  )
})

test('a place that two merges cover says what the first says', () => {
  const merges = [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 1, left: 0, bottom: 1, right: 2 },
  ]
  const grid = gridOf(sheetOf([['a'], ['', '', 'z'], ['', '', 'y']], { merges }))
  expect(mergedText(grid, 1, 0)).toBe('a')
})
