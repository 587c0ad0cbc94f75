// Marked copies: what is wrong is coloured and explained where it stands, and all else is as it was.
import * as old from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { readPaste } from './csv.ts'
import { type Mark, markWorkbook } from './mark.ts'
import { readWorkbook } from './read.ts'

const marks: Mark[] = [
  { sheet: 0, row: 3, column: 1, severity: 'warning', text: 'Ngày sinh sau ngày khởi phát' },
  { sheet: 0, row: 3, column: 1, severity: 'error', text: 'Không phải ngày' },
  { sheet: 0, row: 3, column: 2, severity: 'info', text: 'Đọc là Nữ' },
  { sheet: 0, row: 4, column: null, severity: 'warning', text: 'Có thể trùng dòng 3' },
]
const options = { reasonHeader: 'Lý do', headerRow: 2 }

const makeBook = () =>
  writeXlsx({
    sheets: [
      {
        name: 'Danh sách',
        rows: [
          ['DANH SÁCH CA BỆNH'],
          [],
          ['Họ tên', 'Ngày sinh', 'Giới', 'Tổng'],
          ['Lê A', '32/01/1990', 'nu', null],
          ['Bùi B', new Date('1989-02-01T00:00:00Z'), 'Nam', null],
        ],
        columns: [{ width: 31 }, { width: 17 }, { width: 9, hidden: true }, { width: 12 }],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
        rowDefs: new Map([[0, { height: 40 }]]),
        freezePane: { rows: 3 },
        autoFilter: { range: 'A3:D5' },
        cells: new Map([
          [
            '0,0',
            {
              value: 'DANH SÁCH CA BỆNH',
              type: 'string',
              style: {
                font: { bold: true, size: 16, name: 'Times New Roman' },
                alignment: { horizontal: 'center' },
              },
            },
          ],
          ['3,3', { value: null, type: 'formula', formula: 'LEN(A4)', formulaResult: 4 }],
          [
            '3,1',
            {
              value: '32/01/1990',
              type: 'string',
              style: { font: { italic: true }, border: { top: { style: 'thin' } } },
            },
          ],
          ['4,0', { value: 'Bùi B', type: 'string', comment: { author: 'Trạm', text: 'Gọi lại' } }],
        ]),
        dataValidations: [{ type: 'list', values: ['Nam', 'Nữ'], range: 'C4:C5' }],
      },
      {
        name: 'Ghi chú',
        rows: [
          ['x', 1],
          ['y', 2],
        ],
        columns: [{ width: 44 }],
        cells: new Map([
          [
            '0,0',
            {
              value: 'x',
              type: 'string',
              style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '00FF00' } } },
            },
          ],
        ]),
      },
    ],
    namedRanges: [{ name: 'Nguon', range: "'Ghi chú'!$A$1:$B$2" }],
  })

let before: Awaited<ReturnType<typeof readXlsx>>
let after: Awaited<ReturnType<typeof readXlsx>>
let copy: Uint8Array
let source: Uint8Array

beforeAll(async () => {
  source = await makeBook()
  copy = await markWorkbook(source, await readWorkbook(source), marks, options)
  before = await readXlsx(source, { readStyles: true })
  after = await readXlsx(copy, { readStyles: true })
})

const cell = (book: typeof after, place: string, sheet = 0) => book.sheets[sheet]?.cells?.get(place)
const colourOf = (place: string) => {
  const fill = cell(after, place)?.style?.fill
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor?.rgb?.slice(-6) : null
}

test('a marked cell has the colour of the worst mark, every reason as a note, and its own font and border', () => {
  expect(colourOf('3,1')).toBe('FFC7CE')
  expect(cell(after, '3,1')).toMatchObject({
    value: '32/01/1990',
    style: { font: { italic: true }, border: { top: { style: 'thin' } } },
    comment: { text: 'Ngày sinh sau ngày khởi phát\nKhông phải ngày' },
  })
  expect(colourOf('3,2')).toBe('D6DCE5')
  expect(colourOf('4,1')).toBe(null)
})

test('the last column says why', () => {
  expect(after.sheets[0]?.rows.map((row) => row[4] ?? null)).toEqual([
    null,
    null,
    'Lý do',
    'Ngày sinh sau ngày khởi phát\nKhông phải ngày\nĐọc là Nữ',
    'Có thể trùng dòng 3',
  ])
  expect([colourOf('3,4'), colourOf('4,4')]).toEqual(['FFC7CE', 'FFE699'])
  expect(after.sheets[0]?.columns?.[4]?.width).toBeCloseTo(48, 0)
})

test('all else is as it was', () => {
  const [one, other] = [before.sheets[0], after.sheets[0]]
  expect(other?.rows.map((row) => row.slice(0, 4))).toEqual(
    one?.rows.map((row) =>
      Array.from({ length: Math.min(4, other?.rows[0]?.length ?? 0) }, (_, column) => row[column] ?? null),
    ),
  )
  expect(other?.merges).toEqual(one?.merges)
  expect(other?.freezePane).toEqual(one?.freezePane)
  expect(other?.autoFilter).toEqual(one?.autoFilter)
  expect(other?.dataValidations).toEqual(one?.dataValidations)
  expect(other?.columns?.slice(0, 4)).toEqual(one?.columns)
  expect(other?.rowDefs?.get(0)).toEqual(one?.rowDefs?.get(0))
  for (const place of ['0,0', '4,0', '4,1', '3,3']) expect(cell(after, place)).toEqual(cell(before, place))
  expect(cell(after, '3,3')?.formula).toBe('LEN(A4)')
  expect(after.sheets[1]).toEqual(before.sheets[1])
  expect(after.namedRanges).toEqual(before.namedRanges)
})

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))

test('only the marked sheet, the styles and the notes are touched in the file', async () => {
  const [one, other] = [partsOf(source), partsOf(copy)]
  const changed = [...other].filter(([path, content]) => one.get(path) !== content).map(([path]) => path)
  expect([...one.keys()].filter((path) => !other.has(path))).toEqual([])
  expect(changed.toSorted()).toEqual([
    'xl/comments1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
  ])
})

test('another reader sees the same', () => {
  const book = old.read(copy, { cellStyles: true })
  expect(book.SheetNames).toEqual(['Danh sách', 'Ghi chú'])
  const sheet = book.Sheets['Danh sách']
  expect(sheet?.B4.v).toBe('32/01/1990')
  expect(sheet?.B4.c[0].t).toContain('Không phải ngày')
  expect(sheet?.D4).toMatchObject({ f: 'LEN(A4)', v: 4 })
  expect(sheet?.A5.c[0].t).toContain('Gọi lại')
  expect(sheet?.E3.v).toBe('Lý do')
})

test('a marked copy marked again keeps one column of reasons, with the new ones only', async () => {
  const again = await markWorkbook(
    copy,
    await readWorkbook(copy),
    [{ sheet: 0, row: 4, column: 0, severity: 'error', text: 'Thiếu họ' }],
    options,
  )
  expect((await readWorkbook(again)).sheets[0]?.rows.map((row) => row[4]?.value ?? null)).toEqual([
    null,
    null,
    'Lý do',
    null,
    'Thiếu họ',
  ])
})

test('a mark in merged cells stands on the first of them', async () => {
  const bytes = await makeBook()
  const marked = await markWorkbook(
    bytes,
    await readWorkbook(bytes),
    [{ sheet: 0, row: 0, column: 2, severity: 'info', text: 'Tiêu đề' }],
    options,
  )
  expect((await readXlsx(marked, { readStyles: true })).sheets[0]?.cells?.get('0,0')?.comment?.text).toBe(
    'Tiêu đề',
  )
})

test.each(['xls', 'ods', 'csv'] as const)('%s comes back as .xlsx with the same cells', async (bookType) => {
  const sheet = old.utils.aoa_to_sheet([
    ['Họ tên', 'Mã', 'Ngày', 'Tuổi'],
    ['=Lê A', '007', null, 3],
  ])
  if (bookType !== 'csv') sheet.C2 = { t: 'n', v: 44502, z: 'dd/mm/yyyy' }
  const book = old.utils.book_new()
  old.utils.book_append_sheet(book, sheet, 'Sổ')
  const bytes = old.write(book, { type: 'buffer', bookType }) as Buffer
  const read = await readWorkbook(bytes)
  const marked = await readWorkbook(
    await markWorkbook(bytes, read, [{ sheet: 0, row: 1, column: 1, severity: 'error', text: 'Sai' }], {
      reasonHeader: 'Lý do',
      headerRow: 0,
    }),
  )
  expect(marked.kind).toBe('xlsx')
  expect(marked.sheets[0]?.rows[0]?.map(({ value }) => value)).toEqual([
    'Họ tên',
    'Mã',
    'Ngày',
    'Tuổi',
    'Lý do',
  ])
  expect(marked.sheets[0]?.rows[1]?.slice(0, 4)).toEqual(read.sheets[0]?.rows[1])
  expect(marked.sheets[0]?.rows[1]?.[4]?.value).toBe('Sai')
})

test('pasted text without a header', async () => {
  const text = 'Lê A\t007\nBùi B\t008'
  const marked = await markWorkbook(
    Buffer.from(text),
    readPaste(text),
    [{ sheet: 0, row: 1, column: 1, severity: 'warning', text: 'Ngắn' }],
    { reasonHeader: 'Lý do', headerRow: null },
  )
  expect((await readWorkbook(marked)).sheets[0]?.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['Lê A', '007'],
    ['Bùi B', '008', 'Ngắn'],
  ])
})
