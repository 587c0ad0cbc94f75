// Loading tables against their own rules: with triggers and references at rest, or in the order references ask for.

import type pg from 'pg'
import { textOf } from '../../text/text.ts'
import { DatabaseProblem } from '../database-problem.ts'
import { nameOf, type Table } from './contents.ts'

const REFERENCES = `
  select cn.nspname || '.' || c.relname as child, pn.nspname || '.' || p.relname as parent
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
  join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
  where k.contype = 'f' and k.conrelid <> k.confrelid`

type Reference = { readonly child: string; readonly parent: string }

/** Parents before children; a circle cannot be loaded in any order. */
export const inReferenceOrder = (tables: readonly Table[], references: readonly Reference[]): Table[] => {
  const left = new Map(tables.map((table) => [nameOf(table), table]))
  const ordered: Table[] = []
  while (left.size > 0) {
    const free = [...left].filter(
      ([name]) =>
        !references.some(({ child, parent }) => child === name && parent !== name && left.has(parent)),
    )
    if (free.length === 0) {
      const circle = [...left.keys()].join(', ')
      throw new DatabaseProblem(
        textOf(
          `Các bảng tham chiếu vòng (${circle}): cần vai trò superuser để phục hồi.`,
          `Tables refer to each other in a circle (${circle}): a superuser is needed to restore.`,
        ),
      )
    }
    for (const [name, table] of free) {
      ordered.push(table)
      left.delete(name)
    }
  }
  return ordered
}

const mayReplicate = async (client: pg.ClientBase): Promise<boolean> => {
  await client.query('savepoint replica')
  try {
    await client.query('set local session_replication_role = replica')
    return true
  } catch {
    await client.query('rollback to savepoint replica')
    return false
  }
}

const quoted = (client: pg.ClientBase, table: Table): string =>
  `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`

const setTriggers = async (client: pg.ClientBase, tables: readonly Table[], word: 'enable' | 'disable') => {
  for (const table of tables) await client.query(`alter table ${quoted(client, table)} ${word} trigger user`)
}

export type Loading = { readonly order: readonly Table[]; finish(): Promise<void> }

/** Within a transaction: empties the tables (migrations put rows of their own in) and says in which order to fill them. */
export const beginLoading = async (client: pg.ClientBase, tables: readonly Table[]): Promise<Loading> => {
  const replicating = await mayReplicate(client)
  if (!replicating) await setTriggers(client, tables, 'disable')
  if (tables.length > 0) {
    await client.query(`truncate ${tables.map((table) => quoted(client, table)).join(', ')} cascade`)
  }
  if (replicating) return { order: tables, finish: () => Promise.resolve() }
  const { rows } = await client.query<Reference>(REFERENCES)
  const order = inReferenceOrder(tables, rows)
  return { order, finish: () => setTriggers(client, tables, 'enable') }
}
