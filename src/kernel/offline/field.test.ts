// The field through the front door: what a device carries, what it sends once and again, what both changed, and being shut out.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registers } from '../../registers.ts'
import { createSecretKey } from '../access/sign-in/secret-key.ts'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'
import type { FieldWrite } from './write.ts'

const UNIT = '02011'
let app: TestApp
let station: Caller
let phone: Caller
let device: string
let team: string
let other: string
beforeAll(async () => {
  app = await createTestApp()
  station = await app.signIn(['healthWorker', UNIT])
  phone = await app.signIn(['communityTeam', UNIT])
  team = await enter('teams', { name: 'Tổ 1', formedDay: '2021-08-01' })
  other = await enter('teams', { name: 'Tổ 2', formedDay: '2021-08-01' })
  device = await carry(phone, team)
})
afterAll(() => app.close())

const enter = async (register: string, values: object, more: object = {}): Promise<string> =>
  (await station.enter(register, { homeUnit: UNIT, values, ...more })).id

const carry = async (caller: Caller, teamId: string | null, unitKey = UNIT): Promise<string> => {
  const id = crypto.randomUUID()
  const key = Buffer.alloc(32, 7).toString('base64')
  const { status } = await caller.call('POST', '/api/field/devices', {
    id,
    name: 'Máy tổ 1',
    unitKey,
    teamId,
    key,
  })
  expect(status).toBe(200)
  return id
}

const packOf = async (register: string, asked: object = {}, of = device) => {
  const { status, body } = await phone.call('POST', '/api/field/pack', {
    device: of,
    registers: { [register]: asked },
  })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.registers[register]
}
const idsOf = (part: { rows: { record: { id: string } }[] }) => part.rows.map(({ record }) => record.id)

const write = (
  said: Partial<FieldWrite> & Pick<FieldWrite, 'register' | 'recordId' | 'act'>,
): FieldWrite => ({
  id: crypto.randomUUID(),
  madeAt: new Date().toISOString(),
  homeUnit: UNIT,
  subjectId: null,
  values: {},
  base: {},
  why: null,
  ...said,
})
const send = async (writes: readonly FieldWrite[], caller = phone, of = device) =>
  caller.call('POST', '/api/field/sync', { device: of, writes })
const verdicts = async (writes: readonly FieldWrite[]) =>
  (await send(writes)).body.answers.map(({ verdict }: { verdict: object }) => verdict)

test('a team carries its own households, and the people and contacts that lead to it', async () => {
  const [mine, theirs] = [
    await enter('households', { code: 'A1', team }),
    await enter('households', { code: 'B1', team: other }),
  ]
  const person = await enter('persons', { fullName: 'Lò Thị Nhà', household: mine })
  await enter('persons', { fullName: 'Lò Thị Khác', household: theirs })
  const contact = await enter(
    'contacts',
    { lastDay: '2099-01-01', foundDay: '2099-01-02' },
    { subjectId: person },
  )
  expect(idsOf(await packOf('households'))).toEqual([mine])
  expect(idsOf(await packOf('persons'))).toEqual([person])
  expect(idsOf(await packOf('contacts'))).toEqual([contact])
  expect(idsOf(await packOf('teams'))).toEqual([team])
})

test('only what has changed since comes again; what left is found by its digest', async () => {
  const id = await enter('households', { code: 'A2', team, members: 3 })
  const first = await packOf('households')
  expect(idsOf(first)).toContain(id)
  expect((await packOf('households', { after: first.after })).rows).toEqual([])
  await station.call('PATCH', `/api/households/${id}`, { version: 1, values: { members: 4 } })
  const next = await packOf('households', { after: first.after })
  expect(next.rows).toMatchObject([{ mark: '2.0', record: { id, values: { members: 4 } } }])
  expect(next.digest).not.toBe(first.digest)
  await station.call('PATCH', `/api/households/${id}`, { version: 2, values: { team: other } })
  const left = await packOf('households', { after: next.after, ids: true })
  expect(left.ids.map(([kept]: [string]) => kept)).not.toContain(id)
  expect((await packOf('households', { wanted: [id] })).rows).toEqual([])
})

test('who was carried is noted in history as shown, with why', async () => {
  const { rows } = await app.owner.query(
    "select entry from history where account_id = $1 and register = 'persons' and entry like '%mang theo%'",
    [phone.accountId],
  )
  expect(rows.length).toBeGreaterThan(0)
})

test('a write sent three times is done once, and history says from which device', async () => {
  const recordId = crypto.randomUUID()
  const one = write({
    register: 'households',
    recordId,
    act: 'create',
    values: { code: 'A3', team, members: 5 },
  })
  for (const _ of [1, 2, 3]) expect(await verdicts([one])).toEqual([{ kind: 'done' }])
  const both = await Promise.all([send([one]), send([one])])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  const life = await station.call('GET', `/api/households/${recordId}/history`)
  const created = life.body.entries.filter(({ action }: { action: string }) => action === 'create')
  expect(created).toMatchObject([{ from: `máy đi tuyến ${device.slice(0, 8)}` }])
})

test('different fields merge; a field that both changed comes back, and nothing of that write is kept', async () => {
  const id = await enter('households', { code: 'A4', team, members: 3, headName: 'Lò Văn Một' })
  await station.call('PATCH', `/api/households/${id}`, { version: 1, values: { members: 4 } })
  const touch = (values: FieldWrite['values'], base: FieldWrite['base']) =>
    write({ register: 'households', recordId: id, act: 'change', values, base })
  expect(await verdicts([touch({ headName: 'Lò Văn Hai' }, { headName: 'Lò Văn Một' })])).toEqual([
    { kind: 'done' },
  ])
  const both = touch({ members: 6, village: 'Nà Còi' }, { members: 3, village: null })
  const later = touch({ address: 'Đầu bản' }, { address: null })
  const { body } = await send([both, later])
  expect(body.answers).toMatchObject([
    {
      verdict: { kind: 'conflict', fields: ['members'] },
      row: { record: { values: { members: 4, village: null } } },
    },
    { verdict: { kind: 'behind' }, row: null },
  ])
  // Said once, it stays said: the same write sent later does not slip in when the value is back by chance.
  await station.call('PATCH', `/api/households/${id}`, { version: 3, values: { members: 3 } })
  expect(await verdicts([both])).toEqual([{ kind: 'conflict', fields: ['members'] }])
  const now = await station.call('GET', `/api/households/${id}`)
  expect(now.body.record.values).toMatchObject({ members: 3, headName: 'Lò Văn Hai', village: null })
})

test('one that is refused says why and field by field, and the others go in', async () => {
  const good = write({
    register: 'households',
    recordId: crypto.randomUUID(),
    act: 'create',
    values: { code: 'A5', team },
  })
  const missing = write({
    register: 'households',
    recordId: crypto.randomUUID(),
    act: 'create',
    values: { members: 2 },
  })
  const forbidden = write({
    register: 'teams',
    recordId: crypto.randomUUID(),
    act: 'create',
    values: { name: 'Tổ lạ', formedDay: '2022-01-01' },
  })
  const elsewhere = write({
    ...good,
    id: crypto.randomUUID(),
    recordId: crypto.randomUUID(),
    homeUnit: '01981',
  })
  expect(await verdicts([missing, forbidden, elsewhere, good])).toMatchObject([
    { kind: 'refused', code: 'invalid', problems: [{ field: 'code' }] },
    { kind: 'refused', code: 'dutyMissing' },
    { kind: 'refused', code: 'dutyMissing' },
    { kind: 'done' },
  ])
})

test('a device that was shut out gets neither key nor records, and what it still sends waits to be judged', async () => {
  const lost = await carry(phone, team)
  const opened = await phone.call('GET', `/api/field/devices/${lost}/key`)
  expect(opened.body.key).toHaveLength(44)
  const marks = (await phone.call('GET', '/api/field/devices')).body.devices.map(
    ({ mark }: { mark: string }) => mark,
  )
  expect(marks).toContain(opened.body.mark)
  expect(new Set(marks).size).toBe(marks.length)
  const shut = await phone.call('POST', `/api/field/devices/${lost}/shut`, { keeps: true })
  expect(shut.body.device.shutAt).not.toBeNull()
  expect((await phone.call('GET', `/api/field/devices/${lost}/key`)).body.code).toBe('deviceShutOut')
  expect((await phone.call('POST', '/api/field/pack', { device: lost, registers: {} })).body.code).toBe(
    'deviceShutOut',
  )
  const recordId = crypto.randomUUID()
  const late = write({ register: 'households', recordId, act: 'create', values: { code: 'A6', team } })
  expect((await send([late], phone, lost)).body.code).toBe('deviceShutOut')
  expect((await station.call('GET', `/api/households/${recordId}`)).status).toBe(404)
  const left = await phone.call('GET', `/api/field/devices/${lost}/left`)
  expect(left.body.writes).toMatchObject([{ write: { recordId } }])
  expect((await station.call('GET', `/api/field/devices/${lost}/left`)).body.writes).toEqual([])
  const taken = await phone.call('POST', `/api/field/devices/${lost}/left`, { write: late.id, take: true })
  expect(taken.body.verdict).toEqual({ kind: 'done' })
  expect((await station.call('GET', `/api/households/${recordId}`)).status).toBe(200)
})

test('a device that a restored server does not know is told so and not shut out, and its writes go in as the account’s own', async () => {
  const made = await carry(phone, team)
  const keyOf = (id: string, caller = phone) => caller.call('GET', `/api/field/devices/${id}/key`)
  // That of somebody else is as unknown as one that never was.
  const others = await keyOf(made, station)
  const never = await keyOf(crypto.randomUUID(), station)
  expect([others.status, others.body.code]).toEqual([404, 'deviceUnknown'])
  expect({ ...others.body, requestId: '' }).toEqual({ ...never.body, requestId: '' })

  const sealed = createSecretKey(Buffer.alloc(32, 9)).seal(Buffer.alloc(32, 7), `field device ${made}`)
  await app.owner.query('update field_device set sealed_key = $2 where id = $1', [made, sealed])
  expect((await keyOf(made)).body.code).toBe('deviceUnknown')
  await app.owner.query('delete from field_device where id = $1', [made])
  expect((await keyOf(made)).body.code).toBe('deviceUnknown')
  const pack = await phone.call('POST', '/api/field/pack', { device: made, registers: {} })
  expect(pack.body.code).toBe('deviceUnknown')
  const recordId = crypto.randomUUID()
  const late = write({ register: 'households', recordId, act: 'create', values: { code: 'A7', team } })
  expect((await send([late], phone, made)).body.code).toBe('deviceUnknown')
  const { body } = await phone.call('POST', '/api/field/sync', { device: null, writes: [late] })
  expect(body.answers).toMatchObject([{ id: late.id, verdict: { kind: 'done' } }])
})

test('an administrator shuts out the device of somebody else, and a stranger does not', async () => {
  const taken = await app.signIn(['communityTeam', UNIT])
  const lost = await carry(taken, null)
  expect((await station.call('POST', `/api/field/devices/${lost}/shut`, { keeps: false })).status).toBe(404)
  const administrator = await app.signIn(['administrator', '063'])
  const { body } = await administrator.call('POST', `/api/field/devices/${lost}/shut`, { keeps: false })
  expect(body.device).toMatchObject({ id: lost, mine: false })
  expect((await send([], taken, lost)).status).toBe(401)
})

test('a device carries only units of its account’s duties', async () => {
  const { status } = await phone.call('POST', '/api/field/devices', {
    id: crypto.randomUUID(),
    name: 'Máy',
    unitKey: '01981',
    teamId: null,
    key: Buffer.alloc(32).toString('base64'),
  })
  expect(status).toBe(400)
})

test('what leads to a team leads on: each way names a person or a register that goes along itself', () => {
  const wrong = registers.flatMap((register) =>
    (register.carried?.by ?? []).flatMap((name) => {
      const field = register.fields[name]
      const to = name === 'subject' ? register.subject?.name : field?.kind === 'link' ? field.to : undefined
      return registers.some((one) => one.name === to && one.carried) ? [] : [`${register.name}.${name}`]
    }),
  )
  expect(wrong).toEqual([])
  expect(registers.filter(({ carried }) => carried?.answering)).toHaveLength(1)
  expect(registers.filter(({ carried, writers }) => carried && writers)).toEqual([])
})
