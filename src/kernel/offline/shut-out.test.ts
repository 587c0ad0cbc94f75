// A phone that was lost: with the device its session is shut, and nothing is read or written through it any more.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../server/test-app.ts'

const UNIT = '02011'
let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const key = Buffer.alloc(32, 7).toString('base64')
const carry = async (phone: Caller) => {
  const id = crypto.randomUUID()
  await phone.sure('POST', '/api/field/devices', {
    id,
    name: 'Máy đi tuyến',
    unitKey: UNIT,
    teamId: null,
    key,
  })
  return id
}

/** The same account at another desk. */
const elsewhere = async (of: Caller) => {
  const { rows } = await app.owner.query('select name from account where id = $1', [of.accountId])
  const payload = { name: rows[0].name, password: 'mat-khau-thu-nghiem' }
  const door = await app.app.inject({ method: 'POST', url: '/api/session', payload })
  const { csrf } = door.json()
  const cookies = { phaodai: door.cookies.find(({ name }) => name === 'phaodai')?.value ?? '' }
  const headers = { 'x-csrf-token': csrf }
  return (method: 'GET' | 'POST', url: string, body?: object) =>
    app.app.inject({ method, url, cookies, headers, ...(body ? { payload: body } : {}) })
}

const written = () => ({
  id: crypto.randomUUID(),
  madeAt: new Date().toISOString(),
  register: 'households',
  recordId: crypto.randomUUID(),
  act: 'create',
  homeUnit: UNIT,
  subjectId: null,
  values: { code: 'A1' },
  base: {},
  why: null,
})

const asks = (device: string) => {
  const write = written()
  return [
    ['GET', '/api/session'],
    ['GET', '/api/persons'],
    ['GET', `/api/field/devices/${device}/key`],
    ['POST', '/api/field/pack', { device: { unitKey: UNIT, teamId: null }, registers: { persons: {} } }],
    ['POST', '/api/field/sync', { device: null, writes: [write] }],
    ['POST', '/api/field/sync', { device: null, writes: [{ ...write, why: 'x'.repeat(300_000) }] }],
  ] as const
}

const isShut = async (phone: Caller, device: string) => {
  for (const [method, url, body] of asks(device)) {
    const reply = await phone.call(method, url, body)
    // Nobody is signed in there any more, and the device hears that it is to wipe itself.
    expect([reply.status, reply.body.code], url).toEqual([401, 'deviceShutOut'])
  }
  const { rows } = await app.owner.query('select code from household')
  expect(rows).toEqual([])
}

test('shut from another session of the account the phone does nothing more; the other session works on', async () => {
  const phone = await app.signIn(['healthWorker', UNIT])
  const device = await carry(phone)
  await phone.sure('GET', '/api/persons')
  const desk = await elsewhere(phone)
  expect((await desk('POST', `/api/field/devices/${device}/shut`, { keeps: false })).statusCode).toBe(200)
  // However long it was silent.
  await app.owner.query(`update session set seen_at = now() - interval '3 hours' where shut_at is not null`)
  await isShut(phone, device)
  expect((await desk('GET', '/api/persons')).statusCode).toBe(200)
  const { sessions } = (await desk('GET', '/api/session/list')).json()
  expect(sessions).toMatchObject([{ own: true }])
})

test('shut so that what it still sends is kept, it sends that and hears why; nothing else of it stands', async () => {
  const phone = await app.signIn(['healthWorker', UNIT])
  const device = await carry(phone)
  const desk = await elsewhere(phone)
  expect((await desk('POST', `/api/field/devices/${device}/shut`, { keeps: true })).statusCode).toBe(200)
  const sent = await phone.call('POST', '/api/field/sync', { device, writes: [written()] })
  expect([sent.status, sent.body.code]).toEqual([403, 'deviceShutOut'])
  expect((await desk('GET', `/api/field/devices/${device}/left`)).json().writes).toHaveLength(1)
})

test('an old entry that is shut leaves alone what the same phone carries now', async () => {
  const phone = await app.signIn(['healthWorker', UNIT])
  const old = await carry(phone)
  const now = await carry(phone)
  const desk = await elsewhere(phone)
  expect((await desk('POST', `/api/field/devices/${old}/shut`, { keeps: false })).statusCode).toBe(200)
  expect((await phone.call('GET', `/api/field/devices/${now}/key`)).status).toBe(200)
})

test('shut by an administrator as well, in the session in which it spoke last; history says who shut it', async () => {
  const phone = await app.signIn(['healthWorker', UNIT])
  const device = await carry(phone)
  const again = await elsewhere(phone)
  expect((await again('GET', `/api/field/devices/${device}/key`)).statusCode).toBe(200)
  const administrator = await app.signIn(['administrator', '063'])
  await administrator.sure('POST', `/api/field/devices/${device}/shut`, { keeps: false })
  expect((await again('GET', '/api/persons')).statusCode).toBe(401)
  // Where it was made it speaks no more; there is somebody at work.
  expect((await phone.call('GET', '/api/persons')).status).toBe(200)
  const { rows } = await app.owner.query(
    'select account_id, home_unit, told from history where record_id = $1',
    [device],
  )
  expect(rows).toMatchObject([{ account_id: administrator.accountId, home_unit: UNIT }])
  expect(rows[0].told).toContain('shutAt')
})

test('who stops carrying goes on working in the same session', async () => {
  const phone = await app.signIn(['healthWorker', UNIT])
  const device = await carry(phone)
  await phone.sure('POST', `/api/field/devices/${device}/shut`, { keeps: false })
  expect((await phone.call('GET', '/api/persons')).status).toBe(200)
  expect((await phone.call('GET', `/api/field/devices/${device}/key`)).status).toBe(403)
})
