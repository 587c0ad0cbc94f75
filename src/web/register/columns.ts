// The columns that a register's list may show: the person's fields, the record's own, and the unit that answers for it.
import type { Field, Value } from '../../kernel/register/field.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import { text } from '../../kernel/register/field.ts'
import { words } from './words.ts'

export type Column = {
  /** `reportDay`, `subject.fullName` or `homeUnit`: also what the server sorts and filters by. */
  readonly key: string
  /** Name within the record or its subject. */
  readonly name: string
  readonly ofSubject: boolean
  readonly field: Field
}

export const homeUnitColumn: Column = {
  key: 'homeUnit',
  name: 'homeUnit',
  ofSubject: false,
  field: text(words.homeUnit, { listed: true }),
}

const columnsFrom = (register: Register, ofSubject: boolean): Column[] =>
  Object.entries(register.fields).map(([name, field]) => ({
    key: ofSubject ? `subject.${name}` : name,
    name,
    ofSubject,
    field,
  }))

export const columnsOf = (register: Register): Column[] => [
  ...(register.subject ? columnsFrom(register.subject, true) : []),
  ...columnsFrom(register, false),
  homeUnitColumn,
]

/** The columns that stand in the list until the reader chooses; a year of birth beside a day says nothing new. */
export const usualColumns = (register: Register): string[] =>
  columnsOf(register)
    .filter(({ field, name }) => field.listed && name !== 'birthDay')
    .map(({ key }) => key)

export const valueIn = (row: RecordRow, column: Column): Value => {
  if (column.key === 'homeUnit') return row.homeUnit
  const values = column.ofSubject ? row.subject : row.values
  const value = values?.[column.name] ?? null
  // One column of birth: the year of the day where only the day is known.
  if (column.name === 'birthYear' && value === null && typeof values?.birthDay === 'string')
    return Number(values.birthDay.slice(0, 4))
  return value
}
