// A page saved as .xls: the rows of its tables, read in one pass, however many tags lack their end.
import { errorOrText } from './cell-making.ts'
import { type Cell, MOST_CELLS, type Sheet, trimRows } from './sheet.ts'
import { SheetRefusal } from './sheet-refusal.ts'
import { unescapeXml } from './xml-text.ts'

type HtmlRead = { readonly sheets: Sheet[]; readonly cutOff: boolean }

/** What is no text of a cell, up to its end. */
const asides = [
  [/^!--/, /-->/g],
  [/^style\b/, /<\/style\s*>/gi],
  [/^script\b/, /<\/script\s*>/gi],
] as const
const TAG_END = />/g

/** In HTML the ends of cells and rows may be left out: the next one ends them. */
const OPENS_ROW = /^tr\b/
const ENDS_ROW = /^\/(?:tr|table)\b/
const OPENS_CELL = /^t[dh]\b/
const ENDS_CELL = /^\/t[dh]\b/
const BREAKS = /^br\b/

/** Tags and the texts between them. */
const walkHtml = (html: string, tag: (name: string) => void, text: (said: string) => void): void => {
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start < 0) return text(html.slice(at))
    if (start > at) text(html.slice(at, start))
    const opening = html.slice(start + 1, start + 10).toLowerCase()
    const aside = asides.find(([opens]) => opens.test(opening))
    const end = aside?.[1] ?? TAG_END
    end.lastIndex = start + 1
    if (!end.test(html)) return
    if (!aside) tag(opening)
    at = end.lastIndex
  }
}

export const readHtml = (
  bytes: Uint8Array,
  limits: { readonly rows: number; readonly columns: number },
): HtmlRead => {
  const rows: Cell[][] = []
  let cells = 0
  let cutOff = false
  let row: Cell[] | null = null
  let cell: string[] | null = null
  const endCell = (): void => {
    if (!row || !cell) return
    const said = unescapeXml(cell.join('').replaceAll('&nbsp;', ' ')).trim().normalize('NFC')
    if (row.length < limits.columns) row.push(errorOrText(said))
    else cutOff ||= said !== ''
    cell = null
  }
  const endRow = (): void => {
    endCell()
    if (!row) return
    cells += row.length
    rows.push(row)
    if (rows.length > limits.rows || cells > MOST_CELLS) throw new SheetRefusal('tooManyRows')
    row = null
  }
  walkHtml(
    new TextDecoder().decode(bytes),
    (name) => {
      if (OPENS_ROW.test(name)) {
        endRow()
        row = []
      } else if (ENDS_ROW.test(name)) endRow()
      else if (OPENS_CELL.test(name)) {
        endCell()
        cell = []
      } else if (ENDS_CELL.test(name)) endCell()
      else if (BREAKS.test(name)) cell?.push(' ')
    },
    (said) => cell?.push(said),
  )
  endRow()
  if (rows.length === 0) throw new SheetRefusal('notASheet')
  if (trimRows(rows).length === 0) throw new SheetRefusal('empty')
  return {
    sheets: [
      {
        name: '',
        rows,
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        hidden: false,
      },
    ],
    cutOff,
  }
}
