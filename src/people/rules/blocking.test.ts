// Which persons are compared at all.
import { expect, test } from 'vitest'
import { blockKeysOf, pairsOf } from './blocking.ts'
import { traitsOf } from './traits.ts'

const an = {
  name: 'Nguyễn Văn An',
  birth: { year: 1989, month: 5, day: '1989-05-12', precision: 'day' },
} as const

test('the keys of a person', () => {
  expect(blockKeysOf(traitsOf({ ...an, nationalId: '022089001234', phone: '0912345678' }))).toEqual([
    'id 022089001234',
    'phone 0912345678',
    'name-year an nguyen van 1989',
    'given 1989-05-12 an',
    'family 1989-05-12 nguyen',
  ])
  expect(blockKeysOf(traitsOf({ name: 'An', phone: '' }))).toEqual([])
})

test('persons who share a key are compared once, whatever number of keys they share', () => {
  const persons = [
    an,
    { ...an, name: 'NGUYEN VAN AN' },
    { name: 'Lò Thị Ó', phone: '0912345678' },
    { ...an, name: 'Trần An' },
  ].map(traitsOf)
  expect(pairsOf(persons)).toEqual([
    [0, 1],
    [0, 3],
    [1, 3],
  ])
})

test('a key that too many share is left out', () => {
  const persons = Array.from({ length: 5 }, (_, index) =>
    traitsOf({ name: `Lò ${'abcde'.charAt(index)}`, phone: '0900000000' }),
  )
  expect(pairsOf(persons, 5)).toHaveLength(10)
  expect(pairsOf(persons, 4)).toEqual([])
})
