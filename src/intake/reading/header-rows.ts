// Finds the header block: the row that names the columns, the group row above or below it, and the row that numbers them.
import type { Register } from '../../kernel/register/register.ts'
import { countFilled, filledCells, mergedText, ownText } from './grid.ts'
import type { Filled, Grid } from './grid.ts'
import { withoutBrackets } from './header-match.ts'
import { targetsOf } from './targets.ts'
import { expandKey, wordKey } from './words.ts'

export type HeaderLexicon = { readonly wordings: ReadonlySet<string>; readonly words: ReadonlySet<string> }

/** Every wording of a header that any register knows, and the words in them; what was learned counts as well. */
export const headerLexicon = (
  registers: readonly Register[],
  learned: Iterable<string> = [],
): HeaderLexicon => {
  const wordings = new Set<string>()
  const words = new Set<string>()
  for (const register of registers)
    for (const target of targetsOf(register))
      for (const phrase of target.phrases) {
        for (const form of [phrase.key, phrase.expanded, phrase.joined]) wordings.add(form)
        for (const word of phrase.words) if (word.length > 1) words.add(word)
      }
  for (const key of learned) wordings.add(key)
  return { wordings, words }
}

/** How much a text looks like a header: 1 a known wording, 0.5 made of header words, 0 neither, below 0 a value. */
const headerness = (text: string, lexicon: HeaderLexicon): number => {
  if (/^[\d\s.,/:+-]+$/.test(text) || text.length > 90) return -0.6
  // A form of KoboToolbox names its columns `group/question`.
  for (const form of [text, withoutBrackets(text), text.replace(/^[\w-]+(?:\/[\w-]+)*\//, '')]) {
    const key = wordKey(form)
    if (key === '') continue
    const expanded = expandKey(key)
    if (
      lexicon.wordings.has(key) ||
      lexicon.wordings.has(expanded) ||
      lexicon.wordings.has(expanded.replaceAll(' ', ''))
    )
      return 1
  }
  const parts = expandKey(wordKey(text)).split(' ')
  const known = parts.filter((part) => lexicon.words.has(part)).length
  return known >= 2 && known / parts.length >= 0.6 ? 0.4 : 0
}

export const scoreOf = (cells: readonly Filled[], lexicon: HeaderLexicon): number => {
  const seen = new Set<string>()
  let score = 0
  for (const { text } of cells) {
    const key = wordKey(text)
    if (seen.has(key)) continue
    seen.add(key)
    score += headerness(text, lexicon)
  }
  return score
}

/** `(1) (2) (3)`, `A B 1 2`, `1 2 3=1+2`: numbers of columns. */
export const isNumbering = (cells: readonly Filled[]): boolean => {
  if (cells.length < 3) return false
  const plain = cells.map(({ text }) => text.replaceAll(/[()[\]\s]/g, ''))
  if (!plain.every((text) => /^(?:\d{1,2}|[A-Z])(?:[=+\-x:*/].*)?$/i.test(text))) return false
  const numbers = plain.filter((text) => /^\d/.test(text)).map((text) => Number.parseInt(text, 10))
  return (
    numbers.length >= 2 &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  )
}

const isComment = (cells: readonly Filled[]): boolean => /^#+\s*\D/.test(cells[0]?.text ?? '')

/** A row that repeats few words over many columns: `CaseData, CaseData, Person, Person`. */
const isGroupRow = (cells: readonly Filled[], below: readonly Filled[]): boolean =>
  cells.length >= 3 &&
  cells.length >= 0.6 * below.length &&
  new Set(cells.map(({ text }) => text)).size <= cells.length / 2 &&
  cells.every(({ text }) => /^[\p{L}][\p{L}\s_]*$/u.test(text))

export type HeaderBlock = { readonly top: number; readonly bottom: number; readonly numbering: number | null }

/** How far down a header is looked for: title blocks of reports are long, but not longer. */
const DEEPEST = 80

const findMainRow = (grid: Grid, lexicon: HeaderLexicon): number | null => {
  let best: { row: number; score: number } | null = null
  for (let row = 0; row < Math.min(grid.height, DEEPEST); row += 1) {
    const cells = filledCells(grid, row, 300)
    if (cells.length < 2 || isComment(cells)) continue
    const score = scoreOf(cells, lexicon)
    const enough = score >= 2 || (score >= 1 && score >= 0.5 * cells.length)
    if (enough && (best === null || score > best.score + 0.5)) best = { row, score }
  }
  return best?.row ?? findPlainHeader(grid)
}

const isName = ({ text }: Filled): boolean => /^\p{L}[\p{L}\p{N}\s._/()-]{0,50}$/u.test(text)

/** Below lines of a title, names that no register knows, over rows that hold numbers or dates: `case.no, onset.date` over `YB550, 21/1/20`. */
const findPlainHeader = (grid: Grid): number | null => {
  const row = Array.from({ length: Math.min(grid.height, 5) }, (_, index) => index).find(
    (index) => countFilled(grid, index, 2) > 1,
  )
  if (row === undefined) return null
  const cells = filledCells(grid, row, 300)
  if (cells.length < 2 || new Set(cells.map(({ text }) => text)).size < cells.length || !cells.every(isName))
    return null
  const below = [1, 2, 3].flatMap((step) => filledCells(grid, row + step, 300))
  return below.some(({ text }) => /^[\d.,/:\s-]+$/.test(text)) ? row : null
}

/** A second row that only stands below groups, or names all columns once more. */
const isSubHeader = (grid: Grid, header: number, row: number, lexicon: HeaderLexicon): boolean => {
  const cells = filledCells(grid, row, 300)
  if (cells.length === 0 || isComment(cells) || isNumbering(cells)) return false
  if (cells.some(({ text }) => /\d{3}|\d+[/-]\d+/.test(text) || text.length > 60)) return false
  // `I | Xã Mỹ Thanh` opens a section of the data, however the header above it is merged.
  if (cells.length <= 2 && /^(?:[IVXLC]+|[A-Z]|\d+)[.)]?$/.test(cells[0]?.text ?? '')) return false
  // `New, Total, New, Total` below `Cases, Deaths`, each merged over two: a crosstab.
  const texts = cells.map(({ text }) => text)
  const parted = grid.merges.some(
    ({ top, bottom, left, right }) => top === header && bottom === header && right > left,
  )
  if (parted && new Set(texts).size < texts.length && texts.every((text) => !/\d/.test(text))) return true
  const known = scoreOf(cells, lexicon)
  const underBlank = cells.filter(({ column }) => ownText(grid, header, column) === '').length
  const few = cells.length < countFilled(grid, header)
  if (few && underBlank > 0 && cells.length >= 2 && isContiguousUnderGroups(grid, header, cells)) return true
  return cells.length >= 3 && known >= 0.7 * cells.length
}

/** True where each cell stands under a group cell or under the blank cells right of one. */
const isContiguousUnderGroups = (grid: Grid, header: number, cells: readonly Filled[]): boolean =>
  cells.every(({ column, text }, index) => {
    if (/^\d+([.,]\d+)?$/.test(text)) return false
    if (mergedText(grid, header, column) !== '' && ownText(grid, header, column) === '') return true
    if (ownText(grid, header, column) !== '') return cells[index + 1]?.column === column + 1
    return cells[index - 1]?.column === column - 1
  })

/** The header block, or null where the sheet starts with its data. */
export const findHeaderBlock = (grid: Grid, lexicon: HeaderLexicon): HeaderBlock | null => {
  const main = findMainRow(grid, lexicon)
  if (main === null) return null
  let top = main
  let bottom = main
  for (const merge of grid.merges) {
    const touches = merge.top <= main && merge.bottom >= main && merge.bottom - merge.top <= 4
    if (touches && merge.right - merge.left < Math.max(2, grid.width - 1)) {
      top = Math.min(top, merge.top)
      bottom = Math.max(bottom, merge.bottom)
    }
  }
  const above = filledCells(grid, top - 1, 300)
  const own = filledCells(grid, top, 300)
  const hasGroupMerge = grid.merges.some(
    (merge) =>
      merge.bottom === top - 1 &&
      merge.top === top - 1 &&
      merge.right > merge.left &&
      merge.right - merge.left < grid.width - 1,
  )
  const namedAbove = above.length >= 2 && above.some(({ text }) => headerness(text, lexicon) === 1)
  if (top > 0 && (isGroupRow(above, own) || (hasGroupMerge && namedAbove))) top -= 1
  // Comments may stand between the rows of a header: the property row of an exchange file comes after them.
  let next = bottom + 1
  while (next < grid.height && isComment(filledCells(grid, next, 2))) next += 1
  if (next < grid.height && bottom - top < 3 && isSubHeader(grid, bottom, next, lexicon)) bottom = next
  if (top === main) {
    let before = top - 1
    while (before >= 0 && isComment(filledCells(grid, before, 2))) before -= 1
    if (before >= 0 && before < top - 1 && isGroupRow(filledCells(grid, before, 300), own)) top = before
  }
  const numbering =
    bottom + 1 < grid.height && isNumbering(filledCells(grid, bottom + 1, 300)) ? bottom + 1 : null
  return { top, bottom, numbering }
}

export type HeaderCell = {
  readonly column: number
  /** All parts from the group down: `Năm sinh Nam`. */
  readonly whole: string
  /** The lowest part: `Nam`. */
  readonly child: string
  /** The group above the child, if any. */
  readonly group: string
  /** How many columns one header spans without parting, and the place of this column among them. */
  readonly span: number
  readonly place: number
}

/** Without merges, a blank cell right of a group belongs to it where both columns have names below. */
const groupText = (grid: Grid, row: number, bottom: number, column: number): string => {
  const own = mergedText(grid, row, column)
  if (own !== '' || ownText(grid, bottom, column) === '') return own
  for (let left = column - 1; left >= 0; left -= 1) {
    if (ownText(grid, bottom, left) === '') return ''
    const found = ownText(grid, row, left)
    if (found !== '') return found
  }
  return ''
}

/** What stands over each column. */
export const headerCells = (grid: Grid, block: HeaderBlock | null): HeaderCell[] => {
  const inHeader =
    block === null
      ? []
      : grid.merges.filter((merge) => merge.bottom === block.bottom && merge.top >= block.top)
  return Array.from({ length: grid.width }, (_, column) => {
    if (block === null) return { column, whole: '', child: '', group: '', span: 1, place: 0 }
    const parts: string[] = []
    for (let row = block.top; row <= block.bottom; row += 1) {
      const text = (
        row < block.bottom ? groupText(grid, row, block.bottom, column) : mergedText(grid, row, column)
      ).replaceAll(/\s+/g, ' ')
      if (text !== '' && !text.startsWith('#') && parts.at(-1) !== text) parts.push(text)
    }
    const wide = inHeader.find((merge) => merge.left <= column && column <= merge.right)
    return {
      column,
      whole: parts.join(' '),
      child: parts.at(-1) ?? '',
      group: parts.slice(0, -1).join(' '),
      span: wide ? wide.right - wide.left + 1 : 1,
      place: wide ? column - wide.left : 0,
    }
  })
}
