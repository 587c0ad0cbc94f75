// The laboratory: pools whose result decides for their people, a sheet of a thousand results matched by code, the queue of what matches nothing.
import { textOf } from '../src/kernel/text/text.ts'
import { labResults } from '../src/laboratory/lab-results.ts'
import type { Caller, TestApp } from '../src/server/test-app.ts'
import type { BenchContext, Measured } from './bench.ts'
import { withMemoryApp } from './memory-app.ts'
import { bareWriting, enterInBulk, head, headOf } from './past-the-door.ts'
import { middleOf, timeTurns } from './timing.ts'

const UNIT = '02011'
const DAY = '2022-03-01'
const RESULT_DAY = '2022-03-02'
const PEOPLE = 20_000
const POOLS = 400
const IN_POOL = 10
/** Three hundred people at once, as when any three hundred records are changed. */
const TUBES = 30
const TURNS = 5
const SHEET = 1000
const UNKNOWN_OF = 20
const WAITING = 200

/** In bulk and past the door: tubes with their people, and single specimens of everybody else. */
const plant = (tenant: string) => `
  insert into person (${head}, full_name, birth_year)
    select ${headOf(tenant, UNIT)}, 'Người ' || n, 1930 + n % 80 from generate_series(1, ${PEOPLE}) n;
  insert into pool (${head}, code, size, method, specimen_day, stage, result)
    select ${headOf(tenant, UNIT)}, 'ONG-' || n, ${IN_POOL}, 'pcr', '${DAY}', 'received', 'pending' from generate_series(1, ${POOLS}) n;
  insert into specimen (${head}, subject_id, code, method, specimen_day, stage, result, pool)
    select ${headOf(tenant, UNIT)}, p.id, case when t.id is null then 'MAU-' || p.n end, 'pcr', '${DAY}', 'received', 'pending', t.id
    from (select id, row_number() over (order by id) as n from person) p
    left join (select id, row_number() over (order by id) as n from pool) t on t.n = (p.n + ${IN_POOL - 1}) / ${IN_POOL};
  analyze person, pool, specimen;`

type Line = { readonly code: string; readonly result: string; readonly person?: string }

const enter = (app: TestApp, accountId: string, lines: readonly Line[]): Promise<void> =>
  enterInBulk(
    app,
    accountId,
    labResults,
    UNIT,
    lines.map((line) => ({
      subjectId: null,
      values: { ...line, resultDay: RESULT_DAY, source: 'sheet' },
    })),
  )

const resolvePools = async (app: TestApp, laboratory: Caller): Promise<Measured> => {
  const { rows } = await app.owner.query<{ id: string; version: number }>(
    'select id, version from pool order by id limit $1',
    [TUBES * TURNS],
  )
  const bare: number[] = []
  const times: number[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const tubes = rows.slice(turn * TUBES, (turn + 1) * TUBES)
    const ids = tubes.map(({ id }) => `'${id}'`).join()
    bare.push(
      await bareWriting(
        app.owner,
        [
          `update pool set result = 'negative', result_day = '${RESULT_DAY}', stage = 'done' where tenant = $1 and id in (${ids})`,
          `update specimen set result = 'negative', result_day = '${RESULT_DAY}', stage = 'done' where tenant = $1 and pool in (${ids})`,
        ],
        [app.tenant],
      ),
    )
    const started = performance.now()
    // One tube of ten is positive: its people are to be taken again, each alone.
    for (const [result, records] of [
      ['negative', tubes.slice(TUBES / 10)],
      ['positive', tubes.slice(0, TUBES / 10)],
    ] as const) {
      const change = { values: { result, resultDay: RESULT_DAY } }
      const { batch } = await laboratory.sure('POST', '/api/pools/batches', {
        id: crypto.randomUUID(),
        records,
        change,
      })
      if (batch.changed !== records.length) throw new Error(JSON.stringify(batch))
    }
    times.push(performance.now() - started)
  }
  const { rows: left } = await app.owner.query(
    `select 1 from specimen s join pool p on p.tenant = s.tenant and p.id = s.pool where p.result <> 'pending' and s.result = 'pending'`,
  )
  if (left.length > 0) throw new Error(`${left.length} people wait although their tube has a result`)
  return {
    what: `${TUBES} tubes get their result: ${TUBES * IN_POOL} people closed or to be taken again`,
    value: middleOf(times),
    unit: 'ms',
    limit: { what: 'bare updates of tubes and specimens', value: 1000 * middleOf(bare) },
    goal: { of: 'value', atMost: 1000 },
  }
}

const matchSheets = async (app: TestApp, accountId: string): Promise<Measured> => {
  const { rows } = await app.owner.query<{ code: string }>(
    'select code from specimen where code is not null and retest_of is null order by id limit $1',
    [SHEET * 3],
  )
  const times: number[] = []
  const bare: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    const codes = rows.slice(turn * SHEET, (turn + 1) * SHEET).map(({ code }) => code)
    const quoted = codes.map((code) => `'${code}'`).join()
    bare.push(
      await bareWriting(
        app.owner,
        [
          `insert into lab_result (${head}, code, result, result_day, status, specimen) select tenant, gen_random_uuid(), home_unit, now(), now(), code, 'negative', '${RESULT_DAY}', 'matched', id
         from specimen where tenant = $1 and code in (${quoted})`,
          `update specimen set result = 'negative', result_day = '${RESULT_DAY}', stage = 'done' where tenant = $1 and code in (${quoted})`,
        ],
        [app.tenant],
      ),
    )
    const lines = codes.map((code, at) => ({
      code: at % UNKNOWN_OF === 0 ? `KHAC-${turn}-${at}` : code.toLowerCase().replace('-', ' '),
      result: at % 10 === 1 ? 'positive' : 'negative',
    }))
    const started = performance.now()
    await enter(app, accountId, lines)
    times.push(performance.now() - started)
  }
  const { rows: matched } = await app.owner.query(`select 1 from lab_result where status = 'matched'`)
  if (matched.length !== 3 * SHEET * (1 - 1 / UNKNOWN_OF)) throw new Error(`${matched.length} lines matched`)
  return {
    what: `a sheet of ${SHEET} results entered and matched by code`,
    value: middleOf(times),
    unit: 'ms',
    limit: { what: 'bare inserts and updates of the same rows', value: 1000 * middleOf(bare) },
  }
}

export const measureLaboratory = ({ progress }: BenchContext): Promise<Measured[]> =>
  withMemoryApp(async (app) => {
    const laboratory = await app.signIn(['laboratory', UNIT])
    await app.owner.query(plant(app.tenant))
    progress(textOf('Đã có mẫu và ống', 'Specimens and tubes are there'))
    const pools = await resolvePools(app, laboratory)
    progress(textOf('Đã trả kết quả các ống', 'Tubes have their results'))
    const sheets = await matchSheets(app, laboratory.accountId)
    const { rows } = await app.owner.query<{ waiting: number }>(
      `select count(*)::integer as waiting from lab_result where status = 'waiting'`,
    )
    // Names on the paper, and codes with a slip: what a queue is made of.
    const more = Array.from({ length: WAITING - (rows[0]?.waiting ?? 0) }, (_, at) => ({
      code: `MAV-${5000 + at}`,
      result: 'negative',
      person: `Người ${5000 + at}`,
    }))
    await enter(app, laboratory.accountId, more)
    const bare = await timeTurns(100, () => app.pool.query('select 1'))
    const limit = { what: 'a bare question', value: bare.p50 }
    const queue = await timeTurns(10, async () => {
      const waiting = await laboratory.sure('GET', `/api/laboratory/results?unit=${UNIT}`)
      if (waiting.rows.length !== WAITING) throw new Error(`${waiting.rows.length} results wait`)
    })
    const code = await timeTurns(60, async (turn) => {
      const { found } = await laboratory.sure('POST', '/api/laboratory/code', { code: `ong ${1 + turn}` })
      if (found.length !== 1) throw new Error('the tube was not found')
    })
    return [
      pools,
      sheets,
      {
        what: `the queue of ${WAITING} results that belong to nobody, with what each may belong to`,
        value: queue.p50,
        p95: queue.p95,
        unit: 'ms',
        limit,
        goal: { of: 'p95', atMost: 1000 },
      },
      {
        what: `a scanned code finds its tube among ${PEOPLE} specimens`,
        value: code.p50,
        p95: code.p95,
        unit: 'ms',
        limit,
        goal: { of: 'p95', atMost: 50 },
      },
    ]
  })
