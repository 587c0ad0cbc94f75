// A sheet as lines of CSV.
import { momentParts } from './excel-date.ts'
import type { ColumnFormat, WriteSheet } from './write.ts'

/** A spreadsheet takes text that begins so as a formula (OWASP, "CSV Injection"), in wide letters too; the apostrophe keeps it text. */
const FORMULA_START = /^'*[=+\-@\t\r＝＋－＠]/

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

const csvCell = (value: unknown, format: ColumnFormat): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const moment = format === 'moment' || value instanceof Date ? momentParts(value) : null
  if (moment) return `${moment.day} ${moment.time}`
  const text = String(value)
  return quoted(FORMULA_START.test(text) ? `'${text}` : text)
}

const CHUNK = 64 * 1024

export const csvPieces = async function* (sheet: WriteSheet): AsyncGenerator<Uint8Array> {
  const line = (cells: readonly unknown[]) =>
    `${sheet.columns.map(({ format }, index) => csvCell(cells[index], format)).join(',')}\r\n`
  let text = `\ufeff${(sheet.titleRows ?? []).map((title) => `${csvCell(title, 'text')}\r\n`).join('')}`
  text += `${sheet.columns.map(({ title }) => csvCell(title, 'text')).join(',')}\r\n`
  for await (const row of sheet.rows) {
    text += line(row)
    if (text.length < CHUNK) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}
