// What stands in every table, as one digest each: whether anything changed, and where.
import type pg from 'pg'

export const tableDigests = async (owner: pg.Pool): Promise<ReadonlyMap<string, string>> => {
  const { rows: tables } = await owner.query<{ name: string }>(
    "select format('%I', tablename) as name from pg_tables where schemaname = current_schema() order by 1",
  )
  const { rows } = await owner.query<{ name: string; digest: string }>(
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name, md5(coalesce(string_agg(x::text, ',' order by x::text), '')) as digest from ${name} x`,
      )
      .join(' union all '),
  )
  return new Map(rows.map(({ name, digest }) => [name, digest]))
}

/** Tables that are not what they were. */
export const changedTables = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] => [...after.keys()].filter((name) => after.get(name) !== before.get(name))
