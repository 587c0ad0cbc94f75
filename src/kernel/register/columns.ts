// How declared fields stand in the database: column, type, and values there and back.
import { seenInFullSql } from '../access/scope-sql.ts'
import { isDayOfOurs } from '../day/day.ts'
import type { Field, Value, Values } from './field.ts'
import { columnOf, type Register } from './register.ts'

const typeByKind = {
  text: 'text',
  day: 'date',
  integer: 'integer',
  yesNo: 'boolean',
  choice: 'text',
  link: 'uuid',
  links: 'uuid[]',
} as const satisfies Record<Field['kind'], string>

export const sqlTypeOf = (field: Field): string => typeByKind[field.kind]

/** Many records travel as arrays of columns: several links in one cell go along as text and become an array in the database. */
export const carriedTypeOf = (field: Field): string => (field.kind === 'links' ? 'text' : sqlTypeOf(field))
export const carriedSql = (field: Field, cell: string): string =>
  field.kind === 'links' ? `string_to_array(${cell}, ' ')::uuid[]` : cell

/** The ids of a field of several links. */
export const idsOf = (value: Value | undefined): string[] =>
  typeof value === 'string' ? value.split(' ').filter((id) => id !== '') : []

const valueOfCell = (cell: unknown): Value =>
  Array.isArray(cell) ? (cell.length === 0 ? null : cell.join(' ')) : ((cell ?? null) as Value)

export type StoredRow = { readonly [column: string]: unknown }

/** The values of a register's fields from a row whose columns carry a prefix. */
export const valuesOfRow = (register: Register, row: StoredRow, prefix = ''): Values => {
  const values: Record<string, Value> = {}
  for (const field in register.fields) values[field] = valueOfCell(row[prefix + columnOf(field)])
  return values
}

/** A value of which only the end is shown. */
export const MASK = '•'

export const isMasked = (field: Field): boolean => field.kind === 'text' && field.masked === true

/** A field as it is shown to the account: by its end where it may not be seen in full. */
export const shownSql = (register: Register, name: string, alias: string): string => {
  const column = `${alias}.${columnOf(name)}`
  const field = register.fields[name]
  return field && isMasked(field)
    ? `case when ${seenInFullSql(register, name, alias)} then ${column} else masked_end(${column}) end`
    : column
}

/** `alias.column as prefix_column, …` for every field, masked where the account may not see it in full. */
export const selectFields = (register: Register, alias: string, prefix = ''): string =>
  Object.keys(register.fields)
    .map((name) => `${shownSql(register, name, alias)} as ${prefix}${columnOf(name)}`)
    .join(', ')

/** Rules reckon with days: what is written as a day and is none is not known to them, and refused by its field later. */
const withoutWrongDays = (register: Register, values: Values): Values => {
  const wrong = Object.entries(values).filter(
    ([name, value]) =>
      register.fields[name]?.kind === 'day' &&
      value !== null &&
      !(typeof value === 'string' && isDayOfOurs(value)),
  )
  return wrong.length === 0
    ? values
    : { ...values, ...Object.fromEntries(wrong.map(([name]) => [name, null])) }
}

/** Every field with null where nothing is known, the initial choice where nothing was said, and what follows or is derived from the others. */
export const completeValues = (register: Register, values: Values): Values => {
  const complete: Record<string, Value> = {}
  for (const name in register.fields) {
    const given = values[name]
    const field = register.fields[name]
    if (given !== undefined && given !== '') complete[name] = given
    else complete[name] = given === undefined && field?.kind === 'choice' ? (field.initial ?? null) : null
  }
  if (!register.fill && !register.derive) return complete
  const following = Object.entries(register.fill?.(withoutWrongDays(register, complete)) ?? {}).filter(
    ([name]) => complete[name] === null,
  )
  const filled = following.length === 0 ? complete : { ...complete, ...Object.fromEntries(following) }
  return register.derive ? { ...filled, ...register.derive(withoutWrongDays(register, filled)) } : filled
}
