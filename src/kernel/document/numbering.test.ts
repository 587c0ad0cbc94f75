// Numbers of documents in both grammars, with the slips that offices make.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDocumentNumber, parseDocumentNumber } from './numbering.ts'
import { orderBreaks } from './order-breaks.ts'

describe('a number is read', () => {
  test.each([
    ['277-QĐ/HU', 'party', 277, 'QĐ', 'HU'],
    ['278-QĐ/HU', 'party', 278, 'QĐ', 'HU'],
    ['1373-QĐ/HU', 'party', 1373, 'QĐ', 'HU'],
    ['18-CT/TU', 'party', 18, 'CT', 'TU'],
    ['1660-TB/VPTU', 'party', 1660, 'TB', 'VPTU'],
    ['04-KH/BCĐ', 'party', 4, 'KH', 'BCĐ'],
    ['Số 01-TB/BCĐ', 'party', 1, 'TB', 'BCĐ'],
    ['15/TB-BCĐ', 'state', 15, 'TB', 'BCĐ'],
    ['2935/QĐ-UBND', 'state', 2935, 'QĐ', 'UBND'],
    ['85/KH-UBND', 'state', 85, 'KH', 'UBND'],
    ['77/KH-UBND', 'state', 77, 'KH', 'UBND'],
    ['01/PA-UBND', 'state', 1, 'PA', 'UBND'],
    ['88/KH-SYT', 'state', 88, 'KH', 'SYT'],
    ['128/NQ-CP', 'state', 128, 'NQ', 'CP'],
    ['4800/QĐ-BYT', 'state', 4800, 'QĐ', 'BYT'],
    ['15/CT-TTg', 'state', 15, 'CT', 'TTg'],
    ['Số: 05/BC-UBND', 'state', 5, 'BC', 'UBND'],
    ['/BC-BCĐ', 'state', null, 'BC', 'BCĐ'],
    ['Số:        /BC-BCĐ', 'state', null, 'BC', 'BCĐ'],
    ['Số: …../BC-BCĐ', 'state', null, 'BC', 'BCĐ'],
  ])('%s', (text, style, serial, type, issuer) => {
    expect(parseDocumentNumber(text)).toEqual({ style, serial, type, issuer, slips: [] })
  })

  test.each([
    ['15/2020/QĐ-TTg', { serial: 15, year: 2020, type: 'QĐ', issuer: 'TTg' }],
    ['18/2008/NQ-QH12', { serial: 18, year: 2008, type: 'NQ', issuer: 'QH12' }],
    ['02/2022/TT-BTNMT', { serial: 2, year: 2022, type: 'TT', issuer: 'BTNMT' }],
    ['2436/UBND-VHTT', { serial: 2436, type: null, issuer: 'UBND', unit: 'VHTT' }],
    ['2869/UBND-VP', { serial: 2869, type: null, issuer: 'UBND', unit: 'VP' }],
    ['12a/BC-UBND', { serial: 12, suffix: 'a', type: 'BC', issuer: 'UBND' }],
  ])('%s with year, drafting unit or letter', (text, number) => {
    expect(parseDocumentNumber(text)).toEqual({ style: 'state', ...number, slips: [] })
    expect(formatDocumentNumber({ style: 'state', ...number })).toBe(text)
  })

  test.each([
    ['128/NQCP', '128/NQ-CP', ['missing-hyphen']],
    ['"128/NQCP"', '128/NQ-CP', ['missing-hyphen']],
    ['242/KH- UBND', '242/KH-UBND', ['stray-space']],
    ['15/TB-BCD', '15/TB-BCĐ', ['missing-diacritic']],
  ])('%s, a slip for %s', (text, meant, slips) => {
    const number = parseDocumentNumber(text)
    expect(number?.slips).toEqual(slips)
    expect(number && formatDocumentNumber(number)).toBe(meant)
  })

  test.each(['', '02/11/2021', 'F1', '94,2 %', 'COVID-19', '1.297', 'Số nhà 12/4'])(
    'never from "%s"',
    (text) => {
      expect(parseDocumentNumber(text)).toBeNull()
    },
  )
})

test('what is written is read back', () => {
  const number = fc.record({
    style: fc.constantFrom('state' as const, 'party' as const),
    serial: fc.option(fc.integer({ min: 1, max: 99999 })),
    type: fc.constantFrom('BC', 'QĐ', 'QyĐ', 'TTr', 'KH'),
    issuer: fc.constantFrom('UBND', 'BCĐ', 'TTYT', 'HU'),
  })
  fc.assert(
    fc.property(number, (given) => {
      expect(parseDocumentNumber(formatDocumentNumber(given))).toEqual({ ...given, slips: [] })
    }),
  )
})

test('a công văn has no type and a number below ten has a zero', () => {
  expect(formatDocumentNumber({ style: 'state', serial: 5, type: 'BC', issuer: 'UBND' })).toBe('05/BC-UBND')
  expect(
    formatDocumentNumber({ style: 'state', serial: 2436, type: null, issuer: 'UBND', unit: 'VHTT' }),
  ).toBe('2436/UBND-VHTT')
})

describe('a register is checked', () => {
  test('a mistyped year is found by the pace of the office', () => {
    const wrong = { serial: 2436, day: '2022-11-08' }
    expect(orderBreaks([wrong, { serial: 2869, day: '2021-12-31' }])).toEqual([
      { kind: 'year', entry: wrong, likelyYear: 2021, expectedSerial: 2452 },
    ])
    expect(
      orderBreaks([
        { ...wrong, day: '2021-11-08' },
        { serial: 2869, day: '2021-12-31' },
      ]),
    ).toEqual([])
  })
  test('one number out of order is named, not its neighbours', () => {
    const odd = { serial: 7, day: '2021-02-01' }
    const good = [1, 2, 3, 4].map((serial) => ({ serial, day: `2021-03-0${serial}` }))
    expect(orderBreaks([odd, ...good])).toEqual([{ kind: 'order', entry: odd }])
  })
  test('a number given twice is named', () => {
    const [one, two] = [
      { serial: 5, day: '2021-02-01' },
      { serial: 5, day: '2021-02-02' },
    ]
    expect(orderBreaks([one, two])).toEqual([{ kind: 'duplicate', entry: two, other: one }])
  })
  test('a register kept in order has no breaks', () => {
    const serials = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 2 })
    fc.assert(
      fc.property(serials, (numbers) => {
        const start = Date.parse('2021-01-01T00:00:00Z')
        const register = numbers.map((serial) => ({
          serial,
          day: new Date(start + serial * 86_400_000).toISOString().slice(0, 10),
        }))
        expect(orderBreaks(register)).toEqual([])
      }),
    )
  })
})
