// Half a million records leave as a file, made by the job of a server in a process of its own, while somebody else asks small things.
import type pg from 'pg'
import type { ServerProcess } from '../e2e/server-process.ts'
import { formatNumber } from '../src/kernel/text/number.ts'
import { type Text, textOf } from '../src/kernel/text/text.ts'
import { demoPassword } from '../src/server/demo-accounts.ts'
import type { Measured } from './bench.ts'
import { withDistrictServed } from './installation.ts'
import { type Credentials, openDesk, signIn } from './kill/desk.ts'
import { jobDone, measureMeanwhile } from './meanwhile.ts'
import { timeTurns } from './timing.ts'

const LEAVING = 500_000
const MEGABYTE = 1024 * 1024

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

/** Made by a job, then taken in as it comes and nothing of it kept. */
const leave = (server: ServerProcess, who: Credentials, format: 'xlsx' | 'csv'): Promise<Measured[]> =>
  measureMeanwhile({ server, who, most: 300 }, async (desk) => {
    const id = crypto.randomUUID()
    const begun = await desk.call('POST', '/api/doses/exports', { id, format, query: {} })
    if (begun.status !== 200)
      throw new Error(`the server answered ${begun.status}: ${JSON.stringify(begun.body)}`)
    await jobDone(desk, id)
    const answer = await fetch(`${server.url}/api/exports/${id}/file`, { headers: { cookie: who.cookie } })
    if (!answer.ok || !answer.body) throw new Error(`the server answered ${answer.status}`)
    let bytes = 0
    for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += piece.length
    const rows = `${formatNumber(LEAVING, {}, 'en')} doses as ${format.toUpperCase()}`
    return `${rows} (${Math.round(bytes / MEGABYTE)} MB)`
  })

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
