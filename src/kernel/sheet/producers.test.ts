// The same short list as LibreOffice, WPS, Google Sheets and KoboToolbox (openpyxl) write it in .xlsx: the parts each is known to write.
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from './read.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

const relations = (...list: (readonly [id: string, type: string, target: string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="${PACKAGE}">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`

const workbook = (sheets: string, more = ''): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${more}<sheets>${sheets}</sheets></workbook>`

const inline = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

const read = async (parts: Readonly<Record<string, string>>) => {
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  )
  const { sheets } = await readWorkbook(bytes)
  return sheets[0]?.rows.map((row) => row.map(({ day, value }) => day ?? value))
}

const expected = [
  ['Họ và tên', 'Ngày báo cáo', 'Năm sinh'],
  ['Hoàng Văn Nội', '2022-03-01', 1980],
]

const shared = (...texts: string[]): string =>
  `<sst xmlns="${MAIN}" count="9" uniqueCount="1">${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`

const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="165" formatCode="DD/MM/YYYY"/></numFmts><cellXfs count="2"><xf numFmtId="164"/><xf numFmtId="165" applyAlignment="1"><alignment textRotation="90"/></xf></cellXfs></styleSheet>`

test('LibreOffice: a dimension that is wrong, rich text, styles for whole columns, a tail of repeated formatting', async () => {
  const cells = (row: number, name: number, day: string, year: string) =>
    `<row r="${row}" customFormat="false" ht="12.8" hidden="false" outlineLevel="0" collapsed="false"><c r="A${row}" s="0" t="s"><v>${name}</v></c>${day}${year}</row>`
  expect(
    await read({
      '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
      'xl/_rels/workbook.xml.rels': relations(
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ),
      'xl/workbook.xml': workbook(
        '<sheet name="Trang_tính1" sheetId="1" state="visible" r:id="rId2"/>',
        '<workbookPr backupFile="false" showObjects="all" date1904="false"/>',
      ),
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': shared(
        '<r><rPr><b val="true"/></rPr><t xml:space="preserve">Họ và </t></r><r><t xml:space="preserve">tên</t></r>',
        '<t xml:space="preserve">Ngày báo cáo</t>',
        '<t xml:space="preserve">Năm sinh</t>',
        '<t xml:space="preserve">Hoàng Văn Nội</t>',
      ),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1:AMJ1048576"/><cols><col min="1" max="1025" width="11.5" style="1"/></cols><sheetData>${cells(1, 0, '<c r="B1" s="1" t="s"><v>1</v></c>', '<c r="C1" s="1" t="s"><v>2</v></c>')}${cells(2, 3, '<c r="B2" s="1"><v>44621</v></c>', '<c r="C2" s="0"><v>1980</v></c>')}<row r="1048576" customFormat="false" ht="12.8"/></sheetData></worksheet>`,
    }),
  ).toEqual(expected)
})

test('WPS: absolute targets, a part of its own for the sheet name, days counted from 1904', async () => {
  expect(
    await read({
      '_rels/.rels': relations(['rId1', 'officeDocument', '/xl/workbook.xml']),
      'xl/_rels/workbook.xml.rels': relations(
        ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
        ['rId4', 'styles', '/xl/styles.xml'],
        ['rId5', 'sharedStrings', '/xl/sharedStrings.xml'],
      ),
      'xl/workbook.xml': workbook(
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/>',
        '<fileVersion appName="xl"/><workbookPr date1904="1"/>',
      ),
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': shared(
        '<t>Họ và tên</t>',
        '<t>Ngày báo cáo</t>',
        '<t>Năm sinh</t>',
        '<t>Hoàng Văn Nội</t><phoneticPr fontId="1"/>',
      ),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData><row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2" spans="1:3"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>43159</v></c><c r="C2"><v>1980</v></c></row></sheetData></worksheet>`,
    }),
  ).toEqual(expected)
})

test('Google Sheets: no dimension, formulas with kept texts, empty styled cells to the right', async () => {
  expect(
    await read({
      '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
      'xl/_rels/workbook.xml.rels': relations(
        ['rId1', 'theme', 'theme/theme1.xml'],
        ['rId2', 'styles', 'styles.xml'],
        ['rId3', 'sharedStrings', 'sharedStrings.xml'],
        ['rId4', 'worksheet', 'worksheets/sheet1.xml'],
      ),
      'xl/workbook.xml': workbook(
        '<sheet state="visible" name="Câu trả lời biểu mẫu 1" sheetId="1" r:id="rId4"/>',
        '<workbookPr/>',
      ),
      'xl/styles.xml': styles,
      'xl/sharedStrings.xml': shared('<t>Họ và tên</t>', '<t>Ngày báo cáo</t>', '<t>Năm sinh</t>'),
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetPr/><sheetData><row r="1"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c><c r="C1" s="0" t="s"><v>2</v></c><c r="D1" s="0"/><c r="Z1" s="0"/></row><row r="2"><c r="A2" t="str"><f>PROPER(&quot;hoàng văn nội&quot;)</f><v>Hoàng Văn Nội</v></c><c r="B2" s="1"><f>DATE(2022,3,1)</f><v>44621.0</v></c><c r="C2"><v>1980.0</v></c><c r="D2" s="1"/></row><row r="3"><c r="A3" s="1"/></row></sheetData></worksheet>`,
    }),
  ).toEqual(expected)
})

test('KoboToolbox: texts inline, no strings and no styles at all, a prefix, days as texts', async () => {
  const header = ['Họ và tên', 'Ngày báo cáo', 'Năm sinh', '_id', '_uuid', '_submission_time']
  const row = ['Hoàng Văn Nội', '2022-03-01', '1980', '123456', 'a1b2-c3', '2022-03-01T01:15:20']
  const line = (texts: string[], number: number) =>
    `<x:row r="${number}">${texts.map((text, column) => inline(`${'ABCDEF'[column]}${number}`, text).replaceAll('<', '<x:').replaceAll('<x:/', '</x:')).join('')}</x:row>`
  expect(
    await read({
      '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
      'xl/workbook.xml': workbook('<sheet name="Điều tra ca bệnh" sheetId="1" r:id="rId1"/>'),
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${line(header, 1)}${line(row, 2)}</x:sheetData></x:worksheet>`,
    }),
  ).toEqual([header, row])
})
