// The same person: a million made-up records linked on the machine's cores, and one person sought among a province by index.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBenchDatabase } from './bench-database.ts'
import { createPool } from '../src/kernel/database/pool.ts'
import { rowsOf, transact } from '../src/kernel/database/transaction.ts'
import { type StoredRow, valuesOfRow } from '../src/kernel/register/columns.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { columnsBuilder } from '../src/people/linkage/columns.ts'
import { pairAt } from '../src/people/linkage/find-pairs.ts'
import { linkRegister } from '../src/people/linkage/link-register.ts'
import { PERSON_LINKAGE } from '../src/people/linkage/person-linkage.ts'
import { persons } from '../src/people/persons.ts'
import { LIKELY_BITS } from '../src/people/rules/similarity-weights.ts'
import { findSimilarPersons } from '../src/people/similar.ts'
import { loadProvince } from '../src/server/province-demo.ts'
import type { BenchContext, Measured } from './bench.ts'
import { madeUpPersons } from './made-up-persons.ts'
import { timeTurns } from './timing.ts'

const RECORDS = 1_000_000

/** Only the linking is timed, not the making of the persons. */
const measureLinking = async ({ progress }: BenchContext): Promise<Measured[]> => {
  const builder = columnsBuilder(PERSON_LINKAGE.fields)
  const truth = new Int32Array(RECORDS)
  const sizes = new Map<number, number>()
  let seconds = 0
  let most = 0
  let count = 0
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss())
  }
  const timer = setInterval(look, 200)
  for (const batch of madeUpPersons(RECORDS)) {
    const started = performance.now()
    for (const { record } of batch) builder.add(record)
    seconds += (performance.now() - started) / 1000
    for (const { who } of batch) {
      truth[count] = who
      sizes.set(who, (sizes.get(who) ?? 0) + 1)
      count += 1
    }
    look()
  }
  progress(textOf(`  ${count} bản ghi`, `  ${count} records`))
  const before = process.cpuUsage()
  const started = performance.now()
  const columns = builder.finish()
  const { pairs } = await linkRegister(columns, PERSON_LINKAGE, { threshold: LIKELY_BITS })
  seconds += (performance.now() - started) / 1000
  const used = process.cpuUsage(before)
  clearInterval(timer)
  look()
  let right = 0
  for (let pair = 0; pair < pairs.scores.length; pair += 1) {
    const { i, j } = pairAt(pairs, pair)
    if (truth[i] === truth[j]) right += 1
  }
  const all = sizes.values().reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  return [
    { what: 'a million records linked', value: seconds, unit: 's', goal: { of: 'value', atMost: 20 } },
    {
      what: 'a million records linked: time of the processors but for packing',
      value: (used.user + used.system) / 1e6,
      unit: 's',
    },
    {
      what: 'a million records linked: most memory held',
      value: most / 1e6,
      unit: 'MB',
      goal: { of: 'value', atMost: 1000 },
    },
    { what: 'a million records linked: pairs compared', value: pairs.compared, unit: 'rows' },
    {
      what: 'a million records linked: F1 of the pairs, nobody labelling',
      value: (200 * right) / (pairs.scores.length + all),
      unit: '%',
    },
  ]
}

const SOUGHT = 400

const measureEntry = async ({ progress, share }: BenchContext): Promise<Measured[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-bench-'))
  const database = await openBenchDatabase({ folder })
  const owner = createPool(database.ownerUrl, { max: 2, statementTimeout: 0 })
  try {
    const { tenant } = await loadProvince(owner, share, progress)
    const actor = { tenant, accountId: null }
    const sought = await transact(owner, actor, (tx) =>
      rowsOf<StoredRow & { home_unit: string }>(
        tx,
        `select * from person order by md5(id::text) limit ${SOUGHT}`,
      ),
    )
    const [held] = (await owner.query<{ count: number }>('select count(*)::integer as count from person'))
      .rows
    const ask = (turn: number) =>
      transact(owner, actor, (tx) => {
        const row = sought[turn % sought.length]
        return findSimilarPersons(
          tx,
          persons,
          row
            ? [{ values: { ...valuesOfRow(persons, row), nationalId: null }, homeUnit: row.home_unit }]
            : [],
        )
      })
    const bare = await timeTurns(300, () => owner.query('select 1'))
    const { p50, p95 } = await timeTurns(SOUGHT, ask)
    return [
      {
        what: `one person sought among ${held?.count ?? 0}`,
        value: p50,
        p95,
        unit: 'ms',
        limit: { what: 'a bare question', value: bare.p50 },
        goal: { of: 'p95', atMost: 30 },
      },
    ]
  } finally {
    await owner.end()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

export const measureSamePerson = async (context: BenchContext): Promise<Measured[]> => [
  ...(await measureLinking(context)),
  ...(await measureEntry(context)),
]
