// A provider of identities on loopback, written here: the way there and back, and everything that may be forged on it.
import { createHash, createHmac, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInInMemory } from '../../../server/app-in-memory.ts'
import { type Caller, createTestApp, type TestApp } from '../../../server/test-app.ts'
import { addApp, createPerson, createVisitor, type Visitor } from '../../../server/test-visitor.ts'

type Asked = { readonly nonce: string; readonly challenge: string; readonly redirect: string }

/** What the provider says of the next person, and how it lies. */
let says: Record<string, unknown> = {}
let lies: { key?: 'other'; verifier?: 'ignored'; algorithm?: 'none' | 'HS256' } = {}
const codes = new Map<string, Asked>()
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const idToken = (issuer: string, { nonce }: Asked): string => {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: issuer,
    aud: 'phaodai',
    iat: now,
    exp: now + 60,
    nonce,
    sub: 'chu-the-1',
    name: 'Nguyễn Văn A',
    ...says,
  }
  const text = `${part({ alg: lies.algorithm ?? 'RS256', kid: '1' })}.${part(claims)}`
  if (lies.algorithm === 'none') return `${text}.`
  // With what everybody may read taken for a shared secret.
  const open = keys.publicKey.export({ format: 'pem', type: 'spki' })
  if (lies.algorithm === 'HS256')
    return `${text}.${createHmac('sha256', open).update(text).digest('base64url')}`
  const { privateKey } = lies.key === 'other' ? otherKeys : keys
  return `${text}.${createSign('RSA-SHA256').update(text).sign(privateKey).toString('base64url')}`
}

const bodyOf = async (request: AsyncIterable<Buffer>): Promise<URLSearchParams> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

let provider: Server
let issuer = ''
let app: TestApp
let admin: Caller
beforeAll(async () => {
  provider = createServer((request, response) => {
    const send = (body: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const path = new URL(request.url ?? '', issuer).pathname
    if (path === '/.well-known/openid-configuration')
      return send({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      })
    if (path === '/keys')
      return send({
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: '1', alg: 'RS256', use: 'sig' }],
      })
    return void bodyOf(request).then((form) => {
      const asked = codes.get(form.get('code') ?? '')
      codes.delete(form.get('code') ?? '')
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (!asked || (proof !== asked.challenge && lies.verifier !== 'ignored'))
        return send({ error: 'invalid_grant' }, 400)
      return send({ access_token: 'x', token_type: 'Bearer', id_token: idToken(issuer, asked) })
    })
  })
  await new Promise<void>((resolve) => provider.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`
  const settings = { issuer, clientId: 'phaodai', clientSecret: 'bi-mat', name: 'Sở Y tế' }
  app = await createTestApp({}, { signIn: { ...signInInMemory, provider: settings } })
  admin = await app.signIn(['administrator', '063'])
})
afterAll(async () => {
  await app.close()
  provider.close()
})

/** Goes to the provider, which takes everybody for the person it `says`; returns where the browser would land at home. */
const go = async (visitor: Visitor): Promise<URL> => {
  const { raw } = await visitor.call('GET', '/api/session/provider')
  expect(raw.statusCode, raw.body).toBe(302)
  const asked = new URL(String(raw.headers['location'])).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  expect(asked.get('response_type')).toBe('code')
  const code = randomUUID()
  codes.set(code, {
    nonce: asked.get('nonce') ?? '',
    challenge: asked.get('code_challenge') ?? '',
    redirect: asked.get('redirect_uri') ?? '',
  })
  const back = new URL(asked.get('redirect_uri') ?? '')
  back.search = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer }).toString()
  return back
}

/** What the page is told behind the `#` when the browser has come back. */
const come = async (visitor: Visitor, back: URL) => {
  const { raw } = await visitor.call('GET', back.pathname + back.search)
  expect(raw.statusCode, raw.body).toBe(302)
  return new URLSearchParams(String(raw.headers['location']).split('#')[1] ?? '')
}
const enter = async (visitor: Visitor) => come(visitor, await go(visitor))
const session = async (visitor: Visitor) => visitor.call('GET', '/api/session')

/** Links the identity that the provider says to the account, as an administrator does on the telephone. */
const link = async (name: string, subject: string): Promise<void> => {
  says = { sub: subject, name }
  const told = await enter(createVisitor(app.app))
  expect(told.get('refused')).toBe('identityUnknown')
  const { identities } = (await admin.call('GET', '/api/identities')).body
  const { accounts } = (await admin.call('GET', '/api/accounts')).body
  const identity = identities.find(
    (one: { shown: string; accountId: string | null }) => one.shown === name && one.accountId === null,
  )
  const account = accounts.find((one: { name: string }) => one.name === name)
  const body = { accountId: account.id, claimCode: told.get('code')?.toLowerCase() }
  const linked = await admin.call('POST', `/api/identities/${identity.id}/link`, body)
  expect(linked.body).toMatchObject({ accountName: name })
  expect((await admin.call('POST', `/api/identities/${identity.id}/link`, body)).status, 'once').toBe(409)
}

test('an identity opens nothing until an administrator links it, by the code the person reads out; then its account and no more', async () => {
  const [name] = await createPerson(app)
  says = { sub: 'moi', name }
  const stranger = createVisitor(app.app)
  const told = await enter(stranger)
  expect(told.get('refused')).toBe('identityUnknown')
  expect(told.get('code')).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  expect((await session(stranger)).status).toBe(401)
  expect((await session(stranger)).body.details.provider).toBe('Sở Y tế')
  const { identities } = (await admin.call('GET', '/api/identities')).body
  expect(JSON.stringify(identities), 'the code is for the person alone').not.toContain(told.get('code'))
  const { accounts } = (await admin.call('GET', '/api/accounts')).body
  const account = accounts.find((one: { name: string }) => one.name === name)
  const wrong = { accountId: account.id, claimCode: 'AAAA-AAAA' }
  expect((await admin.call('POST', `/api/identities/${identities[0].id}/link`, wrong)).status).toBe(400)
  const right = { accountId: account.id, claimCode: told.get('code') }
  const outsider = await app.signIn(['administrator', '01981'])
  expect((await outsider.call('POST', `/api/identities/${identities[0].id}/link`, right)).status).toBe(404)
  const self = { accountId: admin.accountId, claimCode: told.get('code') }
  expect(
    (await admin.call('POST', `/api/identities/${identities[0].id}/link`, self)).status,
    'not to oneself',
  ).toBe(404)
  expect((await admin.call('POST', `/api/identities/${identities[0].id}/link`, right)).status).toBe(200)
  const own = createVisitor(app.app)
  expect((await enter(own)).size).toBe(0)
  const { body } = await session(own)
  expect(body.account.name).toBe(name)
  expect(body.duties.map(({ duty }: { duty: string }) => duty)).toEqual(['healthWorker'])
  expect((await own.call('GET', '/api/session/list')).body.sessions[0].factor).toBe('provider')
  const linkedTo = (await own.call('GET', '/api/session/factors')).body.identities
  expect(linkedTo, 'its holder sees it').toEqual([{ issuer, shown: name, linkedAt: expect.any(String) }])
  // Who it is the subject says, and neither a name nor an address of mail.
  says = { sub: 'ai-khac', name, email: `${name}@syt.vn` }
  expect((await enter(createVisitor(app.app))).get('refused')).toBe('identityUnknown')
  says = { sub: 'moi', name }
  // Removed again, it opens nothing, and what was open ends.
  expect((await admin.call('DELETE', `/api/identities/${identities[0].id}`)).status).toBe(200)
  expect((await session(own)).status).toBe(401)
  expect((await enter(own)).get('refused')).toBe('identityUnknown')
  const entries: { recordId: string; changes: object[] }[] = (await admin.call('GET', '/api/history')).body
    .entries
  const called = `${issuer} · ${name}`
  expect(entries.filter(({ recordId }) => recordId === account.id).slice(0, 2)).toMatchObject([
    { changes: [{ field: 'identity', before: called, after: null }] },
    { changes: [{ field: 'identity', before: null, after: called }] },
  ])
})

test.each<[string, Record<string, unknown>, typeof lies]>([
  ['signed by another key', {}, { key: 'other' }],
  ['that nobody signed', {}, { algorithm: 'none' }],
  ['signed by the public key as if it were a secret', {}, { algorithm: 'HS256' }],
  ['for another client', { aud: 'ai-khac' }, {}],
  ['of another provider', { iss: 'https://gia-mao.example' }, {}],
  ['of another sign-in', { nonce: 'khong-phai' }, {}],
  ['expired', { exp: Math.floor(Date.now() / 1000) - 3600 }, {}],
  ['about nobody', { sub: undefined }, {}],
])('a token %s is refused', async (_what, claims, lie) => {
  says = claims
  lies = lie
  const visitor = createVisitor(app.app)
  expect((await enter(visitor)).get('refused')).toBe('stepOver')
  expect((await session(visitor)).status).toBe(401)
  lies = {}
})

test('only the browser that went comes back, with its own state, once; a code of somebody else is worth nothing to it', async () => {
  const [name] = await createPerson(app)
  await link(name, 'chinh-chu')
  const visitor = createVisitor(app.app)
  const back = await go(visitor)
  expect((await come(createVisitor(app.app), back)).get('refused'), 'no cookie').toBe('stepOver')
  const other = createVisitor(app.app)
  const theirs = await go(other)
  expect((await come(other, back)).get('refused'), 'the state of another').toBe('stepOver')
  expect((await come(visitor, back)).size).toBe(0)
  expect((await come(visitor, back)).get('refused'), 'twice').toBe('stepOver')
  // A thief with a stolen code but another verifier: the provider refuses; and where it would not, the nonce does.
  const thief = createVisitor(app.app)
  const own = await go(thief)
  const stolen = theirs.searchParams.get('code') ?? ''
  own.searchParams.set('code', stolen)
  lies = { verifier: 'ignored' }
  expect((await come(thief, own)).get('refused')).toBe('stepOver')
  lies = {}
})

test('the provider stands for the password only: a second factor is still asked, unless it used several itself', async () => {
  const [name, own] = await createPerson(app, 'chairman')
  await addApp(own)
  await link(name, 'chu-tich')
  const visitor = createVisitor(app.app)
  const told = await enter(visitor)
  expect(Object.fromEntries(told)).toMatchObject({ refused: 'secondStep', app: 'true', passkey: 'false' })
  expect((await session(visitor)).status).toBe(401)
  says = { ...says, amr: ['pwd', 'mfa'] }
  expect((await enter(visitor)).size).toBe(0)
  expect((await visitor.call('GET', '/api/cases')).status).toBe(200)
})

test('a closed account is not opened by its identity', async () => {
  const [name] = await createPerson(app)
  await link(name, 'da-nghi')
  await app.owner.query(`update account set state = 'closed' where name = $1`, [name])
  const told = await enter(createVisitor(app.app))
  expect(Object.fromEntries(told)).toEqual({ refused: 'identityUnknown', code: '' })
})

test('where no provider is set there is no way, and where it is silent the page says so in words', async () => {
  const without = await createTestApp()
  expect((await without.call('GET', '/api/session/provider')).status).toBe(404)
  await without.close()
  const silent = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x', name: 'x' }
  const dumb = await createTestApp({}, { signIn: { ...signInInMemory, provider: silent } })
  const { raw } = await dumb.call('GET', '/api/session/provider')
  expect(raw.headers['location']).toBe('/#refused=providerSilent')
  await dumb.close()
})
