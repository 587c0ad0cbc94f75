// Which records a figure counts: one small declaration, judged in code for roll-ups and compiled to SQL for the rows.
import type { Value, Values } from '../register/field.ts'

export type Condition =
  | { readonly is: Value }
  | { readonly oneOf: readonly Value[] }
  | { readonly not: Value }
  | { readonly notOneOf: readonly Value[] }
  | { readonly known: boolean }

/** Every condition must hold; a field that is not named does not matter. */
export type Predicate = { readonly [field: string]: Condition }

const holdsFor = (condition: Condition, value: Value): boolean => {
  if ('is' in condition) return value === condition.is
  if ('oneOf' in condition) return condition.oneOf.includes(value)
  if ('not' in condition) return value !== condition.not
  if ('notOneOf' in condition) return !condition.notOneOf.includes(value)
  return (value !== null) === condition.known
}

const conditions = new WeakMap<Predicate, readonly [string, Condition][]>()

const conditionsOf = (predicate: Predicate): readonly [string, Condition][] => {
  const known = conditions.get(predicate)
  if (known) return known
  const entries = Object.entries(predicate)
  conditions.set(predicate, entries)
  return entries
}

/** True where the record's values meet the predicate. */
export const holds = (predicate: Predicate, values: Values): boolean =>
  conditionsOf(predicate).every(([field, condition]) => holdsFor(condition, values[field] ?? null))

/** The same judgement as SQL over `alias.column`, with values as parameters appended to `parameters`. */
export const predicateSql = (
  predicate: Predicate,
  column: (field: string) => string,
  parameters: unknown[],
): string => {
  const place = (value: unknown) => `$${parameters.push(value)}`
  const parts = Object.entries(predicate).map(([field, condition]) => {
    const name = column(field)
    if ('is' in condition)
      return condition.is === null ? `${name} is null` : `${name} = ${place(condition.is)}`
    if ('oneOf' in condition) return `${name} = any(${place(condition.oneOf)})`
    if ('not' in condition) return `${name} is distinct from ${place(condition.not)}`
    if ('notOneOf' in condition) return `(${name} is null or ${name} <> all(${place(condition.notOneOf)}))`
    return condition.known ? `${name} is not null` : `${name} is null`
  })
  return parts.length === 0 ? 'true' : parts.join(' and ')
}
