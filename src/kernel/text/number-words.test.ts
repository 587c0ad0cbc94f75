// Every number of the reading table, what the offices wrote instead, and the way back.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNumberWords } from './number-words-reading.ts'
import { moneyInWords, numberInWords } from './number-words.ts'

describe('a number is read aloud', () => {
  test.each([
    [0, 'không'],
    [10, 'mười'],
    [11, 'mười một'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [20, 'hai mươi'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [101, 'một trăm linh một'],
    [104, 'một trăm linh bốn'],
    [105, 'một trăm linh năm'],
    [1001, 'một nghìn không trăm linh một'],
    [1000001, 'một triệu không trăm linh một'],
    [-5, 'âm năm'],
    [1e12, 'một nghìn tỷ'],
  ])('%d', (value, words) => expect(numberInWords(value)).toBe(words))

  test.each([
    [10_580_000, 'mười triệu năm trăm tám mươi nghìn đồng'],
    [42_700_000, 'bốn mươi hai triệu bảy trăm nghìn đồng'],
    [82_472_000, 'tám mươi hai triệu bốn trăm bảy mươi hai nghìn đồng'],
    [125_172_000, 'một trăm hai mươi lăm triệu một trăm bảy mươi hai nghìn đồng'],
    [145_015_000, 'một trăm bốn mươi lăm triệu không trăm mười lăm nghìn đồng'],
    [240_705_000, 'hai trăm bốn mươi triệu bảy trăm linh năm nghìn đồng'],
    [376_457_000, 'ba trăm bảy mươi sáu triệu bốn trăm năm mươi bảy nghìn đồng'],
    [376_417_000, 'ba trăm bảy mươi sáu triệu bốn trăm mười bảy nghìn đồng'],
    [502_960_000, 'năm trăm linh hai triệu chín trăm sáu mươi nghìn đồng'],
    [521_472_000, 'năm trăm hai mươi mốt triệu bốn trăm bảy mươi hai nghìn đồng'],
  ])('%d đồng', (value, words) => expect(moneyInWords(value)).toBe(words))

  test('up to a billion billions, with a capital where asked', () => {
    expect(numberInWords(10n ** 18n, { capital: true })).toBe('Một tỷ tỷ')
    expect(() => numberInWords(10n ** 18n + 1n)).toThrow(RangeError)
  })
})

describe('words are read back', () => {
  test('always to the number they came from', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (value) => {
        expect(parseNumberWords(numberInWords(value))).toBe(value)
      }),
      { numRuns: 500 },
    )
    for (let value = 0; value < 2000; value += 1)
      expect(parseNumberWords(numberInWords(value))).toBe(BigInt(value))
  })

  test.each([
    ['một trăm bốn mươi năm triệu, không trăm mười năm nghìn', 145_015_000n],
    ['bảy trăm không năm nghìn', 705_000n],
    ['hai trăm bốn mươi triệu, bảy trăm không năm nghìn đồng', 240_705_000n],
    ['Ba trăm lẻ bốn ngàn đồng chẵn./.', null],
    ['Ba trăm lẻ bốn ngàn đồng chẵn', 304_000n],
    ['nam tram hai muoi mot trieu', 521_000_000n],
    ['hai mốt', 21n],
    ['hai mươi bốn', 24n],
    ['một trăm năm', null],
    ['triệu', null],
    ['năm nghìn hai triệu', null],
    ['trạm y tế', null],
    ['', null],
  ])('%s', (words, value) => expect(parseNumberWords(words)).toBe(value))
})
