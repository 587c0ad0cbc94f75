// Which number of a date is the day: told by the column, by the sheet, and never by one slip.
import { expect, test } from 'vitest'
import { cases } from '../../surveillance/cases.ts'
import { readSheet, sheetOf } from './sheet-making.ts'

const march = Array.from({ length: 12 }, (_, n) => `${String((n % 9) + 1).padStart(2, '0')}/03/2022`)

const reportDays = (days: readonly string[]) => {
  const { rows, notes } = readSheet(
    sheetOf([['Họ tên', 'Ngày báo cáo'], ...days.map((day) => ['Lê An', day])]),
    cases,
    { today: '2023-01-30' },
  )
  return {
    notes,
    days: rows.map(({ values }) => values['reportDay']),
    asked: rows.flatMap(({ row, problems }) =>
      problems.flatMap(({ severity, text }) => (severity === 'warning' ? [[row, text.vi]] : [])),
    ),
  }
}

test('one date with the month first does not turn a column over; it is read as what it is, and asked', () => {
  const { days, asked, notes } = reportDays([...march, '03/15/2022'])
  expect(days.slice(0, 12)).toEqual(march.map((day) => day.split('/').toReversed().join('-')))
  expect(days[12]).toBe('2022-03-15')
  expect(asked).toEqual([[13, 'Khác các ô cùng cột: đã hiểu là tháng/ngày']])
  expect(notes.join()).toContain('vài ô chỉ có thể là tháng/ngày')
})

test('a column written month first stays one', () => {
  const { days, asked, notes } = reportDays(['03/02/2022', '03/05/2022', '03/14/2022', '03/25/2022'])
  expect(days).toEqual(['2022-03-02', '2022-03-05', '2022-03-14', '2022-03-25'])
  expect(asked).toEqual([])
  expect(notes.join()).toMatch(/tháng trước ngày/)
})

test('where a column does not tell, another of the sheet does', () => {
  const { rows } = readSheet(
    sheetOf([
      ['Họ tên', 'Ngày lấy mẫu', 'Ngày báo cáo'],
      ...march.map((_, n) => ['Lê An', `03/${13 + n}/2022`, n === 0 ? '03/29/2022' : '04/05/2022']),
    ]),
    cases,
    { today: '2023-01-30' },
  )
  expect(rows.slice(0, 2).map(({ values }) => values['reportDay'])).toEqual(['2022-03-29', '2022-04-05'])
})
