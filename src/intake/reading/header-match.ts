// How well a header of a sheet says a wording of ours, 0 to 1.
import { expandKey, slipsAllowed, slipsBetween, wordKey } from './words.ts'

export type Phrase = {
  readonly key: string
  readonly expanded: string
  readonly sorted: string
  readonly joined: string
  readonly words: readonly string[]
}

export const phraseOf = (text: string): Phrase => {
  const key = wordKey(text)
  const expanded = expandKey(key)
  const words = expanded.split(' ')
  return { key, expanded, sorted: words.toSorted().join(' '), joined: expanded.replaceAll(' ', ''), words }
}

/** Without what stands in brackets: `Ngày sinh (ngày/tháng/năm)` → `Ngày sinh`. */
export const withoutBrackets = (header: string): string =>
  header.replaceAll(/\([^)]*\)?|\[[^\]]*\]?/gu, ' ').trim()

/** Words that carry no meaning of their own in a header. */
const EMPTY_WORDS = new Set(['cua', 'va', 'the', 'of', 'is', 'thu', 'neu', 'co', 'ma', 'so', 'no'])

/** Words so common that one of them inside a longer header says next to nothing. */
const GENERIC = new Set(
  'name ten id date ngay day status code ma case bn ban from to start end source group form place test loai type note phone region state no n so unit lot reason site job form result ns'.split(
    ' ',
  ),
)

/** Words that make another thing of what they stand with: `facility` and `facility type`. */
const QUALIFIERS = new Set(
  'type details detail lat lon latitude longitude accuracy class reason typeid locationid approximate id code details owner mother mothers father fathers maiden nickname hospitalization isolation admin last contact birth death'.split(
    ' ',
  ),
)

const qualified = (header: Phrase, phrase: Phrase): number =>
  header.words.some((word) => QUALIFIERS.has(word) && !phrase.words.includes(word)) ? 0.6 : 1

const containment = (header: Phrase, phrase: Phrase): number => {
  const found = ` ${header.expanded} `.includes(` ${phrase.expanded} `)
  if (found) {
    const share = phrase.joined.length / Math.max(1, header.joined.length)
    // A lone short word inside a long header ("ngày" in "ngày về từ TP.HCM") says little.
    const base = phrase.words.length > 1 ? 0.45 : GENERIC.has(phrase.expanded) ? 0.1 : 0.3
    return (base + 0.45 * share) * qualified(header, phrase)
  }
  const own = phrase.words.filter((word) => !EMPTY_WORDS.has(word))
  if (own.length < 2) return 0
  const left = [...header.words]
  // A word that a wording says twice must stand twice: `nam_sinh` is no `Năm sinh Nam`.
  const shared = own.filter((word) => left.includes(word) && left.splice(left.indexOf(word), 1)).length
  const others = header.words.filter((word) => !EMPTY_WORDS.has(word)).length
  const overlap = (2 * shared) / (own.length + others)
  return overlap >= 0.6 ? 0.75 * overlap * qualified(header, phrase) : 0
}

/** One header against one wording. */
export const matchPhrase = (header: Phrase, phrase: Phrase): number => {
  if (header.key === '' || phrase.key === '') return 0
  if (header.key === phrase.key) return 1
  if (header.expanded === phrase.expanded) return 0.98
  if (header.joined === phrase.joined) return 0.96
  if (header.sorted === phrase.sorted) return 0.93
  const allowed = slipsAllowed(Math.min(header.joined.length, phrase.joined.length))
  // Different words of equal build (từ ngày, đến ngày) are no slips: the first letters must agree.
  if (allowed > 0 && header.joined.charAt(0) === phrase.joined.charAt(0)) {
    const slips = slipsBetween(header.joined, phrase.joined, allowed)
    if (slips <= allowed) return 0.92 - 0.05 * slips
  }
  return containment(header, phrase)
}

export type HeaderForms = {
  readonly phrases: readonly { readonly phrase: Phrase; readonly weight: number }[]
}

/** Columns that the tool itself keeps of each answer (KoboToolbox, ODK). */
const OF_TOOL = /^(?:_id|_uuid|_index|meta\/instanceid|deviceid)$/iu

/** `group/question`, as these tools write the path to a question. */
const PATH = /^\w+(?:\/\w+)+$/u

/** The forms in which a header may be meant: whole, without brackets, the child alone below its group. */
export const headerForms = (whole: string, child: string): HeaderForms => {
  if (OF_TOOL.test(whole)) return { phrases: [] }
  const forms = new Map<string, { phrase: Phrase; weight: number }>()
  const add = (text: string, weight: number): void => {
    const phrase = phraseOf(text)
    const known = forms.get(phrase.key)
    if (phrase.key !== '' && (known === undefined || known.weight < weight))
      forms.set(phrase.key, { phrase, weight })
  }
  add(whole, 1)
  add(withoutBrackets(whole), 0.99)
  if (PATH.test(whole)) add(whole.slice(whole.lastIndexOf('/') + 1), 0.95)
  // Exchange files write `person.sex`, `CaseData reportDate`.
  for (const text of [whole, child])
    add(wordKey(text).replace(/^(?:case data |contact )?(?:person |patient )|^case data /u, ''), 0.97)
  if (child !== whole) {
    add(child, 0.95)
    add(withoutBrackets(child), 0.94)
  }
  return { phrases: [...forms.values()] }
}

/** The best match of any form with any wording, and that wording. */
export const bestMatch = (
  forms: HeaderForms,
  phrases: readonly Phrase[],
): { score: number; phrase: Phrase | null } => {
  let score = 0
  let best: Phrase | null = null
  for (const { phrase: header, weight } of forms.phrases)
    for (const phrase of phrases) {
      const found = matchPhrase(header, phrase) * weight
      if (found > score) {
        score = found
        best = phrase
      }
    }
  return { score, phrase: best }
}
