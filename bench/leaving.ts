// Half a million records leave as a file, made by the job of a server in a process of its own, while somebody else asks small things.
import { readFile } from 'node:fs/promises'
import type pg from 'pg'
import type { ServerProcess } from '../e2e/server-process.ts'
import { formatNumber } from '../src/kernel/text/number.ts'
import { type Text, textOf } from '../src/kernel/text/text.ts'
import { demoPassword } from '../src/server/demo-accounts.ts'
import type { Measured } from './bench.ts'
import { withDistrictServed } from './installation.ts'
import { type Credentials, openDesk, signIn } from './kill/desk.ts'
import { timeTurns } from './timing.ts'

const LEAVING = 500_000
const MEGABYTE = 1024 * 1024

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Doses of the persons who are there, made by the database. */
const fill = async (owner: pg.Pool): Promise<void> => {
  await owner.query(
    `insert into dose (tenant, id, home_unit, subject_id, known_at, changed_at, target_group, dose_number, product, lot, dose_day, site)
     select p.tenant, gen_random_uuid(), p.home_unit, p.id, now(), now(), 'adults', 1, 'pfizer', 'L' || n, date '2022-01-01' + (n % 300)::integer, 'Trạm Y tế xã'
     from (select tenant, home_unit, id from person where state = 'active') p cross join generate_series(1, 40) n limit $1`,
    [LEAVING],
  )
  await owner.query('analyze dose')
}

/** Bytes that the process holds (Linux). */
const heldBy = async (pid: number): Promise<number> =>
  Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024

/** Made by a job, then taken in as it comes and nothing of it kept. */
const leave = async (
  server: ServerProcess,
  who: Credentials,
  format: 'xlsx' | 'csv',
): Promise<Measured[]> => {
  const desk = openDesk(server.url, 0, who)
  const before = await heldBy(server.pid)
  let most = before
  let busy = true
  const watching = (async () => {
    for (; busy; await pause(20)) most = Math.max(most, await heldBy(server.pid))
  })()
  const others = (async () => {
    const times: number[] = []
    for (; busy; await pause(50)) {
      const started = performance.now()
      await desk.call('GET', '/api/session')
      times.push(performance.now() - started)
    }
    return times.toSorted((one, other) => one - other)
  })()
  const started = performance.now()
  const id = crypto.randomUUID()
  const begun = await desk.call('POST', '/api/doses/exports', { id, format, query: {} })
  if (begun.status !== 200)
    throw new Error(`the server answered ${begun.status}: ${JSON.stringify(begun.body)}`)
  for (let state = 'queued'; state !== 'done'; await pause(200)) {
    state = String((await desk.call('GET', `/api/jobs/${id}`)).body['state'])
    if (state === 'failed') throw new Error('the file was not made')
  }
  const answer = await fetch(`${server.url}/api/exports/${id}/file`, { headers: { cookie: who.cookie } })
  if (!answer.ok || !answer.body) throw new Error(`the server answered ${answer.status}`)
  let bytes = 0
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += piece.length
  const seconds = (performance.now() - started) / 1000
  busy = false
  const waits = await others
  await watching
  desk.close()
  const at = (share: number) => waits[Math.floor(waits.length * share)] ?? 0
  const rows = `${formatNumber(LEAVING, {}, 'en')} doses as ${format.toUpperCase()}`
  return [
    { what: `${rows} (${Math.round(bytes / MEGABYTE)} MB)`, value: seconds, unit: 's' },
    {
      what: `${rows}: most memory of the server`,
      value: most / MEGABYTE,
      unit: 'MB',
      limit: { what: 'the server before it', value: before / MEGABYTE },
      goal: { of: 'value', atMost: 300 },
    },
    { what: `${rows}: another's small question meanwhile`, value: at(0.5), p95: at(0.95), unit: 'ms' },
  ]
}

export const measureLeaving = async (progress: (text: Text) => void): Promise<Measured[]> => {
  const measured: Measured[] = []
  progress(textOf('Đang dựng 500.000 mũi tiêm…', 'Making 500,000 doses…'))
  await withDistrictServed(fill, async (server) => {
    const who = await signIn(server.url, 0, 'dichte', demoPassword)
    const desk = openDesk(server.url, 0, who)
    const alone = await timeTurns(50, () => desk.call('GET', '/api/session'))
    desk.close()
    measured.push({ what: 'the same small question alone', value: alone.p50, p95: alone.p95, unit: 'ms' })
    for (const format of ['csv', 'xlsx'] as const) measured.push(...(await leave(server, who, format)))
  })
  return measured
}
