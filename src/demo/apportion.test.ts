// Shares are whole, sum to the total, keep to their caps and differ from the exact share by less than one.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { apportion } from './apportion.ts'

const weights = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 30 })

test('the parts sum to the total and stay within one of the exact share', () => {
  fc.assert(
    fc.property(fc.nat({ max: 50_000 }), weights, (total, given) => {
      const parts = apportion(total, given)
      const sum = given.reduce((all, one) => all + one, 0)
      expect(parts.reduce((all, one) => all + one, 0)).toBe(total)
      parts.forEach((part, index) =>
        expect(Math.abs(part - (total * (given[index] ?? 0)) / sum)).toBeLessThan(1),
      )
    }),
  )
})

test('no part exceeds its cap as long as the caps hold the total', () => {
  fc.assert(
    fc.property(weights, fc.nat({ max: 100 }), (caps, percent) => {
      const room = caps.reduce((all, one) => all + one, 0)
      const total = Math.floor((room * percent) / 100)
      const parts = apportion(
        total,
        caps.map((cap, index) => cap + (index % 3) * 900),
        caps,
      )
      expect(parts.reduce((all, one) => all + one, 0)).toBe(total)
      parts.forEach((part, index) => expect(part).toBeLessThanOrEqual(caps[index] ?? 0))
    }),
  )
})

test('what cannot be placed is said, not lost', () => {
  expect(() => apportion(3, [1, 1], [1, 1])).toThrow('1 of 3')
})
