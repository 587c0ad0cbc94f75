// The numbers behind a chart as a file made in the browser: Excel with real days and numbers, or CSV.
import { strToU8, zipSync } from 'fflate'
import { workbookParts } from '../kernel/sheet/write-xlsx.ts'
import type { ChartCell, ChartData } from './chart-data.ts'

export const xlsxOf = async (title: string, source: string, data: ChartData): Promise<Uint8Array> => {
  const files: Record<string, Uint8Array> = {}
  const parts = workbookParts([{ name: title, titleRows: [title, source], ...data }])
  for await (const { name, content } of parts) {
    let text = ''
    for await (const piece of content) text += piece
    files[name] = strToU8(text)
  }
  // A zip needs a time: always the same, so that the same numbers make the same file.
  return zipSync(files, { mtime: new Date(1980, 0, 1) })
}

/** Text that begins so would act as a formula in a spreadsheet (OWASP, "CSV Injection"). */
const FORMULA_START = /^'*[=+\-@\t\r]/

const csvCell = (cell: ChartCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** With a byte order mark, so that Excel reads the Vietnamese. */
export const csvOf = (title: string, source: string, data: ChartData): string =>
  `\ufeff${[[title], [source], data.columns.map((column) => column.title), ...data.rows]
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n')}\r\n`
