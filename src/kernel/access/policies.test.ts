// What the database enforces is declared once: two lists for one table would let one of them be changed and the other forgotten.
import { expect, test } from 'vitest'
import { registers } from '../../registers.ts'
import { policiesOf } from './policies.ts'

test('no table has its policies in two places', () => {
  const tables = policiesOf(registers).map(({ table }) => table)
  expect(tables.filter((table, index) => tables.indexOf(table) !== index)).toEqual([])
})
