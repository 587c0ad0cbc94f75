// Column letters past Z, as Excel counts them.
import { expect, test } from 'vitest'
import { cellName, columnName } from './cell-name.ts'

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [27, 'AB'],
  [51, 'AZ'],
  [52, 'BA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name)
})

test('rows are counted from one', () => {
  expect(cellName(4, 6)).toBe('G5')
})
