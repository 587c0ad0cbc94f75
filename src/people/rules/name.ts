// Names of persons: tidy spelling, keys that ignore marks, case and order, and the parts of a name.

/** Pairs that offices type by mistake: Icelandic eth for đ, curly or free-standing apostrophes, invisible characters. */
const tidyCharacters = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replaceAll(/[\u2018\u2019\u02BC\u00B4`]/gu, "'")
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replaceAll(/\s*'\s*/gu, "'")
    .replaceAll(/[\s\u00A0]+/gu, ' ')
    .trim()

const capitalise = (part: string): string =>
  part.slice(0, 1).toLocaleUpperCase('vi') + part.slice(1).toLocaleLowerCase('vi')

/** A word in one case, or with the case keys slipped (`nGUYỄN`), is set right; a word somebody shaped (`McDonald`) is kept. */
const tidyWord = (word: string): string => {
  const upper = word.toLocaleUpperCase('vi')
  const lower = word.toLocaleLowerCase('vi')
  const slipped = word === lower.slice(0, 1) + upper.slice(1)
  if (word !== upper && word !== lower && !slipped) return word
  return word
    .split(/(['-])/u)
    .map(capitalise)
    .join('')
}

/** `NGUYỄN  VĂN A` → `Nguyễn Văn A`; `K’BRÔNG` → `K'Brông`; `Y Bhăm Niê` stays. */
export const tidyName = (text: string): string => tidyCharacters(text).split(' ').map(tidyWord).join(' ')

const MARKS = /\p{M}+/gu

/** Text without marks, đ as d, in lower case, words parted by one space: what a search compares. */
export const nameKey = (text: string): string =>
  tidyCharacters(text)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .replaceAll('đ', 'd')
    .replaceAll("'", '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The words of the key in alphabetical order: equal where only the order of the words differs. */
export const sortedNameKey = (text: string): string => nameKey(text).split(' ').toSorted().join(' ')

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu

/** A key that keeps the marks but not where the tone is written: `Hoà` = `Hòa`, `Thuý` = `Thúy`, `Quý` ≠ `Quy`. */
export const markedNameKey = (text: string): string =>
  tidyCharacters(text)
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}']+/u)
    .filter((word) => word !== '')
    .map((word) => {
      const parts = word.normalize('NFD')
      return parts.replaceAll(TONES, '').normalize('NFC') + (parts.match(TONES) ?? []).join('')
    })
    .join(' ')

export type NameParts = { family: string; middle: string; given: string }

/** Family names of two words (Huế, Gia Rai). A convention of ours, not a complete list. */
const TWO_WORD_FAMILIES = new Set([
  'ton that',
  'ton nu',
  'cong tang',
  'ro cham',
  'ro mah',
  'ro lan',
  'ra lan',
  'rah lan',
  'ro o',
  'au duong',
])

/** How many words, without marks, are the family name of a name in the Việt order. */
export const familyWordCount = (plain: readonly string[]): number => {
  if (plain.length === 1) return 0
  return plain.length > 2 && TWO_WORD_FAMILIES.has(`${plain[0]} ${plain[1]}`) ? 2 : 1
}

/** Ê Đê and M'Nông names open with a marker of sex (Y; H, H') and close with the clan: `Y Bhăm Niê Kdăm`. */
const isMarker = (word: string): boolean => ['y', 'h'].includes(word.toLowerCase())

/** Family, middle and given name. Việt order is family first; names that open with Y or H' have the clan last. */
export const splitName = (text: string): NameParts => {
  const words = tidyName(text).split(' ')
  const joined = (from: number, to?: number): string => words.slice(from, to).join(' ')
  const first = words[0] ?? ''
  if (words.length === 1) return { family: '', middle: '', given: first }
  if (isMarker(first)) return { family: joined(2), middle: '', given: joined(0, 2) }
  if (/^h'/iu.test(first)) return { family: joined(1), middle: '', given: first }
  const familyWords = familyWordCount(words.map(nameKey))
  return { family: joined(0, familyWords), middle: joined(familyWords, -1), given: joined(words.length - 1) }
}
