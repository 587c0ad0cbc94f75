// Words, paragraphs, tables and pictures of a document as Word keeps them.
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { IParagraphOptions, ITableCellBorders } from 'docx'
import type { PrintedPart } from './printed.ts'
import { runText } from './tree.ts'
import type { Align, Cell, Emphasis, Run } from './tree.ts'

/** Word counts in twentieths of a point. */
export const points = (count: number): number => Math.round(count * 20)
export const millimetres = (count: number): number => Math.round((count * 1440) / 25.4)

export const FONT = 'Times New Roman'
const INDENT = millimetres(12.7)

export type Line = Emphasis & { readonly size: number }

export const words = (content: string, line: Line): TextRun =>
  new TextRun({
    text: content,
    font: FONT,
    size: line.size * 2,
    bold: line.bold ?? false,
    italics: line.italic ?? false,
    ...(line.underline ? { underline: {} } : {}),
  })

const runWords = (run: Run, base: Line): TextRun =>
  words(runText(run), {
    size: base.size,
    bold: run.bold ?? base.bold ?? false,
    italic: run.italic ?? base.italic ?? false,
    underline: run.underline ?? base.underline ?? false,
  })
const runsWords = (runs: readonly Run[], base: Line): TextRun[] => runs.map((run) => runWords(run, base))

/** A line of the head, the title or the foot: no indent, no space around it unless asked. */
export const lineParagraph = (
  content: string,
  line: Line,
  form: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    ...form,
    children: [words(content, line)],
  })

/** A short rule of the given length, centred in a space of the given width (both in mm). */
export const rule = (length: number, space: number): Paragraph => {
  const side = millimetres(Math.max(0, (space - length) / 2))
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 0, after: points(4), line: points(4), lineRule: 'exact' },
    border: { bottom: { style: BorderStyle.SINGLE, size: 5, color: '000000', space: 0 } },
    children: [],
  })
}

/** An empty line of the given height in points. */
export const gap = (height: number, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: points(height), lineRule: 'exact' },
    children: [],
  })

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const NO_BORDERS: ITableCellBorders = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
}

/** A cell of an unseen table, which places the head and the foot side by side. */
export const placeCell = (children: readonly Paragraph[], width: number): TableCell =>
  new TableCell({
    children: [...children],
    borders: NO_BORDERS,
    width: { size: millimetres(width), type: WidthType.DXA },
    margins: { left: 0, right: 0 },
  })

/** Side by side, without borders, never split over two pages. */
export const placeTable = (
  rows: readonly (readonly TableCell[])[],
  widths: readonly number[],
  indent = 0,
): Table =>
  new Table({
    rows: rows.map((cells) => new TableRow({ children: [...cells], cantSplit: true })),
    width: { size: millimetres(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    indent: { size: millimetres(indent), type: WidthType.DXA },
    columnWidths: widths.map(millimetres),
    layout: TableLayoutType.FIXED,
    borders: { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
  })

type PrintedTable = Extract<PrintedPart, { kind: 'table' }>

const tableCell = (cell: Cell, align: Align, bold: boolean): TableCell =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: points(4), right: points(4), top: points(1.5), bottom: points(1.5) },
    ...(cell.across === undefined ? {} : { columnSpan: cell.across }),
    ...(cell.down === undefined ? {} : { rowSpan: cell.down }),
    children: [
      new Paragraph({
        alignment: ALIGNMENT[cell.align ?? align],
        spacing: { before: 0, after: 0 },
        children: runsWords(cell.runs, {
          size: 12,
          bold: bold || cell.bold === true,
          italic: cell.italic === true,
        }),
      }),
    ],
  })

const tableRow = (row: readonly Cell[], table: PrintedTable): TableRow => {
  let at = 0
  const children = row.map((cell) => {
    const align = table.columns[at]?.align ?? 'left'
    at += cell.across ?? 1
    return tableCell(cell, align, false)
  })
  return new TableRow({ children, cantSplit: true })
}

const tableBlocks = (table: PrintedTable, textWidth: number): (Paragraph | Table)[] => {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0)
  const head = table.head.map(
    (row) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: row.map((cell) => tableCell(cell, 'center', true)),
      }),
  )
  const grid = new Table({
    rows: [...head, ...table.rows.map((row) => tableRow(row, table))],
    width: { size: millimetres(textWidth), type: WidthType.DXA },
    columnWidths: table.columns.map((column) => millimetres((column.width / whole) * textWidth)),
    layout: TableLayoutType.FIXED,
  })
  const caption = lineParagraph(
    table.caption,
    { size: 12, bold: true },
    { spacing: { before: points(8), after: points(4) }, keepNext: true },
  )
  const note = lineParagraph(
    table.note,
    { size: 11, italic: true },
    { alignment: AlignmentType.LEFT, spacing: { before: points(4), after: 0 } },
  )
  return [...(table.caption === '' ? [] : [caption]), grid, ...(table.note === '' ? [] : [note])]
}

/** One white pixel: what programs show that cannot draw SVG. */
const WHITE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=='

const pictureBlocks = (
  picture: Extract<PrintedPart, { kind: 'picture' }>,
  textWidth: number,
): Paragraph[] => {
  const width = (textWidth * picture.width * 96) / 25.4
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(picture.svg, 'utf8'),
    fallback: { type: 'png', data: Buffer.from(WHITE_PIXEL, 'base64') },
    transformation: { width: Math.round(width), height: Math.round(width * picture.height) },
    altText: { name: picture.description, description: picture.description, title: picture.description },
  })
  const shown = new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: points(8), after: 0 },
    keepNext: picture.caption !== '',
    children: [image],
  })
  return [
    shown,
    ...(picture.caption === '' ? [] : [lineParagraph(picture.caption, { size: 12, italic: true })]),
  ]
}

/** A part of the text; `keepNext` holds it together with what follows. */
export const partBlocks = (part: PrintedPart, textWidth: number, keepNext = false): (Paragraph | Table)[] => {
  switch (part.kind) {
    case 'heading':
      return [
        new Paragraph({
          outlineLevel: part.level - 1,
          keepNext: true,
          indent: { firstLine: INDENT },
          spacing: { before: points(8), after: 0 },
          children: runsWords(part.runs, { size: 14, bold: true, italic: part.level === 3 }),
        }),
      ]
    case 'paragraph': {
      const indented = part.align === 'justify' || part.align === 'left'
      return [
        new Paragraph({
          alignment: ALIGNMENT[part.align],
          indent: { firstLine: indented ? INDENT : 0 },
          spacing: { before: points(6), after: 0, line: 259, lineRule: 'auto' },
          keepNext,
          children: runsWords(part.runs, { size: 14 }),
        }),
      ]
    }
    case 'table':
      return tableBlocks(part, textWidth)
    case 'picture':
      return pictureBlocks(part, textWidth)
    case 'page-break':
      return [
        new Paragraph({
          pageBreakBefore: true,
          spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
          children: [],
        }),
      ]
  }
}
