// Two server processes on one database: migrations and access once, sessions shared, each job taken once, nothing stale.
import { expect, test } from 'vitest'
import { runImport } from '../intake/worker.ts'
import { createTestDatabase } from '../kernel/database/test-database.ts'
import { migrate } from '../kernel/database/migrate.ts'
import { createPool } from '../kernel/database/pool.ts'
import { startJobRunner, type Workers } from '../kernel/jobs/jobs.ts'
import { importWorkers } from '../intake/worker.ts'
import { enforceAccess } from './installation.ts'
import { createApp } from './app.ts'
import { createTestApp } from './test-app.ts'

const list = (mark: string, rows: number): string =>
  [
    'Họ và tên\tNăm sinh\tNgày báo cáo',
    ...Array.from({ length: rows }, (_, n) => `Người ${mark} ${n}\t${1950 + (n % 60)}\t05/03/2022`),
  ].join('\n')

const arrival = (id: string, mark: string, rows: number) => ({
  id,
  fileName: 'dán',
  homeUnit: '02011',
  register: 'cases',
  paste: list(mark, rows),
})

test('a session of one server is a session of the other, also when it ends', async () => {
  const first = await createTestApp()
  const second = await createApp({ pool: first.pool, owner: first.owner })
  try {
    const officer = await first.signIn(['epidemiologist', '063'])
    const asked = await officer.send({ method: 'GET', url: '/api/cases?size=1' })
    const { cookie, 'x-csrf-token': csrf } = asked.raw.req.headers as Record<string, string>
    const headers = { cookie: cookie ?? '', 'x-csrf-token': csrf ?? '' }
    const there = () => second.inject({ method: 'GET', url: '/api/cases?size=1', headers })
    expect((await there()).statusCode).toBe(200)
    await officer.call('DELETE', '/api/session')
    expect((await there()).statusCode).toBe(401)
  } finally {
    await second.close()
    await first.close()
  }
})

test('many jobs, two runners: each is done once', async () => {
  const app = await createTestApp()
  await app.jobs.close()
  const officer = await app.signIn(['epidemiologist', '063'])
  const ids: string[] = []
  for (let n = 0; n < 6; n += 1) {
    const id = crypto.randomUUID()
    await officer.call('POST', '/api/imports', arrival(id, `lần ${n}`, 3))
    ids.push((await officer.call('POST', `/api/imports/${id}/run`, {})).body.id)
  }
  const taken: string[] = []
  const counting = (workers: Workers): Workers =>
    Object.fromEntries(
      Object.entries(workers).map(([kind, work]) => [
        kind,
        (input, actor, progress, id) => {
          taken.push(id)
          return work(input, actor, progress, id)
        },
      ]),
    )
  const workers = counting(importWorkers({ pool: app.pool, owner: app.owner }))
  const runners = [startJobRunner(app.owner, workers), startJobRunner(app.owner, workers)]
  for (const id of ids) expect((await app.jobEnd(officer, id)).body.state).toBe('done')
  for (const runner of runners) await runner.close()
  expect(taken.toSorted()).toEqual(ids.toSorted())
  await app.close()
})

test('one import taken by both, as when one was silent and thought dead: each row comes in once', async () => {
  const app = await createTestApp()
  await app.jobs.close()
  const officer = await app.signIn(['epidemiologist', '063'])
  const id = crypto.randomUUID()
  const rows = 1200
  await officer.call('POST', '/api/imports', arrival(id, 'hai lần', rows))
  await officer.call('POST', `/api/imports/${id}/run`, {})
  const pools = { pool: app.pool, owner: app.owner }
  const actor = { tenant: app.tenant, accountId: officer.accountId }
  const run = () => runImport(pools, { importId: id }, actor, () => Promise.resolve({ stop: false }))
  await Promise.all([run(), run()])
  const { rows: counted } = await app.owner.query(
    `select (select count(*) from case_record where import_id = $1) as records,
       (select count(*) from import_row where import_id = $1) as told, (select count(*) from person where import_id = $1) as persons`,
    [id],
  )
  expect(counted).toEqual([{ records: rows, told: rows, persons: rows }])
  await app.close()
})

test('two first starts at once: the shape and the access are made once', async () => {
  const database = await createTestDatabase()
  const pools = [createPool(database.ownerUrl, { max: 2 }), createPool(database.ownerUrl, { max: 2 })]
  try {
    await pools[0]?.query('drop schema public cascade; create schema public')
    const made = await Promise.all(pools.map((pool) => migrate(pool)))
    const applied = made.map((one) => one.applied.length).toSorted((one, other) => one - other)
    expect(applied[0]).toBe(0)
    expect(applied[1]).toBeGreaterThan(3)
    const role = decodeURIComponent(new URL(database.appUrl).username)
    await Promise.all(pools.map((pool) => enforceAccess(pool, role)))
    const { rows } = await (pools[0] as (typeof pools)[number]).query(
      'select tablename, policyname from pg_policies group by 1, 2 having count(*) > 1',
    )
    expect(rows).toEqual([])
  } finally {
    for (const pool of pools) await pool.end()
    await database.drop()
  }
})
