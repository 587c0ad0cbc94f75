// What every answer carries, over HTTP and over HTTPS, and how much may be asked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInInMemory } from './app-in-memory.ts'
import { createTestApp, type TestApp } from './test-app.ts'

let app: TestApp
const folder = mkdtempSync(join(tmpdir(), 'phaodai-page-'))
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), '<meta name="style-nonce" nonce="page" />')
  app = await createTestApp({}, { screens: folder, trustedProxies: ['10.20.0.0/16'] })
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const policyOf = (headers: Record<string, unknown>): Map<string, string[]> =>
  new Map(
    String(headers['content-security-policy'])
      .split('; ')
      .map((part) => {
        const [name = '', ...sources] = part.split(' ')
        return [name, sources]
      }),
  )

test('nothing inline and nothing from elsewhere: API, page and any address of the screens', async () => {
  for (const url of ['/api/session', '/api/openapi.json', '/', '/so/cases', '/khong-co.js']) {
    const { headers } = await app.app.inject({ method: 'GET', url })
    const policy = policyOf(headers)
    expect(policy.get('default-src'), url).toEqual([`'none'`])
    expect(policy.get('script-src'), url).toEqual([`'self'`])
    expect(policy.get('style-src-attr'), url).toEqual([`'none'`])
    expect(policy.get('frame-ancestors'), url).toEqual([`'none'`])
    expect(policy.get('base-uri'), url).toEqual([`'none'`])
    const all = [...policy.values()].flat()
    expect(
      all.filter((source) => /unsafe|https?:|\*/.test(source)),
      url,
    ).toEqual([])
    expect(headers, url).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    const permissions = String(headers['permissions-policy']).split(', ')
    expect(
      permissions.filter((one) => !one.endsWith('=()')),
      url,
    ).toEqual(['camera=(self)'])
    expect(permissions, url).toContain('microphone=()')
    expect(headers['x-powered-by'], url).toBeUndefined()
  }
})

test('each page has a nonce of its own, the same in header and page; the API has none', async () => {
  const nonces: string[] = []
  for (const url of ['/', '/', '/quan-tri']) {
    const { headers, body } = await app.app.inject({ method: 'GET', url })
    const [, nonce = ''] = /nonce="([^"]*)"/.exec(body) ?? []
    expect(Buffer.from(nonce, 'base64').length).toBe(16)
    expect(policyOf(headers).get('style-src')).toEqual([`'self'`, `'nonce-${nonce}'`])
    nonces.push(nonce)
  }
  expect(new Set(nonces).size).toBe(3)
  const { headers } = await app.app.inject({ method: 'GET', url: '/api/session' })
  expect(policyOf(headers).get('style-src')).toEqual([`'self'`])
  expect(headers['cache-control']).toBe('no-store')
})

test('over HTTPS, as a trusted proxy says, the browser is told to stay there; nobody else is believed', async () => {
  await app.signIn(['laboratory', '063'])
  const enter = (remoteAddress: string) =>
    app.app.inject({
      method: 'POST',
      url: '/api/session',
      remoteAddress,
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' },
      payload: { name: 'nguoi1', password: 'mat-khau-thu-nghiem' },
    })
  const secure = await enter('10.20.0.1')
  expect(secure.headers['strict-transport-security']).toMatch(/^max-age=31536000/)
  expect(secure.cookies.every((cookie) => cookie.secure === true)).toBe(true)
  const forged = await enter('10.99.0.1')
  expect(forged.headers['strict-transport-security']).toBeUndefined()
  const { rows } = await app.owner.query('select address from session order by created_at')
  expect(rows.slice(-2)).toEqual([{ address: '203.0.113.7' }, { address: '10.99.0.1' }])
})

test('a long answer goes in fewer bytes to whoever can read it; a body that is packed is not unpacked', async () => {
  const caller = await app.signIn(['epidemiologist', '063'])
  const ask = (headers: Record<string, string>) => caller.send({ method: 'GET', url: '/api/units', headers })
  const plain = await ask({})
  const packed = await ask({ 'accept-encoding': 'gzip, br' })
  expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
  expect(packed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
  expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(plain.payload)
  expect((await ask({ 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')

  const bomb = await caller.send({
    method: 'POST',
    url: '/api/views',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    payload: gzipSync(JSON.stringify({ name: ' '.repeat(1_000_000) })),
  })
  expect([bomb.statusCode, bomb.json().code]).toEqual([400, 'invalid'])
})

test.each([
  ['an address', { rateLimit: 20 }],
  ['an account', { accountRateLimit: 20 }],
])('%s that asks too much is told so, and when to come back', async (_who, limit) => {
  const small = await createTestApp({}, { signIn: signInInMemory, ...limit })
  try {
    const caller = await small.signIn(['laboratory', '063'])
    const answers = []
    for (let turn = 0; turn < 25; turn += 1) answers.push(await caller.call('GET', '/api/session'))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThanOrEqual(5)
    expect(answers.findIndex(({ status }) => status === 429)).toBeGreaterThan(15)
    for (const { body, raw } of refused) {
      expect(body.code).toBe('tooMany')
      const seconds = Number(raw.headers['retry-after'])
      expect(seconds).toBeGreaterThan(0)
      expect(seconds).toBeLessThanOrEqual(60)
    }
  } finally {
    await small.close()
  }
})

test('a subscriber of IPv6 is one address, however many it has', async () => {
  const small = await createTestApp({}, { signIn: signInInMemory, rateLimit: 5 })
  try {
    const from = async (remoteAddress: string) =>
      (await small.app.inject({ url: '/api/session', remoteAddress })).statusCode
    const statuses: number[] = []
    for (let turn = 0; turn < 6; turn += 1) statuses.push(await from(`2001:db8::${turn}:b:c:d`))
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    expect(await from('2001:db8:0:1::1')).toBe(401)
  } finally {
    await small.close()
  }
})
