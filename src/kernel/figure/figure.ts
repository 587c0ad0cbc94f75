// A figure: a named number with one definition, from which value, series, breakdown and rows follow.
import type { Register } from '../register/register.ts'
import type { Text } from '../text/text.ts'
import type { Predicate } from './predicate.ts'

/** How the number reads: people, specimens, doses, a share in percent … */
export const measures = [
  'person',
  'case',
  'specimen',
  'tube',
  'session',
  'dose',
  'household',
  'team',
  'site',
  'task',
  'document',
  'signal',
  'event',
  'cluster',
  'report',
  'place',
  'bed',
  'visit',
  'vehicle',
  'shift',
  'meeting',
  'inspection',
  'item',
  'piece',
  'reaction',
  'tablet',
  'vial',
  'package',
  'collective',
  'dong',
  'day',
  'percent',
  'perHundred',
  'perHundredThousand',
] as const

export type Measure = (typeof measures)[number]

/** Measures of one number by another: they bear a decimal, and nothing is added up in them. */
export const isShare = (measure: Measure): boolean =>
  measure === 'percent' || measure === 'perHundred' || measure === 'perHundredThousand'

type FigureBase = {
  readonly name: string
  readonly label: Text
  /** The definition in words: what is counted, by which day, what is left out. */
  readonly definition: Text
  readonly measure: Measure
}

/** Counts (or sums a field of) the records of one register on a day of theirs. Kept as daily roll-ups. */
export type CountFigure = FigureBase & {
  readonly kind: 'count'
  readonly register: Register
  /** Day field by which the figure counts. */
  readonly day: string
  readonly where: Predicate
  /** Sum of this field instead of a count. */
  readonly sum?: string
  /** A field with the key of the unit that a record counts for, where it names another than its home (the vehicle's own, not the patient's). */
  readonly unitOf?: string
  /** Other day fields by which the same records can be asked for. */
  readonly otherDays?: readonly string[]
}

/** A standing number: the cumulative sum of flows in less flows out, up to the end of the period. */
export type StockFigure = FigureBase & {
  readonly kind: 'stock'
  readonly plus: readonly string[]
  readonly minus: readonly string[]
}

/** One figure over another, in percent unless it says otherwise, rounded half up to one decimal; the denominator is shown. */
export type RatioFigure = FigureBase & {
  readonly kind: 'ratio'
  readonly of: string
  readonly over: string
  /** So many of the denominator: 100 where nothing is said; 1: a mean (days by contacts); 100,000 people. */
  readonly per?: number
}

/** A number that no register counts and that stands until a newer one (people of a unit); the product says how it is read. */
export type GivenFigure = FigureBase & { readonly kind: 'given' }

export type Figure = CountFigure | StockFigure | RatioFigure | GivenFigure

/** What is asked: a unit, a period, and the moment as known at. */
export type Ask = {
  readonly figure: string
  readonly unit: string
  /** First day; null means from the beginning. */
  readonly from: string | null
  readonly to: string
  /** As known at the end of this day; null means now. */
  readonly knownOn: string | null
  /** The day field to count by, where it is not the figure's own. */
  readonly by?: string
}

export type Answer = {
  readonly figure: string
  /** Whole number, or percent with one decimal; null where it cannot be said (denominator 0). */
  readonly value: number | null
  readonly numerator?: number
  readonly denominator?: number
}
