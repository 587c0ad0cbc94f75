// What the kept record shall say where nobody chose yet, and which pairs hang together.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { persons } from '../people/persons.ts'
import { fieldsTold, fullestOf, tellTheSame } from './choose-values.ts'
import type { DuplicateDoubt } from './contract.ts'
import { groupOf } from './group-of.ts'

const one = {
  id: 'a',
  values: { fullName: 'LO THI O', nationalId: '123456789', phone: null, birthYear: 1980 },
}
const other = {
  id: 'b',
  values: { fullName: 'Lò Thị Ó', nationalId: '022180001234', phone: '0912345678', birthYear: 1981 },
}

test('the fuller telling of each field is taken; among equals the kept one speaks', () => {
  const chosen = fullestOf(persons, [one, other], 'a')
  expect(chosen).toMatchObject({ fullName: 'b', nationalId: 'b', phone: 'b', birthYear: 'a' })
  expect(fieldsTold(persons, [one, other])).toEqual(['fullName', 'birthYear', 'nationalId', 'phone'])
  expect(tellTheSame([one, other], 'phone')).toBe(false)
  expect(tellTheSame([one, one], 'phone')).toBe(true)
})

test('nothing known is lost, and the order of the records does not matter but among equals', () => {
  const values = fc.record({
    fullName: fc.constantFrom('Lò Thị Ó', 'LO THI O', null),
    phone: fc.constantFrom('0912345678', null),
    birthYear: fc.constantFrom(1980, null),
  })
  fc.assert(
    fc.property(fc.array(values, { minLength: 2, maxLength: 4 }), (all) => {
      const records = all.map((each, index) => ({ id: String(index), values: each }))
      const tellings = (given: typeof records) => {
        const chosen = fullestOf(persons, given, '0')
        return fieldsTold(persons, records).map(
          (name) => records.find(({ id }) => id === chosen[name])?.values[name as keyof (typeof all)[number]],
        )
      }
      expect(tellings(records)).not.toContain(null)
      expect(tellings(records.toReversed())).toEqual(tellings(records))
    }),
  )
})

const pair = (first: string, second: string): DuplicateDoubt => ({
  id: `${first}${second}`,
  verdict: 'same',
  state: 'open',
  score: 20,
  chance: 1,
  because: [],
  heldBack: null,
  groupSize: 2,
  one: { id: first, homeUnit: '02011', values: {} },
  other: { id: second, homeUnit: '02011', values: {} },
  mayMerge: true,
  ask: null,
  createdAt: '',
})

test('a group is all that hang together, and none where they are more than may be merged', () => {
  const shown = [pair('a', 'b'), pair('b', 'c'), pair('x', 'y')]
  expect(groupOf(pair('a', 'b'), shown)).toEqual(['a', 'b', 'c'])
  expect(groupOf(pair('x', 'y'), shown)).toEqual(['x', 'y'])
  const chain = [...'abcdefg'].slice(1).map((to, index) => pair('abcdefg'.charAt(index), to))
  expect(groupOf(pair('a', 'b'), chain)).toEqual(['a', 'b'])
})
