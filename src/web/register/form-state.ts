// What a form holds before it is kept: typed values, what is wrong with them, and what is sent.
import { isDay } from '../../kernel/day/day.ts'
import type { Field, Fields, Value, Values } from '../../kernel/register/field.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { Text } from '../../kernel/text/text.ts'
import { words as shellWords } from '../language/words.ts'
import { words } from './words.ts'

export const emptyValues = (fields: Fields): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]): [string, Value] => [
      name,
      field.kind === 'choice' ? (field.initial ?? null) : null,
    ]),
  )

/** Every declared field, so that the form is controlled from the first key. */
export const valuesFrom = (fields: Fields, known: Values | null | undefined): Values =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, known?.[name] ?? null]))

const isBlank = (value: Value | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** What stands in the place of a day and is none, as it was typed. */
const isUnreadDay = (field: Field | undefined, value: Value | undefined): boolean =>
  field?.kind === 'day' && typeof value === 'string' && !isBlank(value) && !isDay(value)

export const hasUnreadDay = (fields: Fields, values: Values): boolean =>
  Object.entries(fields).some(([name, field]) => isUnreadDay(field, values[name]))

/** For whoever reckons with the values while they are typed: an unreadable day is not known. */
export const readable = (fields: Fields, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, isUnreadDay(fields[name], value) ? null : value]),
  )

/** Problems that keep a record from being saved; contradictions are questions and not among them. */
export const problemsOf = (fields: Fields, values: Values): Readonly<Record<string, Text>> => {
  const problems: Record<string, Text> = {}
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (field.required && isBlank(value)) problems[name] = words.required
    if (isUnreadDay(field, value)) problems[name] = shellWords.badDay
    if (field.kind !== 'integer' || isBlank(value)) continue
    if (typeof value !== 'number' || !Number.isInteger(value)) problems[name] = words.wholeNumber
    else if (value < (field.min ?? value) || value > (field.max ?? value)) problems[name] = words.outside
  }
  return problems
}

/** Only what differs is sent with a change, so that two people may correct different fields. */
export const changesOf = (before: Values, after: Values): Values =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => (before[name] ?? null) !== value))

/** What the values contradict, of the record and of its person. */
export const questionsOf = (register: Register, values: Values, subject: Values | null) => [
  ...((subject && register.subject?.questions?.(readable(register.subject.fields, subject))) ?? []),
  ...(register.questions?.(readable(register.fields, values)) ?? []),
]
