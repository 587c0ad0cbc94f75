// Ten thousand made-up cases as an epidemic leaves them: most infect nobody, a few infect many, generation after generation.
import type pg from 'pg'
import { makeRandom, type Random } from '../src/demo/random.ts'
import { addDays, type Day } from '../src/kernel/day/day.ts'
import { head, headOf } from './past-the-door.ts'

type MadeUp = {
  readonly from: number | null
  readonly generation: number
  readonly onset: Day
  readonly end: Day
}

/** Delta as people describe it in 2021: mean serial interval of 4 to 5 days, four fifths of the cases from one fifth (k near 0.3). */
const secondaryCases = (random: Random): number =>
  random.draw([
    [0, 62],
    [1, 16],
    [2, 8],
    [3, 5],
    [5, 5],
    [9, 3],
    [24, 1],
  ])

/** One index in eighty begins a chain of its own; nobody has more days than the wave. */
export const madeUpCases = (count: number, seed = 20_210_701): MadeUp[] => {
  const random = makeRandom(seed)
  const cases: MadeUp[] = []
  const add = (from: number | null, generation: number, onset: Day) =>
    cases.push({ from, generation, onset, end: addDays(onset, random.between(10, 21)) })
  for (let at = 0; at < count; at += 1) {
    if (at >= cases.length || random.chance(1 / 80))
      add(null, 0, addDays('2021-07-01', random.between(0, 60)))
    const one = cases[at]
    for (let left = one && cases.length < count ? secondaryCases(random) : 0; one && left > 0; left -= 1)
      add(at, one.generation + 1, addDays(one.onset, random.between(2, 7)))
  }
  return cases.slice(0, count)
}

/** Past the door: only reading and drawing are measured. */
export const plantChains = async (
  owner: pg.Pool,
  tenant: string,
  unit: string,
  count: number,
): Promise<Day> => {
  const cases = madeUpCases(count)
  const columns = [
    cases.map(({ onset }) => onset),
    cases.map(({ end }) => end),
    cases.map(({ from }) => from),
  ]
  await owner.query(
    `insert into person (${head}, full_name) select ${headOf(tenant, unit)}, 'Người ' || n from generate_series(1, ${count}) n`,
  )
  const client = await owner.connect()
  try {
    await client.query(
      `create temporary table made_up as
       select n - 1 as n, gen_random_uuid() as id, p.id as person, onset, ended, source
       from unnest($1::date[], $2::date[], $3::integer[]) with ordinality as made (onset, ended, source, n)
       join (select id, row_number() over () as n from person) p using (n)`,
      columns,
    )
    await client.query(
      `insert into case_record (tenant, id, home_unit, known_at, changed_at, subject_id, disease, classification, code, onset_day, report_day, outcome, outcome_day)
       select '${tenant}', id, '${unit}', now(), now(), person, 'covid19', 'confirmed', 'BN' || (1000 + n), onset, onset + 2, 'recovered', ended from made_up`,
    )
    await client.query(
      `insert into infection_source (${head}, subject_id, infector, way, certainty, found_day)
       select ${headOf(tenant, unit)}, m.person, s.id, 'community', 'likely', m.onset + 3 from made_up m join made_up s on s.n = m.source`,
    )
    await client.query('drop table made_up')
  } finally {
    client.release()
  }
  await owner.query('analyze person, case_record, infection_source')
  return cases.reduce((last, { end }) => (end > last ? end : last), '2021-07-01')
}
