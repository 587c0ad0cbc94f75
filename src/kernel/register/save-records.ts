// Writes changed records back to their table, all in one statement.
import { packedArray } from '../database/packed-array.ts'
import { rowsOf, rowsOfKnown, type Transaction } from '../database/transaction.ts'
import { carriedSql, carriedTypeOf } from './columns.ts'
import type { Values } from './field.ts'
import { questionsOf, rememberWords, searchTextOf } from './insert.ts'
import { columnOf, type Register } from './register.ts'

export type SavedRecord = {
  readonly id: string
  readonly homeUnit: string
  readonly state: 'active' | 'deleted'
  readonly subjectId: string | null
  readonly values: Values
}

/** The ids that were written; what the policies do not let be written is missing. */
export const saveRecords = async (
  tx: Transaction,
  register: Register,
  records: readonly SavedRecord[],
): Promise<Set<string>> => {
  if (records.length === 0) return new Set()
  const searchTexts = records.map(({ values }) => searchTextOf(register, values))
  const columns: readonly (readonly [name: string, type: string, cells: readonly unknown[]])[] = [
    ['id', 'uuid', records.map(({ id }) => id)],
    ['home_unit', 'text', records.map(({ homeUnit }) => homeUnit)],
    ['state', 'text', records.map(({ state }) => state)],
    ['subject_id', 'uuid', records.map(({ subjectId }) => subjectId)],
    ['questions', 'smallint', records.map(({ values }) => questionsOf(register, values).length)],
    ['search_text', 'text', searchTexts],
    ...Object.entries(register.fields).map(
      ([name, field]) =>
        [columnOf(name), carriedTypeOf(field), records.map(({ values }) => values[name] ?? null)] as const,
    ),
  ]
  const fields = new Map(Object.entries(register.fields).map(([name, field]) => [columnOf(name), field]))
  const sets = columns.slice(1).map(([name]) => {
    const field = fields.get(name)
    return `${name} = ${field ? carriedSql(field, `n.${name}`) : `n.${name}`}`
  })
  const given = columns.map(([, type], index) => `$${index + 3}::${type}[]`)
  const text = `update ${register.table} r set changed_at = $2, version = r.version + 1, ${sets.join(', ')}
     from unnest(${given.join(', ')}) n (${columns.map(([name]) => name).join(', ')})
     where r.tenant = $1 and r.id = n.id returning r.id`
  const cells = [tx.tenant, tx.now, ...columns.map(([, type, values]) => packedArray(type, values))]
  // Planned once for each connection: for one record planning would cost more than writing.
  const rows =
    records.length === 1
      ? await rowsOfKnown<{ id: string }>(tx, { name: `save-one-${register.table}`, text, values: cells })
      : await rowsOf<{ id: string }>(tx, text, cells)
  await rememberWords(tx, searchTexts)
  return new Set(rows.map(({ id }) => id))
}
