// A text read once for all checks: its plain form, its lines, its quantities.
import { type Line, linesOf } from './outline.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { withoutTypesetting } from './plain-text.ts'
import type { Statement } from './statement.ts'

export type ReadDocument = {
  readonly text: string
  /** Same length and offsets as the text. */
  readonly plain: string
  readonly lines: readonly Line[]
  readonly mentions: readonly Mention[]
}

export const readDocument = (text: string): ReadDocument => {
  const plain = withoutTypesetting(text)
  return { text, plain, lines: linesOf(plain), mentions: mentionsIn(text) }
}

/** A check looks at the whole document and answers each statement of its kind, the true ones too. */
export type Check = (document: ReadDocument) => Statement[]

/** The words from one place to another, as they stand. */
export const quoted = (
  { text }: ReadDocument,
  start: number,
  end: number,
): { quote: string; offset: number } => ({
  quote: text.slice(start, end).trim(),
  offset: start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0),
})

/** A number with the words before it, from the beginning of a word. */
export const withLabel = (
  document: ReadDocument,
  { start, end, label, line }: Mention,
): { quote: string; offset: number } => {
  const from = Math.max(line, start - Math.min(60, label.length + 1))
  const cut =
    from === line || /\s/.test(document.plain[from - 1] ?? ' ')
      ? 0
      : document.plain.slice(from, start).search(/\s/)
  return quoted(document, from + Math.max(0, cut), end)
}

export const mentionsBetween = ({ mentions }: ReadDocument, start: number, end: number): Mention[] =>
  mentions.filter((mention) => mention.start >= start && mention.start < end)
