// A web page saved as .xls: cells over several rows and columns leave the others where they stand, as in a workbook.
import * as old from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook } from './read.ts'

const firstSheet = async (bytes: Uint8Array) => {
  const [sheet] = (await readWorkbook(bytes)).sheets
  return {
    rows: sheet?.rows.map((row) => row.map(({ value }) => value)),
    merges: sheet?.merges.toSorted((one, other) => one.top - other.top || one.left - other.left),
  }
}

const page = `<html><body><table border=1><thead>
  <tr><th ROWSPAN=2>STT</th><th rowspan="2">Họ tên</th><th colspan='2'>Năm sinh</th>
    <th rowspan=2>SĐT</th><th rowspan = "2" style="colspan:9">Ngày báo cáo</th></tr>
  <tr><th>Nam</th><th>Nữ</th></tr></thead>
  <tbody><tr><td>1<td>Lê An<td>1980<td><td rowspan=2>0912345678<td>01/03/2022
  <tr><td>2<td>Lê Thị Bé<td><td>1985<td>02/03/2022</tbody></table></body></html>`

const merged = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })

test('a page reads as the workbook of the same shape', async () => {
  const sheet = old.utils.aoa_to_sheet([
    ['STT', 'Họ tên', 'Năm sinh', null, 'SĐT', 'Ngày báo cáo'],
    [null, null, 'Nam', 'Nữ'],
    ['1', 'Lê An', '1980', null, '0912345678', '01/03/2022'],
    ['2', 'Lê Thị Bé', null, '1985', null, '02/03/2022'],
  ])
  const merges = [
    merged(0, 0, 1, 0),
    merged(0, 1, 1, 1),
    merged(0, 2, 0, 3),
    merged(0, 4, 1, 4),
    merged(0, 5, 1, 5),
    merged(2, 4, 3, 4),
  ]
  sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }))
  const book = old.utils.book_new()
  old.utils.book_append_sheet(book, sheet, 'S')
  const read = await firstSheet(Buffer.from(page))
  expect(read).toEqual(await firstSheet(old.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer))
  expect(read.merges).toEqual(merges)
})

test('no cell reaches out of its table', async () => {
  const tables = '<table><tr><td rowspan=9>a<td>b</table><table><tr><td>c<td>d</table>'
  expect(await firstSheet(Buffer.from(tables))).toEqual({
    rows: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    merges: [merged(0, 0, 0, 0)],
  })
})
