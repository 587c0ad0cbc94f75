// A thousand histories of several phones and one server: lost, repeated, late sendings, and kills of both sides. Then some on the real server.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { registerNamed } from '../../registers.ts'
import { createTestApp } from '../../server/test-app.ts'
import { dayOfMoment } from '../day/day.ts'
import type { Values } from '../register/field.ts'
import { columnOf } from '../register/register.ts'
import type { FileVerdict } from './files.ts'
import { playHistory } from './played-history.ts'
import { digest, gone, memoryWorld } from './played-memory.ts'
import type { Fault } from './played-line.ts'
import { household, type Kind, kinds } from './played-kinds.ts'
import { type Beside, PHONES, type Photograph, type Step, type World } from './played-world.ts'

const UNIT = '02011'
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
/** And a server that returns to a backup, now and then. */
const back = fc.record({ kind: fc.constant('back' as const), restores: fc.boolean() })
const restoring = fc.array(fc.oneof({ weight: 30, arbitrary: step }, { weight: 3, arbitrary: back }), {
  minLength: 12,
  maxLength: 45,
})
const steps = fc.array(step, { minLength: 12, maxLength: 45 })

test('1,500 histories: nothing acknowledged is lost or doubled, no edit is lost silently, all are equal in the end', async () => {
  let [conflicts, photographs] = [0, 0]
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(...kinds), async (played, kind) => {
      const told = await playHistory(memoryWorld(kind), played, digest, kind)
      conflicts += told.conflicts
      photographs += told.photographs
    }),
    { numRuns: 1500 },
  )
  // The histories are not idle: people did have to decide.
  expect(conflicts).toBeGreaterThan(200)
  expect(photographs).toBeGreaterThan(500)
})

test('a server that returns to a backup gets back what phones had sent since, and all are equal in the end', async () => {
  let [again, lost] = [0, 0]
  await fc.assert(
    fc.asyncProperty(restoring, fc.constantFrom(...kinds), async (played, kind) => {
      const told = await playHistory(memoryWorld(kind), played, digest, kind)
      for (const one of told.restored) {
        again += one.again
        lost += one.lost.length
      }
    }),
    { numRuns: 1000 },
  )
  expect(again).toBeGreaterThan(200)
  expect(lost).toBeGreaterThan(20)
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
          sync: async (writes, line) => {
            const now = new Map((await world.records()).map(({ id, values }) => [id, values]))
            return real.sync(
              writes.map((write) => ({ ...write, base: now.get(write.recordId) ?? {} })),
              line,
            )
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

test('the same on the real server, for each kind of record that screens of the field write', async () => {
  const app = await createTestApp()
  try {
    const station = await app.signIn(['healthWorker', UNIT])
    const place = await station.enter('qr-places', {
      homeUnit: UNIT,
      values: { name: 'Chợ', registeredDay: '2021-01-01' },
    })
    const checkpoint = await station.enter('checkpoints', {
      homeUnit: UNIT,
      values: { name: 'Chốt', openedDay: '2021-01-01' },
    })
    const person = await station.enter('persons', { homeUnit: UNIT, values: { fullName: 'Lò Thị Tiêm' } })
    const worldFor = async (kind: Kind): Promise<World> => {
      const { register, fields, beside } = kind
      const { table } = registerNamed(register) ?? { table: '' }
      // Households are the round of a team; who declared or crossed a border is for the station.
      const duty = kind === household ? 'communityTeam' : 'healthWorker'
      const phones = await Promise.all(
        Array.from({ length: PHONES }, async () => {
          const caller = await app.signIn([duty, UNIT])
          const id = crypto.randomUUID()
          const key = Buffer.alloc(32).toString('base64')
          const device = { id, name: 'Máy', unitKey: UNIT, teamId: null, key }
          await caller.call('POST', '/api/field/devices', device)
          return { caller, device: id }
        }),
      )
      const ask = async (at: number, path: string, body: object) => {
        const { caller, device } = phones[at] ?? {}
        const reply = await caller?.call('POST', `/api/field/${path}`, { device, ...body })
        if (reply?.status !== 200) throw new Error(JSON.stringify(reply?.body))
        return reply.body
      }
      const named = fields.map((field) => `${columnOf(field)} as "${field}"`).join(', ')
      return {
        day: dayOfMoment(new Date()),
        also: { place: place.id, checkpoint: checkpoint.id },
        person: person.id,
        server: (at) => ({
          sync: (writes, line) => ask(at, 'sync', { writes, line }),
          pack: (wanted) => ask(at, 'pack', { registers: wanted }),
          attach: async ({ id, recordId, name }, file): Promise<FileVerdict> => {
            const path = `/api/attachments/of/${register}/${recordId}`
            const reply = await phones[at]?.caller.call('POST', path, { id, name, file })
            if (reply?.status === 200) return { kind: 'done' }
            return { kind: 'refused', code: String(reply?.body.code), text: gone, problems: [] }
          },
        }),
        desk: async (record, field, value) => {
          const { body } = await station.call('GET', `/api/${register}/${record}`)
          const { version } = body.record
          await station.call('PATCH', `/api/${register}/${record}`, { version, values: { [field]: value } })
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
          const { rows } = await app.owner.query<{ id: string } & Values>(
            `select id, ${named} from ${table} where state = 'active' order by known_at, id`,
          )
          return rows.map(({ id, ...values }) => ({ id, values }))
        },
        photographs: async () => {
          const { rows } = await app.owner.query<Photograph>(
            `select a.id, a.record_id as record, encode(b.bytes, 'base64') as bytes
             from attachment a join attachment_bytes b on b.tenant = a.tenant and b.id = a.id where a.register = $1`,
            [register],
          )
          return rows
        },
        besides: async () => {
          if (!beside) return []
          const { table: other } = registerNamed(beside.register) ?? { table: '' }
          const { rows } = await app.owner.query<Beside>(
            `select id, ${columnOf(beside.link)} as of from ${other} where state = 'active'`,
          )
          return rows
        },
      }
    }
    const [longest, ...others] = fc.sample(steps, { numRuns: kinds.length + 1, seed: 20230130 })
    const played = [[household, longest], ...kinds.map((kind, at) => [kind, others[at]])] as [Kind, Step[]][]
    for (const [kind, history] of played) {
      await playHistory(await worldFor(kind), history, digest, kind)
      await app.owner.query(
        "update household set state = 'deleted', version = version + 1, changed_at = now()",
      )
    }
  } finally {
    await app.close()
  }
})
