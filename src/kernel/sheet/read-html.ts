// A page saved as .xls: the rows of its tables, read in one pass, however many tags lack their end.
import { errorOrText } from './cell-making.ts'
import { type Cell, emptyCell, type Merge, MOST_CELLS, MOST_MERGES, type Sheet, trimRows } from './sheet.ts'
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
const ENDS_ROW = /^\/tr\b/
const OPENS_CELL = /^t[dh]\b/
const ENDS_CELL = /^\/t[dh]\b/
const BREAKS = /^br\b/
/** A cell covers no row of the next part of its table. */
const PARTS = /^\/?(?:table|thead|tbody|tfoot)\b/

const SPANS = { wide: /\scolspan\s*=\s*["']?(\d+)/i, high: /\srowspan\s*=\s*["']?(\d+)/i }

const spanOf = (tag: string, side: keyof typeof SPANS): number =>
  tag === '' ? 1 : Math.max(1, Number(SPANS[side].exec(tag)?.[1] ?? 1))

/** Most cells say nothing of themselves. */
const LEAST_SPAN = '<td rowspan=2>'.length

/** Tags, by how they begin and where they stand, and the texts between them. */
const walkHtml = (
  html: string,
  tag: (name: string, start: number, end: number) => void,
  text: (said: string) => void,
): void => {
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
    if (!aside) tag(opening, start, end.lastIndex)
    at = end.lastIndex
  }
}

export const readHtml = (
  bytes: Uint8Array,
  limits: { readonly rows: number; readonly columns: number },
): HtmlRead => {
  const rows: Cell[][] = []
  const merges: Merge[] = []
  /** By column, the first row that no cell above reaches into. */
  const freeFrom = new Uint32Array(limits.columns)
  let widest = 0
  let partMerges = 0
  let cells = 0
  let cutOff = false
  let row: Cell[] | null = null
  let column = 0
  let cell: { readonly texts: string[]; readonly tag: string } | null = null
  const addCell = (to: Cell[], said: string, tag: string): void => {
    while ((freeFrom[column] ?? 0) > rows.length) column += 1
    const left = column
    if (left >= limits.columns) {
      cutOff ||= said !== ''
      return
    }
    while (to.length < left) to.push(emptyCell)
    to.push(errorOrText(said))
    column = Math.min(left + spanOf(tag, 'wide'), limits.columns)
    const below = Math.min(rows.length + spanOf(tag, 'high'), limits.rows)
    if (column - left > 1 || below - rows.length > 1) {
      if (merges.length >= MOST_MERGES) throw new SheetRefusal('tooManyMerges')
      merges.push({ top: rows.length, left, bottom: below - 1, right: column - 1 })
    }
    for (let place = left; place < column && below - rows.length > 1; place += 1)
      freeFrom[place] = Math.max(below, freeFrom[place] ?? 0)
    widest = Math.max(widest, column)
  }
  const endCell = (): void => {
    if (!row || !cell) return
    const said = unescapeXml(cell.texts.join('').replaceAll('&nbsp;', ' ')).trim().normalize('NFC')
    addCell(row, said, cell.tag)
    cell = null
  }
  const endRow = (): void => {
    endCell()
    if (!row) return
    cells += column
    rows.push(row)
    if (rows.length > limits.rows || cells > MOST_CELLS) throw new SheetRefusal('tooManyRows')
    row = null
  }
  const endPart = (): void => {
    endRow()
    for (const merge of merges.splice(partMerges))
      merges.push({ ...merge, bottom: Math.min(merge.bottom, rows.length - 1) })
    partMerges = merges.length
    freeFrom.fill(0, 0, widest)
    widest = 0
  }
  const html = new TextDecoder().decode(bytes)
  walkHtml(
    html,
    (name, start, end) => {
      if (OPENS_ROW.test(name)) {
        endRow()
        row = []
        column = 0
      } else if (PARTS.test(name)) endPart()
      else if (ENDS_ROW.test(name)) endRow()
      else if (OPENS_CELL.test(name)) {
        endCell()
        cell = { texts: [], tag: end - start < LEAST_SPAN ? '' : html.slice(start, end) }
      } else if (ENDS_CELL.test(name)) endCell()
      else if (BREAKS.test(name)) cell?.texts.push(' ')
    },
    (said) => cell?.texts.push(said),
  )
  endPart()
  if (rows.length === 0) throw new SheetRefusal('notASheet')
  if (trimRows(rows).length === 0) throw new SheetRefusal('empty')
  return {
    sheets: [
      {
        name: '',
        rows,
        merges,
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
        hidden: false,
      },
    ],
    cutOff,
  }
}
