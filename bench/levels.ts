// Levels of a nation: 10,599 communes over 104 weeks under one law, from the sums in the database to the outcomes; the pure rule beside it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { enforceAccess } from '../src/server/installation.ts'
import { openBenchDatabase } from './bench-database.ts'
import { createPool } from '../src/kernel/database/pool.ts'
import { transact } from '../src/kernel/database/transaction.ts'
import { valuesOf } from '../src/kernel/rule/law.ts'
import { findLevelLaw } from '../src/levels/regimes.ts'
import { nothingKnown } from '../src/levels/rules/example.ts'
import { assessWeeks } from '../src/levels/weeks.ts'
import { product } from '../src/product.ts'
import type { Bench, Measured } from './bench.ts'
import { timeOnce } from './timing.ts'

const COMMUNES = 10_599
const WEEKS = 104
const TO = '2023-07-02'

const plant = `
  insert into unit (key, level, code, name, full_name, type)
    select lpad(n::text, 5, '0'), 'commune', lpad(n::text, 5, '0'), 'Xã ' || n, 'Xã ' || n, 'Xã' from generate_series(1, ${COMMUNES}) n;
  insert into unit_reach select key, key from unit;
  insert into unit_population (unit_key, year, age_from, age_to, sex, people, source)
    select key, 2021, 0, null, null, 3000 + (code::int * 7919) % 9000, 'bench' from unit;
  insert into figure_sum (tenant, figure, span, start, unit, value)
    select '00', f, 7, date '2021-07-05' + 7 * w, u.key, v from unit u cross join generate_series(0, ${WEEKS - 1}) w
    cross join lateral (values ('cases-community', (u.code::int * 31 + w * 17) % 40), ('deaths', case when (u.code::int + w) % 11 = 0 then 1 else 0 end),
      ('fully-vaccinated', (u.code::int + w) % 60), ('doses-adults-1', (u.code::int + w) % 40)) x (f, v) where v > 0;
  insert into figure_sum (tenant, figure, span, start, unit, value) select tenant, figure, 0, '-infinity', unit, sum(value) from figure_sum group by 1, 2, 5;
  insert into level_fact (tenant, id, home_unit, known_at, changed_at, kind, day, number, answer, source)
    select '00', gen_random_uuid(), u.key, now(), now(), k, date '2021-01-01', n, a, 'bench' from unit u
    cross join lateral (values ('highRisk', 400, null), ('highRiskFull', 300 + u.code::int % 100, null),
      ('capacity', null, (array['high', 'medium', 'low'])[1 + u.code::int % 3])) x (k, n, a);
  analyze;`

export const measureLevels: Awaited<ReturnType<Bench['load']>> = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-bench-'))
  const database = await openBenchDatabase({ folder })
  const owner = createPool(database.ownerUrl, { max: 2, statementTimeout: 0 })
  const measured: Measured[] = []
  try {
    await enforceAccess(owner, decodeURIComponent(new URL(database.appUrl).username))
    await owner.query(plant)
    const law = findLevelLaw('qd-218-2022')
    if (!law) throw new Error('the law is gone')
    const values = valuesOf(law)
    const facts = {
      ...nothingKnown,
      population: 8000,
      deaths: 0,
      oxygen: null,
      full: 7000,
      highRisk: 400,
      highRiskFull: 380,
    }
    const pure = await timeOnce(async () => {
      for (let turn = 0; turn < COMMUNES * WEEKS; turn += 1)
        law.decide({ ...facts, newCommunity: turn % 60, capacity: 'medium' }, values)
    })
    const units = await owner.query<{ key: string }>('select key from unit')
    let known = 0
    const seconds = await timeOnce(() =>
      transact(owner, { tenant: '00', accountId: null }, async (tx) => {
        const { outcomes } = await assessWeeks(tx, product, {
          disease: 'covid19',
          units: units.rows.map(({ key }) => key),
          to: TO,
          weeks: WEEKS,
          law,
        })
        for (const line of outcomes.values()) known += line.filter((outcome) => outcome !== null).length
      }),
    )
    measured.push(
      {
        what: `${COMMUNES} communes × ${WEEKS} weeks under one law, from the database`,
        value: seconds,
        unit: 's',
        limit: { what: 'the pure rule alone', value: pure },
        goal: { of: 'value', atMost: 10 },
      },
      { what: 'outcomes known of all asked', value: (100 * known) / (COMMUNES * WEEKS), unit: '%' },
    )
  } finally {
    await owner.end()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return measured
}
