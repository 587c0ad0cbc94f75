// How far back and up to when an archive reaches, from what PostgreSQL and the table of base backups say.
import type pg from 'pg'
import type { Text } from '../../text/text.ts'

export type ArchiveState = {
  /** Any moment from here on can be gone back to; null before the first base backup. */
  readonly from: Date | null
  /** When the log was last written to the archive. */
  readonly lastKept: Date | null
  /** Since when the archive has not taken the log. */
  readonly failingSince: Date | null
  /** Why the last base backup was not made, where none was made after it. */
  readonly problem: Text | null
}

type Row = {
  on: boolean
  last_archived_time: Date | null
  failing: boolean
  from: Date | null
  problem: Text | null
}

/** undefined where no archive is kept. @param client of any role: all of this may be read by everybody signed in */
export const findArchiveState = async (client: pg.ClientBase): Promise<ArchiveState | undefined> => {
  const { rows } = await client.query<Row>(`
    select current_setting('archive_mode') <> 'off' as on, last_archived_time,
      coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as failing,
      (select min(finished_at) from archive_base where name is not null) as from,
      (select problem from archive_base where name is null and at > coalesce((select max(at) from archive_base where name is not null), '-infinity')
       order by at desc limit 1) as problem
    from pg_stat_archiver`)
  const [row] = rows
  if (row?.on !== true) return undefined
  const { last_archived_time: lastKept, failing, from, problem } = row
  // Nothing was ever kept: it fails since it was begun, which the first base backup would have told.
  return { from, lastKept, failingSince: failing ? (lastKept ?? new Date(0)) : null, problem }
}
