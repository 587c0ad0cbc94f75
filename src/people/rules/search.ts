// A free search such as "Nguyen van A 1989 Quang Ninh", and the text of a person that it is held against.
import { isBirthYear } from './birth.ts'
import { looksLikeCccdQr, readCccdQr } from './cccd-qr.ts'
import { nameKey } from './name.ts'
import { readNationalId } from './national-id.ts'
import { readPhone } from './phone.ts'

export type PersonSearch = {
  /** Words of the name, as keys. */
  nameTokens: string[]
  year?: number
  /** Where both phone and card are given, a person who has either is meant. */
  phone?: string
  nationalId?: string
  /** Words that are not the name: a place, to be looked up among the units. */
  unitTokens: string[]
}

export type SearchOptions = {
  /** True where the key is the name of a unit: then a place is recognised without a year or a comma before it. */
  isUnitKey?: (key: string) => boolean
}

const NUMBER_RUN = /\+?\d[\d\s.-]*\d|\d/gu

type Numbers = Pick<PersonSearch, 'year' | 'phone' | 'nationalId'>

/** A run of digits is a year, a phone or a card; `1989 0912345678` is two of them. */
const readNumbers = (run: string): Numbers => {
  const whole = run.trim()
  if (isBirthYear(whole)) return { year: Number(whole) }
  const phone = readPhone(whole)
  // Nine digits are an old card, or a phone without its zero: both are given.
  if (phone.kind === 'mobile' && /^\d{9}$/u.test(whole)) return { phone: phone.value, nationalId: whole }
  if (phone.kind === 'mobile' || phone.kind === 'landline') return { phone: phone.value }
  const card = readNationalId(whole)
  if (card.kind !== 'unknown') return { nationalId: card.value }
  const parts = whole.split(/\s+/u)
  if (parts.length > 1) return parts.map(readNumbers).reduce((all, one) => ({ ...all, ...one }), {})
  const dated = /^\d{1,2}[.-]\d{1,2}[.-]((?:19|20)\d{2})$/u.exec(whole)
  return dated === null ? {} : { year: Number(dated[1]) }
}

const words = (text: string): string[] =>
  nameKey(text)
    .split(' ')
    .filter((word) => word !== '')

/** The longest run of closing words that is a unit, leaving at least one word of the name. */
const splitUnit = (tokens: string[], isUnitKey: SearchOptions['isUnitKey']): [string[], string[]] => {
  if (isUnitKey !== undefined)
    for (let from = 1; from < tokens.length; from += 1)
      if (isUnitKey(tokens.slice(from).join(' '))) return [tokens.slice(0, from), tokens.slice(from)]
  return [tokens, []]
}

/** Name first; after a number or a comma comes the place. A scanned card is a search for its number. */
export const parseSearch = (text: string, { isUnitKey }: SearchOptions = {}): PersonSearch => {
  if (looksLikeCccdQr(text)) {
    const read = readCccdQr(text)
    if (read.ok) {
      const { name, nationalId } = read.card
      return { nameTokens: words(name), ...(nationalId ? { nationalId } : {}), unitTokens: [] }
    }
  }
  const slashed = text.replaceAll(/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/gu, '$1-$2-$3')
  const numbers = (slashed.match(NUMBER_RUN) ?? [])
    .map(readNumbers)
    .reduce((all, one) => ({ ...all, ...one }), {})
  const segments = slashed
    .split(NUMBER_RUN)
    .flatMap((segment) => segment.split(','))
    .map(words)
    .filter((segment) => segment.length > 0)
  const [nameTokens, unitTokens] = splitUnit(segments[0] ?? [], isUnitKey)
  return { nameTokens, ...numbers, unitTokens: [...unitTokens, ...segments.slice(1).flat()] }
}

export type SearchedPerson = {
  name: string
  birthYear?: number | undefined
  nationalId?: string | undefined
  phone?: string | undefined
}

/** The stored text of a person: the name as said, the name with its words sorted, then year, card and phone. */
export const searchText = (person: SearchedPerson): string => {
  const key = nameKey(person.name)
  const sorted = key.split(' ').toSorted().join(' ')
  const parts = [key, ...(sorted === key ? [] : [sorted]), person.birthYear, person.nationalId, person.phone]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}
