// One line that says who or what a record is, and how it stands.
import type { Field, Value } from '../../kernel/register/field.ts'
import type { RecordRow } from '../../kernel/register/contract.ts'
import type { Register } from '../../kernel/register/register.ts'
import type { Text } from '../../kernel/text/text.ts'

type RowLike = Pick<RecordRow, 'values' | 'subject' | 'id'>

/** Fields that name a thing, the best first. */
const naming = ['fullName', 'name', 'headName', 'code', 'number']

const wordOf = (value: Value | undefined): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

export const titleOf = (register: Register, row: RowLike): string => {
  for (const values of [row.subject, row.values])
    for (const field of naming) {
      const word = wordOf(values?.[field])
      if (word !== null) return word
    }
  // What has no name is called by the first thing that its list shows (a task by its title, a finding by what was found).
  const shown = Object.entries(register.fields).find(
    ([, field]) => field.kind === 'text' && field.listed && !field.masked,
  )
  const word = shown && wordOf(row.values[shown[0]])
  return word ?? `${register.one.vi} ${row.id.slice(-6)}`
}

/** For the title of the tab, which stays in the history of the browser: there nobody is named. */
export const tabTitleOf = (register: Register, row: RowLike): Text => {
  if (register.personal) return register.one
  const title = titleOf(register, row)
  return { vi: title, en: title }
}

/** The words of a choice; the raw value where the declaration no longer knows it. */
export const choiceText = (field: Field, value: string): Text =>
  (field.kind === 'choice' ? field.choices[value] : undefined) ?? { vi: value, en: value }

/** Sex and year of birth of the person: what tells two people of one name apart. */
export const personWords = (values: RowLike['values'] | null, register: Register): Text[] => {
  const words: Text[] = []
  const { sex, birthDay, birthYear } = values ?? {}
  const sexField = (register.subject ?? register).fields.sex
  if (typeof sex === 'string' && sexField) words.push(choiceText(sexField, sex))
  const year = typeof birthDay === 'string' ? birthDay.slice(0, 4) : birthYear
  if (year) words.push({ vi: `sinh ${year}`, en: `born ${year}` })
  return words
}

/** How it stands: the listed choices in their words. */
export const stateWords = (register: Register, row: RowLike): Text[] =>
  Object.entries(register.fields).flatMap(([name, field]) => {
    const value = row.values[name]
    return field.kind === 'choice' && field.listed && name !== 'sex' && typeof value === 'string'
      ? [choiceText(field, value)]
      : []
  })
