// The role the application connects as: it may log in and nothing more, so row-level security binds it.

import { createHash, randomBytes } from 'node:crypto'
import type { ClientBase } from 'pg'
import { textOf } from '../text/text.ts'
import { DatabaseProblem } from './database-problem.ts'

export type AppRole = { readonly role: string; readonly password: string }

const LONGEST_NAME = 63

/** Roles belong to the whole server, so the name carries the database; PostgreSQL cuts names at 63 bytes. */
export const appRoleName = (database: string): string => {
  if (database === 'phaodai') return 'phaodai_app'
  const name = `phaodai_app_${database}`
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name
  return `phaodai_app_${createHash('sha256').update(database).digest('hex').slice(0, 32)}`
}

// A schema of its own, which the application role may not enter: no grant on the tables of the product reaches it.
const keepSecret = `
  create schema if not exists installation;
  revoke all on schema installation from public;
  create table if not exists installation.app_role (
    one boolean primary key default true check (one),
    role text not null,
    password text not null
  )`

const findKept = async (client: ClientBase): Promise<AppRole | undefined> => {
  const { rows } = await client.query<AppRole>('select role, password from installation.app_role')
  return rows[0]
}

const isPlainRole = async (client: ClientBase, role: string): Promise<boolean | undefined> => {
  const { rows } = await client.query<{ plain: boolean }>(
    `select not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb) and rolname <> current_user as plain
     from pg_roles where rolname = $1`,
    [role],
  )
  return rows[0]?.plain
}

const keep = async (client: ClientBase, { role, password }: AppRole): Promise<void> => {
  await client.query(
    `insert into installation.app_role (role, password) values ($1, $2)
     on conflict (one) do update set role = excluded.role, password = excluded.password`,
    [role, password],
  )
}

const createRole = async (
  client: ClientBase,
  { role, password }: AppRole,
  exists: boolean,
): Promise<void> => {
  const name = client.escapeIdentifier(role)
  try {
    await client.query(
      `${exists ? 'alter' : 'create'} role ${name} login nocreatedb nocreaterole noinherit password ${client.escapeLiteral(password)}`,
    )
  } catch (cause) {
    const text = textOf(
      `Không tạo được vai trò ${role}: cấp quyền CREATEROLE cho vai trò trong DATABASE_URL, hoặc đặt APP_DATABASE_URL.`,
      `Cannot create the role ${role}: grant CREATEROLE to the role of DATABASE_URL, or set APP_DATABASE_URL.`,
    )
    throw new DatabaseProblem(text, { cause })
  }
}

/** The application role of this database; created when it is missing. Given one, that one is checked and kept. */
export const ensureAppRole = async (client: ClientBase, given?: AppRole): Promise<AppRole> => {
  await client.query(keepSecret)
  const kept = given ?? (await findKept(client))
  const { rows } = await client.query<{ database: string }>('select current_database() as database')
  const wanted = kept ?? {
    role: appRoleName(rows[0]?.database ?? ''),
    password: randomBytes(24).toString('base64url'),
  }
  const plain = await isPlainRole(client, wanted.role)
  if (plain === false) {
    throw new DatabaseProblem(
      textOf(
        `Vai trò ${wanted.role} có quyền quá lớn (superuser, bypassrls hoặc chính là chủ sở hữu): ứng dụng không được dùng.`,
        `The role ${wanted.role} may do too much (superuser, bypassrls or the owner itself): the application must not use it.`,
      ),
    )
  }
  if (given === undefined && (plain === undefined || kept === undefined)) {
    await createRole(client, wanted, plain !== undefined)
  }
  await keep(client, wanted)
  await client.query(`grant usage on schema public to ${client.escapeIdentifier(wanted.role)}`)
  return wanted
}
