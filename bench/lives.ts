// Who did and saw what, told from a long history: one record's life, who has looked at a person, the latest of a commune.
import { textOf } from '../src/kernel/text/text.ts'
import type { Caller, TestApp } from '../src/server/test-app.ts'
import type { Bench, Measured } from './bench.ts'
import { withMemoryApp } from './memory-app.ts'
import { timeTurns } from './timing.ts'

const ENTRIES = 2_000_000
const GROWTH = 10
const LOOKS = 300
const AT_ONCE = 100_000

const spaced = (count: number): string => count.toLocaleString('en').replaceAll(',', ' ')
/** As the first page of a list. */
const goal = { goal: { of: 'p95', atMost: 100 } } as const

/** What others did in a district: nine of ten entries tell of one record, one of a list of twenty; none of the record that is asked for. */
const plant = (app: TestApp, first: number, count: number) =>
  app.owner.query(
    `insert into history (chain, seq, at, account_id, action, register, record_id, home_unit, listed, entry, hash)
     select n % 16, 1000000 + n, now() - interval '1 day' - n * interval '7 seconds', md5((n % 500)::text)::uuid, case when n % 3 = 0 then 'change' else 'read' end, 'cases',
       case when n % 10 > 0 then md5((n / 7)::text)::uuid end, u.keys[1 + n % cardinality(u.keys)],
       case when n % 10 = 0 then array(select md5((n + other)::text)::uuid from generate_series(1, 20) other) end,
       jsonb_build_object('action', 'read', 'register', 'cases', 'from', '10.0.0.1', 'why', null, 'filler', repeat('x', 200))::text, sha256(n::text::bytea)
     from generate_series($1::integer, $2::integer) n,
       (select array_agg(reached_key) as keys from unit_reach where unit_key = '063' and reached_key <> all ($3)) u`,
    [first, first + count - 1, ['02011']],
  )

/** A case of the commune that was opened so often, in lists and by itself. */
const enterCase = async (officer: Caller): Promise<{ id: string; subjectId: string }> => {
  const { id, subjectId } = await officer.enter('cases', {
    homeUnit: '02011',
    subject: { fullName: 'Người hay được xem' },
    values: { reportDay: '2022-03-01' },
  })
  for (let look = 0; look < LOOKS; look += 1) await officer.sure('GET', `/api/cases/${id}`)
  return { id, subjectId }
}

export const measureLives: Awaited<ReturnType<Bench['load']>> = ({ progress, share }) =>
  withMemoryApp(async (app) => {
    const measured: Measured[] = []
    const officer = await app.signIn(['epidemiologist', '063'], ['administrator', '063'])
    const inspector = await app.signIn(['inspector', '02011'])
    const { id } = await enterCase(officer)
    const asks: readonly (readonly [string, Caller, string])[] = [
      ['the life of a record', officer, `/api/cases/${id}/history`],
      ['its changes', officer, `/api/cases/${id}/history?reads=false`],
      ['who has looked at it', officer, `/api/privacy/readers?register=cases&id=${id}`],
      ['the latest of a district', officer, '/api/history'],
      ['the latest of a commune that has little', inspector, '/api/history'],
      ['what oneself has seen', inspector, '/api/privacy/own-reads'],
    ]
    const most = Math.max(AT_ONCE * GROWTH, Math.round(ENTRIES * share))
    let planted = 0
    for (const entries of [most / GROWTH, most]) {
      for (; planted < entries; planted += AT_ONCE) {
        await plant(app, planted, Math.min(AT_ONCE, entries - planted))
        progress(textOf(`${planted + AT_ONCE} mục`, `${planted + AT_ONCE} entries`))
      }
      await app.owner.query('vacuum analyze history')
      for (const [what, caller, url] of asks) {
        const { p50, p95 } = await timeTurns(30, () => caller.sure('GET', url))
        measured.push({ what: `${what}, ${spaced(entries)} entries`, value: p50, p95, unit: 'ms', ...goal })
      }
    }
    return measured
  })
