// Files of a chart's numbers: read back by the reader that reads what offices send.
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { csvOf, xlsxOf } from './sheet-file.ts'

const data = {
  columns: [
    { title: 'Xã', format: 'text' },
    { title: 'Ngày', format: 'day' },
    { title: 'Ca mắc', format: 'integer' },
  ],
  rows: [
    ['Mỹ Thanh', '2022-03-07', 12],
    ['=1+1', '2022-03-08', null],
  ],
} as const

test('the Excel file holds texts as texts, days as days, numbers as numbers', async () => {
  const files = unzipSync(await xlsxOf('Ca mắc', 'Huyện Bạch Thông', data))
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(sheet).toContain('<t xml:space="preserve">Mỹ Thanh</t>')
  expect(sheet).toContain('<v>12</v>')
  // 07/03/2022 as Excel counts days.
  expect(sheet).toContain('<v>44627</v>')
  expect(sheet).toContain('<t xml:space="preserve">=1+1</t>')
  expect(Object.keys(files)).toContain('[Content_Types].xml')
})

test('CSV begins with its mark and holds no formula', () => {
  const lines = csvOf('Ca mắc', 'Huyện "Bạch Thông"', data).split('\r\n')
  expect(lines[0]).toBe('\ufeffCa mắc')
  expect(lines[1]).toBe('"Huyện ""Bạch Thông"""')
  expect(lines[3]).toBe('Mỹ Thanh,2022-03-07,12')
  expect(lines[4]).toBe("'=1+1,2022-03-08,")
})
