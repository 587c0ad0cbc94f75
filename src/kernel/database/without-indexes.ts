// For filling empty tables: their indexes and foreign keys are taken away and made anew afterwards, which sorts once instead of millions of times.
import { rowsOf, type Transaction } from './transaction.ts'

type Part = { readonly table: string; readonly name: string; readonly definition: string }

const indexesOf = (tx: Transaction, tables: readonly string[]) =>
  rowsOf<Part>(
    tx,
    // How closely an expression of it is looked at by the planner's statistics is no part of the definition.
    `select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, concat_ws('; ', pg_get_indexdef(i.indexrelid),
       (select string_agg(format('alter index %s alter column %s set statistics %s', i.indexrelid::regclass, a.attnum, a.attstattarget), '; ')
        from pg_attribute a where a.attrelid = i.indexrelid and a.attstattarget > 0)) as definition
     from pg_index i where i.indrelid = any ($1::regclass[]) and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid) order by i.indexrelid`,
    [tables],
  )

const foreignKeysOf = (tx: Transaction, tables: readonly string[]) =>
  rowsOf<Part>(
    tx,
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and (conrelid = any ($1::regclass[]) or confrelid = any ($1::regclass[])) order by oid`,
    [tables],
  )

/** All in one transaction: whoever cannot finish leaves the tables as they were. Needs the owner's connection. */
export const withoutIndexes = async (
  tx: Transaction,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> => {
  for (const table of tables)
    if ((await rowsOf(tx, `select 1 from ${table} limit 1`)).length > 0)
      throw new Error(`${table} is not empty`)
  const indexes = await indexesOf(tx, tables)
  const keys = await foreignKeysOf(tx, tables)
  for (const { table, name } of keys) await tx.client.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of indexes) await tx.client.query(`drop index ${name}`)
  // New files in this transaction need no log of their own where no replica reads it (wal_level minimal).
  await tx.client.query(`truncate ${tables.join(', ')}`)
  await work()
  await tx.client.query("set local maintenance_work_mem = '512MB'")
  for (const { definition } of indexes) await tx.client.query(definition)
  for (const { table, name, definition } of keys)
    await tx.client.query(`alter table ${table} add constraint ${name} ${definition}`)
}
