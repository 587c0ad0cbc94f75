// What is written is read back as it was: Excel and CSV, by any rows.
import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { readWorkbook } from './read.ts'
import {
  type SheetColumn,
  writeCsvStream,
  writeWorkbook,
  writeWorkbookStream,
  type WriteSheet,
} from './write.ts'

const columns: SheetColumn[] = [
  { title: 'Họ và tên', format: 'text' },
  { title: 'Số', format: 'integer' },
  { title: 'Ngày', format: 'day' },
  { title: 'Lúc', format: 'moment' },
  { title: 'Tỷ lệ', format: 'percent' },
]

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> => {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

const valuesOf = async (bytes: Uint8Array) =>
  (await readWorkbook(bytes)).sheets.map(({ rows }) => rows.map((row) => row.map(({ value }) => value)))

const sheetOf = (rows: WriteSheet['rows'], more: Partial<WriteSheet> = {}): WriteSheet => ({
  name: 'Ca bệnh',
  columns,
  rows,
  ...more,
})

test('real dates, numbers, and texts that stay texts', async () => {
  const row = ['=1+1', 7, '2021-11-02', '2021-11-01T18:30:00Z', 0.25]
  const bytes = await bytesOf(
    writeWorkbookStream(
      sheetOf([row, ['0912345678', -3, '1900-01-31', null, null], ['', null, '1875-02-03', null, null]]),
    ),
  )
  const [sheet] = (await readWorkbook(bytes)).sheets
  expect(sheet?.name).toBe('Ca bệnh')
  expect(sheet?.rows[1]).toEqual([
    { value: '=1+1', kind: 'text' },
    { value: 7, kind: 'number' },
    { value: '2021-11-02', kind: 'date', day: '2021-11-02', shown: '02/11/2021' },
    { value: '2021-11-02 01:30', kind: 'date', day: '2021-11-02', shown: '02/11/2021 01:30' },
    { value: 0.25, kind: 'number' },
  ])
  expect(sheet?.rows[2]?.map(({ value }) => value)).toEqual(['0912345678', -3, '1900-01-31'])
  expect(sheet?.rows[3]?.[2]).toEqual({ value: '1875-02-03', kind: 'text' })
})

test('title lines, bold frozen header, filter, widths', async () => {
  const bytes = await writeWorkbook([sheetOf([['A', 1]], { titleRows: ['DANH SÁCH', 'Ngày 02/11/2021'] })])
  const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets
  expect(sheet?.rows.slice(0, 4).map((row) => row[0])).toEqual([
    'DANH SÁCH',
    'Ngày 02/11/2021',
    'Họ và tên',
    'A',
  ])
  expect(sheet?.cells?.get('2,0')?.style?.font?.bold).toBe(true)
  expect(sheet?.freezePane).toMatchObject({ rows: 3 })
  expect(sheet?.autoFilter?.range).toBe('A3:E4')
  expect(sheet?.columns?.[0]?.width).toBe(20)
})

test('several sheets, names made valid and distinct', async () => {
  const bytes = await writeWorkbook(
    ['Báo cáo: ngày/tháng', 'báo cáo  ngày tháng', 'Báo cáo  ngày tháng'].map((name) =>
      sheetOf([], { name }),
    ),
  )
  expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual([
    'Báo cáo  ngày tháng',
    'báo cáo  ngày tháng (2)',
    'Báo cáo  ngày tháng (3)',
  ])
})

/** What a cell of Excel can hold: no control characters, at most 32,767 characters, in NFC as it is read. */
const cellText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '_x0041_',
    'a_x000D_b',
    ' hai đầu ',
    'dòng\nhai',
    'a\rb',
    '<b>&"\'',
    '007',
    '1e5',
    "'=1",
    '😀',
    'TRUE',
    '2021-11-02',
    ';',
    '\t',
  ),
)
const readable = (text: string) =>
  text.replace(/[\ufffe\uffff[\p{Cc}--[\t\n\r\x7f-\x9f]]]/gv, '').normalize('NFC')
const someDay = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('any rows come back from Excel as they were', async () => {
  const row = fc.tuple(
    cellText,
    fc.integer(),
    someDay,
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
      const [values] = await valuesOf(await bytesOf(writeWorkbookStream(sheetOf(rows))))
      expect(values?.slice(1)).toEqual(
        rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? readable(cell) || null : cell))),
      )
    }),
    { numRuns: 60 },
  )
})

test('any texts come back from CSV as they were', async () => {
  const texts = fc.array(fc.tuple(fc.constant('x'), cellText, cellText, fc.constant('z')), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(texts, async (rows) => {
      const titles = ['một', 'hai', 'ba', 'bốn'].map((title) => ({ title, format: 'text' as const }))
      const [values] = await valuesOf(await bytesOf(writeCsvStream({ name: '', columns: titles, rows })))
      expect(values?.slice(1)).toEqual(
        rows.map((cells) => cells.map((cell) => cell.normalize('NFC') || null)),
      )
    }),
  )
})

test('CSV: BOM, CRLF, quotes, nothing that acts as a formula', async () => {
  const rows = [
    ['=HYPERLINK("x")', -3, '2021-11-02', '2021-11-01T18:30:00Z', 0.5],
    ['+84 912', null, null, null, null],
    ['@a', 1, '', null, null],
    ['hai\ndòng, "ba"', 1, null, null, null],
  ]
  expect((await bytesOf(writeCsvStream(sheetOf(rows)))).toString()).toBe(
    [
      '\ufeffHọ và tên,Số,Ngày,Lúc,Tỷ lệ',
      `"'=HYPERLINK(""x"")",-3,2021-11-02,2021-11-02 01:30,0.5`,
      `'+84 912,,,,`,
      `'@a,1,,,`,
      '"hai\ndòng, ""ba""",1,,,',
      '',
    ].join('\r\n'),
  )
})

test('a source that fails fails the stream, and a reader that leaves ends the source', async () => {
  const failing = async function* () {
    yield ['a']
    throw new Error('connection lost')
  }
  await expect(bytesOf(writeWorkbookStream(sheetOf(failing())))).rejects.toThrow('connection lost')
  await expect(bytesOf(writeCsvStream(sheetOf(failing())))).rejects.toThrow('connection lost')
  let ended = false
  const endless = function* () {
    try {
      for (;;) yield ['a'.repeat(1000)]
    } finally {
      ended = true
    }
  }
  const reader = writeCsvStream(sheetOf(endless())).getReader()
  await reader.read()
  await reader.cancel()
  expect(ended).toBe(true)
})
