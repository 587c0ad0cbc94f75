// The application as a whole: every route is in the contract and has its policy, every answer its protection, every error its words.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { duties } from '../duties.ts'
import { endpoints } from './endpoints.ts'
import { openApi } from './open-api.ts'
import { type Caller, createTestApp, type TestApp } from './test-app.ts'
import { createVisitor } from './test-visitor.ts'

let app: TestApp
let officer: Caller
beforeAll(async () => {
  app = await createTestApp()
  officer = await app.signIn(['epidemiologist', '063'])
})
afterAll(() => app.close())

test('every endpoint of the contract is served, once, and its capability is granted by some duty', () => {
  const granted = new Set<string>(Object.values(duties).flatMap(({ can }) => [...can]))
  const seen = new Set<string>()
  for (const { method, path, needs } of endpoints) {
    expect(app.app.hasRoute({ method, url: path }), `${method} ${path}`).toBe(true)
    expect(seen.has(`${method} ${path}`), `${method} ${path} twice`).toBe(false)
    seen.add(`${method} ${path}`)
    expect(needs === 'public' || needs === 'session' || granted.has(needs), `${path} needs ${needs}`).toBe(
      true,
    )
  }
})

/** Printed as a tree: each line has what its path adds to the one it hangs below. */
const servedRoutes = (): string[] => {
  const above: string[] = []
  return app.app
    .printRoutes({ commonPrefix: false, includeHooks: false })
    .split('\n')
    .flatMap((line) => {
      const [, stem = '', part = '', methods = ''] = /^([\s│├└─]*)(\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? []
      const depth = stem.length / 4
      above.length = depth
      above[depth] = (above[depth - 1] ?? '') + part
      return methods.split(', ').map((method) => `${method} ${above[depth]}`)
    })
    .filter((route) => /^(?!HEAD )\w+ \/api/.test(route))
}

test('no route is served that the contract does not name', () => {
  const known = new Set([
    ...endpoints.map(({ method, path }) => `${method} ${path}`),
    'GET /api/openapi.json',
  ])
  expect(servedRoutes().filter((route) => !known.has(route))).toEqual([])
  expect(servedRoutes().length).toBeGreaterThanOrEqual(
    endpoints.filter(({ path }) => path.startsWith('/api')).length,
  )
})

test('the API is printed as OpenAPI 3.1 with every endpoint', async () => {
  const printed = (await app.call('GET', '/api/openapi.json')).body
  expect(printed.openapi).toBe('3.1.0')
  for (const { method, path } of endpoints)
    expect(printed.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()], path).toBeDefined()
  expect(printed).toEqual(JSON.parse(JSON.stringify(openApi())))
})

test('answers carry their protection and are never cached', async () => {
  const { raw } = await officer.call('GET', '/api/cases')
  expect(raw.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
  expect(raw.headers['content-security-policy']).toContain("script-src 'self'")
  expect(raw.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})

test('the cookie of a session is out of reach of scripts and of other sites', async () => {
  const reply = await app.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { name: 'nguoi1', password: 'mat-khau-thu-nghiem' },
  })
  expect(reply.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
})

test.each([
  [
    'no JSON',
    {
      method: 'POST',
      url: '/api/figures',
      headers: { 'content-type': 'application/json' },
      payload: '{"asks":',
    },
    400,
  ],
  ['an unknown path', { method: 'GET', url: '/api/unknown' }, 404],
  ['an id that is none', { method: 'GET', url: '/api/cases/1%20or%201=1' }, 400],
  ['a page before the first', { method: 'GET', url: '/api/cases?page=0' }, 400],
  ['a sort by an expression', { method: 'GET', url: '/api/cases?sort=id);drop%20table%20person' }, 400],
  ['a unit that is none', { method: 'GET', url: "/api/cases?unit='" }, 400],
  ['a zero byte', { method: 'GET', url: '/api/cases?sort=%00' }, 400],
  [
    'a figure that is none',
    {
      method: 'POST',
      url: '/api/figures',
      payload: { asks: [{ figure: 'constructor', unit: '063', from: null, to: '2022-01-01' }] },
    },
    400,
  ],
  [
    'a figure by a day that it has not',
    {
      method: 'POST',
      url: '/api/figures',
      payload: { asks: [{ figure: 'cases', unit: '063', from: null, to: '2022-01-01', by: 'toString' }] },
    },
    400,
  ],
  [
    'a prototype as a field',
    {
      method: 'POST',
      url: '/api/cases',
      payload: {
        id: '0190b2d0-0000-7000-8000-000000000001',
        homeUnit: '02011',
        subject: { fullName: 'A' },
        values: { constructor: 'x', reportDay: '2022-01-01' },
      },
    },
    400,
  ],
  [
    'a duty that is none',
    {
      method: 'POST',
      url: '/api/accounts',
      payload: {
        id: '0190b2d0-0000-7000-8000-000000000002',
        name: 'abc',
        fullName: 'A',
        duties: [{ duty: 'constructor', unitKey: '063' }],
      },
    },
    403,
  ],
] as const)('%s is refused in words, not with a fault', async (_what, request, status) => {
  const signIn = await app.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { name: 'nguoi1', password: 'mat-khau-thu-nghiem' },
  })
  const cookie = signIn.cookies[0]
  const { headers = {}, ...rest } = request as {
    headers?: Record<string, string>
    method: 'GET' | 'POST'
    url: string
    payload?: string | object
  }
  const reply = await app.app.inject({
    ...rest,
    headers: { ...headers, 'x-csrf-token': signIn.json<{ csrf: string }>().csrf },
    cookies: { [cookie?.name ?? '']: cookie?.value ?? '' },
  })
  expect(reply.statusCode, reply.body).toBe(status)
  expect(reply.json()).toMatchObject({
    vi: expect.any(String),
    en: expect.any(String),
    requestId: expect.any(String),
  })
})

test('duties take effect at once, and their end too; a one-time password must be changed first', async () => {
  const admin = await app.signIn(['administrator', '063'])
  const id = crypto.randomUUID()
  const made = await admin.call('POST', '/api/accounts', {
    id,
    name: 'can.bo.moi',
    fullName: 'Cán bộ mới',
    duties: [{ duty: 'healthWorker', unitKey: '02011' }],
  })
  expect(made.status).toBe(200)
  const password = made.body.oneTimePassword as string
  const first = createVisitor(app.app)
  await first.signIn('can.bo.moi', password)
  expect((await first.call('GET', '/api/cases')).status).toBe(403)
  const changed = await first.call('POST', '/api/session/password', {
    current: password,
    next: 'mot-mat-khau-moi',
  })
  expect(changed.status, JSON.stringify(changed.body)).toBe(200)
  expect((await first.call('GET', '/api/cases')).status).toBe(200)
  await admin.call('PATCH', `/api/accounts/${id}`, {
    duties: [{ duty: 'communityTeam', unitKey: '02011' }],
  })
  expect((await first.call('GET', '/api/cases')).body).toMatchObject({
    code: 'dutyMissing',
    details: { needs: 'cases.read' },
  })
})
