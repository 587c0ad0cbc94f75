// Workbooks of each kind: dates, merged and hidden cells, formulas by their kept value.
import * as old from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook } from './read.ts'

const firstSheet = async (bytes: Uint8Array) => {
  const [sheet] = (await readWorkbook(bytes)).sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

const oldBook = (
  rows: unknown[][],
  change: (sheet: old.WorkSheet) => void = () => undefined,
): old.WorkBook => {
  const sheet = old.utils.aoa_to_sheet(rows)
  change(sheet)
  const book = old.utils.book_new()
  old.utils.book_append_sheet(book, sheet, 'Danh sách')
  return book
}

const rows = [
  ['Họ và tên', 'Mã', 'Tuổi', 'Nữ'],
  ['Nguyễn Thị Hường', '007', 34, true],
  ['Đặng Văn Ước', '079123456789', 1.5, false],
]

test.each(['xlsx', 'xls', 'ods', 'xlsb'] as const)('%s', async (type) => {
  const bytes = old.write(oldBook(rows), { type: 'buffer', bookType: type }) as Buffer
  const workbook = await readWorkbook(bytes)
  expect(workbook.kind).toBe(type === 'xlsx' || type === 'ods' ? type : 'xls')
  expect(workbook.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
    { name: 'Danh sách', hidden: false },
  ])
  expect(workbook.sheets[0]?.rows.map((row) => row.map(({ value }) => value))).toEqual(rows)
  expect(workbook.sheets[0]?.rows[1]?.map(({ kind }) => kind)).toEqual(['text', 'text', 'number', 'boolean'])
})

test.each(['xlsx', 'xls', 'ods'] as const)('merged cells of %s', async (bookType) => {
  const book = oldBook(
    [
      ['Tiêu đề', null, null],
      ['a', 'b', 'c'],
    ],
    (sheet) => {
      sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }]
    },
  )
  expect((await firstSheet(old.write(book, { type: 'buffer', bookType }) as Buffer)).merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
  ])
})

test.each(['xlsx', 'xls', 'xlsb'] as const)('days of %s', async (bookType) => {
  const book = oldBook([[0]], (sheet) => {
    sheet.A1 = { t: 'n', v: 44502, z: 'dd/mm/yyyy' }
    sheet.B1 = { t: 'n', v: 44502.5, z: 'dd/mm/yyyy hh:mm' }
    sheet.C1 = { t: 'n', v: 44502 }
    sheet['!ref'] = 'A1:C1'
  })
  const [row] = (await firstSheet(old.write(book, { type: 'buffer', bookType }) as Buffer)).rows
  expect(row).toEqual([
    { value: '2021-11-02', kind: 'date', day: '2021-11-02', shown: '02/11/2021' },
    { value: '2021-11-02 12:00', kind: 'date', day: '2021-11-02', shown: '02/11/2021 12:00' },
    { value: 44502, kind: 'number' },
  ])
})

/** As LibreOffice writes it: repeated cells and rows, days in their own attribute, the shown text beside the value. */
const openDocument = (body: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Sổ">${body}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  })

test('a sheet as LibreOffice writes it', async () => {
  const sheet = await firstSheet(
    openDocument(
      `<table:table-row><table:table-cell office:value-type="date" office:date-value="2021-11-02"><text:p>02/11/21</text:p></table:table-cell><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>Lê</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="7"><text:p>7</text:p></table:table-cell></table:table-row>` +
        `<table:table-row><table:table-cell office:value-type="date" office:date-value="2021-11-02T12:30:00"><text:p>x</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1020"/></table:table-row>` +
        `<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>`,
    ),
  )
  expect(sheet.rows.map((row) => row.map(({ value, kind }) => [value, kind]))).toEqual([
    [
      ['2021-11-02', 'date'],
      ['Lê', 'text'],
      ['Lê', 'text'],
      [7, 'number'],
    ],
    [['2021-11-02 12:30', 'date']],
  ])
})

test('Excel 95', async () => {
  const book = old.utils.book_new()
  old.utils.book_append_sheet(
    book,
    old.utils.aoa_to_sheet([
      ['Ho ten', 'Ma'],
      ['Le A', '007'],
    ]),
    'So',
  )
  expect(
    (await firstSheet(old.write(book, { type: 'buffer', bookType: 'biff5' }) as Buffer)).rows.map((row) =>
      row.map(({ value }) => value),
    ),
  ).toEqual([
    ['Ho ten', 'Ma'],
    ['Le A', '007'],
  ])
})

const dated = async (serials: number[], dateSystem: '1900' | '1904') => {
  const cells = new Map(
    serials.map((value, row) => [
      `${row},0`,
      { value, type: 'number' as const, style: { numFmt: 'dd/mm/yyyy' } },
    ]),
  )
  const sheet = await firstSheet(
    await writeXlsx({ dateSystem, sheets: [{ name: 'A', rows: serials.map((serial) => [serial]), cells }] }),
  )
  return sheet.rows.map(([cell]) => cell?.day)
}

test('days counted from 1900 and from 1904, with the 29/02/1900 that never was', async () => {
  expect(await dated([1, 59, 61, 44502], '1900')).toEqual([
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2021-11-02',
  ])
  expect((await dated([60], '1900'))[0]).toMatch(/^1900-0(2-28|3-01)$/)
  expect(await dated([0, 43040], '1904')).toEqual(['1904-01-01', '2021-11-02'])
})

test('hidden rows, columns and sheets', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'A',
        rows: [
          ['a', 'b', 'c'],
          ['d', 'e', 'f'],
          ['g', 'h', 'i'],
        ],
        columns: [{}, { hidden: true }, {}],
        rowDefs: new Map([[1, { hidden: true }]]),
      },
      { name: 'B', rows: [['x']], hidden: true },
    ],
  })
  const workbook = await readWorkbook(bytes)
  expect(workbook.sheets.map(({ hidden }) => hidden)).toEqual([false, true])
  expect([...(workbook.sheets[0]?.hiddenRows ?? [])]).toEqual([1])
  expect([...(workbook.sheets[0]?.hiddenColumns ?? [])]).toEqual([1])
})

test('of a formula the kept value counts, an error is an error', async () => {
  const book = oldBook([[1]], (sheet) => {
    sheet.A1 = { t: 'n', v: 42, f: 'SUM(B1:B9)' }
    sheet.B1 = { t: 's', v: 'Nam', f: 'VLOOKUP(1,C:D,2)' }
    sheet.C1 = { t: 'e', v: 0x2a, w: '#N/A' }
    sheet['!ref'] = 'A1:C1'
  })
  const [row] = (await firstSheet(old.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)).rows
  expect(row).toEqual([
    { value: 42, kind: 'number' },
    { value: 'Nam', kind: 'text' },
    { value: '#N/A', kind: 'error' },
  ])
})

test('a web page saved as .xls', async () => {
  const html =
    '<html><body><table><tr><th>Họ tên</th><th>Tuổi</th></tr><tr><td>Lê&nbsp;A &amp; B</td><td>34</td></tr></table></body></html>'
  expect((await firstSheet(Buffer.from(html))).rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['Họ tên', 'Tuổi'],
    ['Lê A & B', '34'],
  ])
})

test('more rows than are taken at once', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'A', rows: Array.from({ length: 11 }, (_, index) => [index]) }],
  })
  await expect(readWorkbook(bytes, { limits: { rows: 10, columns: 5 } })).rejects.toMatchObject({
    code: 'tooManyRows',
  })
})
