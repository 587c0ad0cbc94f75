// The round of a team and of a commune with a province in the database, at the height of a wave: every fortieth person followed, the old called on.
import { textOf } from '../src/kernel/text/text.ts'
import type { Bench, Goal, Measured } from './bench.ts'
import { withProvince } from './installation.ts'
import { head } from './past-the-door.ts'
import { timeTurns } from './timing.ts'

const made = `p.tenant, gen_random_uuid(), p.home_unit, now(), now(), p.id`

/** In bulk and past the door: only reading is measured. Taken out again, for the province is kept. */
const fill = (day: string) => [
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
const empty = ['delete from vulnerable_visit', 'delete from vulnerable_person', 'delete from contact']

type Answer = { households: { persons: unknown[] }[]; teams: { id: string }[] }

export const measureRounds: Awaited<ReturnType<Bench['load']>> = async (context) => {
  const measured: Measured[] = []
  await withProvince(context, async ({ get, owner, pool, today }) => {
    const bare = await timeTurns(100, () => pool.query('select 1'))
    const limit = { what: 'a bare question', value: bare.p50 }
    const run = async (statements: readonly string[]) => {
      for (const statement of statements) await owner.query(statement)
    }
    await run(empty)
    try {
      await run(fill(today))
      const { rows } = await owner.query<{ home_unit: string; team: string }>(
        'select home_unit, team from household where team is not null group by 1, 2 order by count(*) desc, team limit 40',
      )
      const commune = rows[0]?.home_unit ?? ''
      const ask = (unit: string, team?: string) =>
        get(`/api/today?unit=${encodeURIComponent(unit)}&on=${today}${team ? `&team=${team}` : ''}`)
      const tell = async (
        what: string,
        turns: number,
        work: (turn: number) => Promise<unknown>,
        goal?: Goal,
      ) => {
        const { p50, p95 } = await timeTurns(turns, work)
        measured.push({ what, value: p50, p95, unit: 'ms', limit, ...(goal ? { goal } : {}) })
      }
      await tell(
        'a team opens its round',
        60,
        (turn) => {
          const row = rows[turn % rows.length]
          return ask(row?.home_unit ?? commune, row?.team)
        },
        { of: 'p95', atMost: 50 },
      )
      await tell('a station opens all that is due in its commune', 20, () => ask(commune))
      const answer = (await ask(commune, rows[0]?.team)).json<Answer>()
      const people = answer.households.reduce((sum, { persons }) => sum + persons.length, 0)
      context.progress(
        textOf(
          `${answer.households.length} hộ, ${people} người có việc`,
          `${answer.households.length} households, ${people} people with something due`,
        ),
      )
    } finally {
      await run(empty)
    }
  })
  return measured
}
