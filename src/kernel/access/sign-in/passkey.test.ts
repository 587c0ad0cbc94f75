// Passkeys through the front door, with an authenticator made of a key and a counter (WebAuthn Level 3, §6.1 and §6.5).
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../../server/test-app.ts'
import { createPerson, createVisitor, type Visitor, VISITOR_PASSWORD } from '../../../server/test-visitor.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const short = (number: number): Buffer => Buffer.from([number >> 8, number & 0xff])
const bytes = (value: Uint8Array): Buffer => Buffer.concat([Buffer.from([0x58, value.length]), value])

type Twist = {
  readonly origin?: string
  readonly site?: string
  readonly flags?: number
  readonly counter?: number
}

/** User present and verified. */
const UP_UV = 0x05
const ATTESTED = 0x40

const createAuthenticator = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0
  const dataOf = (
    { site = 'localhost', flags = UP_UV, counter: given }: Twist,
    more = Buffer.alloc(0),
  ): Buffer => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(given ?? counter)
    return Buffer.concat([sha256(site), Buffer.from([flags]), count, more])
  }
  const clientData = (type: string, challenge: string, { origin = 'http://localhost' }: Twist): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const shared = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
  }
  return {
    create: (challenge: string, twist: Twist = {}) => {
      // {1: 2, 3: -7, -1: 1, -2: x, -3: y}: an EC2 key for ES256 on P-256 (RFC 9053).
      const cose = Buffer.concat([
        Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
        bytes(Buffer.from(x, 'base64url')),
        Buffer.from([0x22]),
        bytes(Buffer.from(y, 'base64url')),
      ])
      const data = dataOf(
        { ...twist, flags: (twist.flags ?? UP_UV) | ATTESTED },
        Buffer.concat([Buffer.alloc(16), short(id.length), id, cose]),
      )
      // {fmt: "none", attStmt: {}, authData: …}
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0, 0x68]),
        Buffer.from('authData'),
        bytes(data),
      ])
      return {
        ...shared,
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, twist).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    answer: (challenge: string, twist: Twist = {}) => {
      counter += 1
      const client = clientData('webauthn.get', challenge, twist)
      const data = dataOf(twist)
      return {
        ...shared,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
        },
      }
    },
  }
}

type Authenticator = ReturnType<typeof createAuthenticator>

const add = async (visitor: Visitor, authenticator: Authenticator, name: string, twist: Twist = {}) => {
  const question = await visitor.call('POST', '/api/session/passkeys/question')
  expect(question.body).toMatchObject({
    rp: { id: 'localhost' },
    authenticatorSelection: { userVerification: 'required' },
  })
  return visitor.call('POST', '/api/session/passkeys', {
    name,
    answer: authenticator.create(question.body.challenge, twist),
  })
}

const forgetProof = (name: string) =>
  app.owner.query(
    `update session set proved_at = now() - interval '11 minutes' where account_id = (select id from account where name = $1)`,
    [name],
  )

const enter = async (visitor: Visitor, authenticator: Authenticator, twist: Twist = {}) => {
  const { body } = await visitor.call('POST', '/api/session/passkey/question')
  return visitor.call('POST', '/api/session/passkey', { answer: authenticator.answer(body.challenge, twist) })
}

test('several passkeys with names; each signs in without a password; a dropped one opens nothing', async () => {
  const [name, own] = await createPerson(app)
  const [desk, phone] = [createAuthenticator(), createAuthenticator()]
  expect((await add(own, desk, 'Máy cơ quan')).status).toBe(200)
  const { body } = await add(own, phone, 'Điện thoại')
  expect(body.passkeys.map((key: { name: string }) => key.name)).toEqual(['Máy cơ quan', 'Điện thoại'])
  for (const authenticator of [desk, phone]) {
    const visitor = createVisitor(app.app)
    expect((await enter(visitor, authenticator)).body.account.name).toBe(name)
    expect((await visitor.call('GET', '/api/cases')).status).toBe(200)
  }
  // With a passkey the password alone no longer opens.
  const byPassword = await createVisitor(app.app).signIn(name, 'mat-khau-cua-rieng-toi')
  expect(byPassword.body).toMatchObject({ code: 'secondStep', details: { code: false, passkey: true } })
  expect((await own.call('DELETE', `/api/session/passkeys/${body.passkeys[0].id}`)).status).toBe(200)
  expect((await enter(createVisitor(app.app), desk)).body.code).toBe('wrongPasskey')
  expect((await enter(createVisitor(app.app), phone)).status).toBe(200)
})

test.each<[string, Twist]>([
  ['a page elsewhere', { origin: 'https://phaodai.example' }],
  ['a key of another site', { site: 'phaodai.example' }],
  ['nobody verified', { flags: 0x01 }],
  ['nobody there', { flags: 0x00 }],
])('%s: neither taken up nor let in', async (_what, twist) => {
  const [, own] = await createPerson(app)
  const authenticator = createAuthenticator()
  expect((await add(own, authenticator, 'Khóa', twist)).body.code).toBe('stepOver')
  expect((await add(own, authenticator, 'Khóa')).status).toBe(200)
  expect((await enter(createVisitor(app.app), authenticator, twist)).body.code).toBe('wrongPasskey')
  expect((await enter(createVisitor(app.app), authenticator)).status).toBe(200)
})

test('an answer is good once, its challenge must be ours, and a copied key is noticed by its counter', async () => {
  const [, own] = await createPerson(app)
  const authenticator = createAuthenticator()
  await add(own, authenticator, 'Khóa')
  const visitor = createVisitor(app.app)
  const { body } = await visitor.call('POST', '/api/session/passkey/question')
  const answer = authenticator.answer(body.challenge)
  const send = () => visitor.call('POST', '/api/session/passkey', { answer })
  expect((await send()).status).toBe(200)
  expect((await send()).body.code, 'replayed').toBe('wrongPasskey')
  const own2 = authenticator.answer(randomBytes(32).toString('base64url'))
  expect((await visitor.call('POST', '/api/session/passkey', { answer: own2 })).body.code).toBe(
    'wrongPasskey',
  )
  expect((await enter(visitor, authenticator, { counter: 1 })).body.code, 'the counter fell').toBe(
    'wrongPasskey',
  )
  // A challenge for adding is none for entering.
  const adding = await own.call('POST', '/api/session/passkeys/question')
  const crossed = authenticator.answer(adding.body.challenge)
  expect((await visitor.call('POST', '/api/session/passkey', { answer: crossed })).body.code).toBe(
    'wrongPasskey',
  )
})

test('nobody answers for somebody else: neither at the proof nor when adding', async () => {
  const [, one] = await createPerson(app)
  const [, other] = await createPerson(app)
  const [ofOne, ofOther] = [createAuthenticator(), createAuthenticator()]
  await add(one, ofOne, 'Khóa')
  await add(other, ofOther, 'Khóa')
  const { body } = await one.call('POST', '/api/session/passkey/question')
  const proof = await one.call('POST', '/api/session/proof', { answer: ofOther.answer(body.challenge) })
  expect(proof.body.code).toBe('wrongPasskey')
  const question = await other.call('POST', '/api/session/passkeys/question')
  const stolen = await one.call('POST', '/api/session/passkeys', {
    name: 'Khóa',
    answer: createAuthenticator().create(question.body.challenge),
  })
  expect(stolen.body.code).toBe('stepOver')
  // The same key twice, for whomever, is one key.
  expect((await add(one, ofOther, 'Khóa')).status).toBe(409)
})

test('where only a passkey opens the door, a password alone proves nothing within a session either', async () => {
  const [name, own] = await createPerson(app)
  const authenticator = createAuthenticator()
  await add(own, authenticator, 'Khóa')
  await forgetProof(name)
  const addOwnApp = () => own.call('POST', '/api/session/totp')
  expect((await addOwnApp()).body.code).toBe('proveAgain')
  const prove = (body: object) => own.call('POST', '/api/session/proof', body)
  for (const more of [{}, { code: '000000' }])
    expect(await prove({ password: VISITOR_PASSWORD, ...more })).toMatchObject({
      status: 401,
      body: { code: 'secondStep', details: { code: false, passkey: true } },
    })
  const next = { current: VISITOR_PASSWORD, next: 'mot-mat-khau-khac' }
  expect((await own.call('POST', '/api/session/password', next)).status).toBe(200)
  expect((await addOwnApp()).body.code, 'a new password is no proof').toBe('proveAgain')
  const { body } = await own.call('POST', '/api/session/passkey/question')
  expect((await prove({ answer: authenticator.answer(body.challenge) })).status).toBe(200)
  expect((await addOwnApp()).status).toBe(200)
})

test('a new password of an account that has nothing else is a proof', async () => {
  const [name, own] = await createPerson(app)
  await forgetProof(name)
  const next = { current: VISITOR_PASSWORD, next: 'mot-mat-khau-khac' }
  await own.call('POST', '/api/session/password', next)
  expect((await own.call('POST', '/api/session/totp')).status).toBe(200)
})

test.each([
  ['no answer at all', {}],
  [
    'rubbish',
    { id: 'x', type: 'public-key', response: { clientDataJSON: 'x', authenticatorData: '', signature: '' } },
  ],
])('%s is refused in words', async (_what, answer) => {
  const reply = await createVisitor(app.app).call('POST', '/api/session/passkey', { answer })
  expect([400, 401]).toContain(reply.status)
})
