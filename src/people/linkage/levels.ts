// Field by field, how far two records agree. A level is a fact; what it weighs is learned, or stands in similarity-weights.ts.
import type { Column } from './columns.ts'
import type { FieldKind, LinkageField } from './declaration.ts'
import { jaroWinklerOf, sameLength, withinOneSlipOf } from './letters.ts'
import type { Names } from './names.ts'
import { at, NONE, type Texts } from './texts.ts'

/** From full agreement to none. A field that one of the two lacks has no level. */
export const LEVELS = {
  name: ['exact', 'unmarked', 'reordered', 'marks-differ', 'slip', 'close', 'near', 'ends', 'other'],
  day: ['exact', 'first-of-january', 'swapped', 'month', 'year', 'one-part', 'near-year', 'other'],
  code: ['exact', 'slip', 'other'],
  text: ['exact', 'slip', 'close', 'near', 'other'],
  plain: ['same', 'different'],
} as const satisfies Record<FieldKind, readonly string[]>

/** How many of the levels, from the first, mean that the whole value agrees: there the rarity of the value counts. */
export const WHOLE = { name: 4, day: 1, code: 1, text: 1, plain: 1 } as const satisfies Record<
  FieldKind,
  number
>

/** The number of the level of records i and j, `NONE` where one of them lacks the field. */
export type Compare = (i: number, j: number) => number

const nameLevel = (names: Names, a: number, b: number): number => {
  if (a === b) return 0
  const [plainA, plainB] = [at(names.plain, a), at(names.plain, b)]
  if (plainA === plainB) return at(names.isMarked, a) === 1 && at(names.isMarked, b) === 1 ? 3 : 1
  if (at(names.sorted, a) === at(names.sorted, b) || at(names.joined, a) === at(names.joined, b)) return 2
  const score = jaroWinklerOf(names.texts, plainA, plainB)
  if (score >= 0.88 && withinOneSlipOf(names.texts, plainA, plainB)) return 4
  if (score >= 0.95) return 5
  if (score >= 0.88) return 6
  return at(names.given, a) === at(names.given, b) && at(names.family, a) === at(names.family, b) ? 7 : 8
}

const isFirstOfJanuary = (day: number): boolean => day % 10_000 === 101

const dayLevel = (a: number, b: number): number => {
  const [yearA, yearB] = [Math.trunc(a / 10_000), Math.trunc(b / 10_000)]
  const [monthA, monthB] = [Math.trunc(a / 100) % 100, Math.trunc(b / 100) % 100]
  const [dateA, dateB] = [a % 100, b % 100]
  const sameYear = yearA === yearB
  if (dateA > 0 && a === b) return isFirstOfJanuary(a) ? 1 : 0
  const nearYear = Math.abs(yearA - yearB) <= 2 ? 6 : 7
  if (dateA > 0 && dateB > 0) {
    if (sameYear && monthA === dateB && dateA === monthB) return 2
    // Offices write 1 January where only the year is known.
    if (sameYear && (isFirstOfJanuary(a) || isFirstOfJanuary(b))) return 4
    return Number(sameYear) + Number(monthA === monthB) + Number(dateA === dateB) === 2 ? 5 : nearYear
  }
  if (!sameYear) return nearYear
  if (monthA === 0 || monthB === 0) return 4
  return monthA === monthB ? 3 : 6
}

const codeLevel = (texts: Texts, field: LinkageField, a: number, b: number): number => {
  if (a === b) return 0
  if (sameLength(texts, a, b)) return withinOneSlipOf(texts, a, b) ? 1 : 2
  return field.otherLengthSaysNothing === true ? NONE : 2
}

const textLevel = (texts: Texts, a: number, b: number): number => {
  if (a === b) return 0
  if (withinOneSlipOf(texts, a, b)) return 1
  const score = jaroWinklerOf(texts, a, b)
  if (score >= 0.92) return 2
  return score >= 0.8 ? 3 : 4
}

const known =
  (codes: Int32Array, level: (a: number, b: number) => number): Compare =>
  (i, j) => {
    const [a, b] = [at(codes, i), at(codes, j)]
    return a === NONE || b === NONE ? NONE : level(a, b)
  }

export const compareOf = (column: Column): Compare => {
  const { codes, field } = column
  switch (column.of) {
    case 'days':
      return known(codes, dayLevel)
    case 'names':
      return known(codes, (a, b) => nameLevel(column.names, a, b))
    case 'texts': {
      const { texts } = column
      if (field.kind === 'plain') return known(codes, (a, b) => (a === b ? 0 : 1))
      if (field.kind === 'text') return known(codes, (a, b) => textLevel(texts, a, b))
      return known(codes, (a, b) => codeLevel(texts, field, a, b))
    }
  }
}
