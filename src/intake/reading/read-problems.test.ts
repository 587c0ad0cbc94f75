// What is wrong in a row is named, nothing is guessed silently, and no row is lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { uncalculatedCell } from '../../kernel/sheet/sheet.ts'
import { isolationOrders } from '../../isolation/isolation-orders.ts'
import { specimens } from '../../laboratory/specimens.ts'
import { persons } from '../../people/persons.ts'
import { cases } from '../../surveillance/cases.ts'
import { doses } from '../../vaccination/doses.ts'
import { readColumns } from './columns.ts'
import { readRows } from './read-rows.ts'
import { dateCell, layoutOf, readSheet, sheetOf } from './sheet-making.ts'

const units: Record<string, string> = {
  'Xã Mỹ Thanh': 'commune:my-thanh',
  'Mỹ Thanh': 'commune:my-thanh',
  'XÃ MỸ THANH': 'commune:my-thanh',
  'Phường Hà Khẩu': 'commune:ha-khau',
}
const findUnit = (name: string): string | null => units[name] ?? null
test('the order of day and month is decided by the column', () => {
  const { rows, notes } = readSheet(
    sheetOf([
      ['Họ tên', 'Ngày báo cáo'],
      ['Lê An', '03/14/2022'],
      ['Lê Bình', '03/02/2022'],
    ]),
    cases,
  )
  expect(rows.map(({ values }) => values['reportDay'])).toEqual(['2022-03-14', '2022-03-02'])
  expect(notes.join()).toMatch(/tháng trước ngày/)
})

test('a formula that was never calculated is said, in a field that may be empty too', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ tên', 'Ngày báo cáo', 'Giới tính', 'Tuổi', 'Ngày khởi phát'],
      ['Lê An', '01/03/2022', 'Nam', '20', uncalculatedCell],
      [uncalculatedCell, '01/03/2022', 'Nam', uncalculatedCell, ''],
    ]),
    cases,
  )
  expect(rows.map(({ verdict }) => verdict)).toEqual(['question', 'problem'])
  expect(rows.map(({ problems }) => problems.map(({ column, text }) => [column, text.vi]))).toEqual([
    [[4, expect.stringMatching(/^Công thức chưa được tính.*; để trống$/)]],
    expect.arrayContaining([
      [0, expect.stringMatching(/^Công thức chưa được tính: mở tệp bằng Excel, lưu lại/)],
      [3, expect.stringMatching(/^Công thức chưa được tính.*; để trống$/)],
    ]),
  ])
})

test('what is missing or impossible is named, and the row is kept', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ tên', 'Ngày báo cáo', 'Giới tính', 'Ngày khởi phát', 'Tuổi'],
      ['', '01/03/2022', 'Nam', '', '20'],
      ['Lê An', '31/02/2022', 'Nam', '', '20'],
      ['Lê Bình', '01/03/2029', 'Nam', '', '20'],
      ['Lê Cường', '01/03/2022', 'xyz', '40/01/2022', '200'],
      ['Lê Dũng', '01/03/2022', 'Nam', '', '20'],
    ]),
    cases,
  )
  expect(rows.map(({ verdict }) => verdict)).toEqual(['problem', 'problem', 'problem', 'question', 'ready'])
  const texts = rows.map(({ problems }) =>
    problems.filter(({ severity }) => severity !== 'info').map(({ text }) => text.vi),
  )
  expect(texts[0]).toEqual(['Thiếu họ và tên'])
  expect(texts[1]).toEqual(['Không có ngày 31/2/2022'])
  expect(texts[2]).toEqual(['Ngày 01/03/2029 ở tương lai'])
  expect(texts[3]).toHaveLength(3)
  expect(rows[3]?.unknownWords).toEqual([{ target: 'subject.sex', word: 'xyz', guess: null }])
})

test('contradictions are questions; a due day may lie ahead', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ và tên', 'Hình thức cách ly', 'Từ ngày', 'Đến ngày'],
      ['Lê An', 'Tập trung', '25/03/2022', '08/04/2022'],
      ['Lê Bình', 'Tại nhà', '25/03/2022', '20/03/2022'],
    ]),
    isolationOrders,
  )
  expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'question'])
  expect(rows[0]?.values['dueDay']).toBe('2022-04-08')
})

test('a personal number that lost its zero, and one that contradicts the year', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ tên', 'Năm sinh', 'Giới tính', 'CCCD', 'Ngày báo cáo'],
      ['Lê An', 1985, 'Nam', 1085012345, '01/03/2022'],
      ['Lê Bình', 1990, 'Nam', '001085012345', '01/03/2022'],
    ]),
    cases,
  )
  expect(rows[0]?.subject['nationalId']).toBe('001085012345')
  expect(rows[0]?.verdict).toBe('ready')
  expect(rows[1]?.verdict).toBe('question')
})

test('real dates whose day never passes 12, among texts whose day always does, are told as swapped', () => {
  const rows = [1, 2, 3, 4, 5, 6].flatMap((number) => [
    [`Lê A`, dateCell(`2022-0${number}-03`)],
    ['Lê B', `${12 + number}/03/2022`],
  ])
  const { notes } = readSheet(sheetOf([['Họ tên', 'Ngày báo cáo'], ...rows]), cases, { today: '2022-12-31' })
  expect(notes.join()).toMatch(/đảo ngày với tháng/)
})

test('FI read from a scan is F1; a word that only opens with ours is a question', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ tên', 'Hình thức', 'Diện', 'Từ ngày'],
      ['Lê An', 'Tập trung', '(FI)', '01/03/2022'],
      ['Lê Bình', 'Khu cách ly Trường Tiểu học Mỹ Thanh', 'F1', '01/03/2022'],
    ]),
    isolationOrders,
  )
  expect(rows.map(({ values, verdict }) => [values['form'], values['reason'], verdict])).toEqual([
    ['centralised', 'contact', 'ready'],
    ['centralised', 'contact', 'question'],
  ])
})

test('a cell corrected by a person is read in place of the original', () => {
  const layout = layoutOf(
    sheetOf([
      ['Họ tên', 'Ngày báo cáo'],
      ['Lê An', '31/02/2022'],
    ]),
  )
  const columns = readColumns({ layout, register: cases })
  const [row] = readRows({
    layout,
    columns,
    register: cases,
    today: '2022-03-31',
    corrected: new Map([['1:1', '28/02/2022']]),
  })
  expect(row).toMatchObject({
    verdict: 'ready',
    values: { reportDay: '2022-02-28' },
  })
})

test('a personal post is no signature, a signature is no person', () => {
  const { rows, layout } = readSheet(
    sheetOf([
      ['Họ tên', 'Nghề nghiệp', 'Ngày báo cáo', 'Giới tính', 'Địa chỉ', 'Ghi chú'],
      ['Lê An', 'Giám đốc'],
      ['Lê Bình', 'Kế toán', '01/03/2022', 'Nam'],
      ['NGƯỜI LẬP BIỂU', null, null, 'GIÁM ĐỐC'],
      ['Lê Cường'],
    ]),
    cases,
  )
  expect(layout.roles).toEqual(['header', 'data', 'data', 'note', 'note'])
  expect(rows.map(({ verdict }) => verdict)).toEqual(['problem', 'ready'])
})

test('reading never throws, and gives each data row once', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '31/02/2022',
      'Dương tính',
      'x',
      '+',
      '1e999',
      '９',
      '\u0000',
    ),
  )
  const header = fc.constantFrom(
    'Họ và tên',
    'Ngày báo cáo',
    'Năm sinh',
    'Tuổi',
    'CCCD',
    'SĐT',
    'Xã',
    'Mũi',
    'Kết quả',
    'constructor',
    'Ghi chú',
  )
  fc.assert(
    fc.property(
      fc.constantFrom(cases, specimens, doses, persons),
      fc.array(header, { minLength: 2, maxLength: 8 }),
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
      (register, headers, rows) => {
        const result = readSheet(sheetOf([headers, ...rows]), register, { findUnit })
        expect(result.rows.map(({ row }) => row)).toEqual(
          result.layout.roles.flatMap((role, row) => (role === 'data' ? [row] : [])),
        )
        for (const { verdict, problems } of result.rows)
          if (verdict !== 'ready') expect(problems.length).toBeGreaterThan(0)
      },
    ),
    { numRuns: 200 },
  )
})
