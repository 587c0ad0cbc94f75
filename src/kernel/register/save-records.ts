// Writes changed records back to their table, all in one statement.
import { packedArray } from '../database/packed-array.ts'
import { rowsOf, type Transaction } from '../database/transaction.ts'
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
  const rows = await rowsOf<{ id: string }>(
    tx,
    `update ${register.table} r set changed_at = $2, version = r.version + 1, ${sets.join(', ')}
     from unnest(${given.join(', ')}) n (${columns.map(([name]) => name).join(', ')})
     where r.tenant = $1 and r.id = n.id returning r.id`,
    [tx.tenant, tx.now, ...columns.map(([, type, cells]) => packedArray(type, cells))],
  )
  await rememberWords(tx, searchTexts)
  return new Set(rows.map(({ id }) => id))
}
