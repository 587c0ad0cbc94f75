// Parts that both kinds of report share: the office's own words, the table by commune, the answers to conflicts.
import {
  type Appendix,
  appendix,
  bold,
  cell,
  column,
  heading,
  item,
  italic,
  type Part,
  paragraph,
  type Table,
  table,
} from '../../kernel/document/tree.ts'
import type { Printing } from './printing.ts'
import type { Commune, Explanation } from './scope.ts'
import { partId } from './slot.ts'

/** What the office wrote, a paragraph a line; lines that begin with a dash stay items. */
export const ownWords = (words: string, missing: string, draft: boolean): Part[] => {
  const lines = words
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return draft ? [paragraph(italic(`[${missing}]`))] : []
  return lines.map((line) =>
    /^[-–+]\s/.test(line)
      ? item(line.replace(/^[-–+]\s+/, ''), line.startsWith('+') ? 2 : 1)
      : paragraph(line),
  )
}

/** A heading with the office's words under it; without words nothing is left but in a draft. */
export const ownSection = (
  number: string,
  title: string,
  words: string,
  missing: string,
  draft: boolean,
): Part[] => {
  const parts = ownWords(words, missing, draft)
  return parts.length === 0 ? [] : [heading(1, title, number), ...parts]
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'] as const

/** Chapters numbered as they come; one of which nothing can be said is left out. */
export const chapters = (all: readonly (readonly [title: string, body: readonly Part[]])[]): Part[] =>
  all
    .filter(([, body]) => body.length > 0)
    .flatMap(([title, body], index) => [heading(1, title, `${ROMAN[index] ?? String(index + 1)}.`), ...body])

export type CommuneColumn = { readonly figure: string; readonly title: string; readonly totalId: string }

export const communeTable = (
  print: Printing,
  communes: readonly Commune[],
  columns: readonly CommuneColumn[],
): Table =>
  table(
    [column(0.6, 'center'), column(2.6), ...columns.map(() => column(1.1, 'right'))],
    [['TT', 'Đơn vị', ...columns.map(({ title }) => title)]],
    [
      ...communes.map(({ key, fullName }, index) => [
        String(index + 1),
        fullName,
        ...columns.map(({ figure }) => print.plain(partId(key, figure))),
      ]),
      [
        cell(bold('Tổng cộng'), { across: 2, align: 'center' }),
        ...columns.map(({ totalId }) => cell({ ...print.plain(totalId), bold: true })),
      ],
    ],
  )

/** Conflicts that remain are signed for: what does not agree, and the office's answer. */
export const explained = (explanations: readonly Explanation[]): Attached[] =>
  explanations.length === 0
    ? []
    : [
        {
          title: 'GIẢI TRÌNH SỐ LIỆU',
          body: explanations.map(({ title, arithmetic, answer }, index) =>
            paragraph([bold(`${index + 1}. ${title}`), ` (${arithmetic}): ${answer}`]),
          ),
        },
      ]

export type Attached = { readonly title: string; readonly body: readonly Part[] }

/** `Phụ lục` where there is one, `Phụ lục I`, `Phụ lục II` where there are several. */
export const attached = (all: readonly Attached[]): Appendix[] =>
  all.map(({ title, body }, index) =>
    appendix(all.length === 1 ? 'Phụ lục' : `Phụ lục ${'I'.repeat(index + 1)}`, title, body),
  )
