// A full site of 800 beds: its room map, 300 released together with their beds freed; the list of a thousand people supervised at home.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { supervisedOn } from '../src/isolation/home/read-supervised.ts'
import { isolationOrders } from '../src/isolation/isolation-orders.ts'
import { roomsOn } from '../src/isolation/sites/read-rooms.ts'
import { openBenchDatabase } from './bench-database.ts'
import { createPool } from '../src/kernel/database/pool.ts'
import { transact } from '../src/kernel/database/transaction.ts'
import { type Alteration, changeRecords } from '../src/kernel/register/change.ts'
import { product } from '../src/product.ts'
import { enforceAccess } from '../src/server/installation.ts'
import type { Bench, Measured } from './bench.ts'
import { bareWriting, head, headOf } from './past-the-door.ts'
import { timeOnce } from './timing.ts'

const SITE = '00000000-0000-4000-8000-000000000001'
const ROOMS = 100
const BEDS = 8
const AT_HOME = 1000
const RELEASED = 300
const DAY = '2022-02-20'

const plant = `
  insert into unit (key, level, code, name, full_name, type) values ('02011', 'commune', '02011', 'Mỹ Thanh', 'Xã Mỹ Thanh', 'Xã');
  insert into unit_reach values ('02011', '02011');
  insert into facility (${head}, kind, name, opened_day)
    values ('06', '${SITE}', '02011', now(), now(), 'isolationSite', 'Khu', '2021-05-01');
  insert into isolation_room (${head}, site, name, beds, for_whom, opened_day)
    select ${headOf('06', '02011')}, '${SITE}', 'P' || n, ${BEDS}, 'anyone', '2021-05-01' from generate_series(1, ${ROOMS}) n;
  insert into person (${head}, full_name, birth_year, sex)
    select ${headOf('06', '02011')}, 'Người ' || n, 1940 + n % 70, case n % 2 when 0 then 'male' else 'female' end
    from generate_series(1, ${ROOMS * BEDS + AT_HOME}) n;
  insert into isolation_order (${head}, subject_id, form, from_day, due_day, status)
    select ${headOf('06', '02011')}, id, case when n <= ${ROOMS * BEDS} then 'centralised' else 'home' end, '2022-02-10', '2022-02-24', 'open'
    from (select id, row_number() over () as n from person) p;
  insert into isolation_stay (${head}, subject_id, site, room, bed, isolation, arrival, from_day, due_day)
    select ${headOf('06', '02011')}, o.subject_id, '${SITE}', m.id, b.bed, o.id, 'intake', o.from_day, o.due_day
    from (select id, subject_id, from_day, due_day, row_number() over () as n from isolation_order where form = 'centralised') o
    join (select id, bed, row_number() over () as n from isolation_room cross join generate_series(1, ${BEDS}) bed) b using (n)
    join isolation_room m on m.id = b.id;
  analyze;`

export const measureIsolation: Awaited<ReturnType<Bench['load']>> = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-bench-'))
  const database = await openBenchDatabase({ folder })
  const owner = createPool(database.ownerUrl, { max: 2, statementTimeout: 0 })
  const within = <R>(work: Parameters<typeof transact<R>>[2]): Promise<R> =>
    transact(owner, { tenant: '06', accountId: null }, work)
  try {
    await enforceAccess(owner, decodeURIComponent(new URL(database.appUrl).username))
    await owner.query(plant)
    let lodgers = 0
    const map = await timeOnce(() =>
      within(async (tx) => {
        const { rooms } = await roomsOn(tx, product, SITE, DAY)
        lodgers = rooms.reduce((sum, room) => sum + room.lodgers.length, 0)
      }),
    )
    if (lodgers !== ROOMS * BEDS) throw new Error(`${lodgers} people in the rooms`)
    const { rows } = await owner.query<{ id: string }>(
      `select id from isolation_order where form = 'centralised' order by id limit ${RELEASED}`,
    )
    const bare = await bareWriting(
      owner,
      [
        "update isolation_order set status = 'completed' where id = any ($1)",
        'update isolation_stay set out_day = due_day where isolation = any ($1)',
      ],
      [rows.map(({ id }) => id)],
    )
    const values = { status: 'completed', endedDay: DAY }
    const release = await timeOnce(() =>
      within(async (tx) => {
        const changes = rows.map(({ id }): [string, Alteration] => [
          id,
          { action: 'change', version: null, values },
        ])
        await changeRecords(tx, product, isolationOrders, new Map(changes))
      }),
    )
    const freed = await owner.query(
      `select 1 from isolation_stay where out_day = $1 and out_reason = 'released'`,
      [DAY],
    )
    if (freed.rows.length !== RELEASED) throw new Error(`${freed.rows.length} beds freed`)
    const home = await timeOnce(() => within((tx) => supervisedOn(tx, product, '02011', DAY)))
    const measured: Measured[] = [
      {
        what: `room map of ${ROOMS * BEDS} beds`,
        value: map * 1000,
        unit: 'ms',
        goal: { of: 'value', atMost: 500 },
      },
      {
        what: `${RELEASED} isolations ended together, their beds freed`,
        value: release,
        unit: 's',
        limit: { what: 'bare updates of both tables', value: bare },
        goal: { of: 'value', atMost: 1 },
      },
      {
        what: `${AT_HOME} people supervised at home on a day`,
        value: home * 1000,
        unit: 'ms',
        goal: { of: 'value', atMost: 500 },
      },
    ]
    return measured
  } finally {
    await owner.end()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
