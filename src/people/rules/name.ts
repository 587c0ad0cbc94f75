// Names of persons: tidy spelling, keys that ignore marks, case and order, and the parts of a name.

/** Nothing to tidy: words of letters that have a case, one space between. */
const ORDINARY = /^[\p{Lu}\p{Ll}]+(?: [\p{Lu}\p{Ll}]+)*$/u

/** Pairs that offices type by mistake: Icelandic eth for đ, curly or free-standing apostrophes, invisible characters. */
const tidyCharacters = (text: string): string => {
  const composed = text.normalize('NFC')
  if (ORDINARY.test(composed) && !/[Ðð]/u.test(composed)) return composed
  return composed
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ')
    .replaceAll(/[\u2018\u2019\u02BC\u00B4`]/gu, "'")
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD]/gu, '')
    .replaceAll(/\s*'\s*/gu, "'")
    .replaceAll(/[\s\u00A0]+/gu, ' ')
    .trim()
}

/** Names are made of few words: what became of a word is remembered, up to some thousands. */
const remembering = (work: (word: string) => string): ((word: string) => string) => {
  const known = new Map<string, string>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const made = work(word)
    if (known.size >= 5000) known.clear()
    known.set(word, made)
    return made
  }
}

const capitalise = (part: string): string =>
  part.slice(0, 1).toLocaleUpperCase('vi') + part.slice(1).toLocaleLowerCase('vi')

/** A word in one case, or with the case keys slipped (`nGUYỄN`), is set right; a word somebody shaped (`McDonald`) is kept. */
const tidyWord = remembering((word) => {
  const upper = word.toLocaleUpperCase('vi')
  const lower = word.toLocaleLowerCase('vi')
  const slipped = word === lower.slice(0, 1) + upper.slice(1)
  if (word !== upper && word !== lower && !slipped) return word
  return word
    .split(/(['-])/u)
    .map(capitalise)
    .join('')
})

/** `NGUYỄN  VĂN A` → `Nguyễn Văn A`; `K’BRÔNG` → `K'Brông`; `Y Bhăm Niê` stays. */
export const tidyName = (text: string): string => tidyCharacters(text).split(' ').map(tidyWord).join(' ')

const MARKS = /\p{M}+/gu

const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(MARKS, '')
    .replaceAll('đ', 'd')
    .replaceAll("'", '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const keyOfWord = remembering(keyOf)

/** Text without marks, đ as d, in lower case, words parted by one space: what a search compares. */
export const nameKey = (text: string): string => {
  const tidy = tidyCharacters(text)
  return ORDINARY.test(tidy) ? tidy.split(' ').map(keyOfWord).join(' ') : keyOf(tidy)
}

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
