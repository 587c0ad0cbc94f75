// A list that comes again: which record of the register a row is, and what the row knows more of it.
import { findRow, type Transaction } from '../kernel/database/transaction.ts'
import { formatDay } from '../kernel/day/day.ts'
import { type StoredRow, valuesOfRow } from '../kernel/register/columns.ts'
import type { Value, Values } from '../kernel/register/field.ts'
import { columnOf, type Register } from '../kernel/register/register.ts'
import type { RowReading } from './reading/row-reading.ts'

export type RecordChange = { readonly recordId: string; readonly before: Values; readonly after: Values }

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

/** What the row says otherwise than the record. A word that only stands where nothing was said changes nothing. */
export const changeOf = (
  register: Register,
  row: RowReading,
  record: { id: string; values: Values },
): RecordChange | null => {
  const fields = Object.keys(row.values).filter((name) => {
    const value = row.values[name] ?? null
    const field = register.fields[name]
    const isInitial = field?.kind === 'choice' && field.initial === value
    return value !== null && !isInitial && value !== record.values[name]
  })
  if (fields.length === 0) return null
  const pick = (values: Values): Values =>
    Object.fromEntries(fields.map((name) => [name, values[name] ?? null]))
  return { recordId: record.id, before: pick(record.values), after: pick(row.values) }
}

export const shownChange = (
  register: Register,
  { before, after }: RecordChange,
  language: 'vi' | 'en',
): string =>
  Object.keys(after)
    .map((name) => {
      const field = register.fields[name]
      const say = (value: Value | undefined): string => {
        if (value === null || value === undefined) return '–'
        const text = String(value)
        if (field?.kind === 'choice') return field.choices[text]?.[language] ?? text
        return field?.kind === 'day' ? formatDay(text) : text
      }
      return `${field?.label[language] ?? name}: ${say(before[name])} → ${say(after[name])}`
    })
    .join('; ')
