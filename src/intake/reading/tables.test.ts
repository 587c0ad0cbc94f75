// Several tables on one sheet: below each other with their titles, beside each other, and what only looks like it.
import { expect, test } from 'vitest'
import { registers } from '../../registers.ts'
import { cases } from '../../surveillance/cases.ts'
import { specimens } from '../../laboratory/specimens.ts'
import type { Sheet } from '../../kernel/sheet/sheet.ts'
import { dataRows } from './layout.ts'
import { guessRegister } from './guess-register.ts'
import { layoutOf, readSheet, sheetOf } from './sheet-making.ts'
import { withTables } from './tables.ts'

const listed = registers.filter(({ sheetWords }) => sheetWords !== undefined)
const part = (sheet: Sheet) => withTables({ kind: 'xlsx', sheets: [sheet], notes: [] }, listed)
const namesOf = (sheet: Sheet | undefined) => part(sheet ?? sheetOf([])).sheets.map(({ name }) => name)

const caseHeader = ['STT', 'Họ và tên', 'Năm sinh', 'Ngày báo cáo', 'Kết quả điều trị']
const sampleHeader = ['TT', 'Họ tên', 'Ngày lấy mẫu', 'Phương pháp', 'Kết quả xét nghiệm']

const below = sheetOf([
  ['DANH SÁCH CA BỆNH'],
  caseHeader,
  [1, 'Hoàng Văn Nội', 1980, '01/03/2022', 'Khỏi'],
  [2, 'Lý Thị Mai', 1975, '02/03/2022', 'Khỏi'],
  [],
  ['DANH SÁCH LẤY MẪU'],
  sampleHeader,
  [1, 'Nông Văn Ba', '03/03/2022', 'PCR', 'Âm tính'],
  [2, 'Ma Thị Tư', '03/03/2022', 'PCR', 'Dương tính'],
  [3, 'Bàn Văn Năm', '04/03/2022', 'PCR', 'Âm tính'],
])

test('tables below each other are lists of their own, each cell in its place', () => {
  const { sheets, notes, whole } = part(below)
  expect(sheets.map(({ name, of }) => [name, of])).toEqual([
    ['Sheet1 · bảng 1 (dòng 1–4)', undefined],
    ['Sheet1 · bảng 2 (dòng 6–10)', 0],
  ])
  expect(notes.map(({ vi }) => vi).join()).toContain('2 bảng')
  expect(whole?.sheets).toEqual([below])
  const [first, second] = sheets
  const one = readSheet(first ?? below, cases)
  expect(one.rows.map(({ subject }) => subject?.fullName)).toEqual(['Hoàng Văn Nội', 'Lý Thị Mai'])
  const two = readSheet(second ?? below, specimens)
  expect(two.rows.map(({ row, values }) => [row, values.result])).toEqual([
    [7, 'negative'],
    [8, 'positive'],
    [9, 'negative'],
  ])
  expect(guessRegister({ layout: layoutOf(second ?? below), registers: listed }).guesses[0]?.register).toBe(
    'specimens',
  )
})

test('a list of contacts below a list of cases is one of its own, though both begin with names, years and places', () => {
  const { sheets } = part(
    sheetOf([
      ['DANH SÁCH F0'],
      caseHeader,
      [1, 'Hoàng Văn Nội', 1980, '01/03/2022', 'Khỏi'],
      [],
      ['DANH SÁCH F1'],
      ['STT', 'Họ và tên', 'Năm sinh', 'Ngày tiếp xúc cuối', 'Diện'],
      [1, 'Lý Thị Mai', 1975, '02/03/2022', 'F1'],
    ]),
  )
  expect(sheets.map(({ name }) => name)).toEqual(['Sheet1 · bảng 1 (dòng 1–3)', 'Sheet1 · bảng 2 (dòng 5–7)'])
})

test('every row of data is in exactly one of the tables', () => {
  const rows = part(below).sheets.flatMap((sheet) => dataRows(layoutOf(sheet)))
  expect(rows).toEqual([2, 3, 7, 8, 9])
})

test('tables beside each other with the same columns are parted by the empty one', () => {
  const beside = sheetOf([
    ['Xã Mỹ Thanh', null, null, null, 'Xã Cao Sơn'],
    ['STT', 'Họ và tên', 'Năm sinh', null, 'STT', 'Họ và tên', 'Năm sinh'],
    [1, 'Hoàng Văn Nội', 1980, null, 1, 'Phùng Thị Lan', 1990],
    [2, 'Lý Thị Mai', 1975, null, 2, 'Đặng Văn Chiêu', 1966],
  ])
  const { sheets } = part(beside)
  expect(sheets.length).toBe(2)
  expect(sheets[1]?.rows[2]?.slice(4).map(({ value }) => value)).toEqual([1, 'Phùng Thị Lan', 1990])
  expect(sheets[0]?.rows[2]?.length).toBe(3)
})

test.each([
  [
    'the header again on the next page',
    [
      caseHeader,
      [1, 'A B', 1980, '01/03/2022', 'Khỏi'],
      [],
      caseHeader,
      [2, 'C D', 1981, '01/03/2022', 'Khỏi'],
    ],
  ],
  [
    'sections and signatures',
    [
      caseHeader,
      ['I', 'Xã Mỹ Thanh'],
      [1, 'A B', 1980, '01/03/2022', 'Khỏi'],
      [],
      ['Người lập', null, 'Trạm trưởng', null, 'Xác nhận của UBND'],
    ],
  ],
  [
    'an empty column within',
    [
      ['STT', 'Họ và tên', null, 'Năm sinh', 'Địa chỉ'],
      [1, 'A B', null, 1980, 'Thôn 1'],
    ],
  ],
])('%s is one table', (_, rows) => {
  const sheet = sheetOf(rows)
  expect(namesOf(sheet)).toEqual(['Sheet1'])
})

test('a crosstab of counts by unit (a situation report) is no list, and is told what it is', () => {
  const sitrep = sheetOf(
    [
      ['COVID-19 situation by health zone, week 9'],
      ['Health zone', 'Cases', null, 'Deaths', null, 'Recovered'],
      [null, 'New', 'Total', 'New', 'Total', 'Total'],
      ['Beni', 12, 340, 1, 22, 280],
      ['Butembo', 4, 120, 0, 9, 101],
      ['Katwa', 7, 655, 2, 44, 590],
      ['Total', 23, 1115, 3, 75, 971],
    ],
    {
      merges: [
        { top: 1, bottom: 1, left: 1, right: 2 },
        { top: 1, bottom: 1, left: 3, right: 4 },
      ],
    },
  )
  const guess = guessRegister({ layout: layoutOf(sitrep), registers: listed })
  expect(guess.kind).toBe('summary')
  expect(guess.why.vi).toContain('bảng tổng hợp')
  const communes = sheetOf([
    ['TÌNH HÌNH DỊCH THEO XÃ'],
    ['TT', 'Đơn vị', 'Ca mới', 'Cộng dồn', 'Đang điều trị', 'Khỏi', 'Tử vong'],
    [1, 'Xã Mỹ Thanh', 3, 668, 12, 655, 1],
    [2, 'Xã Cao Sơn', 0, 210, 4, 206, 0],
  ])
  expect(guessRegister({ layout: layoutOf(communes), registers: listed }).kind).toBe('summary')
})
