// The document tree: what an official document says, apart from how it is printed (web page, DOCX, PDF).
import type { Day } from '../day/day.ts'

export type Emphasis = { readonly bold?: boolean; readonly italic?: boolean; readonly underline?: boolean }
export type TextRun = Emphasis & { readonly text: string }
/** A number in the text that can be opened to the records behind it. */
export type FigureReference = {
  readonly id: string
  readonly text: string
  readonly value: number | string | null
}
export type FigureRun = Emphasis & { readonly figure: FigureReference }
export type Run = TextRun | FigureRun
/** What constructors accept: a string is one plain run. */
export type Content = string | Run | readonly (string | Run)[]

export type Align = 'left' | 'center' | 'right'
export type Column = { readonly align: Align; /** Share of the width. */ readonly width: number }
export type Cell = Emphasis & {
  readonly runs: readonly Run[]
  readonly align?: Align
  readonly across?: number
  readonly down?: number
}

export type Heading = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3
  readonly number?: string
  readonly runs: readonly Run[]
}
export type Paragraph = { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly align?: Align }
export type Item = { readonly kind: 'item'; readonly level: 1 | 2; readonly runs: readonly Run[] }
export type Table = {
  readonly kind: 'table'
  readonly caption?: string
  readonly columns: readonly Column[]
  /** Repeated at the top of every page. */
  readonly head: readonly (readonly Cell[])[]
  readonly rows: readonly (readonly Cell[])[]
  readonly note?: string
}
/** `width` is a share of the text width; `height` a share of the picture's width. */
export type Picture = {
  readonly kind: 'picture'
  readonly svg: string
  readonly description: string
  readonly width: number
  readonly height: number
  readonly caption?: string
}
export type PageBreak = { readonly kind: 'page-break' }
export type Appendix = {
  readonly kind: 'appendix'
  readonly label: string
  readonly title: string
  readonly landscape: boolean
  readonly body: readonly Part[]
}
/** What may stand in the text or in an appendix. */
export type Part = Heading | Paragraph | Item | Table | Picture | PageBreak
export type Block = Part | Appendix

/** `state`: Decree 30/2020; `party`: guidance of the Party's central office (other head, number and no national title). */
export type Style = 'state' | 'party'

export type Seal = {
  /** What was sealed; the figures of a report where nothing is said. */
  readonly what?: string
  readonly number: string
  readonly moment: string
  readonly hash: string
}

export type OfficialDocument = {
  readonly style: Style
  /** A line break in `name` is kept. `starred` prints the asterisk under the body (always so in the Party form). */
  readonly issuer: { readonly parent?: string; readonly name: string; readonly starred?: boolean }
  /** `05/BC-UBND`, `01-TB/BCĐ`; with a blank number `/BC-BCĐ`. Null prints an empty place. */
  readonly number: string | null
  /** `BÁO CÁO`; null for a công văn, whose subject stands under the number. */
  readonly typeName: string | null
  readonly about: string
  readonly place: string
  readonly day: Day | null
  /** `HỎA TỐC`, `THƯỢNG KHẨN`, `KHẨN`. */
  readonly urgency?: string
  /** `Kính gửi:` */
  readonly addressees?: readonly string[]
  readonly body: readonly Block[]
  readonly signature: { readonly capacity: readonly string[]; readonly name: string | null }
  /** `UBND tỉnh (b/c)`; a line that ends with a colon is printed as a heading of those that follow. */
  readonly recipients: readonly string[]
  readonly draft?: boolean
  readonly seal?: Seal
}

export const text = (content: string, emphasis: Emphasis = {}): TextRun => ({ text: content, ...emphasis })
export const bold = (content: string): TextRun => ({ text: content, bold: true })
export const italic = (content: string): TextRun => ({ text: content, italic: true })
export const figure = (
  id: string,
  printed: string,
  value: FigureReference['value'],
  emphasis: Emphasis = {},
): FigureRun => ({
  figure: { id, text: printed, value },
  ...emphasis,
})

const runOf = (part: string | Run): Run => (typeof part === 'string' ? { text: part } : part)
export const runsOf = (content: Content): readonly Run[] =>
  typeof content === 'object' && !('text' in content) && !('figure' in content)
    ? content.map(runOf)
    : [runOf(content)]

export const heading = (level: Heading['level'], content: Content, number?: string): Heading => ({
  kind: 'heading',
  level,
  runs: runsOf(content),
  ...(number === undefined ? {} : { number }),
})
export const paragraph = (content: Content, align?: Align): Paragraph => ({
  kind: 'paragraph',
  runs: runsOf(content),
  ...(align === undefined ? {} : { align }),
})
export const item = (content: Content, level: Item['level'] = 1): Item => ({
  kind: 'item',
  level,
  runs: runsOf(content),
})
export const column = (width: number, align: Align = 'left'): Column => ({ width, align })
export const cell = (content: Content, form: Omit<Cell, 'runs'> = {}): Cell => ({
  runs: runsOf(content),
  ...form,
})

const cellOf = (content: Content | Cell): Cell =>
  typeof content === 'object' && 'runs' in content ? content : cell(content)
type Cells = readonly (readonly (Content | Cell)[])[]
const cellsOf = (rows: Cells): Cell[][] => rows.map((row) => row.map(cellOf))

export const table = (
  columns: readonly Column[],
  head: Cells,
  rows: Cells,
  form: { readonly caption?: string; readonly note?: string } = {},
): Table => ({ kind: 'table', columns, head: cellsOf(head), rows: cellsOf(rows), ...form })
export const picture = (
  svg: string,
  description: string,
  form: { width?: number; height?: number; caption?: string } = {},
): Picture => ({
  kind: 'picture',
  svg,
  description,
  width: 1,
  height: 0.5,
  ...form,
})
export const appendix = (
  label: string,
  title: string,
  body: readonly Part[],
  landscape = false,
): Appendix => ({
  kind: 'appendix',
  label,
  title,
  body,
  landscape,
})

export const runText = (run: Run): string => ('figure' in run ? run.figure.text : run.text)
