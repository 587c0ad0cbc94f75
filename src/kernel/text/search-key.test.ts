// Search without diacritics and the order in which offices list people.
import { expect, test } from 'vitest'
import { compareVietnamese, searchKey, withoutDiacritics } from './search-key.ts'

test('diacritics go, whichever way they were typed', () => {
  expect(withoutDiacritics('Đặng Thị Ánh Tuyết')).toBe('Dang Thi Anh Tuyet')
  expect(searchKey('  Nguyễn \u00a0 Văn  ĐỨC ')).toBe('nguyen van duc')
  expect(searchKey('Nguyễn\u200b Văn\u00ad Đức\ufeff')).toBe('nguyen van duc')
  expect(searchKey('Nguyễn'.normalize('NFD'))).toBe(searchKey('Nguyễn'.normalize('NFC')))
})

test('the alphabet is the Vietnamese one', () => {
  const words = ['đa', 'da', 'ăn', 'an', 'ân', 'Tổ 10', 'Tổ 2', 'e', 'ê']
  expect(words.toSorted(compareVietnamese)).toEqual(['an', 'ăn', 'ân', 'da', 'đa', 'e', 'ê', 'Tổ 2', 'Tổ 10'])
})
