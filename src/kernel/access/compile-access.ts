// Brings the database to the policies and duties that are declared; where it holds them already, nothing is touched and nobody waits.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { DatabaseProblem } from '../database/database-problem.ts'
import { fixedLocks } from '../database/fixed-locks.ts'
import type { Register } from '../register/register.ts'
import { textOf } from '../text/text.ts'
import type { Duties } from './duties.ts'
import { policiesOf, referenceTables } from './policies.ts'
import type { Policy } from './policy.ts'

/**
 * Sooner than PostgreSQL looks for a deadlock (a second), so that whoever works is never the one that is sacrificed; now and then a little
 * later than that, for it is then that a vacuum by itself, which may take very long, is told to make way.
 */
const patience = (turn: number): string =>
  `set local lock_timeout = '${turn % 5 === 4 ? 1200 : 400}ms'; set local statement_timeout = '3s'`
const PAUSE_MS = 1500
/** As long as a nightly backup of a province may hold its tables, and some more. */
const ATTEMPTS = 600

type Declared = {
  readonly role: string
  readonly policies: readonly Policy[]
  readonly pairs: readonly (readonly [duty: string, capability: string])[]
}

const declaredOf = (appRole: string, registers: readonly Register[], duties: Duties): Declared => ({
  role: appRole,
  policies: policiesOf(registers),
  pairs: Object.entries(duties).flatMap(([duty, { can }]) =>
    [...new Set(can)].map((capability) => [duty, capability] as const),
  ),
})

/** What is enforced just now, of whoever made it, and by which shape: rows brought by a restore bring no policies with them. */
const enforced = `
  select md5(string_agg(line, E'\\n' order by line)) as digest from (
    select concat_ws('|', 'policy', tablename, policyname, permissive, roles, cmd, qual, with_check) as line
      from pg_policies where schemaname = current_schema()
    union all select concat_ws('|', 'table', oid::regclass, relrowsecurity, relacl)
      from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
    union all select concat_ws('|', 'column', a.attrelid::regclass, a.attname, a.attacl)
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and a.attacl is not null
    union all select concat_ws('|', 'function', oid::regprocedure, proacl)
      from pg_proc where pronamespace = current_schema()::regnamespace
    union all select concat_ws('|', 'duty', duty, capability) from duty_capability
    union all select concat_ws('|', 'migration', name) from migration) held`

/** The mark stands as the comment of a table: in no row, so that no backup carries it into a database without policies. */
const MARKED = 'duty_capability'

const markOf = async (client: pg.ClientBase, declared: Declared): Promise<string> => {
  const said = createHash('sha256')
    .update(JSON.stringify([declared, referenceTables]))
    .digest('hex')
  const { rows } = await client.query<{ digest: string }>(enforced)
  return `${said} ${rows[0]?.digest}`
}

const stands = async (client: pg.ClientBase, declared: Declared): Promise<boolean> => {
  const { rows } = await client.query<{ mark: string | null }>(
    `select obj_description('${MARKED}'::regclass, 'pg_class') as mark`,
  )
  return rows[0]?.mark === (await markOf(client, declared))
}

/** Whoever may connect may call what is made, unless it is taken away; functions of extensions are everybody's, and mostly somebody else's. */
const functionsOnlyFor = (role: string): string => `do $do$
  declare
    made regprocedure;
  begin
    for made in select p.oid from pg_proc p where p.pronamespace = current_schema()::regnamespace
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') loop
      execute format('grant execute on routine %s to %I', made, ${role});
      execute format('revoke execute on routine %s from public', made);
    end loop;
  end $do$`

const write = async (
  client: pg.ClientBase,
  { role: appRole, policies, pairs }: Declared,
  turn: number,
): Promise<void> => {
  const role = client.escapeIdentifier(appRole)
  // All or none: a table that is got while the next one is waited for would hold up everybody who asks it.
  await client.query(
    `${patience(turn)}; lock table ${policies.map(({ table }) => table).join(', ')} in access exclusive mode`,
  )
  await client.query('set local statement_timeout = 0')
  await client.query(
    `grant usage on schema public to ${role}; grant select on ${referenceTables.join(', ')} to ${role}`,
  )
  for (const { table, grants, rules } of policies) {
    const { rows } = await client.query<{ policyname: string }>(
      'select policyname from pg_policies where schemaname = current_schema() and tablename = $1',
      [table],
    )
    for (const { policyname } of rows)
      await client.query(`drop policy ${client.escapeIdentifier(policyname)} on ${table}`)
    await client.query(`alter table ${table} enable row level security; revoke all on ${table} from ${role}`)
    if (grants) await client.query(`grant ${grants} on ${table} to ${role}`)
    for (const [name, rule] of rules) await client.query(`create policy ${name} on ${table} ${rule}`)
  }
  await client.query(functionsOnlyFor(client.escapeLiteral(appRole)))
  await client.query('delete from duty_capability')
  await client.query('insert into duty_capability select * from unnest($1::text[], $2::text[])', [
    pairs.map(([duty]) => duty),
    pairs.map(([, capability]) => capability),
  ])
  await client.query('select scope_refresh(null)')
}

/** Given up in favour of others: a lock that did not come in time, or two who stood in each other's way. */
const isInTheWay = (error: unknown): boolean =>
  ['55P03', '57014', '40P01'].includes(String((error as { code?: unknown }).code))

/** @returns false where others are at work on the tables; then nothing was changed */
const attempt = async (client: pg.ClientBase, declared: Declared, turn: number): Promise<boolean> => {
  await client.query('begin')
  try {
    await client.query('select pg_advisory_xact_lock($1)', [fixedLocks.access])
    if (!(await stands(client, declared))) {
      await write(client, declared, turn)
      const mark = client.escapeLiteral(await markOf(client, declared))
      await client.query(`comment on table ${MARKED} is ${mark}`)
    }
    await client.query('commit')
    return true
  } catch (error) {
    await client.query('rollback')
    if (isInTheWay(error)) return false
    throw error
  }
}

/**
 * Run as the owner at every start: what the declarations say is what the database enforces.
 * @param waiting is told once where a long transaction, such as a backup, must end first
 */
export const compileAccess = async (
  owner: pg.Pool,
  appRole: string,
  registers: readonly Register[],
  duties: Duties,
  waiting: () => void = () => undefined,
): Promise<void> => {
  const declared = declaredOf(appRole, registers, duties)
  const client = await owner.connect()
  try {
    for (let turn = 0; turn < ATTEMPTS; turn += 1) {
      if (await attempt(client, declared, turn)) return
      if (turn === 0) waiting()
      await sleep(PAUSE_MS)
    }
  } finally {
    client.release()
  }
  throw new DatabaseProblem(
    textOf(
      'Chưa ghi được quyền truy cập: một việc dài (sao lưu?) vẫn giữ các bảng. Chờ việc ấy xong rồi chạy lại.',
      'The rules of access could not be written: long work (a backup?) still holds the tables. Let it end, then start again.',
    ),
  )
}
