// The raw limit of writing: as many clients as the product has, each inserting one row at a time into a table of the same shape, no more.
import type pg from 'pg'
import { connect } from '../src/kernel/database/pool.ts'

const columns = [
  'tenant',
  'id',
  'home_unit',
  'known_at',
  'changed_at',
  'subject_id',
  'search_text',
  'disease',
  'classification',
  'detection_setting',
  'report_day',
  'outcome',
]

/** The table of cases with its key and its indexes, without policies, foreign keys, figures and history. */
const prepare = async (owner: pg.Pool): Promise<void> => {
  await owner.query('drop table if exists bench_raw')
  await owner.query('create table bench_raw (like case_record including all)')
}

/** Rows a second that `clients` connections commit within the seconds. */
export const rawInsertsPerSecond = async (
  owner: pg.Pool,
  ownerUrl: string,
  clients: number,
  seconds: number,
): Promise<number> => {
  await prepare(owner)
  const connections = await Promise.all(Array.from({ length: clients }, () => connect(ownerUrl)))
  const text = `insert into bench_raw (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`
  const ends = performance.now() + seconds * 1000
  const now = new Date()
  const counts = await Promise.all(
    connections.map(async (client) => {
      let count = 0
      while (performance.now() < ends) {
        const id = crypto.randomUUID()
        await client.query({
          name: 'insert',
          text,
          values: [
            '30',
            id,
            '10507',
            now,
            now,
            id,
            '',
            'covid19',
            'confirmed',
            'community',
            '2023-01-30',
            'underTreatment',
          ],
        })
        count += 1
      }
      return count
    }),
  )
  await Promise.all(connections.map((client) => client.end()))
  await owner.query('drop table bench_raw')
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}
