// Free searches and the slips they forgive.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expandWord } from '../../kernel/text/expand-word.ts'
import { parseSearch, searchText } from './search.ts'

test('name, year and place in one line', () => {
  expect(parseSearch('Nguyen van A 1989 Quang Ninh')).toEqual({
    nameTokens: ['nguyen', 'van', 'a'],
    year: 1989,
    unitTokens: ['quang', 'ninh'],
  })
  expect(parseSearch('Lò Thị Ó, Na Tông')).toEqual({
    nameTokens: ['lo', 'thi', 'o'],
    unitTokens: ['na', 'tong'],
  })
  expect(parseSearch('Thường')).toEqual({ nameTokens: ['thuong'], unitTokens: [] })
  expect(parseSearch('1989 Nguyễn Văn A')).toEqual({
    nameTokens: ['nguyen', 'van', 'a'],
    year: 1989,
    unitTokens: [],
  })
  expect(parseSearch('Nguyễn Văn A 12/5/1989')).toMatchObject({
    nameTokens: ['nguyen', 'van', 'a'],
    year: 1989,
  })
  expect(parseSearch('   ')).toEqual({ nameTokens: [], unitTokens: [] })
})

test('a known place needs no year before it', () => {
  const isUnitKey = (key: string) => ['quang ninh', 'ninh'].includes(key)
  expect(parseSearch('nguyen van a quang ninh', { isUnitKey })).toMatchObject({
    nameTokens: ['nguyen', 'van', 'a'],
    unitTokens: ['quang', 'ninh'],
  })
})

test('phones, cards and scanned cards', () => {
  expect(parseSearch('0912 345 678')).toEqual({ nameTokens: [], phone: '0912345678', unitTokens: [] })
  expect(parseSearch('Tuấn +84912345678')).toMatchObject({ nameTokens: ['tuan'], phone: '0912345678' })
  expect(parseSearch('912345678')).toMatchObject({ phone: '0912345678', nationalId: '912345678' })
  expect(parseSearch('022304001234')).toMatchObject({ nationalId: '022304001234' })
  expect(parseSearch('An 1989 0912345678')).toMatchObject({
    nameTokens: ['an'],
    year: 1989,
    phone: '0912345678',
  })
  expect(parseSearch('001099000001||Nguyễn Văn A|01021999|Nam|Thôn X|15042021')).toMatchObject({
    nationalId: '001099000001',
    nameTokens: ['nguyen', 'van', 'a'],
  })
})

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
        parseSearch(parts.join(' ')).nameTokens.every((token) =>
          searchText({ name: parts.join(' ') }).includes(token),
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
