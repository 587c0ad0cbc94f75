// What a round knows and what it asks for: records as they are carried, and for a person each thing that is due, with why and what a tap writes.
import type { Day } from '../../kernel/day/day.ts'
import type { Value, Values } from '../../kernel/register/field.ts'
import type { Text } from '../../kernel/text/text.ts'

/** A record as a list or a phone holds it. */
export type Carried = {
  readonly id: string
  readonly homeUnit: string
  readonly version: number
  readonly subjectId: string | null
  readonly values: Values
}

/** By the name of the register; one that the reader may not read is not there. */
export type Records = { readonly [register: string]: readonly Carried[] }

export const results = ['well', 'symptoms', 'missed', 'refused'] as const
export type Result = (typeof results)[number]

export type DueKind = 'contact' | 'isolation' | 'signs' | 'vulnerable' | 'verify' | 'sample' | 'dose'

/** What a tap writes: a record of this register about the person, with the day and the result beside these values. */
export type Tap = { readonly register: string; readonly values: Values }

/** What stands for today already. */
export type Written = {
  readonly id: string
  readonly version: number
  readonly result: Result
  readonly signs: string | null
}

export type Due = {
  readonly kind: DueKind
  readonly person: string
  readonly homeUnit: string
  readonly record: { readonly register: string; readonly id: string }
  readonly why: Text
  /** The last day on which it is asked for; null where it has no end. */
  readonly until: Day | null
  /** null: it is done on a page of its own. */
  readonly tap: Tap | null
  readonly written: Written | null
  /** Signs are measured and not tapped: of which half of the day. */
  readonly measure: 'morning' | 'evening' | null
  /** What no tap writes, and is done for today: what was found. */
  readonly done: Text | null
}

export const dayIn = (value: Value | undefined): Day | null => (typeof value === 'string' ? value : null)

/** How a visit of supervision says it: at home, or not. */
const homeWords = {
  well: 'present',
  symptoms: 'symptoms',
  missed: 'absent',
  refused: 'refused',
} as const satisfies Record<Result, string>

export const wordOf = (register: string, result: Result): string =>
  register === 'home-visits' ? homeWords[result] : result

const resultOf = (value: Value | undefined): Result | undefined =>
  results.find((one) => one === value || homeWords[one] === value)

/** The visit of a day as it stands; where two phones wrote one each, the later id, so that all who look see the same. */
export const writtenOn = (visits: readonly Carried[], on: Day): Written | null => {
  const [last] = visits
    .filter(({ values }) => values.visitDay === on)
    .toSorted((one, other) => (one.id < other.id ? 1 : -1))
  const result = resultOf(last?.values.result)
  if (!last || !result) return null
  const { signs } = last.values
  return { id: last.id, version: last.version, result, signs: typeof signs === 'string' ? signs : null }
}
