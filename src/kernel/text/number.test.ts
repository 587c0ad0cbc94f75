// Numbers printed and percentages rounded as the reports of steering committees do.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNumber, formatPercent, money, percentOf } from './number.ts'

describe('a number is printed', () => {
  test.each([
    [1297, {}, '1.297'],
    [9250.81, {}, '9.250,81'],
    [9250.8, { decimals: 2 }, '9.250,80'],
    [2, { pad: 2 }, '02'],
    [17, { pad: 2 }, '17'],
    [0, { pad: 2 }, '00'],
    [-1297, {}, '-1.297'],
    [0.05, { decimals: 1 }, '0,1'],
    [1.005, { decimals: 2 }, '1,01'],
    [1e21, {}, '1.000.000.000.000.000.000.000'],
    [1e-7, {}, '0,0000001'],
    [123456789012345678901n, {}, '123.456.789.012.345.678.901'],
  ] as const)('%s %o → %s', (value, format, text) => expect(formatNumber(value, format)).toBe(text))

  test('in English with the marks exchanged', () => expect(formatNumber(9250.81, {}, 'en')).toBe('9,250.81'))
  test('only where it is a number', () => expect(() => formatNumber(Number.NaN)).toThrow(RangeError))
  test('in đồng', () => {
    expect(money(521472000)).toBe('521.472.000 đồng')
    expect(money(521472000, 'en')).toBe('VND 521,472,000')
  })
})

describe('a percentage is rounded half up', () => {
  test.each([
    [20565, 21837, '94,2 %'],
    [3542, 3661, '96,7 %'],
    [1832, 2170, '84,4 %'],
    [1, 8, '12,5 %'],
    [1125, 10000, '11,3 %'],
    [-1, 3, '-33,3 %'],
    [5, 5, '100,0 %'],
    [3, 0, '–'],
  ])('%d of %d → %s', (part, whole, text) => expect(formatPercent(part, whole)).toBe(text))

  test('and never differs from exact arithmetic', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (part, whole) => {
        const tenths = BigInt(Math.round((percentOf(part, whole) ?? -1) * 10))
        const distance = 2n * (tenths * BigInt(whole) - BigInt(part) * 1000n)
        expect(distance <= BigInt(whole) && distance > -BigInt(whole)).toBe(true)
      }),
    )
  })
  test('in English', () => expect(formatPercent(1832, 2170, 1, 'en')).toBe('84.4%'))
})
