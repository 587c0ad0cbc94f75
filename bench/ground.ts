// The ground measured on the demonstration district: requests against a bare question to the same database in the same run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../src/server/app.ts'
import { loadDemo } from '../src/server/demo.ts'
import { demoPassword } from '../src/server/demo-accounts.ts'
import { enforceAccess } from '../src/server/installation.ts'
import { verifyHistory } from '../src/kernel/history/verify.ts'
import { openBenchDatabase } from './bench-database.ts'
import { createPool } from '../src/kernel/database/pool.ts'
import { figures } from '../src/figures.ts'
import type { Bench, Measured } from './bench.ts'
import { timeOnce, timeTurns, type Timing } from './timing.ts'

export const measureGround: Awaited<ReturnType<Bench['load']>> = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-bench-'))
  const database = await openBenchDatabase({ folder })
  const owner = createPool(database.ownerUrl, { max: 3, statementTimeout: 0 })
  const pool = createPool(database.appUrl)
  const measured: Measured[] = []
  try {
    await enforceAccess(owner, decodeURIComponent(new URL(database.appUrl).username))
    const loading = await timeOnce(() => loadDemo(owner, () => undefined))
    const { rows } = await owner.query<{ count: number }>('select count(*) from history')
    measured.push({
      what: 'records taken in with search, figures and history',
      value: (rows[0]?.count ?? 0) / loading,
      unit: '/s',
    })
    const proving = await timeOnce(() => verifyHistory(owner))
    measured.push({
      what: 'entries of history verified',
      value: (rows[0]?.count ?? 0) / proving,
      unit: '/s',
      goal: { of: 'value', atLeast: 50_000 },
    })
    const app = await createApp({ pool, owner, rateLimit: 10_000_000 })
    const signIn = await app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { name: 'dichte', password: demoPassword },
    })
    const cookies = Object.fromEntries(signIn.cookies.map(({ name, value }) => [name, value]))
    const headers = { 'x-csrf-token': signIn.json<{ csrf: string }>().csrf }
    const bare = await timeTurns(300, () => pool.query('select 1'))
    const limit = { what: 'a bare question', value: bare.p50 }
    const tell = (what: string, { p50, p95 }: Timing) =>
      measured.push({ what, value: p50, p95, unit: 'ms', limit })
    const get = (url: string) => app.inject({ method: 'GET', url, cookies })
    const post = (url: string, payload: object) =>
      app.inject({ method: 'POST', url, payload, cookies, headers })
    const asks = figures.map(({ name }) => ({ figure: name, unit: '063', from: null, to: '2022-03-15' }))
    tell(
      `all ${asks.length} figures of the district`,
      await timeTurns(60, () => post('/api/figures', { asks })),
    )
    tell('one figure', await timeTurns(100, () => post('/api/figures', { asks: asks.slice(0, 1) })))
    tell(
      'weekly curve of the whole epidemic',
      await timeTurns(60, () =>
        post('/api/figures/series', { ...asks[0], from: '2021-06-14', to: '2023-01-30', step: 'week' }),
      ),
    )
    tell(
      'table of 14 communes with sparklines',
      await timeTurns(60, () =>
        post('/api/figures/by-unit', {
          figures: ['cases', 'active', 'deaths', 'doses'],
          unit: '063',
          from: null,
          to: '2022-03-15',
          spark: 'cases',
        }),
      ),
    )
    tell('a page of 50 cases with their persons', await timeTurns(60, () => get('/api/cases?size=50')))
    tell(
      'a person found by a name with a slip among 31,140',
      await timeTurns(60, () => post('/api/persons/find', { search: 'hoang thi thoung' })),
    )
    tell(
      'the rows behind a number',
      await timeTurns(60, () => post('/api/figures/rows', { ...asks[0], page: 1, size: 50 })),
    )
    tell(
      'a case entered with its person, figures and history',
      await timeTurns(100, () =>
        post('/api/cases', {
          id: crypto.randomUUID(),
          homeUnit: '02011',
          subject: { fullName: 'Người đo tốc độ' },
          values: { reportDay: '2022-03-05' },
        }),
      ),
    )
    await app.close()
  } finally {
    await pool.end()
    await owner.end()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return measured
}
