// Signing in through the front door: second steps, and what a session may do before it is whole.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../server/test-app.ts'
import {
  addApp,
  createPerson,
  createVisitor,
  VISITOR_PASSWORD as PASSWORD,
} from '../../../server/test-visitor.ts'
import { codeAt, stepOf } from './totp.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

test('a password alone opens nothing where there is a second factor; a code opens once, and only with its ticket', async () => {
  const [name, own] = await createPerson(app)
  const { secret, used } = await addApp(own)
  const visitor = createVisitor(app.app)
  const first = await visitor.signIn(name, PASSWORD)
  expect(first).toMatchObject({
    status: 401,
    body: { code: 'secondStep', details: { code: true, passkey: false } },
  })
  expect(visitor.cookies.has('phaodai')).toBe(false)
  const { ticket } = first.body.details
  const enter = (code: string, by = ticket) =>
    visitor.call('POST', '/api/session/second', { ticket: by, code })
  expect((await enter('000000')).body.code).toBe('wrongCode')
  expect((await enter(used)).body.code, 'the code that was used to enrol').toBe('wrongCode')
  const code = codeAt(secret, stepOf(new Date()))
  expect((await enter(code, 'không có vé này')).body.code).toBe('stepOver')
  expect((await enter(code)).status).toBe(200)
  expect((await visitor.call('GET', '/api/cases')).status).toBe(200)
  // The ticket is spent, and a new ticket does not make the old code good again.
  expect((await enter(codeAt(secret, stepOf(new Date()) + 1))).body.code).toBe('stepOver')
  const again = await createVisitor(app.app).signIn(name, PASSWORD)
  const replayed = await visitor.call('POST', '/api/session/second', {
    ticket: again.body.details.ticket,
    code,
  })
  expect(replayed.body.code).toBe('wrongCode')
})

test('codes cannot be guessed: five, then a wait that grows', async () => {
  const [name, own] = await createPerson(app)
  const { secret } = await addApp(own)
  const visitor = createVisitor(app.app)
  const { ticket } = (await visitor.signIn(name, PASSWORD)).body.details
  const statuses: number[] = []
  for (let turn = 0; turn < 7; turn += 1)
    statuses.push(
      (await visitor.call('POST', '/api/session/second', { ticket, code: `00000${turn}` })).status,
    )
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429])
  const right = codeAt(secret, stepOf(new Date()) + 1)
  expect((await visitor.call('POST', '/api/session/second', { ticket, code: right })).status).toBe(429)
})

test('a recovery code opens once; ten are given, and new ones end the old', async () => {
  const [name, own] = await createPerson(app)
  const { recoveryCodes } = await addApp(own)
  expect(new Set(recoveryCodes).size).toBe(10)
  const enterWith = async (code: string) => {
    const visitor = createVisitor(app.app)
    const { ticket } = (await visitor.signIn(name, PASSWORD)).body.details
    return (await visitor.call('POST', '/api/session/second', { ticket, code })).status
  }
  expect(await enterWith((recoveryCodes[0] ?? '').toUpperCase())).toBe(200)
  expect(await enterWith(recoveryCodes[0] ?? '')).toBe(401)
  expect((await own.call('GET', '/api/session/factors')).body.recovery).toBe(9)
  expect((await own.call('POST', '/api/session/recovery-codes')).body.recoveryCodes.length).toBe(10)
  expect(await enterWith(recoveryCodes[1] ?? '')).toBe(401)
})

test('the secret lies sealed in the database and opens for its own account only', async () => {
  const [name, own] = await createPerson(app)
  const { secret } = await addApp(own)
  const { rows } = await app.owner.query<{ totp_secret: Buffer }>(
    'select totp_secret from account where name = $1',
    [name],
  )
  expect(rows[0]?.totp_secret.includes(secret)).toBe(false)
  const [other] = await createPerson(app)
  await app.owner.query('update account set totp_secret = $2 where name = $1', [other, rows[0]?.totp_secret])
  const visitor = createVisitor(app.app)
  const { ticket } = (await visitor.signIn(other, PASSWORD)).body.details
  const code = codeAt(secret, stepOf(new Date()))
  expect((await visitor.call('POST', '/api/session/second', { ticket, code })).body.code).toBe('wrongCode')
})

test('a chairman without a second factor can do nothing but add one; then everything, and he keeps one', async () => {
  const [, chairman] = await createPerson(app, 'chairman')
  expect((await chairman.call('GET', '/api/session')).body.account.lacksFactor).toBe(true)
  for (const [method, url] of [
    ['GET', '/api/cases'],
    ['GET', '/api/units'],
    ['GET', '/api/session/list'],
    ['POST', '/api/reports'],
    ['POST', '/api/session/recovery-codes'],
  ] as const)
    expect((await chairman.call(method, url, method === 'POST' ? {} : undefined)).body.code, url).toBe(
      'secondFactorMissing',
    )
  await addApp(chairman)
  expect((await chairman.call('GET', '/api/cases')).status).toBe(200)
  const dropped = await chairman.call('DELETE', '/api/session/totp')
  expect(dropped).toMatchObject({ status: 409, body: { code: 'wrongState' } })
})
