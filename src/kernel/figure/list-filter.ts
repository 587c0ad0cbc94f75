// What a figure counts, as the filter of a list: so that its number at one place opens to the very records. Null where no filter says it.
import type { Field, Value } from '../register/field.ts'
import type { CountFigure } from './figure.ts'
import type { Condition } from './predicate.ts'

type Wanted = readonly (string | null)[]

/** All that the field may say, the empty field included; undefined where that is anything. */
const sayable = (field: Field): Wanted | undefined =>
  field.kind === 'choice'
    ? [...Object.keys(field.choices), null]
    : field.kind === 'yesNo'
      ? ['true', 'false', null]
      : undefined

const written = (value: Value): string | null => (value === null ? null : String(value))

const wantedBy = (condition: Condition, field: Field): Wanted | undefined => {
  if ('is' in condition) return [written(condition.is)]
  if ('oneOf' in condition) return condition.oneOf.map(written)
  const without = (left: Wanted) => sayable(field)?.filter((value) => !left.includes(value))
  if ('not' in condition) return without([written(condition.not)])
  if ('notOneOf' in condition)
    return without(condition.notOneOf.filter((value) => value !== null).map(written))
  return condition.known ? without([null]) : [null]
}

export const listFilter = ({ register, where }: CountFigure): Readonly<Record<string, Wanted>> | null => {
  const filter: Record<string, Wanted> = {}
  for (const [name, condition] of Object.entries(where)) {
    const field = register.fields[name]
    const wanted = field && wantedBy(condition, field)
    if (!wanted) return null
    filter[name] = wanted
  }
  return filter
}
