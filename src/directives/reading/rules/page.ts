// The text of a directive as it is read: lines that a column, a page or a scan has broken stand in one; every offset stays.
import { linesOf } from '../../../audit/rules/outline.ts'
import { withoutTypesetting } from '../../../audit/rules/plain-text.ts'
import { subjectAt } from './assignment.ts'
import { bodySpans } from './bodies.ts'
import { asksFor } from './verbs.ts'

export type Paragraph = {
  readonly start: number
  readonly end: number
  /** As printed at its head: `V`, `1.2`, `a`, `-`, `+`; '' where nothing stands there. */
  readonly mark: string
  /** 1 for chapters, growing inwards; 0 for a line without a mark. */
  readonly level: number
  /** Where the words begin, behind the mark. */
  readonly from: number
}

export type DirectivePage = {
  readonly text: string
  readonly plain: string
  readonly paragraphs: readonly Paragraph[]
}

const opener =
  /^\s*(?:[-+*•–]|[a-zđ]\)|\(?\d{1,2}\)|[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2}){0,3}\.(?:\s|$)|điều\s+\d)/iu
const ended = /(?:[.:;!?…”"_|)]|\/\.)\s*$/u
const noWords = /^[^\p{L}\d]*$/u

type Piece = { readonly start: number; readonly text: string }

const isCapital = (words: string): boolean => words === words.toUpperCase()

/** Whether a sentence goes on in the next line though a short column or a blank line stands between. */
const goesOn = (one: Piece, next: Piece, insideName: boolean): boolean => {
  if (noWords.test(one.text) || noWords.test(next.text) || opener.test(next.text)) return false
  if (insideName) return true
  if (/^\s*[IVX]+\./u.test(one.text) && isCapital(one.text) && isCapital(next.text)) return true
  if (ended.test(one.text)) return false
  const adjacent = next.start === one.start + one.text.length + 1
  if (adjacent) return /^\s*[-+•–]/u.test(one.text) || /^\s*(?:COVID|SARS)/iu.test(next.text)
  return one.text.trim().length >= 60 && !isCapital(next.text)
}

/** Newlines inside a sentence become spaces; same length. */
const joined = (plain: string): string => {
  const pieces: Piece[] = [...plain.matchAll(/[^\n]*[^\n\s][^\n]*/gu)].map((found) => ({
    start: found.index,
    text: found[0],
  }))
  const insideNames = new Set(
    bodySpans(plain.replaceAll('\n', ' ')).flatMap(({ start, end }) =>
      [...plain.slice(start, end).matchAll(/\n/gu)].map((found) => start + found.index),
    ),
  )
  const kept: string[] = []
  let from = 0
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1]
    const end = piece.start + piece.text.length
    if (!next || !goesOn(piece, next, insideNames.has(end))) return
    kept.push(plain.slice(from, end), ' '.repeat(next.start - end))
    from = next.start
  })
  return kept.join('') + plain.slice(from)
}

const letterHead = /^\s*(?:\(?([a-zđ]|\d{1,2})\))\s*(?=\S)/u
const articleHead = /^\s*(Điều\s+\d{1,3})\s*[.:]?\s*(?=\S)/u

const levelOf = (mark: string): number => {
  if (mark === '-') return 6
  if (mark === '+' || mark === '*' || mark === '•') return 7
  if (/^[IVX]+$/u.test(mark)) return 1
  if (mark.startsWith('Điều')) return 2
  if (/^\d/u.test(mark)) return 1 + mark.split('.').length
  return 5
}

const paragraphsOf = (plain: string): Paragraph[] =>
  linesOf(plain)
    .filter(({ start, end }) => !noWords.test(plain.slice(start, end)))
    .map(({ start, end, mark, kind, text }) => {
      const raw = plain.slice(start, end)
      if (kind !== 'plain')
        return { start, end, mark, level: levelOf(mark), from: start + raw.indexOf(text, mark.length) }
      const head = letterHead.exec(raw) ?? articleHead.exec(raw)
      return {
        start,
        end,
        mark: head?.[1] ?? '',
        level: head ? (articleHead.test(raw) ? 2 : 5) : 0,
        from: start + (head?.[0].length ?? raw.length - raw.trimStart().length),
      }
    })

/** A heading of names alone in its line ends there, however long it is; what is asked begins in the next. */
const parted = (plain: string, text: string): string => {
  const breaks = new Set<number>()
  for (const { from, end, level } of paragraphsOf(plain)) {
    const subject = level > 0 && level < 6 ? subjectAt(plain, from, end) : null
    if (!subject) continue
    const gap = /^\s+/u.exec(plain.slice(subject.rest, end))?.[0].length ?? 0
    const newline = text.slice(subject.rest, subject.rest + gap).indexOf('\n')
    const behind = plain.slice(subject.rest + gap, end)
    if (newline >= 0 && /^\p{Lu}/u.test(behind) && asksFor(behind)) breaks.add(subject.rest + newline)
  }
  return [...breaks].reduce((parts, at) => `${parts.slice(0, at)}\n${parts.slice(at + 1)}`, plain)
}

export const readPage = (given: string): DirectivePage => {
  const text = given.normalize('NFC')
  const unbold = text.replace(/\*{2,}/gu, (stars) => ' '.repeat(stars.length))
  const plain = parted(joined(withoutTypesetting(unbold)), text)
  return { text, plain, paragraphs: paragraphsOf(plain) }
}
