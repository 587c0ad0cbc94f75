// Holes that peers had: SQL by a parameter (CVE-2021-39179, CVE-2022-24848), files by a path (CVE-2022-23612).
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { duties } from '../../duties.ts'
import { makeRandom } from '../../demo/random.ts'
import type { Endpoint } from '../../kernel/contract/endpoint.ts'
import { registers } from '../../registers.ts'
import { createApp } from '../app.ts'
import { endpoints } from '../endpoints.ts'
import { type Caller, createTestApp, type TestApp } from '../test-app.ts'
import { sqlInjections, traversals } from './corpora.ts'
import { faultOf } from './fuzz.ts'
import { type Made, makeMaker } from './make-input.ts'
import { sentOf } from './spoil.ts'

// Thousands of requests, on machines that do other work too.
vi.setConfig({ testTimeout: 300_000 })

let app: TestApp
let caller: Caller
beforeAll(async () => {
  app = await createTestApp()
  const all = Object.keys(duties) as (keyof typeof duties)[]
  caller = await app.signIn(...all.map((duty) => [duty, '063'] as const))
})
afterAll(() => app.close())

const random = makeRandom(7)
const make = makeMaker(random, { units: ['063', '02011'], ids: [], words: ['An'] })

/** Every place of a request that holds text, with the request that has something else there. */
const placesOf = (value: unknown): ((text: string) => unknown)[] => {
  if (typeof value === 'string') return [(text) => text]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    placesOf(part).map(
      (put) => (text: string) =>
        Array.isArray(value)
          ? value.map((item: unknown, index) => (String(index) === name ? put(text) : item))
          : { ...value, [name]: put(text) },
    ),
  )
}

/** One of the ten registers stands for all: their routes are one code. */
const isTried = ({ path }: Endpoint): boolean =>
  path !== '/api/session' &&
  !registers.some(
    ({ name }) => name !== 'cases' && (path === `/api/${name}` || path.startsWith(`/api/${name}/`)),
  )

const everythingIn = async (): Promise<string> => {
  const { rows } = await app.owner.query<{ all: string }>(
    "select string_agg(relname, ' ' order by relname) as all from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
  )
  return rows[0]?.all ?? ''
}

describe('SQL in a parameter', () => {
  test('every text of every route takes it as text: no fault of the database, nothing run, nothing dropped', async () => {
    const tables = await everythingIn()
    const faults: string[] = []
    let tried = 0
    for (const endpoint of endpoints.filter(isTried)) {
      // Several draws, so that what is optional comes too.
      const draws = Array.from({ length: 3 }, () => make(endpoint))
      const places = draws.flatMap((made) =>
        (['params', 'query', 'body'] as const).flatMap((part) =>
          placesOf(made[part]).map((put) => (text: string) => ({ ...made, [part]: put(text) }) as Made),
        ),
      )
      for (const [index, put] of places.entries())
        for (const turn of [0, 1]) {
          const text = sqlInjections[(index * 2 + turn + tried) % sqlInjections.length] ?? ''
          const request = sentOf(put(text))
          const reply = await caller.send(request)
          tried += 1
          const fault = faultOf(reply)
          if (fault !== undefined || reply.body.includes('$argon2'))
            faults.push(`${request.method} ${request.url} ${JSON.stringify(request.payload)}: ${fault}`)
        }
    }
    expect(faults).toEqual([])
    expect(tried).toBeGreaterThan(500)
    expect(await everythingIn()).toBe(tables)
  })

  // The product's own: the day that a figure is asked by stood in the SQL of three routes as it was sent.
  test.each(['/api/figures', '/api/figures/series', '/api/figures/age-sex', '/api/figures/rows'])(
    'the day that %s counts by is one that the figure declares',
    async (url) => {
      for (const by of [
        'id) or 1=1 --',
        'knownAt',
        'note',
        'reportDay) is null or (true',
        ...sqlInjections,
      ]) {
        const ask = {
          figure: 'cases',
          unit: '063',
          from: '2022-01-01',
          to: '2022-03-01',
          by: by.slice(0, 40),
        }
        const reply = await caller.call('POST', url, url === '/api/figures' ? { asks: [ask] } : ask)
        expect(reply.status, by).toBe(400)
      }
    },
  )

  test.each(['sort', 'filter'])('no column can be named by %s that is not declared', async (name) => {
    for (const text of [...sqlInjections, 'searchText', 'words', 'fingerprint', 'subject.words', 'tenant']) {
      const value = name === 'filter' ? JSON.stringify({ [text]: ['x'] }) : text
      const reply = await caller.call('GET', `/api/cases?${name}=${encodeURIComponent(value)}`)
      expect(reply.status, text).toBe(400)
    }
  })
})

test('no path leads out of the folder of the screens, nor into a file of the program', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'phaodai-screens-'))
  const SECRET = 'bí mật ngoài thư mục'
  await mkdir(join(folder, 'web', 'assets'), { recursive: true })
  await writeFile(join(folder, 'package.json'), SECRET)
  await writeFile(join(folder, '.env'), SECRET)
  await writeFile(join(folder, 'web', 'index.html'), '<title>trang</title>')
  await writeFile(join(folder, 'web', 'assets', 'a.js'), 'export {}')
  await writeFile(join(folder, 'web', '.hidden'), SECRET)
  const withScreens = await createApp({
    pool: app.pool,
    owner: app.owner,
    screens: join(folder, 'web'),
    rateLimit: 1e6,
  })
  try {
    expect((await withScreens.inject({ url: '/assets/a.js' })).body).toBe('export {}')
    for (const base of ['/', '/assets/', '/api/', '/api/cases/export/', '/api/reports/x/document/'])
      for (const tail of [...traversals, '.hidden', '../.env', '..%2f.env', '%2e%2e/.env']) {
        const reply = await withScreens.inject({ method: 'GET', url: base + tail })
        expect(reply.body, base + tail).not.toContain(SECRET)
        expect(reply.body, base + tail).not.toMatch(/root:|phaodai|\[core\]/)
        expect([200, 400, 401, 403, 404], `${base}${tail}: ${reply.statusCode}`).toContain(reply.statusCode)
        // What is not a file is the page itself, never a listing or another file.
        if (reply.statusCode === 200) expect(reply.body).toBe('<title>trang</title>')
      }
  } finally {
    await withScreens.close()
    await rm(folder, { recursive: true, force: true })
  }
})
