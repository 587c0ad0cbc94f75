// Field by field, how far two persons agree. A level is a fact; what it weighs stands in similarity-weights.ts.
import type { Birth } from './birth.ts'
import { jaroWinkler, withinOneSlip } from '../../kernel/text/string-distance.ts'
import type { Traits } from './traits.ts'

export type NameLevel =
  | 'exact'
  | 'unmarked'
  | 'marks-differ'
  | 'reordered'
  | 'slip'
  | 'close'
  | 'near'
  | 'ends'
  | 'other'
export type BirthLevel =
  | 'exact'
  | 'first-of-january'
  | 'swapped'
  | 'month'
  | 'year'
  | 'one-part'
  | 'near-year'
  | 'other'
  | 'missing'
export type CodeLevel = 'exact' | 'slip' | 'other' | 'missing'
export type PlainLevel = 'same' | 'different' | 'missing'

export const nameLevel = (a: Traits, b: Traits): NameLevel => {
  if (a.marked === b.marked) return 'exact'
  if (a.plain === b.plain) return a.isMarked && b.isMarked ? 'marks-differ' : 'unmarked'
  if (a.sorted === b.sorted || a.plain.replaceAll(' ', '') === b.plain.replaceAll(' ', '')) return 'reordered'
  const score = jaroWinkler(a.plain, b.plain)
  if (score >= 0.88 && withinOneSlip(a.plain, b.plain)) return 'slip'
  if (score >= 0.95) return 'close'
  if (score >= 0.88) return 'near'
  return a.given === b.given && a.family === b.family ? 'ends' : 'other'
}

const isFirstOfJanuary = (birth: Birth): boolean => birth.day?.endsWith('-01-01') === true

const daysLevel = (a: Birth, b: Birth, dayA: string, dayB: string): BirthLevel => {
  const sameYear = a.year === b.year
  const sameMonth = dayA.slice(5, 7) === dayB.slice(5, 7)
  const sameDate = dayA.slice(8) === dayB.slice(8)
  if (sameYear && dayA.slice(5, 7) === dayB.slice(8) && dayA.slice(8) === dayB.slice(5, 7)) return 'swapped'
  // Offices write 1 January where only the year is known.
  if (sameYear && (isFirstOfJanuary(a) || isFirstOfJanuary(b))) return 'year'
  if (Number(sameYear) + Number(sameMonth) + Number(sameDate) === 2) return 'one-part'
  return Math.abs(a.year - b.year) <= 2 ? 'near-year' : 'other'
}

export const birthLevel = (a: Birth | undefined, b: Birth | undefined): BirthLevel => {
  if (a === undefined || b === undefined) return 'missing'
  if (a.day !== undefined && a.day === b.day) return isFirstOfJanuary(a) ? 'first-of-january' : 'exact'
  if (a.day !== undefined && b.day !== undefined) return daysLevel(a, b, a.day, b.day)
  if (a.year !== b.year) return Math.abs(a.year - b.year) <= 2 ? 'near-year' : 'other'
  if (a.month === undefined || b.month === undefined) return 'year'
  return a.month === b.month ? 'month' : 'near-year'
}

export const codeLevel = (a: string | undefined, b: string | undefined): CodeLevel => {
  if (a === undefined || b === undefined) return 'missing'
  if (a === b) return 'exact'
  return a.length === b.length && withinOneSlip(a, b) ? 'slip' : 'other'
}

/** An old nine-digit card and a new twelve-digit one never agree: they say nothing of each other. */
export const nationalIdLevel = (a: string | undefined, b: string | undefined): CodeLevel =>
  a !== undefined && b !== undefined && a.length !== b.length ? 'missing' : codeLevel(a, b)

export const plainLevel = (a: string | undefined, b: string | undefined): PlainLevel => {
  if (a === undefined || b === undefined) return 'missing'
  return a === b ? 'same' : 'different'
}
