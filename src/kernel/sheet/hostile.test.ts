// Small files made to fill the memory or to hold up everybody: each is refused in words, or read as what it is.
import { randomBytes } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import * as old from '@e965/xlsx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openPackage } from './package-parts.ts'
import { readWorkbook } from './read.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MEGABYTE = 1024 * 1024

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`

const bookOf = ({ sheet = '', shared = '<sst/>', sheets = 1, styles = '<styleSheet/>' }) =>
  zipSync({
    '_rels/.rels': strToU8(
      `<Relationships>${relation('a', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${`<sheet name="S" r:id="s"/>`.repeat(sheets)}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${relation('s', 'worksheet', 'worksheets/sheet1.xml')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(shared),
    'xl/styles.xml': strToU8(styles),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
    // A picture, so that the whole is packed no better than others are.
    'xl/media/a.png': [randomBytes(MEGABYTE), { level: 0 }],
  })

const sheetOf = (rows: string, tail = '') =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${tail}</worksheet>`

const long = (megabytes: number) => 'một chữ '.repeat((megabytes * MEGABYTE) / 10)

test.each([
  ['a string without end', 'broken', () => bookOf({ shared: `<sst><si><t>${long(20)}`, sheet: sheetOf('') })],
  ['strings that never begin', 'broken', () => bookOf({ shared: long(20), sheet: sheetOf('') })],
  ['a row without end', 'broken', () => bookOf({ sheet: `<worksheet><sheetData><row>${long(20)}` })],
  ['much before the rows', 'broken', () => bookOf({ sheet: `<worksheet><cols>${long(20)}` })],
  ['much behind the rows', 'broken', () => bookOf({ sheet: sheetOf('', `<x>${long(70)}</x>`) })],
  ['sheets beyond counting', 'broken', () => bookOf({ sheet: sheetOf(''), sheets: 6000 })],
  [
    'styles beyond reason',
    'zipBomb',
    () => bookOf({ styles: `<styleSheet>${long(70)}`, sheet: sheetOf('') }),
  ],
  [
    'merges beyond counting',
    'tooManyMerges',
    () =>
      bookOf({
        sheet: sheetOf('<row><c><v>1</v></c></row>', '<mergeCell ref="A1:B2"/>'.repeat(1_000_001)),
      }),
  ],
  [
    'one full part under many names',
    'tooManyRows',
    () => bookOf({ sheet: sheetOf('<row><c r="BXX1"><v>1</v></c></row>'.repeat(1000)), sheets: 1000 }),
  ],
])('%s', { timeout: 120_000 }, async (_, code, make) => {
  await expect(readWorkbook(make())).rejects.toMatchObject({ code })
})

test('phonetic guides and marked text that do not end are not looked for through the whole part', async () => {
  const times = 100_000
  const shared = `<sst>${'<si><rPh></si><si><t><![CDATA[x</t></si>'.repeat(times)}</sst>`
  const { sheets } = await readWorkbook(bookOf({ shared, sheet: sheetOf('<row><c><v>1</v></c></row>') }))
  expect(sheets[0]?.rows).toHaveLength(1)
})

test('all columns hidden again and again are hidden', async () => {
  const cols = '<col min="1" max="1999" hidden="1"/>'.repeat(20_000)
  const sheet = `<worksheet><cols>${cols}</cols><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`
  expect((await readWorkbook(bookOf({ sheet }))).sheets[0]?.hiddenColumns.size).toBe(1999)
})

test('a cell of a million lines', async () => {
  const cell = `<table:table-cell office:value-type="string">${'<text:p/>'.repeat(1_000_000)}</table:table-cell>`
  const bytes = zipSync({
    'content.xml': strToU8(
      `<office:document-content><table:table><table:table-row>${cell}</table:table-row></table:table></office:document-content>`,
    ),
  })
  await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: 'broken' })
})

test('a page of a million rows without end', async () => {
  await expect(readWorkbook(Buffer.from(`<table>${'<tr>'.repeat(1_000_000)}`))).rejects.toMatchObject({
    code: 'tooManyRows',
  })
  await expect(readWorkbook(Buffer.from(`<table>${'<tr><td'.repeat(1_000_000)}`))).rejects.toMatchObject({
    code: 'empty',
  })
  const wide = await readWorkbook(Buffer.from(`<table><tr>${'<td>x'.repeat(1_000_000)}`))
  expect(wide.sheets[0]?.rows[0]).toHaveLength(2000)
  expect(wide.notes.map(({ en }) => en)).toEqual(['Only the first 2000 columns were read'])
})

test('cells of a page that claim all rows and columns', async () => {
  const rowOf = (cells: string) => `<tr>${cells}</tr>`
  const page = (rows: string) => Buffer.from(`<table>${rows}</table>`)
  await expect(
    readWorkbook(page(rowOf('<td colspan=99999999999 rowspan="99999999999">x').repeat(11_000))),
  ).rejects.toMatchObject({ code: 'tooManyRows' })
  await expect(readWorkbook(page(rowOf('<td rowspan=2>x'.repeat(100)).repeat(10_001)))).rejects.toMatchObject(
    { code: 'tooManyMerges' },
  )
  const tall = await readWorkbook(page(rowOf('<td colspan=0 rowspan=99999999999>x') + rowOf('<td>y')))
  expect(tall.sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }])
  const spaces = `<td rowspan=${' '.repeat(MEGABYTE)}>x`
  expect((await readWorkbook(page(rowOf(spaces.repeat(5))))).sheets[0]?.merges).toEqual([])
})

/** A zip whose parts lie in front of their data: sizes of nothing there, `whole` in the directory. */
const lyingZip = (parts: Record<string, Uint8Array>, whole: (name: string, size: number) => number) => {
  const entries = Object.entries(parts).map(([name, content]) => {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const after = Buffer.alloc(16)
    const sum = crc32(content)
    ;[0x08074b50, sum, packed.length, whole(name, content.length)].forEach((value, index) =>
      after.writeUInt32LE(value, index * 4),
    )
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(whole(name, content.length), 24)
    entry.writeUInt16LE(name.length, 28)
    return { entry, name, bytes: Buffer.concat([local, Buffer.from(name), packed, after]) }
  })
  let place = 0
  const directory: Buffer[] = []
  for (const { entry, name, bytes } of entries) {
    entry.writeUInt32LE(place, 42)
    directory.push(entry, Buffer.from(name))
    place += bytes.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(place, 16)
  return Buffer.concat([...entries.map(({ bytes }) => bytes), ...directory, end])
}

const binaryBook = (): Record<string, Uint8Array> => {
  const book = old.utils.book_new()
  old.utils.book_append_sheet(book, old.utils.aoa_to_sheet([['Họ tên'], ['Lê']]), 'S')
  return unzipSync(old.write(book, { type: 'buffer', bookType: 'xlsb' }) as Buffer)
}

test('a binary workbook is unpacked by what its directory says, not by what stands before a part', async () => {
  const honest = lyingZip(binaryBook(), (_, size) => size)
  expect((await readWorkbook(honest)).sheets[0]?.rows.map(([cell]) => cell?.value)).toEqual(['Họ tên', 'Lê'])
  const zeros = new Uint8Array(40 * MEGABYTE)
  const lying = lyingZip({ ...binaryBook(), 'xl/media/a.bin': zeros }, (name, size) =>
    name.startsWith('xl/media') ? 1000 : size,
  )
  await expect(readWorkbook(lying)).rejects.toMatchObject({ code: 'broken' })
})

test('a part that is asked for again and again counts each time', async () => {
  const file = openPackage(zipSync({ 'a.xml': new Uint8Array(MEGABYTE) }), 3 * MEGABYTE)
  for (let time = 0; time < 3; time += 1) await file.text('a.xml')
  await expect(file.text('a.xml')).rejects.toMatchObject({ code: 'zipBomb' })
})
