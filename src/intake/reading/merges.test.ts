// Merged cells that cover each other, come again, or claim more places than anybody has.
import { expect, test } from 'vitest'
import { gridOf, mergedText } from './grid.ts'
import { readWorkbook } from '../../kernel/sheet/read.ts'
import { cases } from '../../surveillance/cases.ts'
import { readSheet, sheetOf } from './sheet-making.ts'

const wide = Array.from({ length: 250 }, (_, row) => Array.from({ length: 120 }, (_, column) => row + column))

test('the same merge written again counts once', () => {
  const merges = Array.from({ length: 5000 }, () => ({ top: 0, left: 0, bottom: 199, right: 99 }))
  const grid = gridOf(sheetOf(wide, { merges }))
  expect(grid.merges).toHaveLength(1)
  expect(grid.covered.get(199)?.size).toBe(100)
})

test('thousands of large merges over each other are refused in words', () => {
  const merges = Array.from({ length: 5000 }, (_, index) => ({
    top: index % 50,
    left: index % 20,
    bottom: 199,
    right: 99 - Math.floor(index / 100),
  }))
  expect(() => gridOf(sheetOf(wide, { merges }))).toThrow(
    expect.objectContaining({ code: 'tooManyMerges', vi: expect.stringContaining('ô gộp') }),
  )
})

test('a place that two merges cover says what the first says', () => {
  const merges = [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 1, left: 0, bottom: 1, right: 2 },
  ]
  const grid = gridOf(sheetOf([['a'], ['', '', 'z'], ['', '', 'y']], { merges }))
  expect(mergedText(grid, 1, 0)).toBe('a')
})

test('a web page saved as .xls: what stands beside merged cells is read under its own header', async () => {
  const page = `<table><tr><th rowspan=2>STT<th rowspan=2>Họ tên<th colspan=2>Năm sinh<th rowspan=2>SĐT<th rowspan=2>Ngày báo cáo
    <tr><th>Nam<th>Nữ
    <tr><td>1<td>Lê An<td>1980<td><td rowspan=2>0912345678<td>01/03/2022
    <tr><td>2<td>Lê Thị Bé<td><td>1985<td>02/03/2022</table>`
  const [sheet] = (await readWorkbook(Buffer.from(page))).sheets
  const { rows } = readSheet(sheet ?? sheetOf([]), cases)
  expect(
    rows.map(({ subject, values }) => [
      subject['sex'],
      subject['birthYear'],
      subject['phone'],
      values['reportDay'],
    ]),
  ).toEqual([
    ['male', 1980, '0912345678', '2022-03-01'],
    ['female', 1985, '0912345678', '2022-03-02'],
  ])
})
