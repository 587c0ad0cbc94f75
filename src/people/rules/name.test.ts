// Names as people write them, and what two spellings share.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedNameKey, nameKey, splitName, tidyName } from './name.ts'

test.each([
  ['NGUYỄN VĂN A', 'Nguyễn Văn A'],
  ['  nguyễn   thị\u00A0ánh ', 'Nguyễn Thị Ánh'],
  ['Nguyê\u0303n Va\u0306n An', 'Nguyễn Văn An'],
  ['ÐỖ THỊ ÐÀO', 'Đỗ Thị Đào'],
  ['nGUYỄN vĂN bÌNH', 'Nguyễn Văn Bình'],
  ['Y Bhăm Niê', 'Y Bhăm Niê'],
  ['Lò Thị Ó', 'Lò Thị Ó'],
  ['LÒ THỊ Ó', 'Lò Thị Ó'],
  ['K’BRÔNG', "K'Brông"],
  ["H' HEN NIÊ", "H'Hen Niê"],
  ["K'brông", "K'brông"],
  ['John McDonald', 'John McDonald'],
])('%s is written %s', (typed, tidy) => {
  expect(tidyName(typed)).toBe(tidy)
})

test('keys ignore marks, case and đ', () => {
  expect(nameKey('Nguyễn Thị Thường')).toBe('nguyen thi thuong')
  expect(nameKey('ĐẶNG  Đức Đệ')).toBe('dang duc de')
  expect(nameKey("K'Brông")).toBe(nameKey('K’BRÔNG'))
  expect(nameKey('Hoà')).toBe(nameKey('Hòa'))
})

test('the place of the tone mark does not matter, the mark does', () => {
  expect(markedNameKey('Hoà')).toBe(markedNameKey('HÒA'))
  expect(markedNameKey('Thuý')).toBe(markedNameKey('Thúy'))
  expect(markedNameKey('Qúy')).toBe(markedNameKey('Quý'))
  expect(markedNameKey('Ánh')).not.toBe(markedNameKey('Anh'))
  expect(markedNameKey('Hoa')).not.toBe(markedNameKey('Hoà'))
  expect(markedNameKey('Sơn')).not.toBe(markedNameKey('Son'))
})

test.each([
  ['Nguyễn Thị Ngọc Loan', 'Nguyễn', 'Thị Ngọc', 'Loan'],
  ['Trần An', 'Trần', '', 'An'],
  ['Tôn Nữ Thị Ninh', 'Tôn Nữ', 'Thị', 'Ninh'],
  ['Y Bhăm Niê Kdăm', 'Niê Kdăm', '', 'Y Bhăm'],
  ["H'Hen Niê", 'Niê', '', "H'Hen"],
  ["Ksor H'Bơ", 'Ksor', '', "H'Bơ"],
  ['Y Vân', '', '', 'Y Vân'],
  ["K'Brông", '', '', "K'Brông"],
])('the parts of %s', (name, family, middle, given) => {
  expect(splitName(name)).toEqual({ family, middle, given })
})

test('tidying twice changes nothing, and never changes the key', () => {
  const word = fc.stringMatching(/^[A-Za-zĐđÁáỄễƯưỢợÒòÝý']{1,8}$/u)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
      const once = tidyName(words.join('  '))
      expect(tidyName(once)).toBe(once)
      expect(nameKey(once)).toBe(nameKey(words.join(' ')))
    }),
  )
})

test('an ordinary name takes the short way, and comes to the same', () => {
  const word = fc.stringMatching(/^[A-Za-zĐđÐðÁáỄễƯưỢợÒòÝý]{1,8}$/u)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.boolean(), (words, decomposed) => {
      const name = decomposed ? words.join(' ').normalize('NFD') : words.join(' ')
      expect(tidyName(name)).toBe(tidyName(` ${name}\u200B`))
      expect(nameKey(name)).toBe(nameKey(`${name}'`))
    }),
  )
})
