// Marks in the XML of .xlsx files of other shapes: without notes, with wide column definitions, with prefixed names.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { markWorkbook } from './mark.ts'
import { readWorkbook } from './read.ts'
import { writeWorkbook } from './write.ts'

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]))

test('a workbook without any notes gets the parts for them', async () => {
  const bytes = await writeWorkbook([
    { name: 'A & B', columns: [{ title: 'Họ tên', format: 'text' }], rows: [['Lê'], ['Bùi']] },
  ])
  const marked = await markWorkbook(
    bytes,
    await readWorkbook(bytes),
    [
      { sheet: 0, row: 2, column: 0, severity: 'error', text: 'Thiếu "tên" & <họ>' },
      { sheet: 0, row: 5, column: 3, severity: 'info', text: 'Trống' },
    ],
    { reasonHeader: 'Lý do', headerRow: 0 },
  )
  const sheet = (await readXlsx(marked, { readStyles: true })).sheets[0]
  expect([sheet?.cells?.get('2,0')?.comment?.text, sheet?.cells?.get('5,3')?.comment?.text]).toEqual([
    'Thiếu "tên" & <họ>',
    'Trống',
  ])
  expect(sheet?.rows.map((row) => row[1] ?? null)).toEqual([
    'Lý do',
    null,
    'Thiếu "tên" & <họ>',
    null,
    null,
    'Trống',
  ])
  const parts = partsOf(marked)
  expect(parts.get('[Content_Types].xml')).toContain('comments+xml')
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(
    /<autoFilter [^>]*\/><legacyDrawing [^>]*\/><\/worksheet>$/,
  )
})

test('widths that cover all columns are split for the column of reasons', async () => {
  const parts = unzipSync(
    await writeWorkbook([
      {
        name: 'A',
        columns: [
          { title: 'a', format: 'text' },
          { title: 'b', format: 'text' },
        ],
        rows: [['x', 'y']],
      },
    ]),
  )
  const path = 'xl/worksheets/sheet1.xml'
  const xml = strFromU8(parts[path] ?? new Uint8Array())
  const bytes = zipSync({
    ...parts,
    [path]: strToU8(
      xml.replace(/<cols>.*<\/cols>/, '<cols><col min="1" max="16384" width="9" customWidth="1"/></cols>'),
    ),
  })
  const marked = partsOf(
    await markWorkbook(
      bytes,
      await readWorkbook(bytes),
      [{ sheet: 0, row: 1, column: null, severity: 'info', text: 'z' }],
      { reasonHeader: 'Lý do' },
    ),
  )
  expect(/<cols>.*<\/cols>/.exec(marked.get(path) ?? '')?.[0]).toBe(
    '<cols><col min="1" max="2" width="9" customWidth="1"/><col min="3" max="3" width="48" customWidth="1"/><col min="4" max="16384" width="9" customWidth="1"/></cols>',
  )
})

test('a file in unusual XML is marked too', async () => {
  const parts = unzipSync(
    await writeWorkbook([{ name: 'A', columns: [{ title: 'Họ tên', format: 'text' }], rows: [['Lê']] }]),
  )
  const path = 'xl/worksheets/sheet1.xml'
  const bytes = zipSync({
    ...parts,
    [path]: strToU8(
      strFromU8(parts[path] ?? new Uint8Array())
        .replace(/<(\/?)(?=[a-z])/gi, '<$1x:')
        .replace('xmlns=', 'xmlns:x='),
    ),
  })
  const marked = await markWorkbook(
    bytes,
    await readWorkbook(bytes),
    [{ sheet: 0, row: 1, column: 0, severity: 'error', text: 'Thiếu tên' }],
    { reasonHeader: 'Lý do', headerRow: 0 },
  )
  expect((await readWorkbook(marked)).sheets[0]?.rows.map((row) => row.map(({ value }) => value))).toEqual([
    ['Họ tên', 'Lý do'],
    ['Lê', 'Thiếu tên'],
  ])
})
