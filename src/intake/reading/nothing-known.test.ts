// What says that nothing is known, and the names and villages that only look like it without their marks.
import { expect, test } from 'vitest'
import { cases } from '../../surveillance/cases.ts'
import { persons } from '../../people/persons.ts'
import { readSheet, sheetOf } from './sheet-making.ts'
import { saysNothing } from './words.ts'

test.each([
  '-',
  '…',
  'N/A',
  'n/a',
  'n.a',
  'N.A.',
  'NA',
  'na',
  'trống',
  'TRỐNG',
  '(trống)',
  'không rõ',
  'null',
])('“%s” says nothing', (text) => expect(saysNothing(text)).toBe(true))

test.each(['Trọng', 'TRỌNG', 'trọng', 'Na', 'Nà', 'NÀ', 'Nả', 'Nà'.normalize('NFD'), 'trong nhà'])(
  '“%s” says something',
  (text) => expect(saysNothing(text)).toBe(false),
)

test('given names and villages that read like words for nothing are kept', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ đệm', 'Tên', 'Năm sinh', 'Thôn', 'Ngày báo cáo'],
      ['Nguyễn Văn', 'Trọng', '1980', 'Nà', '01/03/2022'],
      ['Lò Thị', 'Na', '1981', 'Na', '01/03/2022'],
      ['LÒ THỊ', 'NA', '1982', 'N/A', '01/03/2022'],
      ['Lê', 'N/A', '1983', 'trống', '01/03/2022'],
      ['Lê', 'trống', '1984', '-', '01/03/2022'],
      ['NA', 'NA', '1985', 'NA', '01/03/2022'],
    ]),
    cases,
  )
  expect(rows.map(({ subject }) => [subject['fullName'], subject['village']])).toEqual([
    ['Nguyễn Văn Trọng', 'Nà'],
    ['Lò Thị Na', 'Na'],
    ['Lò Thị Na', undefined],
    ['Lê', undefined],
    ['Lê', undefined],
    [undefined, undefined],
  ])
})

test('a name in one column too', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ và tên', 'Năm sinh', 'Giới tính'],
      ['Trọng', '1980', 'Nam'],
      ['Y Na', '1981', 'Nữ'],
      ['N/A', '1982', 'Nam'],
      ['trống', '1983', 'Nữ'],
      ['-', '1984', 'Nam'],
    ]),
    persons,
  )
  expect(rows.map(({ values }) => values['fullName'])).toEqual([
    'Trọng',
    'Y Na',
    undefined,
    undefined,
    undefined,
  ])
})
