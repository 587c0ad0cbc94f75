// Treatment at size: ten thousand people at home with their signs and alarms, the beds of twenty hospitals, triage by the law of the day.
import { textOf } from '../src/kernel/text/text.ts'
import type { Caller, TestApp } from '../src/server/test-app.ts'
import { careSigns } from '../src/treatment/care-signs.ts'
import { triageOf } from '../src/treatment/rules/triage.ts'
import type { BenchContext, Measured } from './bench.ts'
import { withMemoryApp } from './memory-app.ts'
import { bareWriting, enterInBulk, head, headOf } from './past-the-door.ts'
import { timeOnce, timeTurns } from './timing.ts'

const UNIT = '02011'
const DISTRICT = '063'
const DAY = '2022-03-05'
const AT_HOME = 10_000
/** One of fifty is badly off: two hundred alarms stand on the board. */
const ILL_OF = 50
const HOSPITALS = 20
const PATIENTS = 3000

const plant = (tenant: string) => `
  insert into person (${head}, full_name, birth_year, phone)
    select ${headOf(tenant, UNIT)}, 'Người ' || n, 1930 + n % 80, '09' || lpad(n::text, 8, '0') from generate_series(1, ${AT_HOME + PATIENTS}) n;
  insert into case_record (${head}, subject_id, code, disease, classification, report_day)
    select tenant, gen_random_uuid(), home_unit, now(), now(), id, 'BN ' || row_number() over (), 'covid19', 'confirmed', '2022-03-01' from person;
  insert into home_care (${head}, subject_id, case_record, start_day, severity, status, doctor)
    select tenant, gen_random_uuid(), home_unit, now(), now(), subject_id, id, '2022-03-01', 'mild', 'open', 'BS Hoàng Văn Đồng'
    from (select *, row_number() over (order by id) as n from case_record) c where n <= ${AT_HOME};
  insert into facility (${head}, kind, name, tier, opened_day)
    select ${headOf(tenant, UNIT)}, 'hospital', 'Bệnh viện ' || n, 'tier' || (1 + n % 3), '2021-05-01' from generate_series(1, ${HOSPITALS}) n;
  insert into bed_opening (${head}, facility, ward, beds, stage, open_day)
    select f.tenant, gen_random_uuid(), f.home_unit, now(), now(), f.id, w, case w when 'icu' then 20 else 100 end, 'open', '2021-06-01'
    from facility f cross join unnest(array['normal', 'oxygen', 'icu']) w;
  insert into admission (${head}, subject_id, case_record, facility, ward, status, in_day)
    select c.tenant, gen_random_uuid(), c.home_unit, now(), now(), c.subject_id, c.id, f.id, (array['normal', 'oxygen', 'icu'])[1 + n % 3], 'open', '2022-03-01'
    from (select *, row_number() over (order by id) as n from case_record) c
    join (select id, row_number() over () as m from facility) f on f.m = 1 + c.n % ${HOSPITALS} where c.n > ${AT_HOME};
  analyze person, case_record, home_care, facility, bed_opening, admission;`

const signsOf = (at: number) => {
  const ill = at % ILL_OF === 0
  return {
    signDay: DAY,
    half: 'morning',
    temperature: ill ? '38,9' : '36,8',
    spo2: ill ? 92 : 98,
    breath: ill ? 28 : 18,
    pulse: 80,
    feeling: ill ? 'breathless' : 'well',
  }
}

type Care = { readonly id: string; readonly subject_id: string }

/** Everybody at home measured once, as a list or as phones bring it. */
const measureSigns = async (app: TestApp, { accountId }: Caller): Promise<Measured> => {
  const { owner } = app
  const { rows } = await owner.query<Care>('select id, subject_id from home_care order by id')
  const bare = await bareWriting(owner, [
    `insert into care_sign (${head}, subject_id, home_care, sign_day, half, temperature, spo2, breath, pulse, feeling)
     select tenant, gen_random_uuid(), home_unit, now(), now(), subject_id, id, '${DAY}', 'morning', '36,8', 98, 18, 80, 'well' from home_care`,
  ])
  const lines = rows.map(({ id, subject_id: subjectId }, at) => ({
    subjectId,
    values: { homeCare: id, ...signsOf(at) },
  }))
  const seconds = await timeOnce(() => enterInBulk(app, accountId, careSigns, UNIT, lines))
  const { rows: alarms } = await owner.query('select 1 from care_alarm')
  if (alarms.length !== AT_HOME / ILL_OF) throw new Error(`${alarms.length} alarms`)
  return {
    what: `signs of ${AT_HOME} people at home entered and judged, alarms raised`,
    value: seconds,
    unit: 's',
    limit: { what: 'bare inserts of the same signs', value: bare },
  }
}

const factsOf = (at: number) => ({
  on: DAY,
  age: at % 95,
  breath: 14 + (at % 20),
  spo2: 88 + (at % 12),
  symptoms: at % 3 !== 0,
  organFailure: at % 500 === 0,
  otherIllness: at % 4 === 0,
  unstableIllness: at % 40 === 0,
  doses: at % 4,
  lastDose: at % 4 === 0 ? null : '2021-12-01',
})

export const measureTreatment = ({ progress }: BenchContext): Promise<Measured[]> =>
  withMemoryApp(async (app) => {
    await app.owner.query(`update installation set today = '${DAY}'`)
    const station = await app.signIn(['healthWorker', DISTRICT])
    await app.owner.query(plant(app.tenant))
    progress(textOf('Đã có người bệnh và cơ sở', 'Patients and facilities are there'))
    const signs = await measureSigns(app, station)
    progress(textOf('Đã đo sinh hiệu', 'Signs are measured'))
    const bare = await timeTurns(100, () => app.pool.query('select 1'))
    const limit = { what: 'a bare question', value: bare.p50 }
    const board = await timeTurns(20, async () => {
      const { alarms } = await station.sure('GET', `/api/treatment/board?unit=${DISTRICT}&on=${DAY}`)
      if (alarms.length !== AT_HOME / ILL_OF) throw new Error(`${alarms.length} alarms on the board`)
    })
    const beds = await timeTurns(20, async () => {
      const { sites } = await station.sure('GET', `/api/treatment/beds?unit=${DISTRICT}&on=${DAY}`)
      if (sites.length !== HOSPITALS) throw new Error(`${sites.length} hospitals`)
    })
    const { rows } = await app.owner.query<{ id: string }>('select id from case_record order by id limit 60')
    const { on, age: _age, doses: _doses, lastDose: _lastDose, ...measured } = factsOf(7)
    const triage = await timeTurns(60, (turn) =>
      station.sure('POST', `/api/treatment/triage/${rows[turn % rows.length]?.id}`, { on, ...measured }),
    )
    const rules = await timeTurns(5, async () => {
      for (let at = 0; at < AT_HOME; at += 1)
        if (triageOf(factsOf(at)).severity === null) throw new Error('no guideline in force')
    })
    return [
      signs,
      {
        what: `the board of alarms: ${AT_HOME / ILL_OF} of ${AT_HOME} people at home`,
        value: board.p50,
        p95: board.p95,
        unit: 'ms',
        limit,
        goal: { of: 'p95', atMost: 100 },
      },
      {
        what: `the board of beds: ${HOSPITALS} hospitals, ${PATIENTS} patients`,
        value: beds.p50,
        p95: beds.p95,
        unit: 'ms',
        limit,
        goal: { of: 'p95', atMost: 100 },
      },
      {
        what: 'one case triaged, with its age, doses and the hospital that is named',
        value: triage.p50,
        p95: triage.p95,
        unit: 'ms',
        limit,
        goal: { of: 'p95', atMost: 50 },
      },
      {
        what: `triage of ${AT_HOME} people by the rules alone, with every reason`,
        value: rules.p50,
        p95: rules.p95,
        unit: 'ms',
        goal: { of: 'value', atMost: 1000 },
      },
    ]
  })
