// The shapes that offices' sheets have, and that no row of them disappears.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutOf, sheetOf } from './sheet-making.ts'

const head = ['STT', 'Họ và tên', 'Năm sinh', 'Giới tính', 'Địa chỉ', 'Ngày lấy mẫu', 'Kết quả']
const person = (number: number, name: string) => [
  number,
  name,
  1980 + number,
  'Nam',
  'Thôn 2',
  '02/03/2022',
  'Dương tính',
]

test('titles, header, numbering, sections, totals, signatures', () => {
  const { roles, sections, titles, listDay, sequenceColumn } = layoutOf(
    sheetOf([
      ['UBND XÃ MỸ THANH', null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['TRẠM Y TẾ', null, null, null, 'Độc lập - Tự do - Hạnh phúc'],
      [],
      ['DANH SÁCH BỆNH NHÂN COVID-19'],
      ['(Tính đến ngày 05/03/2022)'],
      head,
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ['I', 'Thôn Hạ', null, null, null, null, null],
      person(1, 'Nguyễn Văn An'),
      person(2, 'Tống Thị Bình'),
      ['', 'Cộng', 2],
      ['II. Thôn Thượng'],
      head,
      person(3, 'Trần Công'),
      [],
      ['Tổng cộng: 3 người'],
      [null, null, null, null, 'Mỹ Thanh, ngày 05 tháng 3 năm 2022'],
      ['Người lập biểu', null, null, null, 'TRẠM TRƯỞNG'],
      ['(Ký, ghi rõ họ tên)'],
      [null, null, null, null, 'Lê Văn Cường'],
    ]),
  )
  expect(roles).toEqual([
    'title',
    'title',
    'blank',
    'title',
    'title',
    'header',
    'header',
    'section',
    'data',
    'data',
    'total',
    'section',
    'repeatHeader',
    'data',
    'blank',
    'total',
    'note',
    'note',
    'note',
    'note',
  ])
  expect(sections[8]).toBe('Thôn Hạ')
  expect(sections[13]).toBe('Thôn Thượng')
  expect(titles).toContain('DANH SÁCH BỆNH NHÂN COVID-19')
  expect(listDay).toEqual({ day: '2022-03-05', upTo: true })
  expect(sequenceColumn).toBe(0)
})

test('two header rows with merges: Năm sinh over Nam and Nữ', () => {
  const { header, headers, roles } = layoutOf(
    sheetOf(
      [
        ['STT', 'Họ và tên', 'Năm sinh', null, 'Địa chỉ'],
        [null, null, 'Nam', 'Nữ', null],
        [1, 'Nguyễn Văn An', 1980, null, 'Thôn 1'],
      ],
      {
        merges: [
          { top: 0, left: 0, bottom: 1, right: 0 },
          { top: 0, left: 1, bottom: 1, right: 1 },
          { top: 0, left: 2, bottom: 0, right: 3 },
          { top: 0, left: 4, bottom: 1, right: 4 },
        ],
      },
    ),
  )
  expect(header).toEqual({ top: 0, bottom: 1, numbering: null })
  expect(headers.map(({ whole }) => whole)).toEqual([
    'STT',
    'Họ và tên',
    'Năm sinh Nam',
    'Năm sinh Nữ',
    'Địa chỉ',
  ])
  expect(roles).toEqual(['header', 'header', 'data'])
})

test('the same two rows pasted without their merges', () => {
  const { headers, roles } = layoutOf(
    sheetOf([
      ['STT', 'Họ và tên', 'Năm sinh', '', 'Địa chỉ'],
      ['', '', 'Nam', 'Nữ', ''],
      ['1', 'Nguyễn Văn An', '1980', '', 'Thôn 1'],
      ['2', 'Trần Thị Bé', '', '1985', 'Thôn 1'],
    ]),
  )
  expect(headers.map(({ whole }) => whole)).toEqual([
    'STT',
    'Họ và tên',
    'Năm sinh Nam',
    'Năm sinh Nữ',
    'Địa chỉ',
  ])
  expect(roles).toEqual(['header', 'header', 'data', 'data'])
})

test('a sheet that begins with its data has no header, and says so', () => {
  const { header, roles, notes } = layoutOf(
    sheetOf([
      ['Nguyễn Văn An', '1980', '0912345678'],
      ['Trần Thị Bé', '1985', '0912345679'],
    ]),
  )
  expect(header).toBeNull()
  expect(roles).toEqual(['data', 'data'])
  expect(notes).toHaveLength(1)
})

test('a hidden row is data, and is told', () => {
  const { roles, notes } = layoutOf(
    sheetOf([head, person(1, 'Nguyễn Văn An'), person(2, 'Lê Thị Cúc')], { hiddenRows: [2] }),
  )
  expect(roles).toEqual(['header', 'data', 'data'])
  expect(notes[0]?.vi).toMatch(/1 dòng đang bị ẩn/)
})

test('a person with few cells filled stays data', () => {
  const { roles } = layoutOf(
    sheetOf([head, person(1, 'Nguyễn Văn An'), [2, 'Lê Thị Cúc'], [3, 'Đỗ Xã'], person(4, 'Lý A')]),
  )
  expect(roles).toEqual(['header', 'data', 'data', 'data', 'data'])
})

test('comment lines of exchange files, and rows of entities and properties', () => {
  const { roles, headers } = layoutOf(
    sheetOf([
      ['## a comment, with a comma'],
      ['CaseData', 'CaseData', 'Person', 'Person'],
      ['## another'],
      ['disease', 'reportDate', 'person.firstName', 'person.lastName'],
      ['EVD', '11/20/2018', 'Import', 'One'],
      ['## between rows'],
      ['EVD', '11/21/2018', 'Import', 'Two'],
    ]),
  )
  expect(roles).toEqual(['note', 'header', 'note', 'header', 'data', 'note', 'data'])
  expect(headers[2]?.child).toBe('person.firstName')
})

test('no row disappears: each has one role, and a reason unless it is data or header', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(
      'STT',
      'Họ và tên',
      'Tổng cộng',
      'I',
      'Xã A',
      '#x',
      '05/03/2022',
      'Ngày báo cáo',
      'Người lập biểu',
    ),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 25 }), (rows) => {
      const { roles, whys, sections } = layoutOf(sheetOf(rows))
      expect(roles).toHaveLength(rows.length)
      expect(sections).toHaveLength(rows.length)
      roles.forEach((role, row) => {
        if (role !== 'data' && role !== 'header') expect(whys[row]).not.toBeNull()
        if (role === 'blank')
          expect((rows[row] ?? []).every((value) => value === null || String(value).trim() === '')).toBe(true)
      })
    }),
    { numRuns: 200 },
  )
})
