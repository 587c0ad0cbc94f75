// Workbooks as other programs write them: everything the format allows that Excel itself seldom writes.
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWorkbook } from './read.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const relations = (...list: [type: string, target: string][]): string =>
  `<Relationships>${list.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`

type Parts = {
  rows?: string
  sheet?: string
  shared?: string
  formats?: string[]
  workbook?: string
  sheetTarget?: string
  separator?: string
}

const makeBook = ({
  rows = '',
  sheet,
  shared,
  formats = [],
  workbook,
  sheetTarget = 'worksheets/sheet1.xml',
  separator = '/',
}: Parts): Uint8Array => {
  const parts = {
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml':
      workbook ??
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['worksheet', sheetTarget],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
    ),
    'xl/sharedStrings.xml': shared ?? `<sst xmlns="${MAIN}"/>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml':
      sheet ?? `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${MAIN}"/>`,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name.replaceAll('/', separator), strToU8(text)]),
    ),
  )
}

const read = async (parts: Parts) => {
  const { sheets } = await readWorkbook(makeBook(parts))
  return sheets[0]?.rows.map((row) => row.map((cell) => cell.value))
}

test('strings: runs, pronunciation left out, entities, escapes, CDATA, apart letters', async () => {
  const shared = `<sst xmlns="${MAIN}"><si><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t xml:space="preserve">Văn A</t></r><rPh sb="0" eb="1"><t>XX</t></rPh></si><si/><si><t>a_x000D_b &lt;x&gt; &#273;</t></si><si><t><![CDATA[x<y]]></t></si><si><t>${'Lê Thị'.normalize('NFD')}</t></si></sst>`
  const cell = (index: number) => `<c t="s"><v>${index}</v></c>`
  expect(await read({ shared, rows: `<row>${[0, 1, 2, 3, 4, 99].map(cell).join('')}</row>` })).toEqual([
    ['Nguyễn Văn A', null, 'a\rb <x> đ', 'x<y', 'Lê Thị'],
  ])
  expect(
    await read({
      rows: '<row r="1"><c r="A1" t="inlineStr"><is><r><t>một </t></r><r><t>hai</t></r></is></c><c r="C1" t="str"><f>A1&lt;B1</f><v>ba</v></c></row>',
    }),
  ).toEqual([['một hai', null, 'ba']])
})

test('a formula without a kept value is not empty; one that gives no text is', async () => {
  const bytes = makeBook({
    rows: [
      '<row r="1"><c r="A1"><f>B1+1</f><v></v></c><c r="B1"><f>C1</f></c><c r="C1"><f>D1</f><v/></c>',
      '<c r="D1"><f t="shared" si="0"/></c><c r="E1" t="str"><f>IF(A1,"","")</f><v></v></c><c r="F1"><v></v></c>',
      '<c r="G1"><f t="shared" si="0"/><v>7</v></c><c r="H1" t="b"><f>A1</f></c></row>',
    ].join(''),
  })
  const { sheets, notes } = await readWorkbook(bytes)
  const lacking = { value: '#CHƯA TÍNH', kind: 'error' }
  const empty = { value: null, kind: 'empty' }
  expect(sheets[0]?.rows).toEqual([
    [lacking, lacking, lacking, lacking, empty, empty, { value: 7, kind: 'number' }, lacking],
  ])
  expect(notes.map(({ vi }) => vi)).toEqual([
    expect.stringMatching(/^5 ô có công thức chưa được tính.*mở tệp bằng Excel, lưu lại/),
  ])
})

test('an entity of the document itself is never expanded', async () => {
  const shared = `<!DOCTYPE sst [<!ENTITY a "aaaaaaaa">]><sst xmlns="${MAIN}"><si><t>&a;</t></si></sst>`
  expect(await read({ shared, rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' })).toEqual([['&a;']])
})

test('prefixes, absolute targets, single quotes, blanks in tags, the separator of Windows', async () => {
  const sheet = `<x:worksheet xmlns:x='${MAIN}'><x:sheetData><x:row r='1'><x:c r='B1' t='inlineStr'><x:is><x:t>chào</x:t></x:is></x:c ><x:c r = 'C1' ><x:v >4</x:v ></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref='A1:B1'/></x:mergeCells></x:worksheet>`
  expect(await read({ sheet, sheetTarget: '/xl/worksheets/sheet1.xml' })).toEqual([[null, 'chào', 4]])
  expect(await read({ sheet, separator: '\\' })).toEqual([[null, 'chào', 4]])
  expect((await readWorkbook(makeBook({ sheet }))).sheets[0]?.merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 1 },
  ])
})

test('cells and rows without their place, and rows out of order', async () => {
  expect(await read({ rows: '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>' })).toEqual(
    [[1, 2], [3]],
  )
  expect(
    await read({
      rows: '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>',
    }),
  ).toEqual([[0], [], [1, 3]])
})

test('number formats: which are days, which are times of day, which show leading zeros', async () => {
  const formats = [
    'dd/mm/yyyy',
    '[$-42A]dd mmmm yyyy;@',
    '[$-vi-VN]d/m/yyyy',
    '#,##0 &quot;đồng&quot;',
    '0&quot; ngày&quot;',
    '[Red]0.0',
    '[h]:mm',
    'h:mm',
    '0000000000',
    'General',
  ]
  const kinds = async (value: number) => {
    const { sheets } = await readWorkbook(
      makeBook({
        formats,
        rows: `<row>${formats.map((_, index) => `<c s="${index + 1}"><v>${value}</v></c>`).join('')}</row>`,
      }),
    )
    return sheets[0]?.rows[0]?.map(({ kind, day, shown }) => [kind, day ?? shown])
  }
  const number = ['number', undefined]
  expect(await kinds(44502)).toEqual([
    ...Array.from({ length: 3 }, () => ['date', '2021-11-02']),
    number,
    number,
    number,
    number,
    ['date', '2021-11-02'],
    ['number', '0000044502'],
    number,
  ])
  expect((await kinds(0.5))?.slice(6, 9)).toEqual([number, ['number', '12:00'], number])
})

test('serial numbers that are no day stay numbers', async () => {
  expect(
    await read({
      rows: `<row>${[0, -1, 3_000_000, 44502.999999].map((value) => `<c s="1"><v>${value}</v></c>`).join('')}</row>`,
    }),
  ).toEqual([[0, -1, 3_000_000, '2021-11-03']])
})

test('a chart between the sheets has no cells but keeps its place', async () => {
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Biểu đồ" sheetId="2" r:id="rId4"/><sheet name="S" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>`
  const { sheets } = await readWorkbook(makeBook({ workbook, rows: '<row><c><v>1</v></c></row>' }))
  expect(sheets.map(({ name, rows, hidden }) => [name, rows.length, hidden])).toEqual([
    ['Biểu đồ', 0, false],
    ['S', 1, true],
  ])
})

test('a column far to the right is left out with a word', async () => {
  const workbook = await readWorkbook(
    makeBook({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>' }),
  )
  expect(workbook.sheets[0]?.rows).toEqual([[{ value: 1, kind: 'number' }]])
  expect(workbook.notes.map(({ vi }) => vi)).toEqual(['Chỉ đọc 2000 cột đầu của bảng'])
})

test('a million rows of mere formatting, and cells that claim a width of thousands in every row', async () => {
  const phantom = Array.from(
    { length: 300_000 },
    (_, index) => `<row r="${index + 2}" s="1"><c r="A${index + 2}" s="1"/></row>`,
  ).join('')
  expect(await read({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${phantom}` })).toEqual([[1]])
  const wide = Array.from(
    { length: 15_000 },
    (_, index) => `<row r="${index + 1}"><c r="BXX${index + 1}"><v>1</v></c></row>`,
  ).join('')
  await expect(read({ rows: wide })).rejects.toMatchObject({ code: 'tooManyRows' })
})

test('rows that are cut by the pieces they come in', async () => {
  const long = 'Tổ dân phố số '.repeat(1500)
  const count = 60
  const rows = Array.from(
    { length: count },
    (_, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t xml:space="preserve">${index} ${long}</t></is></c></row>`,
  ).join('')
  expect(await read({ rows })).toEqual(Array.from({ length: count }, (_, index) => [`${index} ${long}`]))
  const shared = `<sst xmlns="${MAIN}">${Array.from({ length: count }, (_, index) => `<si><t xml:space="preserve">${index} ${long}</t></si>`).join('')}</sst>`
  const referred = Array.from(
    { length: count },
    (_, index) => `<row><c t="s"><v>${index}</v></c></row>`,
  ).join('')
  expect(await read({ shared, rows: referred })).toEqual(
    Array.from({ length: count }, (_, index) => [`${index} ${long}`]),
  )
})
