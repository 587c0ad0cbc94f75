// Ids in sixteen bytes each are the set that JavaScript's own would be.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeIdSet } from './id-set.ts'

const some = fc.oneof(
  fc.uuid(),
  fc.constantFrom('00000000-0000-4000-8000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'),
)

test('each once, in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(some, { maxLength: 60 }), (ids) => {
      const set = makeIdSet()
      for (const id of [...ids, ...ids]) set.add(id)
      expect([...set.each()]).toEqual([...new Set(ids)])
      expect(set.size()).toBe(new Set(ids).size)
    }),
  )
})

test('grows past its first size, with ids that differ in few bits', () => {
  const ids = Array.from(
    { length: 5000 },
    (_, n) => `00000000-0000-7000-8000-${(n % 2500).toString(16).padStart(12, '0')}`,
  )
  const set = makeIdSet()
  for (const id of ids) set.add(id)
  expect([...set.each()]).toEqual(ids.slice(0, 2500))
  expect(() => set.add('x')).toThrow(/not an id/)
})
