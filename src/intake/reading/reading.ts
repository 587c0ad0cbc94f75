// What reading one cell gives: a value or nothing, and what must be said about it.
import type { Value } from '../../kernel/register/field.ts'
import { textOf } from '../../kernel/text/text.ts'
import type { Text } from '../../kernel/text/text.ts'

export type Severity = 'error' | 'warning' | 'info'
export type CellProblem = { readonly severity: Severity; readonly text: Text }

export type ValueReading = {
  readonly value: Value
  readonly problems: readonly CellProblem[]
  /** A word that no choice knows, with the nearest choice. */
  readonly unknownWord?: { readonly word: string; readonly guess: string | null }
}

export const nothing: ValueReading = { value: null, problems: [] }

export const read = (value: Value): ValueReading => ({ value, problems: [] })

export const fault = (vi: string, en: string): ValueReading => ({
  value: null,
  problems: [{ severity: 'error', text: textOf(vi, en) }],
})

export const slight = (vi: string, en: string): CellProblem => ({ severity: 'info', text: textOf(vi, en) })

export const doubt = (text: Text): CellProblem => ({ severity: 'warning', text })
