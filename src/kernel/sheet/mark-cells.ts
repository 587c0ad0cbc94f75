// Writes marks into the XML of a worksheet: only rows that are marked are touched, all else stays letter by letter.
import type { Marked, SheetPlan } from './mark-plan.ts'
import type { MarkStyles } from './mark-styles.ts'
import { columnName, escapeXml } from './write-xlsx.ts'

/** A part written in a way that is allowed but unusual: it is then left to the library, which rewrites the whole. */
export class UnusualXml extends Error {}

const patterns = new Map<string, RegExp>()

export const attribute = (tag: string, name: string): string | undefined => {
  const pattern = patterns.get(name) ?? new RegExp(`\\s${name}="([^"]*)"`)
  patterns.set(name, pattern)
  return pattern.exec(tag)?.[1]
}

type Edit =
  | { readonly kind: 'mark'; readonly marked: Marked }
  | { readonly kind: 'reason'; readonly marked: Marked }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'clear' }

const editsOf = (plan: SheetPlan): Map<number, Map<number, Edit>> => {
  const edits = new Map<number, Map<number, Edit>>()
  const set = (row: number, column: number, edit: Edit) =>
    edits.set(row, (edits.get(row) ?? new Map<number, Edit>()).set(column, edit))
  for (const row of plan.outdated) set(row, plan.reasonColumn, { kind: 'clear' })
  for (const [row, columns] of plan.cells)
    for (const [column, marked] of columns) set(row, column, { kind: 'mark', marked })
  for (const [row, marked] of plan.rows) set(row, plan.reasonColumn, { kind: 'reason', marked })
  if (plan.headerRow !== null)
    set(plan.headerRow, plan.reasonColumn, { kind: 'title', text: plan.reasonHeader })
  return edits
}

const columnOf = (reference: string): number =>
  [...(/^[A-Z]+/.exec(reference)?.[0] ?? '')].reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  ) - 1

const textCell = (place: string, style: number, text: string): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`

const withStyle = (cell: string, style: number): string =>
  cell.replace(/^<c\b[^>]*?(?=\/?>)/, (open) => `${open.replace(/\ss="[^"]*"/, '')} s="${style}"`)

const styleOf = (tag: string): number => Number(attribute(tag, 's') ?? 0)

type Place = {
  readonly place: string
  readonly known: string | undefined
  readonly rowStyle: number
  readonly beside: number
}

const edited = (edit: Edit, { place, known, rowStyle, beside }: Place, styles: MarkStyles): string => {
  switch (edit.kind) {
    case 'mark': {
      const tag = known === undefined ? undefined : /^<c\b[^>]*>/.exec(known)?.[0]
      const style = styles.coloured(tag === undefined ? rowStyle : styleOf(tag), edit.marked.severity)
      return known === undefined ? `<c r="${place}" s="${style}"/>` : withStyle(known, style)
    }
    case 'reason':
      return textCell(place, styles.reason(edit.marked.severity), edit.marked.text)
    case 'title':
      return known && /<(?:v|is)\b/.test(known) ? known : textCell(place, beside, edit.text)
    case 'clear':
      return ''
  }
}

const CELL = /<c\b[^>]*\/>|<c\b[^>]*[^/]>[\s\S]*?<\/c>/g

const patchRow = (
  row: number,
  open: string,
  inner: string,
  edits: ReadonlyMap<number, Edit>,
  styles: MarkStyles,
): string => {
  const cells = new Map<number, string>()
  let beside = 0
  for (const [cell] of inner.matchAll(CELL)) {
    const tag = /^<c\b[^>]*>/.exec(cell)?.[0] ?? ''
    const reference = attribute(tag, 'r')
    if (!reference) throw new UnusualXml('a cell without its place')
    if (attribute(tag, 't') !== undefined) beside = styleOf(tag)
    cells.set(columnOf(reference), cell)
  }
  const rowStyle = styleOf(open)
  for (const [column, edit] of edits)
    cells.set(
      column,
      edited(
        edit,
        { place: `${columnName(column)}${row + 1}`, known: cells.get(column), rowStyle, beside },
        styles,
      ),
    )
  const inOrder = [...cells].toSorted(([one], [other]) => one - other).map(([, cell]) => cell)
  return `${open.replace(/\sspans="[^"]*"/, '').replace(/\s*\/?>$/, '')}>${inOrder.join('')}</row>`
}

const patchRows = (
  data: string,
  edits: ReadonlyMap<number, ReadonlyMap<number, Edit>>,
  styles: MarkStyles,
): string => {
  const pieces: string[] = []
  const waiting = [...edits.keys()].toSorted((one, other) => other - one)
  const newRows = (before: number): void => {
    for (let row = waiting.at(-1); row !== undefined && row < before; row = waiting.at(-1)) {
      waiting.pop()
      pieces.push(patchRow(row, `<row r="${row + 1}">`, '', edits.get(row) ?? new Map(), styles))
    }
  }
  const rowTag = /<row\b[^>]*>/g
  let copied = 0
  for (let found = rowTag.exec(data); found; found = rowTag.exec(data)) {
    const row = Number(attribute(found[0], 'r') ?? Number.NaN) - 1
    if (Number.isNaN(row)) throw new UnusualXml('a row without its number')
    const last = waiting.at(-1)
    if (last === undefined) break
    if (row < last) continue
    pieces.push(data.slice(copied, found.index))
    copied = found.index
    newRows(row)
    if (waiting.at(-1) !== row) continue
    waiting.pop()
    const inside = rowTag.lastIndex
    const end = found[0].endsWith('/>') ? inside : data.indexOf('</row>', inside)
    pieces.push(patchRow(row, found[0], data.slice(inside, end), edits.get(row) ?? new Map(), styles))
    copied = end === inside && found[0].endsWith('/>') ? end : end + '</row>'.length
    rowTag.lastIndex = copied
  }
  pieces.push(data.slice(copied))
  newRows(Number.POSITIVE_INFINITY)
  return pieces.join('')
}

/** The column of reasons is wide; a definition of many columns that covers it is split. */
const widen = (head: string, column: number): string => {
  const own = `<col min="${column}" max="${column}" width="48" customWidth="1"/>`
  const list = /<cols>([\s\S]*?)<\/cols>/.exec(head)?.[1]
  if (list === undefined) return `${head}<cols>${own}</cols>`
  const spans = (list.match(/<col\b[^>]*>/g) ?? []).flatMap((tag) => {
    const [min, max] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))]
    const part = (from: number, to: number) =>
      from > to
        ? []
        : [{ from, tag: tag.replace(/\smin="\d+"/, ` min="${from}"`).replace(/\smax="\d+"/, ` max="${to}"`) }]
    return min <= column && column <= max
      ? [...part(min, column - 1), ...part(column + 1, max)]
      : part(min, max)
  })
  const sorted = [...spans, { from: column, tag: own }].toSorted((one, other) => one.from - other.from)
  return head.replace(/<cols>[\s\S]*?<\/cols>/, () => `<cols>${sorted.map(({ tag }) => tag).join('')}</cols>`)
}

export const patchCells = (xml: string, plan: SheetPlan, styles: MarkStyles): string => {
  const start = xml.indexOf('<sheetData')
  const open = /^<sheetData\s*(\/?)>/.exec(xml.slice(start, start + 40))
  if (start < 0 || !open) throw new UnusualXml('no rows')
  const body = start + open[0].length
  const end = open[1] === '/' ? body : xml.indexOf('</sheetData>')
  const head = widen(xml.slice(0, start).replace(/<dimension\b[^>]*\/>/, ''), plan.reasonColumn + 1)
  const rest = open[1] === '/' ? xml.slice(body) : xml.slice(end + '</sheetData>'.length)
  return `${head}<sheetData>${patchRows(xml.slice(body, end), editsOf(plan), styles)}</sheetData>${rest}`
}
