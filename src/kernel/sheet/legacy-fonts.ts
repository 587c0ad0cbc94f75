// Texts typed in the old Vietnamese fonts (TCVN3, VNI) become Unicode: found by which reading makes Vietnamese syllables of the words.
import { type Text, textOf } from '../text/text.ts'
import { tcvn3Letters, vniLetters } from './legacy-tables.ts'
import { type Cell, emptyCell, type Sheet, type Workbook } from './sheet.ts'
import { isVietnameseSyllable } from './vietnamese-syllable.ts'

export type LegacyFont = 'tcvn3' | 'vni'

const HIGH = /[\u00a1-\u00ff]/
/** Letters only Unicode has: where they stand, the text is already right. */
const UNICODE = /[\u0100-\u01b0\u1ea0-\u1ef9]/
const WORD = /[A-Za-z\u00a1-\u00ff]+/g

const vniPattern = new RegExp(
  [...vniLetters.keys()].toSorted((one, other) => other.length - one.length).join('|'),
  'g',
)

const readers = {
  tcvn3: (text: string) => text.replace(/[\u00a1-\u00ff]/g, (letter) => tcvn3Letters.get(letter) ?? letter),
  vni: (text: string) => text.replace(vniPattern, (letters) => vniLetters.get(letters) ?? letters),
} as const satisfies Record<LegacyFont, (text: string) => string>

/**
 * In TCVN3 a capital with a tone is the small letter in the font .VnTimeH: beside nothing but capitals it was meant as one.
 * A text wholly in small codes of that font cannot be told from small letters, and stays so.
 */
export const fromLegacy = (text: string, font: LegacyFont): string => {
  const read = readers[font](text).normalize('NFC')
  const plain = text.match(/[A-Za-z]/g) ?? []
  return font === 'tcvn3' && plain.length >= 3 && plain.every((letter) => letter <= 'Z')
    ? read.toUpperCase()
    : read
}

type Votes = { words: number; asIs: number; tcvn3: number; vni: number }

const noVotes = (): Votes => ({ words: 0, asIs: 0, tcvn3: 0, vni: 0 })

const votesOfWord = (word: string): Votes => ({
  words: 1,
  asIs: Number(isVietnameseSyllable(word)),
  tcvn3: Number(isVietnameseSyllable(readers.tcvn3(word))),
  vni: Number(isVietnameseSyllable(readers.vni(word))),
})

const addVotes = (votes: Votes, other: Votes): void => {
  votes.words += other.words
  votes.asIs += other.asIs
  votes.tcvn3 += other.tcvn3
  votes.vni += other.vni
}

/** Judges words; the same few thousand stand in a list again and again. */
type WordVotes = (votes: Votes, text: string) => void

const MOST_KNOWN = 20_000
/** After so many words of a column, more would not change what it is. */
const ENOUGH_WORDS = 20_000

const wordVotes = (): WordVotes => {
  const known = new Map<string, Votes>()
  return (votes, text) => {
    for (const [word] of text.matchAll(WORD)) {
      // A sign alone ("£", "°") says nothing.
      if (word.length < 2 || !HIGH.test(word)) continue
      const judged = known.get(word) ?? votesOfWord(word)
      if (known.size < MOST_KNOWN) known.set(word, judged)
      addVotes(votes, judged)
    }
  }
}

const mayBeLegacy = (text: string): boolean => HIGH.test(text) && !UNICODE.test(text)

/** Three words in four must become syllables, and clearly more than are syllables as they stand ("Hà", "Lê" are right already). */
const decide = (votes: Votes): LegacyFont | null => {
  const font = votes.tcvn3 >= votes.vni ? 'tcvn3' : 'vni'
  const gained = votes[font]
  return gained >= votes.asIs + 2 && gained >= votes.words * 0.75 && votes.asIs <= gained * 0.6 ? font : null
}

/** How many words are Vietnamese syllables with marks, in the best reading: compares ways of decoding the same bytes. */
export const vietnameseWords = (text: string): number => {
  const votes = noVotes()
  wordVotes()(votes, text)
  const unicode =
    text.match(/[\p{L}]+/gu)?.filter((word) => UNICODE.test(word) && isVietnameseSyllable(word)).length ?? 0
  return Math.max(votes.asIs, votes.tcvn3, votes.vni) + unicode
}

/** In a column of the font, what reads no worse is converted; elsewhere in the sheet only what becomes Vietnamese word by word. */
const convertCell = (cell: Cell, font: LegacyFont, columnSays: boolean, count: WordVotes): Cell => {
  if (cell.kind !== 'text' || typeof cell.value !== 'string' || !mayBeLegacy(cell.value)) return cell
  const votes = noVotes()
  count(votes, cell.value)
  const gained = votes[font]
  const fits = columnSays ? gained > 0 && gained >= votes.asIs : gained === votes.words && votes.asIs < gained
  return fits ? { ...cell, value: fromLegacy(cell.value, font) } : cell
}

const convertSheet = (sheet: Sheet, found: Set<LegacyFont>): Sheet => {
  const count = wordVotes()
  const ofColumns: Votes[] = []
  for (const row of sheet.rows)
    for (let column = 0; column < row.length; column += 1) {
      const { value } = row[column] ?? emptyCell
      if (typeof value !== 'string' || (ofColumns[column]?.words ?? 0) >= ENOUGH_WORDS) continue
      if (mayBeLegacy(value)) count((ofColumns[column] ??= noVotes()), value)
    }
  const ofSheet = noVotes()
  for (const votes of ofColumns) if (votes) addVotes(ofSheet, votes)
  const whole = decide(ofSheet)
  const columns = Array.from(ofColumns, (votes) => (votes ? decide(votes) : null))
  if (!whole && columns.every((font) => font === null)) return sheet
  const rows = sheet.rows.map((row) =>
    row.map((cell, column) => {
      const font = columns[column] ?? whole
      const converted = font ? convertCell(cell, font, (columns[column] ?? null) !== null, count) : cell
      if (font && converted !== cell) found.add(font)
      return converted
    }),
  )
  return { ...sheet, rows }
}

const notes = {
  tcvn3: textOf(
    'Chữ TCVN3 (ABC) đã được đổi sang Unicode',
    'Text in the TCVN3 (ABC) fonts was converted to Unicode',
  ),
  vni: textOf('Chữ VNI đã được đổi sang Unicode', 'Text in the VNI fonts was converted to Unicode'),
} as const satisfies Record<LegacyFont, Text>

export const convertLegacy = (workbook: Workbook): Workbook => {
  const found = new Set<LegacyFont>()
  const sheets = workbook.sheets.map((sheet) => convertSheet(sheet, found))
  return found.size === 0
    ? workbook
    : { ...workbook, sheets, notes: [...workbook.notes, ...[...found].map((font) => notes[font])] }
}
