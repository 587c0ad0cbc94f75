// The lines of an official document, decided once for all printers: head, number, place and day, endings, recipients.
import { dateInWords, formatMoment } from '../text/date-words.ts'
import { runText } from './tree.ts'
import type { Appendix, Block, Cell, OfficialDocument, Part, Run, Style, Table } from './tree.ts'

const NATIONAL_TITLE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const NATIONAL_MOTTO = 'Độc lập - Tự do - Hạnh phúc'
const PARTY_TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM'
export const DRAFT = 'DỰ THẢO'

export type PrintedPart =
  | { kind: 'heading'; level: 1 | 2 | 3; runs: Run[] }
  | { kind: 'paragraph'; align: 'justify' | 'left' | 'center' | 'right'; runs: Run[] }
  | (Omit<Table, 'caption' | 'note' | 'head' | 'rows'> & {
      caption: string
      note: string
      head: Cell[][]
      rows: Cell[][]
    })
  | { kind: 'picture'; svg: string; description: string; width: number; height: number; caption: string }
  | { kind: 'page-break' }
export type PrintedAppendix = {
  label: string
  title: string[]
  attachedTo: string
  landscape: boolean
  body: PrintedPart[]
}

/** Only strings, numbers and lists: it travels as JSON to the PDF printer. */
export type PrintedDocument = {
  style: Style
  parent: string[]
  name: string[]
  starred: boolean
  nation: string[]
  number: string
  placeAndDay: string
  typeName: string
  about: string[]
  urgency: string
  addressees: string[]
  body: PrintedPart[]
  appendices: PrintedAppendix[]
  capacity: string[]
  signer: string
  recipients: { text: string; isHeading: boolean }[]
  draft: boolean
  seal: string
  day: string
  title: string
}

/**
 * What no printer may get: control characters and halves of characters (XML 1.0 has no place for them), and the marks
 * that turn the direction of writing, with which a text can be made to read differently from what it says.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\ufffe\uffff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** One line that every printer can print; composed letters, because fonts draw those best. */
export const printable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\r\n\t]+/g, ' ')
    .replace(UNPRINTABLE, '')

const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => printable(line).trim())
    .filter((line) => line !== '')

const cleanRun = (run: Run): Run =>
  'figure' in run
    ? { ...run, figure: { ...run.figure, text: printable(run.figure.text) } }
    : { ...run, text: printable(run.text) }
const cleanRuns = (runs: readonly Run[]): Run[] => runs.map(cleanRun)
const cleanCells = (rows: readonly (readonly Cell[])[]): Cell[][] =>
  rows.map((row) => row.map((cell) => ({ ...cell, runs: cleanRuns(cell.runs) })))

const printedPart = (part: Part): PrintedPart => {
  switch (part.kind) {
    case 'heading': {
      const number = part.number === undefined ? [] : [{ text: `${part.number} ` }]
      return { kind: 'heading', level: part.level, runs: cleanRuns([...number, ...part.runs]) }
    }
    case 'paragraph':
      return { kind: 'paragraph', align: part.align ?? 'justify', runs: cleanRuns(part.runs) }
    case 'item':
      // Offices indent the first line of an item like any paragraph; the mark is part of the text.
      return {
        kind: 'paragraph',
        align: 'justify',
        runs: cleanRuns([{ text: part.level === 1 ? '- ' : '+ ' }, ...part.runs]),
      }
    case 'table':
      return {
        kind: 'table',
        caption: printable(part.caption ?? ''),
        note: printable(part.note ?? ''),
        columns: part.columns,
        head: cleanCells(part.head),
        rows: cleanCells(part.rows),
      }
    case 'picture':
      return {
        ...part,
        svg: part.svg.toWellFormed().replace(UNPRINTABLE, ' '),
        description: printable(part.description),
        caption: printable(part.caption ?? ''),
      }
    case 'page-break':
      return part
  }
}

/** The text of a State document ends with "./." (Decree 30/2020, Annex I). */
const ended = (body: PrintedPart[]): PrintedPart[] => {
  const last = body.at(-1)
  if (last?.kind !== 'paragraph')
    return [...body, { kind: 'paragraph', align: 'justify', runs: [{ text: './.' }] }]
  const whole = last.runs.map(runText).join('').trimEnd()
  if (whole.endsWith('./.')) return body
  return [
    ...body.slice(0, -1),
    { ...last, runs: [...last.runs, { text: whole.endsWith('.') ? '/.' : './.' }] },
  ]
}

const numberLine = (style: Style, number: string | null): string => {
  const blank = '\u00a0'.repeat(8)
  if (style === 'party')
    return `Số ${number === null ? blank : number.startsWith('-') ? blank + number : number}`
  return `Số: ${number === null ? blank : number.startsWith('/') ? blank + number : number}`
}

const placeAndDay = ({ place, day }: OfficialDocument): string => {
  const gap = '\u00a0'.repeat(6)
  return `${place}, ${day === null ? `ngày${gap}tháng${gap}năm${gap}` : dateInWords(day)}`
}

/** "- UBND tỉnh (b/c);" and last "- Lưu: VT." The Party form parts with commas. */
const recipientLines = ({ style, recipients }: OfficialDocument): PrintedDocument['recipients'] => {
  const lines = recipients.map((line) =>
    printable(line)
      .trim()
      .replace(/^[-+]\s*/, '')
      .replace(/[;.,]+$/, ''),
  )
  const kept = lines.filter((line) => /^lưu(\s|:|$)/iu.test(line))
  const others = lines.filter((line) => !kept.includes(line))
  const last = kept.length > 0 ? kept : [style === 'party' ? 'Lưu Văn phòng' : 'Lưu: VT']
  return [...others, ...last].map((line, index, all) => {
    if (line.endsWith(':')) return { text: line, isHeading: true }
    const mark = index === all.length - 1 ? '.' : style === 'party' ? ',' : ';'
    return { text: `- ${line}${mark}`, isHeading: false }
  })
}

/** "(Kèm theo Báo cáo số 05/BC-UBND ngày 02 tháng 3 năm 2023 của …)" without the body, which the head names. */
const attachedTo = ({ style, number, typeName, day }: OfficialDocument): string => {
  const type = typeName === null ? 'Công văn' : typeName.charAt(0) + typeName.slice(1).toLowerCase()
  return printable(
    `(Kèm theo ${type} ${numberLine(style, number).replace('Số:', 'số').replace('Số', 'số')}${day === null ? '' : ` ${dateInWords(day)}`})`,
  )
}

const isAppendix = (block: Block): block is Appendix => block.kind === 'appendix'
const isPart = (block: Block): block is Part => block.kind !== 'appendix'

/** Everything that is printed, in order, in plain data. */
export const printedDocument = (document: OfficialDocument): PrintedDocument => {
  const { style, seal } = document
  const parts = document.body.filter(isPart).map(printedPart)
  const about = linesOf(document.about)
  return {
    style,
    parent: linesOf(document.issuer.parent ?? ''),
    name: linesOf(document.issuer.name),
    starred: style === 'party' || document.issuer.starred === true,
    nation: style === 'party' ? [PARTY_TITLE] : [NATIONAL_TITLE, NATIONAL_MOTTO],
    number: printable(numberLine(style, document.number)),
    placeAndDay: printable(placeAndDay(document)),
    typeName: printable(document.typeName ?? ''),
    about,
    urgency: printable(document.urgency ?? ''),
    addressees: (document.addressees ?? []).map(printable),
    body: style === 'state' ? ended(parts) : parts,
    appendices: document.body.filter(isAppendix).map((block) => ({
      label: printable(block.label),
      title: linesOf(block.title),
      attachedTo: attachedTo(document),
      landscape: block.landscape,
      body: block.body.map(printedPart),
    })),
    capacity: document.signature.capacity.map(printable),
    signer: printable(document.signature.name ?? ''),
    recipients: recipientLines(document),
    draft: document.draft === true,
    seal: seal
      ? printable(
          `${seal.what ?? 'Số liệu chốt'} ${seal.number} · ${formatMoment(seal.moment)} · mã ${seal.hash.slice(0, 12)}`,
        )
      : '',
    day: document.day ?? '',
    title: [document.typeName ?? 'Công văn', about.join(' ')]
      .filter((part) => part !== '')
      .map(printable)
      .join(' '),
  }
}
