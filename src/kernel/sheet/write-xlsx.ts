// The parts of an .xlsx file (ECMA-376), rows written as they come.
import { momentParts, serialOfDay } from './excel-date.ts'
import type { ColumnFormat, WriteSheet } from './write.ts'
import type { ZipPart } from './zip-stream.ts'

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Excel's limits: rows of a sheet, characters of a cell. */
const MOST_ROWS = 1_048_576
const MOST_TEXT = 32_767

/** Places in the list of cell formats that `styles` writes. */
const styleOf = { text: 1, integer: 2, decimal: 3, percent: 4, day: 5, moment: 6 } as const satisfies Record<
  ColumnFormat,
  number
>
const HEADER_STYLE = 7
const TITLE_STYLE = 8

/** Most texts hold nothing of it and are spared the rest. */
const SPECIAL = /[&<>"_\p{Cs}\ufffe\uffff[\p{Cc}--[\t\n]]]/v

/** What XML cannot hold is left out; what looks like Excel's own escape `_x0041_` is escaped itself (ECMA-376 part 1, 22.9.2.19). */
export const escapeXml = (text: string): string => {
  if (!SPECIAL.test(text)) return text
  return text
    .replace(/[\p{Cs}\ufffe\uffff[\p{Cc}--[\t\n\r\x7f-\x9f]]]/gv, '')
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_')
}

export const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const textXml = (place: string, text: string, style: number): string =>
  text === ''
    ? ''
    : `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text.slice(0, MOST_TEXT))}</t></is></c>`

const cellXml = (place: string, value: unknown, format: ColumnFormat): string => {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? `<c r="${place}" s="${format === 'text' ? 0 : styleOf[format]}"><v>${value}</v></c>`
      : ''
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`
  const moment = format === 'moment' || value instanceof Date ? momentParts(value) : null
  const serial = moment ? serialOfDay(moment.day) : format === 'day' ? serialOfDay(String(value)) : null
  if (serial !== null)
    return `<c r="${place}" s="${moment ? styleOf.moment : styleOf.day}"><v>${serial + (moment ? moment.seconds / 86_400 : 0)}</v></c>`
  return textXml(place, String(value), styleOf.text)
}

const usualWidth = {
  text: 20,
  integer: 10,
  decimal: 12,
  percent: 10,
  day: 12,
  moment: 17,
} as const satisfies Record<ColumnFormat, number>

const styles = `${HEAD}<styleSheet xmlns="${SPREADSHEET}"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="11"/><name val="Times New Roman"/></font><font><b/><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="9"><xf/>${[49, 1, 0, 10, 164, 165].map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`).join('')}<xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

type Rows = { next(): Promise<readonly unknown[] | null>; readonly more: () => Promise<boolean> }

const rowsOf = (source: WriteSheet['rows']): Rows => {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  let ahead: readonly unknown[] | null | undefined
  const pull = async () => {
    const { done, value } = await iterator.next()
    return done ? null : value
  }
  return {
    next: async () => {
      const row = ahead === undefined ? await pull() : ahead
      ahead = undefined
      return row
    },
    more: async () => (ahead ??= await pull()) !== null,
  }
}

const sheetXml = async function* (sheet: WriteSheet, rows: Rows): AsyncGenerator<string> {
  const titles = sheet.titleRows ?? []
  const header = titles.length + 1
  const names = sheet.columns.map((_, index) => columnName(index))
  const last = names.at(-1) ?? 'A'
  const widths = sheet.columns.map(
    ({ width, format, title }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width ?? Math.max(usualWidth[format], Math.min(title.length + 3, 30))}" customWidth="1"/>`,
  )
  yield `${HEAD}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${header}" topLeftCell="A${header + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`
  yield `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`
  for (const [index, title] of titles.entries())
    yield `<row r="${index + 1}">${textXml(`A${index + 1}`, title, TITLE_STYLE)}</row>`
  yield `<row r="${header}">${sheet.columns.map(({ title }, index) => textXml(`${names[index]}${header}`, title, HEADER_STYLE)).join('')}</row>`
  let row = header
  while (row < MOST_ROWS) {
    const cells = await rows.next()
    if (!cells) break
    row += 1
    yield `<row r="${row}">${sheet.columns.map(({ format }, index) => cellXml(`${names[index]}${row}`, cells[index], format)).join('')}</row>`
  }
  yield `</sheetData>${sheet.columns.length > 0 ? `<autoFilter ref="A${header}:${last}${row}"/>` : ''}</worksheet>`
}

/** A sheet's name has at most 31 characters, none of []:*?/\ and is its own (ECMA-376; Excel's limits). */
export const sheetName = (wanted: string, taken: readonly string[]): string => {
  const base =
    wanted
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet'
  const known = new Set(taken.map((name) => name.toLowerCase()))
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base.slice(0, 31 - ` (${count})`.length)} (${count})`
    if (!known.has(name.toLowerCase())) return name
  }
}

const workbookXml = (names: readonly string[]): string =>
  `${HEAD}<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`

const relationsXml = (targets: readonly { type: string; target: string }[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`).join('')}</Relationships>`

const typesXml = (count: number): string => {
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheets = Array.from(
    { length: count },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${main}.worksheet+xml"/>`,
  )
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${main}.styles+xml"/>${sheets.join('')}</Types>`
}

const part = (name: string, text: string): ZipPart => ({ name, content: [text] })

export const workbookParts = async function* (sheets: readonly WriteSheet[]): AsyncGenerator<ZipPart> {
  const names: string[] = []
  for (const sheet of sheets) {
    const rows = rowsOf(sheet.rows)
    do {
      names.push(sheetName(sheet.name, names))
      yield { name: `xl/worksheets/sheet${names.length}.xml`, content: sheetXml(sheet, rows) }
    } while (await rows.more())
  }
  yield part('xl/styles.xml', styles)
  yield part('xl/workbook.xml', workbookXml(names))
  yield part(
    'xl/_rels/workbook.xml.rels',
    relationsXml([
      ...names.map((_, index) => ({ type: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
    ]),
  )
  yield part('_rels/.rels', relationsXml([{ type: 'officeDocument', target: 'xl/workbook.xml' }]))
  yield part('[Content_Types].xml', typesXml(names.length))
}
