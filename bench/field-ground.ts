// A wave at its height, planted in a kept province and taken out again: people followed and whom they met, the old who are called on, busy places.
import type pg from 'pg'
import { head } from './past-the-door.ts'

const made = `p.tenant, gen_random_uuid(), p.home_unit, now(), now(), p.id`

/** In bulk and past the door: only what is done with it is measured. Every fortieth person is followed. */
const round = (day: string) => [
  `insert into contact (${head}, subject_id, disease, setting, last_day, found_day, level, status, end_day, shielded)
   select ${made}, 'covid19', 'household', '${day}'::date - 2, '${day}'::date - 1, 'f1', 'following', '${day}'::date + 8, true
   from person p where p.state = 'active' and abs(hashtext(p.id::text)) % 40 = 0`,
  `insert into vulnerable_person (${head}, subject_id, elderly, call_every_days, listed_day)
   select ${made}, true, 7, '${day}'::date - 60 from person p where p.state = 'active' and p.birth_year < 1955`,
  `insert into vulnerable_visit (${head}, subject_id, visit_day, result)
   select v.tenant, gen_random_uuid(), v.home_unit, now(), now(), v.subject_id, '${day}'::date - (abs(hashtext(v.id::text)) % 12), 'well'
   from vulnerable_person v`,
  'analyze contact, vulnerable_person, vulnerable_visit',
]

/** Who lives with somebody followed has met them; each commune has a market, where a twentieth of the people come in a week. */
const meetings = (day: string) => [
  `insert into contact (${head}, subject_id, source, disease, setting, last_day, found_day, level, status, end_day)
   select ${made}, k.subject_id, 'covid19', 'household', '${day}'::date - 2, '${day}'::date - 1, 'f2', 'following', '${day}'::date + 8
   from contact k join person f on f.tenant = k.tenant and f.id = k.subject_id
   join person p on p.tenant = f.tenant and p.household = f.household and p.id <> f.id and p.state = 'active' where k.level = 'f1'`,
  `insert into qr_place (${head}, name, kind, registered_day)
   select p.tenant, gen_random_uuid(), p.home_unit, now(), now(), 'Chợ', 'market', '${day}'::date - 60
   from (select tenant, home_unit from person where state = 'active' group by 1, 2) p`,
  `insert into check_in (${head}, place, on_day, at_time, full_name, how)
   select p.tenant, gen_random_uuid(), p.home_unit, now(), now(), q.id, '${day}'::date - (p.n % 7)::integer, to_char(6 + p.n % 12, 'FM00') || ':15', p.full_name, 'staff'
   from (select *, row_number() over (partition by home_unit order by id) as n from person where state = 'active') p
   join qr_place q on q.tenant = p.tenant and q.home_unit = p.home_unit where p.n % 20 = 0 and q.id <> (select id from qr_place order by id limit 1)`,
  // The market that is asked about is as busy in every province.
  `insert into check_in (${head}, place, on_day, at_time, full_name, how)
   select q.tenant, gen_random_uuid(), q.home_unit, now(), now(), q.id, '${day}'::date - n % 7, to_char(6 + n % 12, 'FM00') || ':15', 'Người ' || n, 'staff'
   from (select * from qr_place order by id limit 1) q cross join generate_series(1, 700) n`,
  'analyze contact, qr_place, check_in',
]

const empty = ['check_in', 'qr_place', 'vulnerable_visit', 'vulnerable_person', 'contact'].map(
  (table) => `delete from ${table}`,
)

const run = async (owner: pg.Pool, statements: readonly string[]): Promise<void> => {
  for (const statement of statements) await owner.query(statement)
}

/** A province without its work of the field is left as it was. */
export const withWave = async <R>(
  owner: pg.Pool,
  day: string,
  work: (more: { readonly meetings: () => Promise<void> }) => Promise<R>,
): Promise<R> => {
  await run(owner, empty)
  try {
    await run(owner, round(day))
    return await work({ meetings: () => run(owner, meetings(day)) })
  } finally {
    await run(owner, empty)
  }
}

/** Those who answer for most households. */
export const largestTeams = async (owner: pg.Pool): Promise<{ unit: string; team: string }[]> =>
  (
    await owner.query<{ unit: string; team: string }>(
      'select home_unit as unit, team from household where team is not null group by 1, 2 order by count(*) desc, team limit 40',
    )
  ).rows
