// After a kill: every acknowledged write is there, nothing is there that nobody sent, and no record is without its history.
import type pg from 'pg'
import type { Kept, Ledger } from './ledger.ts'

export type Proof = { lost: string[]; phantom: string[]; half: string[]; present: number }

type Row = { id: string; version: number; subject_id: string | null; text: string | null }

const TEXT = { case_record: 'note', specimen: 'code', facility: 'name', team: 'name' } as Record<
  string,
  string
>
const TABLE = {
  cases: 'case_record',
  specimens: 'specimen',
  facilities: 'facility',
  teams: 'team',
  persons: 'person',
} as Record<string, string>

/** What stands in the table of these records. */
const rowsOfTable = async (owner: pg.Client, table: string, ids: readonly string[]): Promise<Row[]> =>
  (
    await owner.query<Row>(
      `select id, version, subject_id, ${TEXT[table]} as text from ${table} where id = any($1::uuid[])`,
      [ids],
    )
  ).rows

/** @param since the cycle began then; nothing older is touched by it */
export const prove = async (owner: pg.Client, ledger: Ledger, since: Date): Promise<Proof> => {
  const proof: Proof = { lost: [], phantom: [], half: [], present: 0 }
  const kept = [...ledger.records.values()]
  const found = new Map<string, Row>()
  for (const table of new Set(kept.map((one) => one.table))) {
    const ids = kept.filter((one) => one.table === table).map(({ id }) => id)
    for (const row of await rowsOfTable(owner, table, ids)) found.set(row.id, row)
  }
  proof.present = found.size
  for (const one of kept) proof.lost.push(...lossOf(one, found.get(one.id)))
  const entries = await owner.query<{
    register: string
    record_id: string
    action: string
    from: string | null
  }>(
    `select register, record_id, action, entry::json ->> 'from' as "from" from history
     where at >= $1 and action in ('create', 'change', 'import')`,
    [since],
  )
  const persons = new Set([...found.values()].map((row) => row.subject_id))
  const created = new Map<string, number>()
  const changed = new Map<string, number>()
  for (const { register, record_id: id, action, from } of entries.rows) {
    const count = action === 'change' ? changed : created
    count.set(id, (count.get(id) ?? 0) + 1)
    const known = from
      ? ledger.imports.has(from)
      : ledger.records.has(id) || (register === 'persons' && persons.has(id))
    if (!known) proof.phantom.push(`${register} ${id}`)
  }
  for (const row of found.values()) {
    if (created.get(row.id) !== 1)
      proof.half.push(`${row.id}: ${created.get(row.id) ?? 0} entries of its creation`)
    if (row.version - 1 !== (changed.get(row.id) ?? 0))
      proof.half.push(`${row.id}: version ${row.version}, ${changed.get(row.id) ?? 0} changes told`)
    if (
      row.subject_id &&
      ledger.records.get(row.id)?.register === 'cases' &&
      created.get(row.subject_id) !== 1
    )
      proof.half.push(`${row.id}: its person has ${created.get(row.subject_id) ?? 0} entries`)
  }
  for (const [register, table] of Object.entries(TABLE)) {
    const { rows } = await owner.query<{ record_id: string }>(
      `select record_id from history h where at >= $1 and register = $2 and action in ('create', 'import')
       and not exists (select 1 from ${table} t where t.id = h.record_id)`,
      [since, register],
    )
    proof.half.push(
      ...rows.map((row) => `${register} ${row.record_id}: history tells of it, the register has it not`),
    )
  }
  return proof
}

const lossOf = (kept: Kept, row: Row | undefined): string[] => {
  if (!row) return kept.acknowledged ? [`${kept.register} ${kept.id}: acknowledged and gone`] : []
  if (row.version < kept.version)
    return [`${kept.id}: version ${kept.version} acknowledged, ${row.version} found`]
  // One more than acknowledged is the change whose answer never came.
  if (row.version > kept.version + 1 || row.text !== kept.texts[row.version - 1])
    return [`${kept.id}: version ${row.version} says ${row.text}`]
  return []
}

/** Whatever stands in a register was told of once as it came: a row that history does not know was made by nobody. */
export const proveBirths = async (owner: pg.Client): Promise<string[]> => {
  const faults: string[] = []
  for (const [register, table] of Object.entries(TABLE)) {
    const { rows } = await owner.query<{ id: string; told: number }>(
      `select t.id, count(h.record_id)::integer as told from ${table} t left join history h
         on h.register = $1 and h.record_id = t.id and h.action in ('create', 'import')
       group by t.id having count(h.record_id) <> 1`,
      [register],
    )
    faults.push(
      ...rows.map(({ id, told }) => `${register} ${id}: history tells of its creation ${told} times`),
    )
  }
  return faults
}

/** Every list whose run was acknowledged has come in, each row once; asked when no job is left. */
export const proveImports = async (owner: pg.Client, ledger: Ledger): Promise<string[]> => {
  const { rows } = await owner.query<{ id: string; state: string; records: number; rows: number }>(
    `select i.id, i.state, (select count(*) from case_record c where c.import_id = i.id) as records,
       (select count(*) from import_row r where r.import_id = i.id) as rows
     from import_run i where i.id = any($1::uuid[])`,
    [[...ledger.imports.keys()]],
  )
  const found = new Map(rows.map((row) => [row.id, row]))
  return [...ledger.imports.values()].flatMap(({ id, rows: sent, acknowledged }) => {
    const run = found.get(id)
    if (!run) return acknowledged ? [`import ${id}: acknowledged and gone`] : []
    if (acknowledged && run.state !== 'done') return [`import ${id} stays ${run.state}`]
    const whole = run.records === sent && run.rows === sent
    return whole || (run.records === 0 && run.rows === 0 && run.state !== 'done')
      ? []
      : [`import ${id}: ${run.records} records, ${run.rows} rows told of ${sent}`]
  })
}
