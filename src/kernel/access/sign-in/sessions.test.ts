// Sessions through the front door: whose they are, how they are seen and ended, what asks for a new proof, what expires.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../../server/endpoints.ts'
import { createTestApp, type TestApp } from '../../../server/test-app.ts'
import {
  addApp,
  createPerson,
  createVisitor,
  VISITOR_PASSWORD as PASSWORD,
} from '../../../server/test-visitor.ts'
import { codeAt, stepOf } from './totp.ts'

const DESK = 'Mozilla/5.0 (Windows NT 10.0) Chrome/124.0 Safari/537.36'
let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

test('a token that was planted before is never taken up, and the session that was there ends', async () => {
  const [name, own] = await createPerson(app)
  const before = own.cookies.get('phaodai') ?? ''
  const planted = createVisitor(app.app)
  planted.cookies.set('phaodai', 'token-cua-ke-gian-cai-san')
  expect((await planted.signIn(name, PASSWORD)).status).toBe(200)
  expect(planted.cookies.get('phaodai')).not.toBe('token-cua-ke-gian-cai-san')
  // Signing in over an own session ends that one, and its token with it.
  expect((await own.signIn(name, PASSWORD)).status).toBe(200)
  expect(own.cookies.get('phaodai')).not.toBe(before)
  own.cookies.set('phaodai', before)
  expect((await own.call('GET', '/api/session')).status).toBe(401)
})

test('sessions are listed with device and place; one ends, all others end, each at once', async () => {
  const [name, own] = await createPerson(app, 'healthWorker', DESK)
  const phone = createVisitor(
    app.app,
    '10.0.0.7',
    'Mozilla/5.0 (Linux; Android 13) Chrome/115.0 Mobile Safari/537.36',
  )
  const third = createVisitor(app.app, '10.0.0.8')
  await phone.signIn(name, PASSWORD)
  await third.signIn(name, PASSWORD)
  const { sessions } = (await own.call('GET', '/api/session/list')).body
  expect(
    sessions
      .map(({ device, address, own: mine }: { device: string; address: string; own: boolean }) => [
        device,
        address,
        mine,
      ])
      .toSorted(),
  ).toEqual([
    ['', '10.0.0.8', false],
    ['Chrome · Android', '10.0.0.7', false],
    ['Chrome · Windows', '10.0.0.1', true],
  ])
  const stranger = (await createPerson(app))[1]
  const ofPhone = sessions.find(({ address }: { address: string }) => address === '10.0.0.7')
  expect((await stranger.call('DELETE', `/api/session/list/${ofPhone.id}`)).status).toBe(404)
  expect((await phone.call('GET', '/api/session')).status).toBe(200)
  expect((await own.call('DELETE', `/api/session/list/${ofPhone.id}`)).status).toBe(200)
  expect((await phone.call('GET', '/api/session')).status).toBe(401)
  expect((await own.call('DELETE', '/api/session/list')).body).toEqual({ ended: 1 })
  expect((await third.call('GET', '/api/session')).status).toBe(401)
  expect((await own.call('GET', '/api/session')).status).toBe(200)
})

test('a new password ends the other sessions and renews the own token', async () => {
  const [name, own] = await createPerson(app)
  const other = createVisitor(app.app)
  await other.signIn(name, PASSWORD)
  const before = own.cookies.get('phaodai')
  const changed = await own.call('POST', '/api/session/password', {
    current: PASSWORD,
    next: 'mot-mat-khau-khac',
  })
  expect(changed.status).toBe(200)
  expect(own.cookies.get('phaodai')).not.toBe(before)
  expect((await own.call('GET', '/api/session')).status).toBe(200)
  expect((await other.call('GET', '/api/session')).status).toBe(401)
})

test('the present password cannot be guessed from an open session', async () => {
  const [, own] = await createPerson(app)
  const statuses: number[] = []
  for (let turn = 0; turn < 6; turn += 1)
    statuses.push(
      (await own.call('POST', '/api/session/password', { current: `sai ${turn}`, next: 'mot-mat-khau-khac' }))
        .status,
    )
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})

test('codes cannot be guessed from an open session by who knows the password, and a right password gives no guess back', async () => {
  const [, own] = await createPerson(app)
  const { secret } = await addApp(own)
  const statuses: number[] = []
  for (let turn = 0; turn < 7; turn += 1) {
    const body = { password: PASSWORD, code: `00000${turn}` }
    statuses.push((await own.call('POST', '/api/session/proof', body)).status)
    await own.call('POST', '/api/session/password', { current: PASSWORD, next: PASSWORD })
  }
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  const right = { password: PASSWORD, code: codeAt(secret, stepOf(new Date())) }
  expect((await own.call('POST', '/api/session/proof', right)).body.code).toBe('accountLocked')
})

test('the administrator ends sessions, takes lost factors away and closes accounts; each ends what was open', async () => {
  const [name, own] = await createPerson(app)
  await addApp(own)
  const admin = await app.signIn(['administrator', '063'])
  const { accounts } = (await admin.call('GET', '/api/accounts')).body
  const account = accounts.find((one: { name: string }) => one.name === name)
  expect(account.factors).toEqual({ totp: true, passkeys: 0 })
  expect((await admin.call('GET', `/api/accounts/${account.id}/sessions`)).body.sessions.length).toBe(1)
  const patch = (body: object) => admin.call('PATCH', `/api/accounts/${account.id}`, body)
  // One of two sessions, by its administrator and by nobody else.
  const phone = createVisitor(app.app, '10.0.0.9')
  await phone.signIn(name, PASSWORD)
  const open = async () => (await admin.call('GET', `/api/accounts/${account.id}/sessions`)).body.sessions
  const [first] = await open()
  const path = `/api/accounts/${account.id}/sessions/${first.id}`
  expect((await (await app.signIn(['healthWorker', '063'])).call('DELETE', path)).status).toBe(403)
  expect((await (await app.signIn(['administrator', '01981'])).call('DELETE', path)).status).toBe(404)
  const count = (await open()).length
  expect((await admin.call('DELETE', path)).body).toEqual({ ended: 1 })
  expect(await open()).toHaveLength(count - 1)
  await patch({ endSessions: true })
  expect((await own.call('GET', '/api/session')).status).toBe(401)
  const { oneTimePassword } = (await patch({ resetFactors: true })).body
  const [noted] = (await admin.call('GET', '/api/history')).body.entries
  expect(noted.changes.map(({ field }: { field: string }) => field)).toEqual(['factors', 'oneTimePassword'])
  const visitor = createVisitor(app.app)
  expect((await visitor.signIn(name, PASSWORD)).status, 'the old password is gone with the factors').toBe(401)
  expect((await visitor.signIn(name, oneTimePassword)).body.account.mustChangePassword).toBe(true)
  await patch({ state: 'closed' })
  expect((await visitor.call('GET', '/api/session')).status).toBe(401)
  await patch({ state: 'active' })
  expect((await visitor.call('GET', '/api/session')).status, 'opening again revives nothing').toBe(401)
})

test('idle sessions end, and busy ones in the end too', async () => {
  const [name, own] = await createPerson(app)
  const age = (set: string) =>
    app.owner.query(`update session set ${set} where account_id = (select id from account where name = $1)`, [
      name,
    ])
  await age(`seen_at = now() - interval '59 minutes'`)
  expect((await own.call('GET', '/api/session')).status).toBe(200)
  // That request was a sign of life.
  await age(`seen_at = seen_at - interval '59 minutes'`)
  expect((await own.call('GET', '/api/session')).status).toBe(200)
  await age(`seen_at = now() - interval '61 minutes'`)
  expect((await own.call('GET', '/api/session')).status).toBe(401)
  await own.signIn(name, PASSWORD)
  await age(`expires_at = now()`)
  expect((await own.call('GET', '/api/session')).status).toBe(401)
})

test('dangerous acts ask again who it is; the proof renews the token', async () => {
  const [name, own] = await createPerson(app)
  const { secret } = await addApp(own)
  await app.owner.query(`update session set proved_at = now() - interval '11 minutes'`)
  expect((await own.call('POST', '/api/session/totp')).body.code).toBe('proveAgain')
  expect((await own.call('DELETE', '/api/session/totp')).body.code).toBe('proveAgain')
  const prove = (body: object) => own.call('POST', '/api/session/proof', body)
  expect((await prove({ password: 'sai' })).body.code).toBe('wrongPassword')
  expect((await prove({ password: PASSWORD })).body.code, 'the code is wanted too').toBe('secondStep')
  const before = own.cookies.get('phaodai')
  expect((await prove({ password: PASSWORD, code: codeAt(secret, stepOf(new Date())) })).status).toBe(200)
  expect(own.cookies.get('phaodai')).not.toBe(before)
  expect((await own.call('DELETE', '/api/session/totp')).status).toBe(200)
  expect((await createVisitor(app.app).signIn(name, PASSWORD)).status).toBe(200)
  const admin = await app.signIn(['administrator', '063'])
  await app.owner.query(`update session set proved_at = now() - interval '11 minutes'`)
  const made = await admin.call('POST', '/api/accounts', {
    id: crypto.randomUUID(),
    name: 'x.y.z',
    fullName: 'X',
    duties: [{ duty: 'laboratory', unitKey: '063' }],
  })
  expect(made.body.code).toBe('proveAgain')
})

test('whatever is done to accounts of others asks again who it is, down to the end of one session', async () => {
  const open = endpoints.filter(
    ({ needs, method, proof }) => needs === 'accounts.manage' && method !== 'GET' && !proof,
  )
  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  const admin = await app.signIn(['administrator', '063'])
  const [, own] = await createPerson(app)
  const { account } = (await own.call('GET', '/api/session')).body
  const { sessions } = (await admin.call('GET', `/api/accounts/${account.id}/sessions`)).body
  await app.owner.query(`update session set proved_at = now() - interval '11 minutes'`)
  const path = `/api/accounts/${account.id}/sessions/${sessions[0].id}`
  expect((await admin.call('DELETE', path)).body.code).toBe('proveAgain')
  expect((await own.call('GET', '/api/session')).status).toBe(200)
})

test('a one-time password expires', async () => {
  const admin = await app.signIn(['administrator', '063'])
  const made = await admin.call('POST', '/api/accounts', {
    id: crypto.randomUUID(),
    name: 'het.han',
    fullName: 'Hết hạn',
    duties: [{ duty: 'laboratory', unitKey: '063' }],
  })
  await app.owner.query(
    `update account set password_expires_at = password_expires_at - interval '7 days' where name = 'het.han'`,
  )
  const late = await createVisitor(app.app).signIn('het.han', made.body.oneTimePassword)
  expect(late).toMatchObject({ status: 401, body: { code: 'passwordExpired' } })
  expect((await createVisitor(app.app).signIn('het.han', 'sai')).body.code).toBe('wrongPassword')
})

test('the application cannot read hashes, secrets or tokens by its own SQL, whoever acts', async () => {
  for (const column of ['password_hash', 'totp_secret', 'totp_pending', 'totp_last_step'])
    await expect(app.pool.query(`select ${column} from account`)).rejects.toThrow(/permission denied/)
  for (const sql of [
    'select token_hash from session',
    'select csrf from session',
    'select * from recovery_code',
    'select * from guess',
    'select * from sign_in_step',
  ])
    await expect(app.pool.query(sql)).rejects.toThrow(/permission denied/)
})
