// Numbers that offices typed are read; what is unclear is not guessed.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMoney, parseNumber, parseRatio } from './number-reading.ts'
import { formatNumber } from './number.ts'

test.each([
  ['521. 472.000đ', 521472000],
  ['99,7 %', 99.7],
  ['1.000.000đ/trẻ', 1000000],
  ['25.284 mũi', 25284],
  ['2.170 trẻ em', 2170],
  ['2170', 2170],
  ['02', 2],
  ['521 472 000', 521472000],
  ['9 250,81', 9250.81],
  ['1,234,567', 1234567],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['0.5', 0.5],
  ['−12', -12],
  ['', null],
  ['F1', null],
  ['12 5', null],
  ['1.23.456', null],
  ['22639/ 22809', null],
  ['02/11/2021', null],
])('%s → %s', (text, value) => expect(parseNumber(text)).toBe(value))

test.each([
  ['22639/ 22809', { numerator: 22639, denominator: 22809 }],
  ['1.832/2.170 trẻ', { numerator: 1832, denominator: 2170 }],
  ['02/11/2021', null],
  ['12', null],
])('the two numbers of %s', (text, ratio) => expect(parseRatio(text)).toEqual(ratio))

test.each([
  ['9.250,81 triệu đồng', 9250810000],
  ['521. 472.000đ', 521472000],
  ['1,5 tỷ', 1500000000],
  ['100 trường hợp', 100],
])('the đồng of %s', (text, value) => expect(parseMoney(text)).toBe(value))

test('what is printed is read back', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 2 }), (value, decimals) => {
      const number = decimals === 0 ? value : Number(`${value}e-${decimals}`)
      // Three decimals after one comma are the only form with two readings, and reports never print three.
      expect(parseNumber(formatNumber(number, { decimals }))).toBe(number === 0 ? 0 : number)
    }),
  )
})
