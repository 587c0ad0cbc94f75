// A thousand histories of several phones and one server: lost, repeated, late sendings, and kills of both sides. Then some on the real server.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestApp } from '../../server/test-app.ts'
import type { FileVerdict } from './files.ts'
import { playHistory } from './played-history.ts'
import { digest, gone, memoryWorld } from './played-memory.ts'
import type { Fault } from './played-line.ts'
import { PHONES, type Photograph, REGISTER, type Step, type World } from './played-world.ts'

const phone = fc.nat(PHONES - 1)
const faults: readonly Fault[] = ['none', 'lost', 'unheard', 'twice', 'halfway', 'late']
const sync = fc.record({
  kind: fc.constant('sync' as const),
  phone,
  fault: fc.constantFrom(...faults),
  after: fc.nat(2),
})
const edit = fc.record({ kind: fc.constant('edit' as const), phone, record: fc.nat(5), field: fc.nat(2) })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('create' as const), phone }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('note' as const), phone }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('takeBack' as const), phone }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('photograph' as const), phone, record: fc.nat(5) }),
  },
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

test('1,500 histories: nothing acknowledged is lost or doubled, no edit is lost silently, all are equal in the end', async () => {
  let [conflicts, photographs] = [0, 0]
  await fc.assert(
    fc.asyncProperty(steps, async (played) => {
      const told = await playHistory(memoryWorld(), played, digest)
      conflicts += told.conflicts
      photographs += told.photographs
    }),
    { numRuns: 1500 },
  )
  // The histories are not idle: people did have to decide.
  expect(conflicts).toBeGreaterThan(200)
  expect(photographs).toBeGreaterThan(1000)
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

test('a server that keeps a photograph again when it is sent again is found out', async () => {
  const careless = (): World => {
    const world = memoryWorld()
    const twice: Photograph[] = []
    return {
      ...world,
      photographs: async () => [...(await world.photographs()), ...twice],
      server: (at) => {
        const real = world.server(at)
        return {
          ...real,
          attach: async (file, bytes) => {
            const there = (await world.photographs()).find(({ id }) => id === file.id)
            if (there) twice.push(there)
            return real.attach(file, bytes)
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
        attach: async ({ id, recordId, name }, file): Promise<FileVerdict> => {
          const reply = await callers[at]?.call('POST', `/api/attachments/of/${REGISTER}/${recordId}`, {
            id,
            name,
            file,
          })
          if (reply?.status === 200) return { kind: 'done' }
          return { kind: 'refused', code: String(reply?.body.code), text: gone, problems: [] }
        },
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
      photographs: async () => {
        const { rows } = await app.owner.query<Photograph>(
          `select a.id, a.record_id as record, encode(b.bytes, 'base64') as bytes
           from attachment a join attachment_bytes b on b.tenant = a.tenant and b.id = a.id`,
        )
        return rows
      },
    }
    for (const played of fc.sample(steps, { numRuns: 6, seed: 20230130 })) {
      await playHistory(world, played, digest)
      await app.owner.query(
        "update household set state = 'deleted', version = version + 1, changed_at = now()",
      )
    }
  } finally {
    await app.close()
  }
})
