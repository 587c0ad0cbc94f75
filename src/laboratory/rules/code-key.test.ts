// Codes that one slip parts have a slip in common; codes that are simply others have none.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeKey, codeSlips } from './code-key.ts'

const meet = (one: string, other: string): boolean => {
  const slips = new Set(codeSlips(codeKey(one)))
  return codeSlips(codeKey(other)).some((slip) => slips.has(slip))
}

const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789']
const code = fc
  .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 14 })
  .map((signs) => signs.join(''))

test('a letter more, less, another, or two exchanged', () => {
  fc.assert(
    fc.property(code, fc.nat(13), fc.constantFrom(...letters), (key, where, letter) => {
      const at = where % key.length
      expect(meet(key, key.slice(0, at) + key.slice(at + 1))).toBe(true)
      expect(meet(key, key.slice(0, at) + letter + key.slice(at))).toBe(true)
      expect(meet(key, key.slice(0, at) + letter + key.slice(at + 1))).toBe(true)
      const [one = '', two = ''] = key.slice(at, at + 2)
      expect(meet(key, key.slice(0, at) + two + one + key.slice(at + 2))).toBe(true)
    }),
  )
})

test.each([
  ['MTX-123456', 'mtx 123465', true],
  ['BT-22/0012345', '0012345', true],
  ['MTX-123456', 'MTX-654321', false],
  ['GOP-77', 'KHAC-9', false],
])('%s and %s', (one, other, near) => {
  expect(meet(one, other)).toBe(near)
})
