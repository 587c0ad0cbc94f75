// The rows of the entry grid: what was typed or pasted, and what is sent of it.
import { type Day } from '../../kernel/day/day.ts'
import type { Choice, Values } from '../../kernel/register/field.ts'
import { searchKey } from '../../kernel/text/search-key.ts'
import { textOf, type Text } from '../../kernel/text/text.ts'
import { persons } from '../../people/persons.ts'
import { readDay } from '../../web/parts/read-day.ts'
import { contacts } from '../contacts.ts'

type Choices = Readonly<Record<string, Choice>>

export type Column = {
  readonly key: string
  readonly label: Text
  /** Of the person, else of the contact. */
  readonly ofPerson: boolean
  readonly kind: 'text' | 'number' | 'day' | 'choice'
  readonly choices?: Choices
}

const person = (
  key: 'fullName' | 'birthYear' | 'sex' | 'phone' | 'village',
  kind: Column['kind'] = 'text',
): Column => ({
  key,
  label: persons.fields[key].label,
  ofPerson: true,
  kind,
  ...(key === 'sex' ? { choices: persons.fields.sex.choices } : {}),
})

export const columns: readonly Column[] = [
  person('fullName'),
  person('birthYear', 'number'),
  person('sex', 'choice'),
  person('phone'),
  person('village'),
  { key: 'lastDay', label: textOf('Tiếp xúc lần cuối', 'Last exposure'), ofPerson: false, kind: 'day' },
  {
    key: 'setting',
    label: contacts.fields.setting.label,
    ofPerson: false,
    kind: 'choice',
    choices: contacts.fields.setting.choices,
  },
  {
    key: 'proximity',
    label: contacts.fields.proximity.label,
    ofPerson: false,
    kind: 'choice',
    choices: contacts.fields.proximity.choices,
  },
  {
    key: 'masks',
    label: contacts.fields.masks.label,
    ofPerson: false,
    kind: 'choice',
    choices: contacts.fields.masks.choices,
  },
  { key: 'minutes', label: contacts.fields.minutes.label, ofPerson: false, kind: 'number' },
  { key: 'note', label: contacts.fields.note.label, ofPerson: false, kind: 'text' },
]

/** Cells as they were typed; a choice holds its code. */
export type EntryRow = {
  readonly id: string
  readonly personId: string | null
  readonly cells: Readonly<Record<string, string>>
}

/** The code of a choice from its own word or one that sheets use; what is not known stands as typed and is named as wrong. */
const choiceOf = (choices: Choices, text: string): string => {
  const sought = searchKey(text)
  const found = Object.entries(choices).find(([code, { vi, en, words = [] }]) =>
    [code, vi, en, ...words].some((word) => searchKey(word) === sought),
  )
  return found?.[0] ?? text
}

export const readCell = (column: Column, text: string): string => {
  const typed = text.trim()
  return typed !== '' && column.choices ? choiceOf(column.choices, typed) : typed
}

/** Cells of a sheet put down from one cell on: rows by line, columns by tab. */
export const pasteInto = (
  rows: readonly EntryRow[],
  at: { readonly row: number; readonly column: number },
  text: string,
  newRow: () => EntryRow,
): EntryRow[] => {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  const filled = [...rows]
  while (filled.length < at.row + lines.length) filled.push(newRow())
  return filled.map((row, index) => {
    const line = lines[index - at.row]
    if (index < at.row || line === undefined) return row
    const cells = { ...row.cells }
    line.split('\t').forEach((cell, offset) => {
      const column = columns[at.column + offset]
      if (column) cells[column.key] = readCell(column, cell)
    })
    return { ...row, cells }
  })
}

const valueOf = (column: Column, text: string, today: Day): string | number | null => {
  if (text === '') return null
  if (column.kind === 'number') return /^\d+$/.test(text) ? Number(text) : text
  return column.kind === 'day' ? (readDay(text, today) ?? text) : text
}

const valuesOf = (row: EntryRow, ofPerson: boolean, today: Day): Values =>
  Object.fromEntries(
    columns
      .filter((column) => column.ofPerson === ofPerson)
      .flatMap((column) => {
        const value = valueOf(column, row.cells[column.key] ?? '', today)
        return value === null ? [] : [[column.key, value]]
      }),
  )

/** Rows in which anything stands, as the endpoint takes them: where the name is missing, it says so. */
export const sentOf = (rows: readonly EntryRow[], today: Day) =>
  rows
    .filter(({ cells }) => Object.values(cells).some((text) => text !== ''))
    .map((row) => ({
      id: row.id,
      personId: row.personId,
      subject: valuesOf(row, true, today),
      values: valuesOf(row, false, today),
    }))
