// After a restore the installation begins another line: phones tell by it that what they had sent since may be lost, and send it again.
import { createPool } from '../kernel/database/pool.ts'

/** Given to devices that were registered after the moment restored to, and that this database does not know: no other gets their letters. */
const NUMBERS_LEFT_OUT = 100

/** @param restoredTo the moment that the database stands at, as it is told to people */
export const beginNewLine = async (ownerUrl: string, restoredTo: string): Promise<void> => {
  const owner = createPool(ownerUrl, { max: 1, statementTimeout: 0 })
  try {
    const { rowCount } = await owner.query(
      "select 1 from information_schema.columns where table_schema = 'public' and table_name = 'installation' and column_name = 'line'",
    )
    // Of a version without lines: its upgrade gives it one that no phone has heard of.
    if (rowCount === 0) return
    // The last that was judged is known and nothing that was answered later, whatever clock said the moment. A phone may have missed
    // the restore before this one: then the earlier of the two holds.
    await owner.query(
      `update installation set line = gen_random_uuid(), line_restored_to = $1, line_begun_at = now(),
         line_since = nullif(least(
           coalesce((select max(judged_at) from field_write), '-infinity'),
           case when line_restored_to is not null and line_begun_at > now() - interval '14 days'
             then coalesce(line_since, '-infinity') end), '-infinity')`,
      [restoredTo],
    )
    await owner.query(
      `select setval(pg_get_serial_sequence('field_device', 'number'), max(number) + $1) from field_device having max(number) is not null`,
      [NUMBERS_LEFT_OUT],
    )
  } finally {
    await owner.end()
  }
}
