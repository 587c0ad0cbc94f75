// Writes sent 10,000 times with one key, ten at once: one effect, and what a replay costs beside the write itself.
import { textOf } from '../src/kernel/text/text.ts'
import type { BenchContext, Measured } from './bench.ts'
import { withMemoryApp } from './memory-app.ts'

const REPLAYS = 10_000
const AT_ONCE = 10

export const measureReplays = ({ progress }: BenchContext): Promise<Measured[]> =>
  withMemoryApp(async ({ owner, signIn }) => {
    const worker = await signIn(['healthWorker', '063'])
    const id = crypto.randomUUID()
    const made = await worker.call('POST', '/api/households', {
      id,
      homeUnit: '02011',
      values: { code: 'H 1', members: 1 },
    })
    if (made.status !== 200) throw new Error(JSON.stringify(made.body))
    const key = crypto.randomUUID()
    // A change and not an entry: only the key can tell that it is the same.
    const send = () =>
      worker.send({
        method: 'PATCH',
        url: `/api/households/${id}`,
        payload: { version: 1, values: { members: 2 } },
        headers: { 'idempotency-key': key },
      })
    const answers = new Map<string, number>()
    const started = performance.now()
    for (let sent = 0; sent < REPLAYS; sent += AT_ONCE)
      for (const reply of await Promise.all(Array.from({ length: AT_ONCE }, send)))
        answers.set(
          `${reply.statusCode} ${reply.body}`,
          (answers.get(`${reply.statusCode} ${reply.body}`) ?? 0) + 1,
        )
    const seconds = (performance.now() - started) / 1000
    const { rows } = await owner.query<{ version: number; entries: number }>(
      "select version, (select count(*) from history where record_id = $1 and action = 'change') as entries from household where id = $1",
      [id],
    )
    progress(textOf(`${answers.size} câu trả lời`, `${answers.size} answers`))
    return [
      { what: 'sendings with one key', value: REPLAYS, unit: 'rows' },
      { what: 'different answers', value: answers.size, unit: 'rows', goal: { of: 'value', atMost: 1 } },
      { what: 'effects', value: (rows[0]?.version ?? 0) - 1, unit: 'rows', goal: { of: 'value', atMost: 1 } },
      {
        what: 'entries of history',
        value: rows[0]?.entries ?? 0,
        unit: 'rows',
        goal: { of: 'value', atMost: 1 },
      },
      { what: 'replays', value: Math.round(REPLAYS / seconds), unit: '/s' },
    ]
  })
