// A thousand histories of several phones and one server: lost, repeated, late sendings, and kills of both sides. Then some on the real server.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestApp } from '../../server/test-app.ts'
import type { Values } from '../register/field.ts'
import { mergeChange } from './merge-change.ts'
import { type Fault, PHONES, playHistory, REGISTER, type Step, type World } from './played-history.ts'
import { type CarriedRow, type FieldWrite, markOf, type Verdict } from './write.ts'

const digest = (text: string) => Promise.resolve(createHash('sha256').update(text).digest('hex'))

const phone = fc.nat(PHONES - 1)
const faults: readonly Fault[] = ['none', 'lost', 'unheard', 'twice', 'halfway', 'late']
const sync = fc.record({ kind: fc.constant('sync' as const), phone, fault: fc.constantFrom(...faults) })
const edit = fc.record({ kind: fc.constant('edit' as const), phone, record: fc.nat(5), field: fc.nat(2) })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('create' as const), phone }) },
  { weight: 8, arbitrary: edit },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('desk' as const), record: fc.nat(5), field: fc.nat(2) }),
  },
  { weight: 8, arbitrary: sync },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('decide' as const), phone, mine: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), phone }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'late' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('dies' as const), phone, after: fc.boolean() }) },
)
const steps = fc.array(step, { minLength: 12, maxLength: 45 })

/** The rule of the server without its database: judged once, merged field by field. */
const memoryWorld = (): World => {
  type Held = { id: string; version: number; values: Values; order: number }
  const records = new Map<string, Held>()
  const life: { record: string; field: string; value: unknown }[] = []
  const verdicts = new Map<string, Verdict>()
  let order = 0
  const put = (id: string, values: Values) => {
    const before = records.get(id)
    order += 1
    records.set(id, {
      id,
      order,
      version: (before?.version ?? 0) + 1,
      values: { ...before?.values, ...values },
    })
    for (const [field, value] of Object.entries(values)) life.push({ record: id, field, value })
  }
  const rowOf = ({ id, version, values }: Held): CarriedRow => ({
    mark: markOf(version, 0),
    record: {
      id, version, values, homeUnit: '02011', state: 'active', knownAt: '', changedAt: '', importId: null, subjectId: null, subject: null, linked: {},
    }, // prettier-ignore
  })
  const judge = ({ act, recordId, values, base }: FieldWrite): Verdict => {
    if (act === 'create') {
      put(recordId, values)
      return { kind: 'done' }
    }
    const { apply, conflicts } = mergeChange(base, values, records.get(recordId)?.values ?? {})
    if (conflicts.length > 0) return { kind: 'conflict', fields: [...conflicts] }
    if (Object.keys(apply).length > 0) put(recordId, apply)
    return { kind: 'done' }
  }
  return {
    server: () => ({
      sync: (writes) => {
        const stuck = new Set<string>()
        const answers = writes.map((write) => {
          const behind = stuck.has(write.recordId)
          const verdict: Verdict = behind ? { kind: 'behind' } : (verdicts.get(write.id) ?? judge(write))
          if (!behind) verdicts.set(write.id, verdict)
          if (verdict.kind === 'conflict') stuck.add(write.recordId)
          const held = records.get(write.recordId)
          return { id: write.id, verdict, row: held ? rowOf(held) : null }
        })
        return Promise.resolve({ answers })
      },
      pack: async (registers) => {
        const { after, ids, wanted } = registers[REGISTER] ?? {}
        const all = [...records.values()].toSorted((one, other) => one.order - other.order)
        const states = all
          .map((held): [string, string] => [held.id, markOf(held.version, 0)])
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
        const rows = all.filter(({ id, order: at }) =>
          wanted ? wanted.includes(id) : !ids && at > Number(after ?? 0),
        )
        const part = {
          rows: rows.map(rowOf),
          after: wanted || ids ? (after ?? null) : String(order),
          more: false,
          digest: await digest(states.map((state) => state.join(':')).join(',')),
          ids: ids ? states : null,
        }
        return { today: '2023-01-30', registers: { [REGISTER]: part } }
      },
    }),
    desk: (record, field, value) => Promise.resolve(put(record, { [field]: value })),
    values: (record, field) =>
      Promise.resolve(
        life.filter((one) => one.record === record && one.field === field).map(({ value }) => value),
      ),
    records: () => Promise.resolve([...records.values()]),
  }
}

test('1,500 histories: nothing acknowledged is lost or doubled, no edit is lost silently, all are equal in the end', async () => {
  let conflicts = 0
  await fc.assert(
    fc.asyncProperty(steps, async (played) => {
      conflicts += (await playHistory(memoryWorld(), played, digest)).conflicts
    }),
    { numRuns: 1500 },
  )
  // The histories are not idle: people did have to decide.
  expect(conflicts).toBeGreaterThan(200)
})

test('a merge that takes the later of two is found out', async () => {
  const careless = (): World => {
    const world = memoryWorld()
    return {
      ...world,
      server: (at) => {
        const real = world.server(at)
        return {
          ...real,
          sync: async (writes) => {
            const now = new Map((await world.records()).map(({ id, values }) => [id, values]))
            return real.sync(writes.map((write) => ({ ...write, base: now.get(write.recordId) ?? {} })))
          },
        }
      },
    }
  }
  const found = await fc.check(
    fc.asyncProperty(steps, async (played) => void (await playHistory(careless(), played, digest))),
    { numRuns: 200 },
  )
  expect(found.failed).toBe(true)
})

test('the same on the real server', async () => {
  const app = await createTestApp()
  try {
    const station = await app.signIn(['healthWorker', '02011'])
    const callers = await Promise.all(
      Array.from({ length: PHONES }, () => app.signIn(['communityTeam', '02011'])),
    )
    const devices = await Promise.all(
      callers.map(async (caller) => {
        const id = crypto.randomUUID()
        const key = Buffer.alloc(32).toString('base64')
        await caller.call('POST', '/api/field/devices', {
          id,
          name: 'Máy',
          unitKey: '02011',
          teamId: null,
          key,
        })
        return id
      }),
    )
    const ask = async (at: number, path: string, body: object) => {
      const reply = await callers[at]?.call('POST', `/api/field/${path}`, { device: devices[at], ...body })
      if (reply?.status !== 200) throw new Error(JSON.stringify(reply?.body))
      return reply.body
    }
    const world: World = {
      server: (at) => ({
        sync: (writes) => ask(at, 'sync', { writes }),
        pack: (registers) => ask(at, 'pack', { registers }),
      }),
      desk: async (record, field, value) => {
        const { body } = await station.call('GET', `/api/households/${record}`)
        const { version } = body.record
        await station.call('PATCH', `/api/households/${record}`, { version, values: { [field]: value } })
      },
      values: async (record, field) => {
        const { rows } = await app.owner.query<{ told: string }>(
          'select told from history where record_id = $1 and told is not null order by at, seq',
          [record],
        )
        return rows.flatMap(({ told }) =>
          (JSON.parse(told) as { changes: { field: string; after: unknown }[] }).changes
            .filter((change) => change.field === field)
            .map(({ after }) => after),
        )
      },
      records: async () => {
        const { rows } = await app.owner.query<{
          id: string
          head_name: string
          village: string
          address: string
        }>(
          "select id, head_name, village, address from household where state = 'active' order by known_at, id",
        )
        return rows.map(({ id, head_name: headName, ...values }) => ({ id, values: { headName, ...values } }))
      },
    }
    for (const played of fc.sample(steps, { numRuns: 12, seed: 20230130 })) {
      await playHistory(world, played, digest)
      await app.owner.query(
        "update household set state = 'deleted', version = version + 1, changed_at = now()",
      )
    }
  } finally {
    await app.close()
  }
})
