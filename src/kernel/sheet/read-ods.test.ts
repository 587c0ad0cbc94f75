// OpenDocument sheets as LibreOffice writes them, read piece by piece: what is said once for many, hidden, merged, noted beside, locked.
import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Walker, walkMarkup } from './markup.ts'
import { readWorkbook } from './read.ts'

const NAMES = ['office', 'table', 'text', 'style', 'draw', 'calcext']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ')

const book = (styles: string, tables: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-content ${NAMES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  })

const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`
const text = (said: string, more = ''): string =>
  `<table:table-cell office:value-type="string" calcext:value-type="string"${more}><text:p>${said}</text:p></table:table-cell>`
const number = (value: number, shown: string): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`
const table = (content: string, more = ' table:name="Sổ"'): string =>
  `<table:table${more}>${content}</table:table>`

const firstOf = async (tables: string, styles = '') => {
  const [sheet] = (await readWorkbook(book(styles, tables))).sheets
  if (!sheet) throw new Error('no sheet')
  return sheet
}

test('spans, spaces, tabs, lines, links and signs of a cell; a note beside it is not what it says', async () => {
  const sheet = await firstOf(
    table(
      row(
        text('Tổ <text:span text:style-name="T1">dân</text:span>\n      phố<text:s text:c="2"/>1') +
          text('a<text:tab/>b<text:line-break/>c') +
          '<table:table-cell office:value-type="string"><office:annotation><text:p>Hỏi lại</text:p></office:annotation><text:p>&lt;A&amp;B&gt;</text:p><text:p>dòng hai</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="string"><text:p><![CDATA[1 < 2]]></text:p><!-- > --></table:table-cell>',
      ),
    ),
  )
  expect(sheet.rows[0]?.map(({ value }) => value)).toEqual([
    'Tổ dân phố  1',
    'a\tb\nc',
    '<A&B>\ndòng hai',
    '1 < 2',
  ])
})

test('a formula that was never calculated is not empty; one that gives no text is', async () => {
  const sheet = await firstOf(
    table(
      row(
        '<table:table-cell table:formula="of:=[.B1]+1"/>' +
          '<table:table-cell table:formula="of:=&quot;&quot;" office:value-type="string" office:string-value=""><text:p/></table:table-cell>' +
          number(1, '1'),
      ),
    ),
  )
  expect(sheet.rows[0]?.map(({ value, kind }) => [value, kind])).toEqual([
    ['#CHƯA TÍNH', 'error'],
    [null, 'empty'],
    [1, 'number'],
  ])
})

test('values by their type: shown zeros stay, percent and money are numbers, an error is one', async () => {
  const sheet = await firstOf(
    table(
      row(
        number(912345678, '0912345678') +
          '<table:table-cell office:value-type="percentage" office:value="0.25"><text:p>25%</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="currency" office:value="1200"><text:p>1.200 ₫</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ĐÚNG</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="date" office:date-value="2022-03-01"><text:p>1/3</text:p></table:table-cell>' +
          '<table:table-cell office:value-type="time" office:time-value="PT08H30M00S"><text:p>08:30</text:p></table:table-cell>',
      ),
    ),
  )
  expect(sheet.rows[0]?.map(({ value, kind, shown }) => [kind, shown ?? value])).toEqual([
    ['number', '0912345678'],
    ['number', 0.25],
    ['number', 1200],
    ['boolean', 'TRUE'],
    ['error', '#N/A'],
    ['date', '01/03/2022'],
    ['text', '08:30'],
  ])
})

test('what is said once for many: cells, rows, empty stretches; merged and hidden places', async () => {
  const sheet = await firstOf(
    table(
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-column table:number-columns-repeated="1021"/>' +
        `<table:table-header-rows>${row(text('Họ tên', ' table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + text('Số'))}</table:table-header-rows>` +
        row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="2"') +
        row(
          text('x', ' table:number-columns-repeated="3"'),
          ' table:visibility="filter" table:number-rows-repeated="2"',
        ) +
        row(
          '<table:table-cell table:number-columns-repeated="16384"/>',
          ' table:number-rows-repeated="1048570"',
        ),
    ),
  )
  expect(sheet.rows.map((cells) => cells.map(({ value }) => value))).toEqual([
    ['Họ tên', null, 'Số'],
    [],
    [],
    ['x', 'x', 'x'],
    ['x', 'x', 'x'],
  ])
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }])
  expect([...sheet.hiddenRows]).toEqual([3, 4])
  expect([...sheet.hiddenColumns]).toEqual([2])
})

test('several sheets, one of them hidden by its style', async () => {
  const styles =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const { sheets } = await readWorkbook(
    book(
      styles,
      table(row(text('a')), ' table:name="Một" table:style-name="ta1"') +
        table(row(text('b')), ' table:name="Hai &amp; ba" table:style-name="ta2"'),
    ),
  )
  expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Một', false],
    ['Hai & ba', true],
  ])
})

test('a password, a row claimed a million times, a tag without end: refused in words', async () => {
  const locked = book('', table(row(text('a'))), {
    'META-INF/manifest.xml':
      '<manifest:manifest xmlns:manifest="urn:m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
  })
  await expect(readWorkbook(locked)).rejects.toMatchObject({ code: 'passwordProtected' })
  const claimed = book('', table(row(text('a'), ' table:number-rows-repeated="1000000"')))
  await expect(readWorkbook(claimed)).rejects.toMatchObject({ code: 'tooManyRows' })
  const wide = book(
    '',
    table(row(text('a', ' table:number-columns-repeated="2000"'), ' table:number-rows-repeated="150000"')),
  )
  await expect(readWorkbook(wide)).rejects.toMatchObject({ code: 'tooManyRows' })
  const endless = book('', table(`<table:table-row a="${'x'.repeat(1_500_000)}`))
  await expect(readWorkbook(endless)).rejects.toMatchObject({ code: expect.stringMatching(/broken|empty/) })
})

const told = async (xml: Uint8Array, cuts: readonly number[]): Promise<string> => {
  const said: string[] = []
  const walker: Walker = {
    open: (name, attributes) => said.push(`<${name} ${JSON.stringify([...attributes()])}>`),
    close: (name) => said.push(`</${name}>`),
    text: (words) => said.push(words),
  }
  const places = [0, ...cuts.toSorted((one, other) => one - other), xml.length]
  const pieces = async function* () {
    for (const [index, from] of places.entries()) {
      await Promise.resolve()
      yield xml.subarray(from, places[index + 1] ?? xml.length)
    }
  }
  await walkMarkup(pieces(), walker)
  return said.join('')
}

test('wherever the pieces are cut, the same is told', async () => {
  const xml = strToU8(
    '<?xml version="1.0"?><!DOCTYPE x><a:b c="1 > 0" d=\'"\'><!-- <e> --><f/>Đặng &amp; Ước &#x1EA1;<![CDATA[<g>]]></a:b>',
  )
  const whole = await told(xml, [])
  expect(whole).toBe('<b [["c","1 > 0"],["d","\\""]]><f []></f>Đặng & Ước ạ<g></b>')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: xml.length }), { maxLength: 12 }), async (cuts) => {
      expect(await told(xml, cuts)).toBe(whole)
    }),
  )
})

test('forty thousand rows are read while others are served', async () => {
  const one = row(text('Nguyễn Văn An') + number(1980, '1980') + text('Xã Mỹ Thanh'))
  const bytes = book('', table(one.repeat(40_000)))
  let turns = 0
  const others = setInterval(() => (turns += 1), 1)
  const { sheets } = await readWorkbook(bytes)
  clearInterval(others)
  expect(sheets[0]?.rows).toHaveLength(40_000)
  expect(turns).toBeGreaterThan(10)
})
