// A list that comes again: which record of the register a row is, and what the row knows more of it.
import { packedArray } from '../kernel/database/packed-array.ts'
import { findRow, rowsOf, type Transaction } from '../kernel/database/transaction.ts'
import { formatDay } from '../kernel/day/day.ts'
import { carriedTypeOf, isMasked, type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { Field, Value, Values } from '../kernel/register/field.ts'
import { correctionsIn } from '../kernel/register/lifecycle.ts'
import { columnOf, type Register } from '../kernel/register/register.ts'
import type { RowReading } from './reading/row-reading.ts'

export type RecordChange = { readonly recordId: string; readonly before: Values; readonly after: Values }

/** As it is kept with the row, to be undone: the record is known by the row's print from then on. */
export type Altered = RecordChange & {
  readonly prints?: { readonly before: string | null; readonly after: string }
}

/** The record that a row is, to the letter, and whose it is: what erases the one must find the list in which it stands. */
export type Stands = { readonly id: string; readonly subjectId: string | null }

/** @returns by print, the record that was taken in with it */
export const knownPrints = async (
  tx: Transaction,
  register: Register,
  prints: readonly string[],
): Promise<ReadonlyMap<string, Stands>> =>
  new Map(
    (
      await rowsOf<{ fingerprint: string; id: string; subject_id: string | null }>(
        tx,
        `select fingerprint, id, subject_id from ${register.table} where tenant = $1 and state = 'active' and fingerprint = any($2::text[])`,
        [tx.tenant, packedArray('text', prints)],
      )
    ).map(({ fingerprint, id, subject_id: subjectId }) => [fingerprint, { id, subjectId }]),
  )

/** A record of this person that bears the same code, or the same keys: it has come before, perhaps in other words. */
export const findSameRecord = async (
  tx: Transaction,
  register: Register,
  subjectId: string,
  row: RowReading,
): Promise<{ id: string; values: Values } | undefined> => {
  const keys = register.sameBy.filter((field) => (row.values[field] ?? null) !== null)
  if (!register.mainDay || !keys.includes(register.mainDay)) return undefined
  const parameters: unknown[] = [tx.tenant, subjectId]
  const equals = (field: string) => `${columnOf(field)} = $${parameters.push(row.values[field])}`
  const same = keys.filter((field) => field !== 'code').map(equals)
  const coded = keys.includes('code') ? ` or ${equals('code')}` : ''
  const found = await findRow<StoredRow & { id: string }>(
    tx,
    `select * from ${register.table} where tenant = $1 and subject_id = $2 and state = 'active' and ((${same.join(' and ')})${coded}) order by changed_at desc limit 1`,
    parameters,
  )
  return found && { id: found.id, values: valuesOfRow(register, found) }
}

type InUnit = { readonly row: RowReading; readonly homeUnit: string }

/**
 * Whether the keys of a row are enough to say which record it is: a link named in words that nobody knows says nothing, and what is not
 * known of a person tells nobody from another.
 */
const isNamed = ({ sameBy, personal }: Register, { values, links }: RowReading): boolean => {
  const unknown = sameBy.filter((name) => (values[name] ?? null) === null)
  return unknown.length < (personal ? 1 : sameBy.length) && unknown.every((name) => links[name] === undefined)
}

/** Where records are about nobody: by place of the row, the record of its unit that bears the same keys. */
export const findSameOf = async (
  tx: Transaction,
  register: Register,
  rows: readonly InUnit[],
): Promise<ReadonlyMap<number, { id: string; values: Values }>> => {
  const named = rows.filter(({ row }) => isNamed(register, row))
  if (named.length === 0) return new Map()
  const keys = register.sameBy.flatMap((name) => {
    const field = register.fields[name]
    return field
      ? [[columnOf(name), carriedTypeOf(field), named.map(({ row }) => row.values[name] ?? null)] as const]
      : []
  })
  const cells = [
    ['in_list', 'integer', named.map(({ row }) => row.row)],
    ['home_unit', 'text', named.map(({ homeUnit }) => homeUnit)],
    ...keys,
  ] as const
  // Whole batches are joined by what all their rows know.
  const equal = keys.map(([column, , values]) =>
    values.includes(null) ? `r.${column} is not distinct from n.${column}` : `r.${column} = n.${column}`,
  )
  const found = await rowsOf<StoredRow & { in_list: number; id: string }>(
    tx,
    `select distinct on (n.in_list) n.in_list, r.* from unnest(${cells.map(([, type], place) => `$${place + 2}::${type}[]`).join(', ')}) n (${cells.map(([column]) => column).join(', ')})
     join ${register.table} r on r.tenant = $1 and r.state = 'active' and r.home_unit = n.home_unit and ${equal.join(' and ')}
     order by n.in_list, r.changed_at desc`,
    [tx.tenant, ...cells.map(([, type, values]) => packedArray(type, values))],
  )
  return new Map(found.map((row) => [row.in_list, { id: row.id, values: valuesOfRow(register, row) }]))
}

/** A choice that only stands where nothing was said is no word of the list. */
const isSaid = (register: Register, name: string, value: Value): boolean => {
  const field = register.fields[name]
  return value !== null && !(field?.kind === 'choice' && field.initial === value)
}

/** States of the row that the record has left behind: an older list takes nothing back. */
const staleIn = (register: Register, row: RowReading, known: Values): readonly string[] =>
  correctionsIn(register, known, row.values)
    .map(({ field }) => field)
    .filter((name) => isSaid(register, name, row.values[name] ?? null))

const pick = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(fields.map((name) => [name, values[name] ?? null]))

/** What the row says otherwise than the record; nothing where the record has gone on since. */
export const changeOf = (
  register: Register,
  row: RowReading,
  record: { id: string; values: Values },
): RecordChange | null => {
  if (staleIn(register, row, record.values).length > 0) return null
  const fields = Object.keys(row.values).filter((name) => {
    const value = row.values[name] ?? null
    return isSaid(register, name, value) && value !== record.values[name]
  })
  if (fields.length === 0) return null
  return { recordId: record.id, before: pick(record.values, fields), after: pick(row.values, fields) }
}

/** What fills empty places, as a change. */
export const fillingOf = (recordId: string, added: Values): RecordChange | null => {
  const names = Object.keys(added)
  return names.length === 0 ? null : { recordId, before: pick({}, names), after: added }
}

/** A value as people read it. */
export const shownValue = (
  field: Field | undefined,
  value: Value | undefined,
  language: 'vi' | 'en',
): string => {
  if (value === null || value === undefined) return '–'
  const text = String(value)
  if (field?.kind === 'choice') return field.choices[text]?.[language] ?? text
  return field?.kind === 'day' ? formatDay(text) : text
}

export const shownChange = (
  register: Register,
  { before, after }: Pick<RecordChange, 'before' | 'after'>,
  language: 'vi' | 'en',
): string =>
  Object.keys(after)
    .map((name) => {
      const field = register.fields[name]
      const label = field?.label[language] ?? name
      // Numbers that are masked are named and not shown; what a link means is no word for people.
      if (field && (isMasked(field) || field.kind === 'link')) return label
      return `${label}: ${shownValue(field, before[name], language)} → ${shownValue(field, after[name], language)}`
    })
    .join('; ')

/** What the list says and the register has left behind, in words; null where there is nothing of the kind. */
export const shownStale = (
  register: Register,
  row: RowReading,
  known: Values,
  language: 'vi' | 'en',
): string | null => {
  const stale = staleIn(register, row, known)
  return stale.length === 0
    ? null
    : shownChange(register, { before: pick(known, stale), after: pick(row.values, stale) }, language)
}
