// What an office has taught by correcting: how its sheets name columns and values. Its own wording wins over ours.
import type { FieldPath } from './targets.ts'
import { valueKey, wordKey } from './words.ts'

export type LearnedWords = {
  /** Key of a header → what it means. */
  readonly headers: Readonly<Record<string, FieldPath>>
  /** Field → key of a word → the value it stands for. */
  readonly values: Readonly<Record<FieldPath, Readonly<Record<string, string>>>>
}

export const nothingLearned: LearnedWords = { headers: {}, values: {} }

export type Corrections = {
  /** Header as it stands in the sheet → what it means; null where the column is to be left out. */
  readonly headers?: readonly { readonly header: string; readonly target: FieldPath | null }[]
  readonly values?: readonly { readonly target: FieldPath; readonly word: string; readonly value: string }[]
}

/** What was known with what was corrected; the latest correction stands. */
export const learn = (previous: LearnedWords, corrections: Corrections): LearnedWords => {
  const headers: Record<string, FieldPath> = { ...previous.headers }
  for (const { header, target } of corrections.headers ?? []) {
    const key = wordKey(header)
    if (key !== '') headers[key] = target ?? 'ignore'
  }
  const values: Record<FieldPath, Record<string, string>> = {}
  for (const [path, words] of Object.entries(previous.values)) values[path] = { ...words }
  for (const { target, word, value } of corrections.values ?? []) {
    const key = valueKey(word)
    if (key !== '') values[target] = { ...values[target], [key]: value }
  }
  return { headers, values }
}

/** What was learned about a header, if anything. */
export const findLearnedHeader = (learned: LearnedWords, header: string): FieldPath | undefined => {
  const key = wordKey(header)
  return Object.hasOwn(learned.headers, key) ? learned.headers[key] : undefined
}

/** What was learned about a word of a field, if anything. */
export const findLearnedValue = (
  learned: LearnedWords,
  path: FieldPath,
  word: string,
): string | undefined => {
  const words = Object.hasOwn(learned.values, path) ? learned.values[path] : undefined
  const key = valueKey(word)
  return words && Object.hasOwn(words, key) ? words[key] : undefined
}
