// What a report is about, and the facts that it states beside figures.
import type { Day } from '../../kernel/day/day.ts'
import type { Office } from '../../papers/office.ts'

export type Commune = { readonly key: string; readonly fullName: string }

export type Scope = {
  readonly kind: 'daily' | 'period'
  readonly unit: Office
  /** The communes that stood in it at the end of the period; empty for a commune. */
  readonly communes: readonly Commune[]
  readonly from: Day
  readonly to: Day
}

export type Facts = {
  /** The first day with a confirmed case, and where. */
  readonly firstCase: { readonly day: Day; readonly places: readonly string[] } | null
  /** Communes of which nothing was made known lately, with the last day on which something was. */
  readonly silent: readonly { readonly fullName: string; readonly since: Day | null }[]
}

/** The office's own words, by place. */
export type Words = {
  readonly assessment: string
  readonly tasks: string
  readonly signerRole: string
  readonly signerName: string
}

/** A conflict that was answered in writing, as it is printed behind the report. */
export type Explanation = { readonly title: string; readonly arithmetic: string; readonly answer: string }

/** What the head of the page needs beside the unit. */
export type Issue = { readonly number: string | null; readonly day: Day | null; readonly draft: boolean }

export const emptyWords: Words = { assessment: '', tasks: '', signerRole: 'TRƯỞNG BAN', signerName: '' }
