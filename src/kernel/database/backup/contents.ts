// What a backup holds: its description at the front, the sums at the end, and what there is to take from a database.

import type { ClientBase } from 'pg'
import { textOf } from '../../text/text.ts'
import { DatabaseProblem } from '../database-problem.ts'
import type { RowDigest } from './row-digest.ts'

/** The key of the installation, a member of sealed backups only. */
export const SECRET_KEY = 'secret.key'

/** Members of every backup, see `beside.ts`. */
export const besideMember = (name: string): string => `history/${name}`

export const FORMAT = 'phaodai-backup-1'

export type Table = { readonly schema: string; readonly name: string; readonly columns: readonly string[] }
export type Sequence = {
  readonly schema: string
  readonly name: string
  readonly value: string
  readonly called: boolean
}
export type Migration = { readonly name: string; readonly sha256: string }

/** The first member, `head.json`. */
export type Head = {
  readonly format: typeof FORMAT
  readonly madeAt: string
  readonly postgres: string
  readonly migrations: readonly Migration[]
  readonly tables: readonly Table[]
  readonly sequences: readonly Sequence[]
}

/** The last member, `sums.json`: without it the backup is not whole. */
export type Sums = { readonly tables: readonly (RowDigest & { readonly table: string })[] }

export const nameOf = (table: { readonly schema: string; readonly name: string }): string =>
  `${table.schema}.${table.name}`

/** The columns in their order, without generated ones, which compute themselves again. */
const TABLES = `
  select n.nspname as schema, c.relname as name,
    array(select a.attname::text from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          order by a.attnum) as columns
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence = 'p'
    and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'installation')
    and not (n.nspname = 'public' and c.relname = 'migration')
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
  order by 1, 2`

const SEQUENCES = `
  select schemaname as schema, sequencename as name, coalesce(last_value, start_value)::text as value,
    last_value is not null as called
  from pg_sequences
  where schemaname !~ '^pg_' and schemaname <> 'installation'
  order by 1, 2`

export const readTables = async (client: ClientBase): Promise<Table[]> =>
  (await client.query<Table>(TABLES)).rows

export const readHead = async (client: ClientBase, madeAt: Date): Promise<Head> => {
  const { rows: versions } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  const { rows: migrations } = await client.query<Migration>(
    'select name, sha256 from migration order by name',
  )
  const tables = await readTables(client)
  // After the snapshot began: a sequence is never behind the rows that are taken.
  const { rows: sequences } = await client.query<Sequence>(SEQUENCES)
  const postgres = versions[0]?.version ?? ''
  return { format: FORMAT, madeAt: madeAt.toISOString(), postgres, migrations, tables, sequences }
}

const quoted = (client: ClientBase, table: Table): { name: string; columns: string } => ({
  name: `${client.escapeIdentifier(table.schema)}.${client.escapeIdentifier(table.name)}`,
  columns: table.columns.map((column) => client.escapeIdentifier(column)).join(', '),
})

export const copyOut = (client: ClientBase, table: Table): string => {
  const { name, columns } = quoted(client, table)
  return `copy ${name} (${columns}) to stdout`
}

export const copyIn = (client: ClientBase, table: Table): string => {
  const { name, columns } = quoted(client, table)
  return `copy ${name} (${columns}) from stdin`
}

/** Values must be written the same way on every server, or the sums would differ. */
export const sameText = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
  set local statement_timeout = 0; set local row_security = off`

/** `row_security = off` turns silent filtering into this error: half a backup would be worse than none. */
export const explainDenied = (error: unknown): unknown => {
  if ((error as { code?: string }).code !== '42501') return error
  const text = textOf(
    'Vai trò trong DATABASE_URL không đọc được mọi dòng: cấp cho nó BYPASSRLS (hoặc superuser) khi sao lưu và phục hồi.',
    'The role of DATABASE_URL cannot reach every row: grant it BYPASSRLS (or superuser) for backup and restore.',
  )
  return new DatabaseProblem(text, { cause: error })
}
