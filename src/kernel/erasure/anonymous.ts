// What may stay of a record when nobody can be known by it any more, so that figures keep their values.
import type { Day } from '../day/day.ts'
import type { Field, Values } from '../register/field.ts'
import type { Product } from '../register/product.ts'
import type { Register } from '../register/register.ts'

/** Days, numbers, choices, units and links to things are counted by; other words and links to persons lead to somebody. */
const stays = (product: Pick<Product, 'register'>, field: Field): boolean => {
  if (field.kind === 'link' || field.kind === 'links') return product.register(field.to)?.personal === false
  return field.kind !== 'text' || field.format === 'unit'
}

/** @param days of what was recorded about the person: ages on these days stay as they were */
export const anonymousValues = (
  product: Pick<Product, 'register'>,
  register: Register,
  values: Values,
  days: readonly Day[] = [],
): Values => {
  const kept = register.anonymous?.(values, days) ?? values
  return Object.fromEntries(
    Object.entries(register.fields).map(([name, field]) => [
      name,
      stays(product, field) ? (kept[name] ?? null) : null,
    ]),
  )
}

/** Every day told in these values. */
export const daysIn = (register: Register, values: Values): Day[] =>
  Object.entries(register.fields).flatMap(([name, field]) => {
    const value = values[name]
    return field.kind === 'day' && typeof value === 'string' ? [value] : []
  })
