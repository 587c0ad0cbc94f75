// Many records at once: 300 changed together and taken back, and half a million leaving as a file while others go on working.
import { tmpdir } from 'node:os'
import type { AddressInfo } from 'node:net'
import { startJobRunner } from '../src/kernel/jobs/jobs.ts'
import { formatNumber } from '../src/kernel/text/number.ts'
import { textOf } from '../src/kernel/text/text.ts'
import { apart, workersOf } from '../src/server/workers.ts'
import type { Bench, BenchContext, Measured } from './bench.ts'
import { type Bound, withDistrict } from './installation.ts'
import { middleOf, timeTurns } from './timing.ts'

const TOGETHER = 300
const LEAVING = 500_000
const MEGABYTE = 1024 * 1024

type Row = { readonly id: string; readonly version: number }

const changeTogether = async ({ get, post }: Bound, count: number, turns: number): Promise<Measured[]> => {
  const chosen = async () => {
    const rows: Row[] = []
    for (let page = 1; rows.length < count; page += 1)
      rows.push(...(await get(`/api/cases?size=200&page=${page}`)).json<{ rows: Row[] }>().rows)
    return rows.slice(0, count).map(({ id, version }) => ({ id, version }))
  }
  const undone: number[] = []
  const changed: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const records = await chosen()
    const id = crypto.randomUUID()
    const started = performance.now()
    const change = { values: { note: `lần ${turn} ${id}`, treatmentPlace: 'home' } }
    await post('/api/cases/batches', { id, records, change })
    const between = performance.now()
    await post(`/api/cases/batches/${id}/undo`, {})
    changed.push(between - started)
    undone.push(performance.now() - between)
  }
  const goal = count === TOGETHER ? ({ of: 'value', atMost: 1000 } as const) : undefined
  return [
    {
      what: `${count} cases changed together`,
      value: middleOf(changed),
      unit: 'ms',
      ...(goal ? { goal } : {}),
    },
    { what: `${count} cases taken back`, value: middleOf(undone), unit: 'ms', ...(goal ? { goal } : {}) },
  ]
}

/** Doses of the persons who are there, made by the database. */
const fill = async ({ owner }: Bound): Promise<void> => {
  await owner.query(
    `insert into dose (tenant, id, home_unit, subject_id, known_at, changed_at, target_group, dose_number, product, lot, dose_day, site)
     select p.tenant, gen_random_uuid(), p.home_unit, p.id, now(), now(), 'adults', 1, 'pfizer', 'L' || n, date '2022-01-01' + (n % 300)::integer, 'Trạm Y tế xã'
     from (select tenant, home_unit, id from person where state = 'active') p cross join generate_series(1, 40) n limit $1`,
    [LEAVING],
  )
  await owner.query('analyze dose')
}

/** Made by a job, then taken in as it comes and nothing of it kept; meanwhile somebody else asks small things. */
const leave = async (bound: Bound, base: string, format: 'xlsx' | 'csv'): Promise<Measured[]> => {
  const before = process.memoryUsage().rss
  let most = before
  let busy = true
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const others = (async () => {
    const times: number[] = []
    while (busy) {
      const started = performance.now()
      await bound.get('/api/session')
      times.push(performance.now() - started)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return times.toSorted((one, other) => one - other)
  })()
  const started = performance.now()
  const id = crypto.randomUUID()
  await bound.post('/api/doses/exports', { id, format, query: {} })
  for (let state = 'queued'; state !== 'done';) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    state = (await bound.get(`/api/jobs/${id}`)).json<{ state: string }>().state
    if (state === 'failed') throw new Error('the file was not made')
  }
  const answer = await fetch(`${base}/api/exports/${id}/file`, { headers: bound.headers })
  if (!answer.ok || !answer.body) throw new Error(`the server answered ${answer.status}`)
  let bytes = 0
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += piece.length
  const seconds = (performance.now() - started) / 1000
  busy = false
  clearInterval(watch)
  const waits = await others
  const at = (share: number) => waits[Math.floor(waits.length * share)] ?? 0
  const rows = `${formatNumber(LEAVING, {}, 'en')} doses as ${format.toUpperCase()}`
  return [
    { what: `${rows} (${Math.round(bytes / MEGABYTE)} MB)`, value: seconds, unit: 's' },
    {
      what: `${rows}: most memory of the process`,
      value: most / MEGABYTE,
      unit: 'MB',
      limit: { what: 'the process before it', value: before / MEGABYTE },
      goal: { of: 'value', atMost: 300 },
    },
    { what: `${rows}: another's small question meanwhile`, value: at(0.5), p95: at(0.95), unit: 'ms' },
  ]
}

export const measureMany: Awaited<ReturnType<Bench['load']>> = async ({ progress }: BenchContext) => {
  const measured: Measured[] = []
  await withDistrict(async (bound) => {
    measured.push(...(await changeTogether(bound, TOGETHER, 7)))
    measured.push(...(await changeTogether(bound, 3000, 3)))
    progress(textOf('Đang dựng 500.000 mũi tiêm…', 'Making 500,000 doses…'))
    await fill(bound)
    const jobs = startJobRunner(bound.owner, workersOf({ ...bound, historyFolder: tmpdir() }), apart)
    await bound.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = bound.app.server.address() as AddressInfo
    const alone = await timeTurns(50, () => bound.get('/api/session'))
    measured.push({ what: 'the same small question alone', value: alone.p50, p95: alone.p95, unit: 'ms' })
    for (const format of ['csv', 'xlsx'] as const)
      measured.push(...(await leave(bound, `http://127.0.0.1:${port}`, format)))
    await jobs.close()
  })
  return measured
}
