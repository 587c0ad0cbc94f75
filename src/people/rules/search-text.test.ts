// What a person is found by, and the slips that are forgiven.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expandWord } from '../../kernel/text/expand-word.ts'
import { nameKey } from './name.ts'
import { searchText } from './search-text.ts'

test('the stored text', () => {
  expect(
    searchText({ name: 'Nguyễn Văn Đạt', birthYear: 1989, nationalId: '001089000001', phone: '0912345678' }),
  ).toBe('nguyen van dat dat nguyen van 1989 001089000001 0912345678')
  expect(searchText({ name: 'An Bình' })).toBe('an binh')
})

test('the words of a name stand in what is searched', () => {
  const name = fc.array(fc.constantFrom('Nguyễn', 'Thị', 'Thường', 'Ó', 'Đào', 'Tuấn', 'Y', 'Bhăm'), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(name, (parts) => {
      expect(
        parts.every((part) =>
          searchText({ name: parts.join(' ') })
            .split(' ')
            .includes(nameKey(part)),
        ),
      ).toBe(true)
    }),
  )
})

test('a typed word stands for the words of the register one slip away or begun by it', () => {
  const vocabulary = new Set(['thuong', 'thong', 'thuy', 'an', 'anh', 'hung'])
  expect(expandWord('Thoung', vocabulary)).toEqual(['thoung', 'thuong', 'thong'])
  expect(expandWord('thu', vocabulary, true)).toEqual(['thu', 'thuong', 'thuy'])
  expect(expandWord('Ân', vocabulary)).toEqual(['an'])
})
